import type { Person } from '../../session/person.ts';
import type { Convention, Task } from '../convention/convention.ts';
import { trancheOf } from './procedure.ts';
/** The open task of a kind on a tranche. */
export function openTask(convention: Convention, kind: Task['kind'], tranche: number): Task | undefined {
  return convention.tasks.find(
    (task) => task.status === 'open' && task.kind === kind && trancheOf(task) === tranche,
  );
}

/** Whether a task is asked of this person, by their office or by escalation. */
export function isAskedOf(task: Task, person: Person | undefined): boolean {
  return [task.assignee, task.escalatedTo].some(
    (asked) =>
      asked !== undefined &&
      asked.party === person?.party &&
      person.roles.some((role) => role === asked.role),
  );
}
