import { after, dayOf, type Holidays, partOfTheWay, plus, putOff } from './calendar.ts';
import type { Convention, Task } from './convention.ts';
import type { EventData } from './events.ts';
import { stepOf } from './procedure.ts';
import type { Holiday } from './stage-calendar.ts';
import type { Turn } from './turn.ts';

/**
 * Due dates, reckoned anew: after a suspension, which takes time from every open task, and when a day turns out to be
 * one on which nobody works. A due date only ever moves to a later day: what people were told stays true at least.
 */

type Moved = EventData<'DueDatesMoved'>['tasks'][number];

/** From when the delay of a task is counted: since it was opened, or handed on to somebody else. */
export function countedFrom({ openedAt, countedFrom: since = openedAt }: Task): string {
  return since;
}

/** What a suspension that ends at `now` took from a task: no more than the time it has been waiting, in milliseconds. */
export function lostBy(task: Task, delayedBy: number, now: string): number {
  return Math.min(delayedBy, Math.max(0, Date.parse(now) - Date.parse(countedFrom(task))));
}

/** The due date that a task has by the days known now, `lost` milliseconds more taken from it; undefined as before. */
function reckoned(convention: Convention, task: Task, lost: number, holidays: Holidays): Moved | undefined {
  const { delay } = stepOf(convention, task);
  const from = countedFrom(task);
  const undisturbed = after(from, delay, holidays);
  const suspended = (task.suspendedFor ?? 0) + lost;
  const dueAt = putOff(undisturbed, suspended, delay, holidays);
  if (dueAt <= task.dueAt) return undefined;
  const { remindAt } = task;
  const moved = { task: task.id, before: task.dueAt, dueAt };
  if (remindAt === undefined) return moved;
  if (!task.escalatedTo) {
    const part = partOfTheWay(from, undisturbed, convention.settings.remindAtPercent);
    return { ...moved, remindAt: plus(part, suspended) };
  }
  return { ...moved, remindAt: remindAt === task.dueAt ? dueAt : putOff(remindAt, lost, delay, holidays) };
}

/** The open tasks whose due dates move. `delayedBy`: how long the suspension lasted that ends now, in milliseconds. */
export function movedTasks({ convention, holidays, now }: Turn, delayedBy = 0): Moved[] {
  return convention.tasks
    .filter(({ status }) => status === 'open')
    .flatMap((task) => reckoned(convention, task, lostBy(task, delayedBy, now), holidays) ?? []);
}

/** Reckons the open tasks' due dates by the days off known now; the event names those that count for the first time. */
export function reckonAnew(turn: Turn): void {
  const tasks = movedTasks(turn);
  if (tasks.length === 0) return;
  turn.emit({ type: 'DueDatesMoved', data: { why: 'holidays', holidays: newlyCounted(turn, tasks), tasks } });
}

/** The added days off within the delays that moved, which nobody knew of when the delays were last reckoned. */
function newlyCounted({ convention, added }: Turn, moved: readonly Moved[]): Holiday[] {
  const within = added.filter(({ day }) =>
    moved.some(({ task: id, dueAt }) => {
      const task = convention.tasks.find((each) => each.id === id);
      return task && day > dayOf(countedFrom(task)) && day < dayOf(dueAt);
    }),
  );
  const since = convention.reckonedAt;
  const unknown = since === undefined ? within : within.filter(({ addedAt }) => addedAt > since);
  return (unknown.length > 0 ? unknown : within).map(({ day, name }) => ({ day, name }));
}
