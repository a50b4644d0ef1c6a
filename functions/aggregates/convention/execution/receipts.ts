import * as z from 'zod/mini';
import { Day, isInFuture } from '../../../kernel/calendar.ts';
import { Centimes } from '../../../kernel/money.ts';
import { BankReference, ConfirmedDistinct, Id } from '../fields.ts';
import { assertReceiptsFew } from '../limits.ts';
import { BOOKABLE } from '../permissions.ts';
import { settleByAct } from '../procedures/approval.ts';
import { refuse } from '../refuse.ts';
import { rule } from '../rule.ts';
import { assertNoSecondReceipt } from './duplicates.ts';

/** Receipts: money that comes in on a call. */

/** Records money that reached the convention's account; the call's task is settled once it is all there. */
export const recordReceipt = rule({
  data: z.strictObject({
    call: Id,
    amount: Centimes,
    valueDate: Day,
    reference: BankReference,
    confirmedDistinct: ConfirmedDistinct,
  }),
  by: { roles: ['accountant'], capacity: 'accountHolder', phases: BOOKABLE },
  refuses: [
    'callUnknown',
    'dateInFuture',
    'receiptExceedsCall',
    'receiptsTooMany',
    'fundsInsufficient',
    'possibleDuplicate',
  ],
  run(context, { call: id, amount, valueDate, reference, confirmedDistinct }): void {
    const call = context.convention.calls.find((each) => each.id === id);
    if (!call) throw refuse('callUnknown');
    if (isInFuture(valueDate, context.now))
      throw refuse('dateInFuture', { date: { day: valueDate } }).at('valueDate');
    assertNoSecondReceipt(context.convention, { call: id, amount, valueDate, reference, confirmedDistinct });
    const outstanding = call.amount - call.received;
    if (amount > outstanding) throw refuse('receiptExceedsCall', { amount, outstanding }).at('amount');
    if (amount < outstanding) assertReceiptsFew(context.convention, id);
    const entries = context.book([
      {
        motive: 'receipt',
        party: call.party,
        nature: 'cash',
        ...(call.earmark && { earmark: call.earmark }),
        debit: 'received',
        credit: call.status === 'cancelled' ? 'committed' : 'called',
        amount,
        subject: id,
        tranche: call.tranche,
        reference,
        valueDate,
      },
    ]);
    context.emit({ type: 'ReceiptRecorded', data: { call: id, entries } });
    const task = context.convention.tasks.find((each) => each.subject === id && each.status === 'open');
    if (amount === outstanding && task) settleByAct(context, task);
  },
});
