import { grouped, type Task } from './convention.ts';

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
  kind: 'formation' | 'amendment' | 'tranche' | 'closure';
  /** Of the amendment or tranche; how often the formation or the closure was begun. */
  number: number;
  rounds: readonly Round[];
}

/** What a procedure's key says: `formation-1`, `amendment-1`, `tranche-2`, `closure-1`. */
export function procedureOf(key: string): Pick<Course, 'kind' | 'number'> {
  const [, word, number] = /^(amendment|tranche|closure|formation)-(\d+)$/.exec(key) ?? [];
  const kind = word === 'amendment' || word === 'tranche' || word === 'closure' ? word : 'formation';
  return { kind, number: Number(number ?? 1) };
}

/** Every procedure in the order in which it began, its rounds likewise. A step that was taken up again is a new round. */
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

/** Tasks that are not a yes but a thing done: the money sent, the order prepared. */
const DOINGS: readonly Task['kind'][] = [
  'pledging',
  'fundsCall',
  'paymentPreparation',
  'paymentExecution',
  'refundExecution',
];

/** The word for a decision: approving means signing in one place and doing in another. */
export function decisionWord(kind: Task['kind'] | undefined, decision: NonNullable<Task['decision']>) {
  if (decision !== 'approve' || kind === undefined) return decision;
  if (kind === 'signature') return 'sign';
  return DOINGS.includes(kind) ? 'done' : decision;
}
