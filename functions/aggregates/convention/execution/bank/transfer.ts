import * as z from 'zod/mini';
import { Centimes, sum } from '../../../../kernel/money.ts';
import { Slug } from '../../../../kernel/slug.ts';
import { Id } from '../../fields.ts';
import { BOOKABLE } from '../../permissions.ts';
import { refuse } from '../../refuse.ts';
import { rule } from '../../rule.ts';
import type { Convention } from '../../state.ts';
import { assertNoSecondReceipt } from '../duplicates.ts';
import { bookReceipt, outstandingOn } from '../on-call.ts';
import type { Call } from '../records.ts';
import { assertNotFuture, assertParty, bookAdvance, Excess, MOVEMENT } from './advance.ts';

/** One transfer of a party, as the bank shows it: for several calls, for none, or for more than is called. */

/**
 * Records a transfer on the calls that it pays, each part as a receipt of its own, all under one reference. What is
 * left of it, or all where no call is named, answers none.
 */
export const recordTransfer = rule({
  data: z.strictObject({
    party: Slug,
    ...MOVEMENT,
    /** The calls that it pays, and how much of each. */
    calls: z.optional(
      z.array(z.strictObject({ call: Id, amount: Centimes })).check(z.minLength(1), z.maxLength(40)),
    ),
    excess: Excess,
  }),
  by: { roles: ['accountant'], capacity: 'accountHolder', phases: [...BOOKABLE, 'closing'] },
  refuses: [
    'partyUnknown',
    'callUnknown',
    'callOfOther',
    'callsEnded',
    'dateInFuture',
    'receiptExceedsCall',
    'transferDiffers',
    'receiptsTooMany',
    'movementsTooMany',
    'fundsInsufficient',
    'possibleDuplicate',
  ],
  run(context, { party, amount, calls = [], valueDate, reference, excess, confirmedDistinct }): void {
    const { convention, now } = context;
    assertParty(convention, party);
    assertNotFuture(valueDate, now);
    if (calls.length > 0 && convention.phase === 'closing') throw refuse('callsEnded').at('calls');
    const parts = partsOf(convention, party, calls);
    const onCalls = sum(parts.map((each) => each.amount));
    const rest = amount - onCalls;
    if (rest < 0 || (rest > 0 && parts.length > 0 && !excess))
      throw refuse('transferDiffers', { amount, onCalls }).at('amount');
    assertNoSecondReceipt(convention, { party, amount, valueDate, reference, confirmedDistinct });
    for (const each of parts) bookReceipt(context, each.call, each.amount, { valueDate, reference });
    if (rest > 0) bookAdvance(context, party, rest, { valueDate, reference });
  },
});

/** The calls that are named, with what comes on each; refuses another party's, one twice, and more than is open. */
function partsOf(
  convention: Convention,
  party: string,
  given: readonly { call: string; amount: number }[],
): { call: Call; amount: number }[] {
  return given.map(({ call: id, amount }, index) => {
    const call = convention.calls.find((each) => each.id === id);
    const isTwice = given.findIndex((each) => each.call === id) !== index;
    if (!call || isTwice) throw refuse('callUnknown').at(`calls.${index}.call`);
    if (call.party !== party) throw refuse('callOfOther').at(`calls.${index}.call`);
    const outstanding = outstandingOn(convention, call);
    if (amount > outstanding)
      throw refuse('receiptExceedsCall', { amount, outstanding }).at(`calls.${index}.amount`);
    return { call, amount };
  });
}
