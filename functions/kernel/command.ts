import type * as z from 'zod/mini';
import type { Permission } from './permission.ts';

/** Another aggregate whose state is read. */
export interface Other {
  prefix: string;
  id: string;
}

/** The reads of a command beside its own aggregate, in the same call. */
export interface Needs {
  /** The series in which it takes the next number. */
  series?: string;
  /** The other aggregates whose states it reads: the prefix of their keys, and the id. */
  others?: readonly Other[];
  /** The documents that other aggregates have made of themselves: the prefix of their keys, the id, the name. */
  documents?: readonly { prefix: string; id: string; name: string }[];
  /** The numbers of its own earlier events that it reads. */
  events?: readonly number[];
}

/** A command, whole: what it carries, who may give it and when, what else it reads, and what it does. */
export interface CommandRule<
  Context,
  Data,
  By extends Permission | 'workflow' = Permission | 'workflow',
  Code extends string = string,
> {
  data: z.ZodMiniType<Data>;
  by: By;
  /** Given to what does not exist yet: it checks for itself who may begin it. */
  begins?: true;
  /** `now` is an instant (ISO, UTC), `id` that of its aggregate. */
  needs?(data: Data, now: string, id: string): Needs;
  /** The other aggregates that it reads besides, once its own is known: those that its own names. */
  needsBy?(context: Context, data: Data): readonly Other[];
  /** The codes of its refusals, besides those of every command: of its permission, and of what finds no room. */
  refuses: readonly Code[];
  /** Emits what follows from it, or throws a refusal and nothing has happened. */
  run(context: Context, data: Data): void;
}

/** The commands of an aggregate, by their names: what each carries is the field of its name in `Data`. */
export type CommandRules<Context, Data extends object> = { [T in keyof Data]: CommandRule<Context, Data[T]> };

/** A command of an aggregate: what is asked, and what it carries. */
export type CommandOf<Data extends object> = { [T in keyof Data]: { type: T; data: Data[T] } }[keyof Data];

/** The data of a table's commands, by their names. */
export type DataOf<Table extends Record<string, { data: z.core.$ZodType }>> = {
  [T in keyof Table]: z.output<Table[T]['data']>;
};

/** The names of the commands of a table that people give. */
export type GivenByPeople<Table extends Record<string, { by: Permission | 'workflow' }>> = {
  [T in keyof Table]: Table[T]['by'] extends 'workflow' ? never : T;
}[keyof Table];

/** The commands of a table that people give, in its order. */
export function givenByPeople<Table extends Record<string, { by: Permission | 'workflow' }>>(
  table: Table,
): readonly GivenByPeople<Table>[] {
  const isGiven = (name: string): name is GivenByPeople<Table> & string => table[name]?.by !== 'workflow';
  return Object.keys(table).filter(isGiven);
}
