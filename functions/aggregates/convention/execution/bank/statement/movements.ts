import { dayOf } from '../../../../../kernel/calendar.ts';
import type { BookedAct, Books } from '../../books.ts';

/** The bank's movements as the ledger has them. */

/** A movement of the bank as the ledger has it: one act, or several under one reference on one day. */
export interface LedgerMovement {
  /** The numbers of the events that booked it. */
  events: number[];
  motive: BookedAct['motive'];
  day: string;
  reference: string;
  /** Centimes: above zero what came in. */
  amount: number;
}

/** How each motive moves the bank's balance; the others move nothing there. */
const SIGNS: Partial<Record<BookedAct['motive'], 1 | -1>> = {
  receipt: 1,
  advance: 1,
  income: 1,
  paymentReturn: 1,
  paymentRefusal: 1,
  transferIn: 1,
  disbursement: -1,
  refund: -1,
  advanceReturn: -1,
  charge: -1,
  transferOut: -1,
};

const isBanks = ({ motive }: BookedAct) => SIGNS[motive] !== undefined;

/** The bank's movements as the ledger has them; what was undone is none. */
export function movementsOf({ acts }: Pick<Books, 'acts'>): LedgerMovement[] {
  return acts
    .filter((act) => act.reversedAt === undefined && isBanks(act))
    .map(({ event, motive, amount, reference = '', valueDate, at }) => ({
      ...{ events: [event], motive, reference, amount: amount * (SIGNS[motive] ?? 0) },
      day: valueDate ?? dayOf(at),
    }));
}
