import * as z from 'zod/mini';
import { Centimes } from '../../../../kernel/money.ts';
import { Slug } from '../../../../kernel/slug.ts';
import { Id } from '../../fields.ts';
import { assertMovementsFew } from '../../limits.ts';
import { BOOKABLE } from '../../permissions.ts';
import { refuse } from '../../refuse.ts';
import { rule } from '../../rule.ts';
import type { Convention } from '../../state.ts';
import { assertNoSecondTransfer } from '../duplicates.ts';
import type { Posting } from '../entries.ts';
import { assertOutstanding, assertPartsFew, onCall, settlePaid } from '../on-call.ts';
import { assertNotFuture, assertParty, MOVEMENT } from './advance.ts';
import { unallocatedOf } from './holdings.ts';

/** The two ways out of `unallocated`: the accountant applies the money to a call, or sends it back. */

const taken = (party: string, amount: number): Omit<Posting, 'motive'> => ({
  party,
  nature: 'cash',
  debit: 'promise',
  credit: 'unallocated',
  amount,
});

function assertUnallocated(convention: Convention, party: string, amount: number): void {
  const available = unallocatedOf(convention, party);
  if (amount > available) throw refuse('unallocatedInsufficient', { amount, available }).at('amount');
}

/** Applies unallocated money to a call of the same party, at most what is open on it. The bank moves nothing. */
export const applyUnallocated = rule({
  data: z.strictObject({ call: Id, amount: Centimes }),
  by: { roles: ['accountant'], capacity: 'accountHolder', phases: BOOKABLE },
  refuses: [
    'callUnknown',
    'receiptExceedsCall',
    'receiptsTooMany',
    'unallocatedInsufficient',
    'fundsInsufficient',
  ],
  run(context, { call: id, amount }): void {
    const call = context.convention.calls.find((each) => each.id === id);
    if (!call) throw refuse('callUnknown');
    assertUnallocated(context.convention, call.party, amount);
    assertOutstanding(context.convention, call, amount);
    assertPartsFew(context, call, amount);
    const entries = context.book([
      { motive: 'application', ...onCall(call, amount) },
      { motive: 'application', ...taken(call.party, amount) },
    ]);
    context.emit({ type: 'UnallocatedApplied', data: { call: id, entries } });
    settlePaid(context, call);
  },
});

/** Sends unallocated money back to the party that it came from. */
export const returnUnallocated = rule({
  data: z.strictObject({ party: Slug, ...MOVEMENT }),
  by: { roles: ['accountant'], capacity: 'accountHolder', phases: [...BOOKABLE, 'closing'] },
  refuses: [
    'partyUnknown',
    'dateInFuture',
    'unallocatedInsufficient',
    'movementsTooMany',
    'fundsInsufficient',
    'chargesUncovered',
    'valueDayTooEarly',
    'possibleDuplicate',
  ],
  run(context, { party, amount, valueDate, reference, confirmedDistinct }): void {
    const { convention, now } = context;
    assertParty(convention, party);
    assertNotFuture(valueDate, now);
    assertNoSecondTransfer(convention, { amount, reference, valueDate, confirmedDistinct });
    assertUnallocated(convention, party, amount);
    // What empties the account is always taken: only parts can be too many.
    if (amount < unallocatedOf(convention, party)) assertMovementsFew(convention);
    const entries = context.book([
      { motive: 'advanceReturn', ...taken(party, amount), reference, valueDate },
    ]);
    context.emit({ type: 'UnallocatedReturned', data: { party, entries, reference } });
  },
});
