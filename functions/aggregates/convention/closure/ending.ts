import * as z from 'zod/mini';
import type { ConventionContext } from '../context.ts';
import type { Posting } from '../execution/entries.ts';
import { Reason } from '../fields.ts';
import { rule } from '../rule.ts';
import type { Convention } from '../state.ts';

/** The end of a convention ends whatever is open in it: nothing is left that looks as if it were still to come. */

/** What was called and has not come in, taken back to where it was called from. */
function takenBack({ calls }: Convention): Posting[] {
  return calls
    .filter(({ awaited }) => awaited > 0)
    .map(({ id, party, earmark, tranche, awaited: amount }) => ({
      motive: 'callCancellation',
      party,
      nature: 'cash',
      ...(earmark && { earmark }),
      debit: 'committed',
      credit: 'called',
      amount,
      subject: id,
      tranche,
    }));
}

/**
 * Cancels the payment orders not yet paid and the calls not yet answered, and rejects the open amendment and resolutions, each with
 * the reason for which the convention ended. Its tasks and procedures stop with the event that ends it.
 */
export function endWhatIsOpen(context: ConventionContext, reason: string): void {
  for (const { id, status } of context.convention.orders) {
    if (status === 'prepared' || status === 'authorised') {
      context.emit({ type: 'PaymentCancelled', data: { order: id, reason } });
    }
  }
  for (const { number, status } of context.convention.amendments) {
    if (status === 'open') context.emit({ type: 'AmendmentRejected', data: { number, reason } });
  }
  for (const { number, status } of context.convention.resolutions) {
    if (status === 'open') context.emit({ type: 'ResolutionRejected', data: { number, reason } });
  }
  const entries = context.book(takenBack(context.convention));
  const calls = entries.flatMap(({ subject }) => subject ?? []);
  if (calls.length > 0) context.emit({ type: 'CallsCancelled', data: { calls, reason, entries } });
}

/** Terminates; what the convention still waited for is ended with it. */
export const terminate = rule({
  data: z.strictObject({ reason: Reason }),
  by: { roles: ['signatory'], capacity: 'core', phases: ['active', 'suspended'] },
  refuses: [],
  run(context, { reason }): void {
    context.emit({ type: 'ConventionTerminated', data: { reason } });
    endWhatIsOpen(context, reason);
  },
});
