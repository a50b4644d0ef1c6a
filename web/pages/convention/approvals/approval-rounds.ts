import type { Task } from '../../../parts/convention/convention.ts';
import { grouped } from '../../../parts/convention/grouped.ts';
import { type Procedure, procedureOf } from '../../../parts/tasks/procedure.ts';

/** The approvals as they were asked for: each round of a procedure's step, with its tasks. */

export interface Round {
  key: string;
  kind: Task['kind'];
  openedAt: string;
  dueAt: string;
  tasks: readonly Task[];
}

export interface Course {
  procedure: string;
  kind: Procedure;
  /** Of the amendment or tranche; how often the formation or the closure was begun. */
  number: number;
  rounds: readonly Round[];
}

/**
 * Every procedure in the order in which it began, its rounds likewise. A step that was taken up again is a new round.
 */
export function coursesOf(tasks: readonly Task[]): Course[] {
  return [...grouped(tasks, (task) => task.procedure)].map(([procedure, own]) => ({
    procedure,
    ...procedureOf(procedure),
    rounds: [...grouped(own, (task) => `${task.step}/${task.openedAt}`)].flatMap(([key, asked]) => {
      const [first] = asked;
      return first
        ? [{ key, kind: first.kind, openedAt: first.openedAt, dueAt: first.dueAt, tasks: asked }]
        : [];
    }),
  }));
}
