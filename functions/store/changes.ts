import type { Convention, Task } from '../domain/convention.ts';

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

/** The ids of those who were party to the convention and no longer are. */
export function formerParties(before: Convention | undefined, after: Convention): string[] {
  const parties = new Set(after.terms.parties.map(({ id }) => id));
  return (before?.terms.parties ?? []).map(({ id }) => id).filter((id) => !parties.has(id));
}
