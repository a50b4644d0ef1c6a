import type { Convention, Task } from '../convention/convention.ts';

/** The open task of a kind on a call or a payment order. */
export function openTask(convention: Convention, kind: Task['kind'], subject: string): Task | undefined {
  return convention.tasks.find(
    (task) => task.status === 'open' && task.kind === kind && task.subject === subject,
  );
}

/** Whether the reader is asked for a task: there is something that they may decide. */
export function isAsked({ decisions }: Pick<Task, 'decisions'>): boolean {
  return decisions.length > 0;
}
