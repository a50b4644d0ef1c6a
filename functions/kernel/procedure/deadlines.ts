import { secondsUntil } from '../calendar.ts';
import type { ProcedureContext, WithProcedures } from './context.ts';
import { dueAfter, dueOf, escalationDelayOf, reminderAfter } from './delays.ts';
import { currentSteps, currentTasks, stepOf } from './groups.ts';
import type { Assignee, Procedure, Task } from './schema.ts';

/** The deadlines of a procedure: reminders, escalation, timeouts. */

/** How many tasks meet their deadlines by one command: a transaction has no room for the events of more. */
const MAX_TASKS_AT_ONCE = 20;

/** Whether the time for a task is over: what is due at an instant is in time at that instant. */
export function isPast({ dueAt }: Pick<Task, 'dueAt'>, now: string): boolean {
  return now > dueAt;
}

/** Whether a task is due to be reminded of, or has passed its delay. */
function isDue(task: Task, now: string): boolean {
  if (task.status !== 'open') return false;
  return (task.remindAt !== undefined && task.remindAt <= now) || (isPast(task, now) && !task.escalatedTo);
}

/**
 * Reminds of each open task whose reminder is due, and does with each overdue one what its step says of the end of its
 * delay: it is escalated, approved tacitly, ended by `expire` in the aggregate's own words, or the procedure lapses. Before anything is due it changes nothing. Some of
 * many tasks are left for the next command, which comes at once: their deadline is past.
 */
export function applyDeadlines<State extends WithProcedures>(
  context: ProcedureContext<State>,
  procedure: Procedure,
  expire: (task: Task) => void = () => undefined,
): void {
  const due = currentTasks(context.state, procedure).filter((task) => isDue(task, context.now));
  for (const task of due.slice(0, MAX_TASKS_AT_ONCE)) {
    const later = () => dueAfter(context.state, context.now, escalationDelayOf(stepOf(context.state, task)));
    if (task.remindAt !== undefined && task.remindAt <= context.now) {
      const nextReminder = task.escalatedTo ? later() : laterReminder(context, task);
      context.emit({ type: 'TaskReminded', data: { task: task.id, ...(nextReminder && { nextReminder }) } });
    }
    if (!isPast(task, context.now) || task.escalatedTo) continue;
    const lapsed = timeOut(context, procedure, task, { later, expire });
    if (lapsed) return;
  }
}

/** The next of several reminders that a step names. */
function laterReminder<State extends WithProcedures>(
  { state, now }: ProcedureContext<State>,
  task: Task,
): string | undefined {
  const step = stepOf(state, task);
  const { openedAt, dueAt } = task;
  if (!step.remindDaysBefore) return undefined;
  return reminderAfter(step, { now, openedAt, dueAt, percent: state.settings.remindAtPercent });
}

/** Does what the step says of the end of its delay; true when the whole procedure lapses by it. */
function timeOut<State extends WithProcedures>(
  context: ProcedureContext<State>,
  { key, order }: Procedure,
  task: Task,
  { later, expire }: { later: () => string; expire: (task: Task) => void },
): boolean {
  const { onTimeout, expires, escalateTo } = stepOf(context.state, task);
  if (expires) {
    expire(task);
    return false;
  }
  if (onTimeout === 'lapse') {
    context.emit({ type: 'StepConcluded', data: { procedure: key, order, outcome: 'lapsed' } });
    return true;
  }
  if (onTimeout === 'approve') context.emit({ type: 'TaskApprovedTacitly', data: { task: task.id } });
  else {
    const to: Assignee = escalateTo ?? { party: task.assignee.party, role: 'signatory' };
    context.emit({ type: 'TaskEscalated', data: { task: task.id, to, dueAt: later() } });
  }
  return false;
}

/** Whole seconds until the next reminder or due date of the group that is open or about to be. */
export function secondsToDeadline(state: WithProcedures, procedure: Procedure, now: string): number {
  const deadlines = procedure.opened
    ? currentTasks(state, procedure)
        .filter((task) => task.status === 'open')
        .map((task) => task.remindAt ?? task.dueAt)
    : currentSteps(procedure).map((step) => {
        const dueAt = dueOf(state, now, step);
        const percent = state.settings.remindAtPercent;
        return reminderAfter(step, { now, openedAt: now, dueAt, percent }) ?? dueAt;
      });
  const first = deadlines.sort()[0];
  return first === undefined ? 1 : secondsUntil(first, now);
}
