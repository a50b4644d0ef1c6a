import type { CommandData } from './commands.ts';
import { movedDates } from './due-dates.ts';
import type { Turn } from './turn.ts';

/** Suspension and resumption: time stands still for whatever a convention waits for, but for its resumption. */

export function suspend(turn: Turn, { reason }: CommandData<'suspend'>): void {
  turn.emit({ type: 'ConventionSuspended', data: { reason } });
}

/** Resumes; what was waited for before is due later, by as long as the suspension lasted. */
export function resume(turn: Turn, { reason }: CommandData<'resume'>): void {
  const { suspendedAt = turn.now, suspensions } = turn.convention;
  const delayedBy = Math.max(0, Date.parse(turn.now) - Date.parse(suspendedAt));
  turn.emit({ type: 'ConventionResumed', data: { reason, delayedBy } });
  const moved = movedDates({ ...turn.convention, suspensions }, turn.convention);
  if (moved) turn.emit({ type: 'DueDatesMoved', data: { why: 'suspension', ...moved } });
}
