import type { KnownDayOff } from '../days-off.ts';
import type { ProcedureEvent } from './events.ts';
import type { Procedure, Task } from './schema.ts';

/** The inputs of a delay's count: the days off that an aggregate knows, and the time in which it was suspended. */
export interface Calendar {
  daysOff: readonly KnownDayOff[];
  /** Absent where an aggregate is never suspended. */
  suspensions?: readonly { from: string; until: string }[];
  settings: { holidays: readonly string[] };
}

/** The state of an aggregate, as far as its procedures are concerned. */
export interface WithProcedures<Kind extends string = string, TaskKind extends string = string>
  extends Calendar {
  procedures: readonly Procedure<Kind, TaskKind>[];
  tasks: readonly Task<TaskKind>[];
  settings: Calendar['settings'] & { remindAtPercent: number };
}

/** The context of a command, as far as procedures are concerned. */
export interface ProcedureContext<State extends WithProcedures, TaskKind extends string = never> {
  readonly state: State;
  readonly now: string;
  emit(event: ProcedureEvent<TaskKind>): void;
}
