import type { ConventionContext } from '../context.ts';
import { assertReceiptsFew } from '../limits.ts';
import { settleByAct } from '../procedures/approval.ts';
import type { Posting } from './entries.ts';
import type { Call } from './records.ts';

/** Money that answers a call, whether it comes in on it or lay on the account before. */

/** The amount that a call still waits for, or that may still come on a cancelled one: centimes. */
export const outstandingOn = ({ amount, received }: Call) => amount - received;

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
  if (amount < outstandingOn(call)) assertReceiptsFew(context.convention, call.id);
}

/** Settles a call's task once the call is paid. */
export function settlePaid(context: ConventionContext, { id }: Call): void {
  const { calls, tasks } = context.convention;
  const isPaid = calls.some((each) => each.id === id && outstandingOn(each) === 0);
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
  assertPartsFew(context, call, amount);
  const { valueDate, reference } = bank;
  const entries = context.book([{ motive: 'receipt', ...onCall(call, amount), reference, valueDate }]);
  context.emit({ type: 'ReceiptRecorded', data: { call: call.id, entries } });
  settlePaid(context, call);
}
