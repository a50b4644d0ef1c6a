import { partOfTheWay, secondsUntil } from '../../kernel/calendar.ts';
import type { ConventionContext } from './context.ts';
import type { Convention, Procedure, Step, Task } from './convention.ts';
import { dueAfter } from './delays.ts';
import { refuse } from './refuse.ts';

/**
 * The mechanism that every road of a convention shares (formation, amendment, tranche, closure): groups of
 * steps asked one after the other, tasks with a due date, one outcome.
 */

/** A new procedure, its first group not yet opened. Steps are sorted by order. */
export function procedureOf(kind: Procedure['kind'], number: number, steps: readonly Step[]): Procedure {
  const sorted = [...steps].sort((a, b) => a.order - b.order);
  return {
    key: `${kind}-${number}`,
    kind,
    number,
    steps: sorted,
    order: sorted[0]?.order ?? 1,
    opened: false,
    round: 0,
    reopened: 0,
    status: 'open',
  };
}

export function findProcedure(convention: Convention, key: string): Procedure | undefined {
  return convention.procedures.find((each) => each.key === key);
}

/** The steps that are asked now, or will be next. */
export function currentSteps(procedure: Procedure): Step[] {
  return procedure.steps.filter((step) => step.order === procedure.order);
}

/** The tasks of the round that is open, settled ones included. */
export function currentTasks(convention: Convention, procedure: Procedure): Task[] {
  return convention.tasks.filter(
    (task) => task.procedure === procedure.key && task.round === procedure.round,
  );
}

/** Opens the group of steps that is due: one task for each who is asked. Opening what is open changes nothing. */
export function openGroup(context: ConventionContext, procedure: Procedure): void {
  if (procedure.status !== 'open' || procedure.opened) return;
  ask(context, { ...procedure, round: procedure.round + 1 }, () => true);
}

/** Asks again, within the round that is open, who was asked about a subject: what they had done is undone. */
export function askAgain(context: ConventionContext, procedure: Procedure, subject: string): void {
  if (procedure.status !== 'open' || !procedure.opened) return;
  const waiting = currentTasks(context.convention, procedure).some(
    (task) => task.subject === subject && task.status === 'open',
  );
  const isAsked = (asked: Step['asked'][number]) => asked.subject === subject;
  if (!waiting && currentSteps(procedure).some((step) => step.asked.some(isAsked)))
    ask(context, procedure, isAsked);
}

function ask(
  context: ConventionContext,
  procedure: Procedure,
  whom: (asked: Step['asked'][number]) => boolean,
): void {
  const { key, order, round } = procedure;
  const { settings, tasks: known } = context.convention;
  const tasks = currentSteps(procedure)
    .flatMap((step) => step.asked.filter(whom).map((asked) => ({ step, asked })))
    .map(({ step, asked: { assignee, subject } }, index): Task => {
      const dueAt = dueAfter(context.convention, context.now, step.delay);
      return {
        id: `t${known.length + index + 1}`,
        procedure: key,
        step: step.id,
        round,
        kind: step.kind,
        assignee,
        ...(subject === undefined ? {} : { subject }),
        status: 'open',
        openedAt: context.now,
        dueAt,
        remindAt: partOfTheWay(context.now, dueAt, settings.remindAtPercent),
      };
    });
  context.emit({ type: 'StepOpened', data: { procedure: key, order, round, tasks } });
}

type StepOutcome = 'concluded' | 'returned' | 'rejected' | undefined;

/** What the tasks of one step amount to: nothing yet, or an outcome. */
function outcomeOf(step: Step, tasks: readonly Task[]): StepOutcome {
  const mine = tasks.filter((task) => task.step === step.id);
  const decided = (decision: string) => mine.filter((task) => task.decision === decision).length;
  const needed = step.quorum === 'all' ? mine.length : step.quorum === 'any' ? 1 : step.quorum;
  if (decided('return') > 0) return 'returned';
  if (mine.length - decided('reject') < needed) return 'rejected';
  return decided('approve') >= needed ? 'concluded' : undefined;
}

/** The outcome of the open group: any return returns it, any rejected step rejects it, all concluded conclude it. */
export function groupOutcome(convention: Convention, procedure: Procedure): StepOutcome {
  const tasks = currentTasks(convention, procedure);
  const outcomes = currentSteps(procedure).map((step) => outcomeOf(step, tasks));
  if (outcomes.includes('returned')) return 'returned';
  if (outcomes.includes('rejected')) return 'rejected';
  return outcomes.every((outcome) => outcome === 'concluded') ? 'concluded' : undefined;
}

/** The order of the group after the current one, or undefined at the end of the road. */
export function nextOrder(procedure: Procedure): number | undefined {
  return procedure.steps.find((step) => step.order > procedure.order)?.order;
}

export function stepOf(convention: Convention, task: Task): Step {
  const step = findProcedure(convention, task.procedure)?.steps.find((each) => each.id === task.step);
  if (!step) throw refuse('procedureUnknown');
  return step;
}

/** How many tasks are chased by one command: a transaction has no room for the events of more. */
const CHASED_AT_ONCE = 20;

/** Whether the time for a task is over: what is due at an instant is in time at that instant. */
export function isPast({ dueAt }: Task, now: string): boolean {
  return now > dueAt;
}

/** Whether a task is due to be reminded of, or meets its silence. */
function isChased(task: Task, now: string): boolean {
  if (task.status !== 'open') return false;
  return (task.remindAt !== undefined && task.remindAt <= now) || (isPast(task, now) && !task.escalatedTo);
}

/**
 * Time has passed on a procedure: each open task whose reminder is due is reminded of, and each overdue one
 * meets what its step says of silence: it is escalated, deemed given, or the road lapses. Chasing what is
 * not due changes nothing. Of many tasks some are left for the next command: their deadline is past, so it comes at once.
 */
export function applyDeadlines(context: ConventionContext, procedure: Procedure): void {
  const chased = currentTasks(context.convention, procedure).filter((task) => isChased(task, context.now));
  for (const task of chased.slice(0, CHASED_AT_ONCE)) {
    const step = stepOf(context.convention, task);
    const later = () => dueAfter(context.convention, context.now, step.delay);
    if (task.remindAt !== undefined && task.remindAt <= context.now) {
      const nextReminder = task.escalatedTo ? later() : undefined;
      context.emit({ type: 'TaskReminded', data: { task: task.id, ...(nextReminder && { nextReminder }) } });
    }
    if (!isPast(task, context.now) || task.escalatedTo) continue;
    switch (step.silence) {
      case 'escalate': {
        const to = step.escalateTo ?? { party: task.assignee.party, role: 'signatory' };
        context.emit({ type: 'TaskEscalated', data: { task: task.id, to, dueAt: later() } });
        break;
      }
      case 'deemed':
        context.emit({ type: 'TaskDeemed', data: { task: task.id } });
        break;
      case 'lapse':
        context.emit({
          type: 'StepConcluded',
          data: { procedure: procedure.key, order: procedure.order, outcome: 'lapsed' },
        });
        return;
    }
  }
}

/** Whole seconds until the next reminder or due date of the group that is open or about to be. */
export function secondsToDeadline(convention: Convention, procedure: Procedure, now: string): number {
  const deadlines = procedure.opened
    ? currentTasks(convention, procedure)
        .filter((task) => task.status === 'open')
        .map((task) => task.remindAt ?? task.dueAt)
    : currentSteps(procedure).map((step) =>
        partOfTheWay(now, dueAfter(convention, now, step.delay), convention.settings.remindAtPercent),
      );
  const first = deadlines.sort()[0];
  return first === undefined ? 1 : secondsUntil(first, now);
}
