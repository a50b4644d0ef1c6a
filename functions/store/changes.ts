import { isDeepStrictEqual } from 'node:util';
import type { Convention, Task } from '../aggregates/convention/convention.ts';
import { type Duty, duties } from '../aggregates/convention/duties.ts';
import { hasBegun } from '../aggregates/convention/summary.ts';

/** What a commit has to bring up to date besides snapshot and events. */

const tasksOf = (convention: Convention | undefined) => new Set<Task>(convention?.tasks);

/** The tasks that opened or changed. `evolve` leaves what it does not touch the same object. */
export function changedTasks(before: Convention | undefined, after: Convention): Task[] {
  const known = tasksOf(before);
  return after.tasks.filter((task) => !known.has(task));
}

/** Open tasks that stayed as they were while their convention's title or phase changed: an inbox shows both. */
export function relabelledTasks(before: Convention | undefined, after: Convention): Task[] {
  if (!before) return [];
  if (before.phase === after.phase && before.terms.title === after.terms.title) return [];
  const known = tasksOf(before);
  return after.tasks.filter((task) => task.status === 'open' && known.has(task));
}

/**
 * The duties whose rows a commit writes: those that are new, have changed or begun, or show another title or phase of
 * their convention; and those that are settled by it.
 */
export function changedDuties(before: Convention | undefined, after: Convention): Duty[] {
  const now = duties(after);
  if (!before) return now;
  const past = duties(before);
  const isRelabelled = before.phase !== after.phase || before.terms.title !== after.terms.title;
  const isKnown = (each: Duty) =>
    hasBegun(each, before) === hasBegun(each, after) && past.some((one) => isDeepStrictEqual(one, each));
  const isSame = (one: Duty, other: Duty) =>
    one.id === other.id && isDeepStrictEqual(one.assignee, other.assignee);
  const settled = past.filter((each) => !now.some((one) => isSame(one, each)));
  return [
    ...now.filter((each) => isRelabelled || !isKnown(each)),
    ...settled.map((each): Duty => ({ ...each, status: 'settled' })),
  ];
}

/** The ids of those who were party to the convention and no longer are. */
export function formerParties(before: Convention | undefined, after: Convention): string[] {
  const parties = new Set(after.terms.parties.map(({ id }) => id));
  return (before?.terms.parties ?? []).map(({ id }) => id).filter((id) => !parties.has(id));
}
