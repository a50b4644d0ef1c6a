import { dayOf } from '../../../kernel/calendar.ts';
import { fold } from '../../../kernel/fold.ts';
import { sum } from '../../../kernel/money.ts';
import type { DocumentReference } from '../../shared/document.ts';
import { refuse } from '../refuse.ts';
import type { Convention } from '../state.ts';
import { type BookedAct, standingActs } from './books.ts';

/**
 * The same thing twice: an act that looks like one that was booked and stands is asked about, because a repeat under a
 * new key is more often a mistake than a second transfer. What was reversed may be booked again.
 */

/** Refuses unless the person says that it is another one. */
function ask(twin: { at: string } | undefined, confirmed: boolean | undefined): void {
  if (!twin || confirmed) return;
  throw refuse('possibleDuplicate', { day: { day: dayOf(twin.at) } });
}

const isSame = (a: string | undefined, b: string) => a !== undefined && fold(a) === fold(b);

/**
 * A receipt with the reference and the value day of what came in from the same party and stands: of the same amount on
 * the same call, or of the amount of the whole transfer. A receipt on another call may be a part of one transfer.
 */
export function assertNoSecondReceipt(
  { books }: Convention,
  given: {
    call?: string;
    party: string;
    amount: number;
    valueDate: string;
    reference: string;
    confirmedDistinct?: boolean | undefined;
  },
): void {
  const alike = standingActs(books, 'receipt', 'advance').filter(
    ({ party, valueDate, reference }) =>
      party === given.party && valueDate === given.valueDate && isSame(reference, given.reference),
  );
  const isWhole = alike.length > 1 && sum(alike.map(({ amount }) => amount)) === given.amount;
  const isTwin = ({ amount, motive, subject }: BookedAct) =>
    amount === given.amount && (motive === 'advance' || given.call === undefined || subject === given.call);
  ask(isWhole ? alike[0] : alike.find(isTwin), given.confirmedDistinct);
}

type Movement = {
  amount: number;
  reference: string;
  valueDate: string;
  confirmedDistinct?: boolean | undefined;
};

/** A movement of the bank with the reference, the amount and the value day of one of its kind that stands. */
export function assertNoSecondMovement(
  { books }: Convention,
  motives: readonly BookedAct['motive'][],
  given: Movement,
): void {
  const twin = standingActs(books, ...motives).find(
    ({ amount, reference, valueDate }) =>
      amount === given.amount && valueDate === given.valueDate && isSame(reference, given.reference),
  );
  ask(twin, given.confirmedDistinct);
}

/** A transfer out: a payment, what goes back to a party, or the refund at the closure. */
export function assertNoSecondTransfer(convention: Convention, given: Movement): void {
  assertNoSecondMovement(convention, ['disbursement', 'refund', 'advanceReturn'], given);
}

/**
 * A file that justifies a fund (a tranche and an earmark) which it justifies already. One file may justify two funds.
 */
export function assertNoSecondJustification(
  { books }: Convention,
  given: {
    tranche: number;
    earmark?: string | undefined;
    sha256: string;
    confirmedDistinct?: boolean | undefined;
  },
): void {
  const twin = standingActs(books, 'justification').find(
    ({ tranche, earmark, subject }) =>
      tranche === given.tranche && earmark === given.earmark && subject === given.sha256,
  );
  ask(twin, given.confirmedDistinct);
}

/** A delivery of the same pledge, by the same minutes or of the same measure on the same day, that stands. */
export function assertNoSecondDelivery(
  { deliveries }: Convention,
  given: {
    pledge: string;
    date: string;
    quantity?: number | undefined;
    amount?: number | undefined;
    document: DocumentReference;
    confirmedDistinct?: boolean | undefined;
  },
): void {
  const twin = deliveries
    .filter(({ pledge, status }) => pledge === given.pledge && ['declared', 'confirmed'].includes(status))
    .find(
      ({ date, quantity, amount, document }) =>
        document.sha256 === given.document.sha256 ||
        (date === given.date &&
          quantity === given.quantity &&
          (given.amount === undefined || amount === given.amount)),
    );
  ask(twin && { at: twin.declaredAt }, given.confirmedDistinct);
}
