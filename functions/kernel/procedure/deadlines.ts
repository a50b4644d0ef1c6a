import { partOfTheWay, secondsUntil } from '../calendar.ts';
import type { ProcedureContext, WithProcedures } from './context.ts';
import { dueAfter } from './delays.ts';
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
 * delay: it is escalated, approved tacitly, or the procedure lapses. Before anything is due it changes nothing. Some of
 * many tasks are left for the next command, which comes at once: their deadline is past.
 */
export function applyDeadlines<State extends WithProcedures>(
  context: ProcedureContext<State>,
  procedure: Procedure,
): void {
  const due = currentTasks(context.state, procedure).filter((task) => isDue(task, context.now));
  for (const task of due.slice(0, MAX_TASKS_AT_ONCE)) {
    const later = () => dueAfter(context.state, context.now, stepOf(context.state, task).delay);
    if (task.remindAt !== undefined && task.remindAt <= context.now) {
      const nextReminder = task.escalatedTo ? later() : undefined;
      context.emit({ type: 'TaskReminded', data: { task: task.id, ...(nextReminder && { nextReminder }) } });
    }
    if (!isPast(task, context.now) || task.escalatedTo) continue;
    const lapsed = timeOut(context, procedure, task, later);
    if (lapsed) return;
  }
}

/** Does what the step says of the end of its delay; true when the whole procedure lapses by it. */
function timeOut<State extends WithProcedures>(
  context: ProcedureContext<State>,
  { key, order }: Procedure,
  task: Task,
  later: () => string,
): boolean {
  const { onTimeout, escalateTo } = stepOf(context.state, task);
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
    : currentSteps(procedure).map((step) =>
        partOfTheWay(now, dueAfter(state, now, step.delay), state.settings.remindAtPercent),
      );
  const first = deadlines.sort()[0];
  return first === undefined ? 1 : secondsUntil(first, now);
}
