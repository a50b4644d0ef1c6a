import type { CommandContext } from './command-context.ts';
import type { CommandData } from './commands.ts';
import { movedDates } from './due-dates.ts';

/** Suspension and resumption: time stands still for whatever a convention waits for, but for its resumption. */

export function suspend(context: CommandContext, { reason }: CommandData<'suspend'>): void {
  context.emit({ type: 'ConventionSuspended', data: { reason } });
}

/** Resumes; what was waited for before is due later, by as long as the suspension lasted. */
export function resume(context: CommandContext, { reason }: CommandData<'resume'>): void {
  const { suspendedAt = context.now, suspensions } = context.convention;
  const delayedBy = Math.max(0, Date.parse(context.now) - Date.parse(suspendedAt));
  context.emit({ type: 'ConventionResumed', data: { reason, delayedBy } });
  const moved = movedDates({ ...context.convention, suspensions }, context.convention);
  if (moved) context.emit({ type: 'DueDatesMoved', data: { why: 'suspension', ...moved } });
}
