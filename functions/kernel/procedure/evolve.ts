import type { EventAuthor } from '../principal.ts';
import type { Assignee, Decision, Outcome, Procedure, Task } from './schema.ts';

/**
 * How procedures and their tasks change by what happens on them. What an event does not touch stays the same object.
 */

export interface ProcedureState<Kind extends string, TaskKind extends string, Stage extends string, Details> {
  procedures: Procedure<Kind, TaskKind, Stage>[];
  tasks: Task<TaskKind, Details>[];
}

type Event = { at: string; by: EventAuthor };

function changed<T extends object>(list: readonly T[], is: (each: T) => boolean, by: Partial<T>): T[] {
  return list.map((each) => (is(each) ? { ...each, ...by } : each));
}

export function withStepOpened<K extends string, T extends string, S extends string, D>(
  { procedures, tasks }: ProcedureState<K, T, S, D>,
  data: { procedure: string; order: number; round: number; tasks: readonly Task<T, D>[] },
): ProcedureState<K, T, S, D> {
  const { procedure, order, round } = data;
  return {
    procedures: changed(procedures, ({ key }) => key === procedure, { order, round, opened: true }),
    tasks: [...tasks, ...data.tasks],
  };
}

export function withTaskDecided<T extends string, D>(
  tasks: readonly Task<T, D>[],
  { task, decision, details }: { task: string; decision: Decision; details: D },
  { at: decidedAt, by: decidedBy }: Event,
): Task<T, D>[] {
  const decided = { status: 'decided', decision, details, decidedBy, decidedAt } as const;
  return changed(tasks, ({ id }) => id === task, decided);
}

export function withTaskReminded<T extends string, D>(
  tasks: readonly Task<T, D>[],
  { task: id, nextReminder }: { task: string; nextReminder?: string | undefined },
): Task<T, D>[] {
  return tasks.map((task) => {
    if (task.id !== id) return task;
    const { remindAt: _past, ...rest } = task;
    return nextReminder === undefined ? rest : { ...rest, remindAt: nextReminder };
  });
}

/** A delay begins anew for whoever the task is handed on to; what is late stays late. */
export function withTaskEscalated<T extends string, D>(
  tasks: readonly Task<T, D>[],
  { task, to, dueAt: escalatedUntil }: { task: string; to: Assignee; dueAt: string },
  at: string,
): Task<T, D>[] {
  return changed(tasks, ({ id }) => id === task, {
    escalatedTo: to,
    countedFrom: at,
    escalatedUntil,
    remindAt: escalatedUntil,
  });
}

export function withTaskApprovedTacitly<T extends string, D>(
  tasks: readonly Task<T, D>[],
  { task }: { task: string },
  at: string,
): Task<T, D>[] {
  return changed(tasks, ({ id }) => id === task, {
    status: 'approvedTacitly',
    decision: 'approve',
    decidedAt: at,
  });
}

export function withTaskExpired<T extends string, D>(
  tasks: readonly Task<T, D>[],
  { task }: { task: string },
): Task<T, D>[] {
  return changed(tasks, ({ id }) => id === task, { status: 'expired' });
}

export function withStepConcluded<K extends string, T extends string, S extends string, D>(
  { procedures, tasks }: ProcedureState<K, T, S, D>,
  data: { procedure: string; outcome: Outcome; nextOrder?: number | undefined },
): ProcedureState<K, T, S, D> {
  const { procedure: key, outcome, nextOrder } = data;
  const before = procedures.find((each) => each.key === key);
  const isBack = nextOrder !== undefined && outcome !== 'concluded';
  return {
    procedures: changed(procedures, (each) => each.key === key, {
      opened: false,
      outcome,
      ...(nextOrder === undefined ? { status: 'done' as const } : { order: nextOrder }),
      // A procedure that goes back is taken up again, by a workflow run of its own.
      ...(isBack && { reopened: (before?.reopened ?? 0) + 1 }),
    }),
    tasks: withoutOpen(tasks, key),
  };
}

/** Nobody is asked any more on a procedure: its open tasks are void. */
export function withoutOpen<T extends string, D>(
  tasks: readonly Task<T, D>[],
  procedure: string,
): Task<T, D>[] {
  return changed(tasks, (task) => task.procedure === procedure && task.status === 'open', {
    status: 'voided',
  });
}

/** All that was open stops, and nobody is asked any more. */
export function stopped<K extends string, T extends string, S extends string, D>({
  procedures,
  tasks,
}: ProcedureState<K, T, S, D>): ProcedureState<K, T, S, D> {
  return {
    procedures: changed(procedures, ({ status }) => status === 'open', { status: 'stopped', opened: false }),
    tasks: changed(tasks, ({ status }) => status === 'open', { status: 'voided' }),
  };
}
