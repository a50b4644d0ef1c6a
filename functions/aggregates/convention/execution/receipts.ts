import * as z from 'zod/mini';
import { isInFuture } from '../../../kernel/calendar.ts';
import { Id } from '../fields.ts';
import { BOOKABLE } from '../permissions.ts';
import { refuse } from '../refuse.ts';
import { rule } from '../rule.ts';
import { bookAdvance, Excess, MOVEMENT } from './bank/advance.ts';
import { assertNoSecondReceipt } from './duplicates.ts';
import { bookReceipt, outstandingOn } from './on-call.ts';

/** Receipts: money that comes in on a call. */

/**
 * Records money that reached the convention's account; the call's task is settled once it is all there. What is above
 * the call is taken when the person says that it is meant, and answers no call.
 */
export const recordReceipt = rule({
  data: z.strictObject({
    call: Id,
    ...MOVEMENT,
    excess: Excess,
  }),
  by: { roles: ['accountant'], capacity: 'accountHolder', phases: BOOKABLE },
  refuses: [
    'callUnknown',
    'dateInFuture',
    'receiptExceedsCall',
    'receiptsTooMany',
    'movementsTooMany',
    'fundsInsufficient',
    'possibleDuplicate',
  ],
  run(context, { call: id, amount, valueDate, reference, excess, confirmedDistinct }): void {
    const call = context.convention.calls.find((each) => each.id === id);
    if (!call) throw refuse('callUnknown');
    if (isInFuture(valueDate, context.now))
      throw refuse('dateInFuture', { date: { day: valueDate } }).at('valueDate');
    const { party } = call;
    assertNoSecondReceipt(context.convention, {
      call: id,
      party,
      amount,
      valueDate,
      reference,
      confirmedDistinct,
    });
    const outstanding = outstandingOn(context.convention, call);
    if (amount > outstanding && !excess)
      throw refuse('receiptExceedsCall', { amount, outstanding }).at('amount');
    const onCall = Math.min(amount, outstanding);
    if (onCall > 0) bookReceipt(context, call, onCall, { valueDate, reference });
    if (amount > onCall) bookAdvance(context, party, amount - onCall, { valueDate, reference });
  },
});
