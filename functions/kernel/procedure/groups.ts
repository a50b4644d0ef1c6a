import { refuse } from '../refusal.ts';
import type { ProcedureContext, WithProcedures } from './context.ts';
import { dueOf, reminderAfter } from './delays.ts';
import type { Procedure, Step, Task } from './schema.ts';

/** Groups of steps that are asked one after the other: opened, asked again, and their tasks found. */

/** A new procedure, its first group not yet opened. Steps are sorted by order. */
export function newProcedure<Kind extends string, TaskKind extends string, Stage extends string>(
  kind: Kind,
  number: number,
  steps: readonly Step<TaskKind, Stage>[],
): Procedure<Kind, TaskKind, Stage> {
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

export function findProcedure<P extends { key: string }>(
  { procedures }: { procedures: readonly P[] },
  key: string,
): P | undefined {
  return procedures.find((each) => each.key === key);
}

/** The steps that are asked now, or will be next. */
export function currentSteps<S extends { order: number }>({
  steps,
  order,
}: {
  steps: readonly S[];
  order: number;
}): S[] {
  return steps.filter((step) => step.order === order);
}

/** The tasks of the round that is open, settled ones included. */
export function currentTasks<T extends { procedure: string; round: number }>(
  { tasks }: { tasks: readonly T[] },
  { key, round }: Pick<Procedure, 'key' | 'round'>,
): T[] {
  return tasks.filter((task) => task.procedure === key && task.round === round);
}

/** Opens the group of steps that is due: one task for each assignee. Opening an open group changes nothing. */
export function openGroup<State extends WithProcedures, TaskKind extends string>(
  context: ProcedureContext<State, TaskKind>,
  procedure: Procedure<string, TaskKind>,
): void {
  if (procedure.status !== 'open' || procedure.opened) return;
  openTasks(context, { ...procedure, round: procedure.round + 1 }, () => true);
}

/** Opens a task about a subject again, within the open round, after the act that settled it was undone. */
export function reopenTask<State extends WithProcedures, TaskKind extends string>(
  context: ProcedureContext<State, TaskKind>,
  procedure: Procedure<string, TaskKind>,
  subject: string,
): void {
  if (procedure.status !== 'open' || !procedure.opened) return;
  const waiting = currentTasks(context.state, procedure).some(
    (task) => task.subject === subject && task.status === 'open',
  );
  const isAsked = (asked: Step['asked'][number]) => asked.subject === subject;
  if (!waiting && currentSteps(procedure).some((step) => step.asked.some(isAsked)))
    openTasks(context, procedure, isAsked);
}

/** The number of the task that was opened last: an aggregate may drop earlier ones that are settled. */
const numberOfLast = (tasks: readonly Pick<Task, 'id'>[]): number => Number(tasks.at(-1)?.id.slice(1) ?? 0);

function openTasks<State extends WithProcedures, TaskKind extends string>(
  context: ProcedureContext<State, TaskKind>,
  procedure: Procedure<string, TaskKind>,
  which: (asked: Step['asked'][number]) => boolean,
): void {
  const { key, order, round } = procedure;
  const { state, now } = context;
  const { settings } = state;
  const last = numberOfLast(state.tasks);
  const tasks = currentSteps(procedure)
    .flatMap((step) => step.asked.filter(which).map((asked) => ({ step, asked })))
    .map(({ step, asked: { assignee, subject } }, index): Task<TaskKind, never> => {
      const dueAt = dueOf(state, now, step);
      const percent = settings.remindAtPercent;
      const remindAt = reminderAfter(step, { now, openedAt: now, dueAt, percent });
      return {
        id: `t${last + index + 1}`,
        procedure: key,
        step: step.id,
        round,
        kind: step.kind,
        assignee,
        ...(subject === undefined ? {} : { subject }),
        status: 'open',
        openedAt: now,
        dueAt,
        ...(remindAt === undefined ? {} : { remindAt }),
      };
    });
  context.emit({ type: 'StepOpened', data: { procedure: key, order, round, tasks } });
}

/** The order of the group after the current one, or undefined at the end of the procedure. */
export function nextOrder(procedure: Pick<Procedure, 'steps' | 'order'>): number | undefined {
  return procedure.steps.find((step) => step.order > procedure.order)?.order;
}

/** The stage of a group of steps, by its order. */
export function stageAt<Stage extends string>(
  { steps }: { steps: readonly { order: number; stage: Stage }[] },
  order: number,
): Stage | undefined {
  return steps.find((step) => step.order === order)?.stage;
}

/** The step that a task belongs to. */
export function stepOf<P extends Procedure>(
  state: { procedures: readonly P[] },
  task: Pick<Task, 'procedure' | 'step'>,
): P['steps'][number] {
  const step = findProcedure(state, task.procedure)?.steps.find((each) => each.id === task.step);
  if (!step) throw refuse('procedureUnknown');
  return step;
}
