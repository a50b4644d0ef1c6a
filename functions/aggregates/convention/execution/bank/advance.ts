import * as z from 'zod/mini';
import { Day, isInFuture } from '../../../../kernel/calendar.ts';
import { Centimes } from '../../../../kernel/money.ts';
import type { ConventionContext } from '../../context.ts';
import { BankReference, ConfirmedDistinct } from '../../fields.ts';
import { assertMovementsFew } from '../../limits.ts';
import { refuse } from '../../refuse.ts';
import type { Convention } from '../../state.ts';
import type { OnBank } from '../on-call.ts';

/** Money of a party that answers no call: it came before a call, beside one or above it. */

/** Said by who means that more came in than was called: a mistyped amount is refused without it. */
export const Excess = z.optional(z.literal('unallocated'));

/** The fields of every movement of the bank that is recorded. */
export const MOVEMENT = {
  amount: Centimes,
  valueDate: Day,
  reference: BankReference,
  confirmedDistinct: ConfirmedDistinct,
};

export function assertNotFuture(day: string, now: string): void {
  if (isInFuture(day, now)) throw refuse('dateInFuture', { date: { day } }).at('valueDate');
}

export function assertParty({ terms }: Convention, party: string): void {
  if (!terms.parties.some(({ id }) => id === party)) throw refuse('partyUnknown').at('party');
}

/** Lays money that came in on the party's unallocated account. */
export function bookAdvance(context: ConventionContext, party: string, amount: number, bank: OnBank): void {
  assertMovementsFew(context.convention);
  const { valueDate, reference } = bank;
  const entries = context.book([
    {
      motive: 'advance',
      party,
      nature: 'cash',
      debit: 'unallocated',
      credit: 'promise',
      amount,
      reference,
      valueDate,
    },
  ]);
  context.emit({ type: 'AdvanceRecorded', data: { party, entries } });
}
