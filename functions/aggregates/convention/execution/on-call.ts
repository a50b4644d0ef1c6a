import type { ConventionContext } from '../context.ts';
import { assertReceiptsFew } from '../limits.ts';
import { settleByAct } from '../procedures/approval.ts';
import { refuse } from '../refuse.ts';
import type { Convention } from '../state.ts';
import type { Posting } from './entries.ts';
import type { Call } from './records.ts';
import { lateOn } from './shares.ts';

/** Money that answers a call, whether it comes in on it or lay on the account before. */

/** The amount that a call still waits for, or that may still come on a cancelled one: centimes. */
export const outstandingOn = (convention: Convention, call: Call): number =>
  call.status === 'cancelled' ? lateOn(convention, call) : call.amount - call.received;

/** Refuses more on a call than is open on it. */
export function assertOutstanding(convention: Convention, call: Call, amount: number): void {
  const outstanding = outstandingOn(convention, call);
  if (amount > outstanding) throw refuse('receiptExceedsCall', { amount, outstanding }).at('amount');
}

/** The leg that brings money onto a call. */
export function onCall(call: Call, amount: number): Omit<Posting, 'motive'> {
  return {
    party: call.party,
    nature: 'cash',
    ...(call.earmark && { earmark: call.earmark }),
    debit: 'received',
    credit: call.status === 'cancelled' ? 'committed' : 'called',
    amount,
    subject: call.id,
    tranche: call.tranche,
  };
}

/** Refuses one part too many of a call; what pays the rest is always taken. */
export function assertPartsFew(context: ConventionContext, call: Call, amount: number): void {
  if (amount < outstandingOn(context.convention, call)) assertReceiptsFew(context.convention, call.id);
}

/** Settles a call's task once the call is paid. */
export function settlePaid(context: ConventionContext, { id }: Call): void {
  const { calls, tasks } = context.convention;
  const isPaid = calls.some((each) => each.id === id && each.status === 'paid');
  const task = tasks.find((each) => each.subject === id && each.status === 'open');
  if (isPaid && task) settleByAct(context, task);
}

/** A receipt on a call, as the bank shows it. */
export interface OnBank {
  valueDate: string;
  reference: string;
}

/** Records what came in on a call, and settles the call's task once it is all there. */
export function bookReceipt(context: ConventionContext, call: Call, amount: number, bank: OnBank): void {
  assertOutstanding(context.convention, call, amount);
  assertPartsFew(context, call, amount);
  const { valueDate, reference } = bank;
  const entries = context.book([{ motive: 'receipt', ...onCall(call, amount), reference, valueDate }]);
  context.emit({ type: 'ReceiptRecorded', data: { call: call.id, entries } });
  settlePaid(context, call);
}
