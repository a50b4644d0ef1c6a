import * as z from 'zod/mini';
import { after, Instant, partOfTheWay, plus, putOff } from '../calendar.ts';
import { daysOffChange, type KnownDayOff, withDaysOff } from '../days-off.ts';
import type { Calendar, WithProcedures } from './context.ts';
import {
  awaitedUntil,
  countedFrom,
  dueAfter,
  dueOf,
  escalationDelayOf,
  holidaysFrom,
  suspendedSince,
} from './delays.ts';
import { stepOf } from './groups.ts';
import type { Task } from './schema.ts';

/**
 * Due dates of tasks, reckoned anew: when a day turns out to be one on which nobody works. A due date only ever moves to
 * a later day: what people were told stays true at least.
 */

const MovedTask = z.strictObject({
  task: z.string(),
  before: Instant,
  dueAt: Instant,
  remindAt: z.optional(Instant),
});
export type MovedTask = z.infer<typeof MovedTask>;

/** The days off of the stage that an aggregate learns of, and the tasks that are due later by them. */
export const DueDatesMoved = z.strictObject({
  /** Days as they are known: of every year (`07-30`) or single ones. */
  added: z.array(z.string()),
  /** The days that no delay which begins from now on passes over. */
  withdrawn: z.array(z.string()),
  tasks: z.array(MovedTask),
});
export type DueDatesMoved = z.infer<typeof DueDatesMoved>;

/**
 * The due date that a task has by what its aggregate knows now, `lost` milliseconds more taken from it since before;
 * nothing where it does not move. A last day that is fixed never does.
 */
export function movedTask(state: WithProcedures, task: Task, lost: number): MovedTask[] {
  const step = stepOf(state, task);
  const delay = task.escalatedTo ? escalationDelayOf(step) : step.delay;
  const from = countedFrom(task);
  const before = awaitedUntil(task);
  const dueAt = task.escalatedTo ? dueAfter(state, from, delay) : dueOf(state, from, step);
  if (dueAt <= before) return [];
  const { remindAt } = task;
  const moved = { task: task.id, before, dueAt };
  if (remindAt === undefined) return [moved];
  const holidays = holidaysFrom(state, from);
  if (!task.escalatedTo) {
    const part = partOfTheWay(from, after(from, delay, holidays), state.settings.remindAtPercent);
    return [{ ...moved, remindAt: plus(part, suspendedSince(state, from)) }];
  }
  return [{ ...moved, remindAt: remindAt === before ? dueAt : putOff(remindAt, lost, delay, holidays) }];
}

/** The open tasks that are due later than before, by the time that was lost since. */
export function movedTasks(before: Calendar, now: WithProcedures): MovedTask[] {
  return now.tasks
    .filter(({ status }) => status === 'open')
    .flatMap((task) => {
      const from = countedFrom(task);
      return movedTask(now, task, suspendedSince(now, from) - suspendedSince(before, from));
    });
}

/** An aggregate's tasks with their new due dates. */
export function withTasksMoved<T extends Task>(
  tasks: readonly T[],
  moved: readonly Omit<MovedTask, 'before'>[],
): T[] {
  return tasks.map((task) => {
    const found = moved.find((each) => each.task === task.id);
    if (!found || found.dueAt === awaitedUntil(task)) return task;
    const { dueAt, remindAt } = found;
    const until = task.escalatedTo ? { escalatedUntil: dueAt } : { dueAt };
    return { ...task, ...until, ...(remindAt !== undefined && { remindAt }) };
  });
}

type Reckoned = WithProcedures & { daysOff: readonly KnownDayOff[] };

/**
 * What an aggregate without suspensions learns of the stage's days off; undefined where it knows them all. `isMoved`
 * says whether anything but a task is due later by them.
 */
export function learned<State extends Reckoned>(
  state: State,
  stage: readonly string[],
  now: string,
  isMoved: (before: State, after: State) => boolean = () => false,
): { data: DueDatesMoved; isMoved: boolean } | undefined {
  const change = daysOffChange(state.daysOff, stage);
  if (!change) return undefined;
  const knowing = { ...state, daysOff: withDaysOff(state.daysOff, change, now) };
  const tasks = movedTasks(state, knowing);
  return { data: { ...change, tasks }, isMoved: tasks.length > 0 || isMoved(state, knowing) };
}

/** The state of an aggregate that has learned of days off at an instant. */
export function withDueDatesMoved<T extends Task, State extends { tasks: T[]; daysOff: KnownDayOff[] }>(
  state: State,
  { tasks, ...change }: DueDatesMoved,
  at: string,
): State {
  return {
    ...state,
    tasks: withTasksMoved(state.tasks, tasks),
    daysOff: withDaysOff(state.daysOff, change, at),
  };
}
