import * as z from 'zod/mini';
import { Reason } from '../fields.ts';
import { rule } from '../rule.ts';
import { movedDates } from './due-dates.ts';

/** Suspension and resumption: no delay runs during a suspension, except the one of the resumption. */

export const suspend = rule({
  data: z.strictObject({ reason: Reason }),
  by: { roles: ['approver', 'signatory'], capacity: 'core', phases: ['active'] },
  refuses: [],
  run(context, { reason }): void {
    context.emit({ type: 'ConventionSuspended', data: { reason } });
  },
});

/** Resumes; what was waited for before is due later, by as long as the suspension lasted. */
export const resume = rule({
  data: z.strictObject({ reason: Reason }),
  by: { roles: ['approver', 'signatory'], capacity: 'core', phases: ['suspended'] },
  refuses: [],
  run(context, { reason }): void {
    const { suspendedAt = context.now, suspensions } = context.convention;
    const delayedBy = Math.max(0, Date.parse(context.now) - Date.parse(suspendedAt));
    context.emit({ type: 'ConventionResumed', data: { reason, delayedBy } });
    const moved = movedDates({ ...context.convention, suspensions }, context.convention);
    if (moved) context.emit({ type: 'DueDatesMoved', data: { why: 'suspension', ...moved } });
  },
});
