import type { Convention, Task } from '../convention/convention.ts';

/** The open task of a kind on a tranche. */
export function openTask(convention: Convention, kind: Task['kind'], tranche: number): Task | undefined {
  return convention.tasks.find(
    (task) => task.status === 'open' && task.kind === kind && task.tranche === tranche,
  );
}

/** Whether the reader is asked for a task: there is something that they may decide. */
export function isAsked({ decisions }: Pick<Task, 'decisions'>): boolean {
  return decisions.length > 0;
}
