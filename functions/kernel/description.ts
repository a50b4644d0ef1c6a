import type * as z from 'zod/mini';
import { inWords, type Messages } from './messages.ts';
import type { Permission } from './permission.ts';

/**
 * What the API's document says of an aggregate besides its routes. It is written from this; no function that serves
 * people loads it.
 */
export interface Description {
  /** What one of them is called: `convention`. */
  noun: string;
  /** The schemas of its answers, by the names that its routes give them. */
  answers: Readonly<Record<string, z.ZodMiniType>>;
  /** Bodies as callers send them, by the names that its routes give them. */
  examples: Readonly<Record<string, unknown>>;
  /** The schemas that are written once and referred to by their names. */
  schemas: Readonly<Record<string, z.ZodMiniType>>;
  /** What the parameters of its addresses and queries mean. */
  parameters: Readonly<Record<string, string>>;
  /** What stands under the headings of its tables of routes. */
  headings: Readonly<Record<string, string>>;
  /** The codes with which a command can be refused, besides what any request can be. */
  refusalsOf(command: string): readonly string[];
  /** Who may give a command, and when, without the point at its end. */
  givenBy(command: string): string;
  /** For whom one of them does not exist. */
  unknownTo: string;
}

/** What is said of one kind of aggregate, to say who may give its commands. */
interface Speaking<Command extends string> {
  commands: Readonly<Record<Command, { by: Permission | 'workflow' }>>;
  /** What each command can refuse besides what every one of them can. */
  canRefuse: Readonly<Record<string, readonly string[]>>;
  everyCommand: readonly string[];
  words: Messages['words'];
  /** Before the phases in which a command can be given: `while the convention is in`. */
  whilst: string;
}

/** What can be read off the literals of an aggregate's commands: who may give each, when, and what it refuses. */
export function saidOfCommands<Command extends string>({
  commands,
  canRefuse,
  everyCommand,
  words,
  whilst,
}: Speaking<Command>): Pick<Description, 'givenBy' | 'refusalsOf'> {
  const known: ReadonlyMap<string, { by: Permission | 'workflow' }> = new Map(Object.entries(commands));
  const named = (code: string) => inWords(words, code, 'en');
  const permissionOf = (command: string): Permission => {
    const by = known.get(command)?.by;
    if (by === undefined || by === 'workflow') throw new Error(`Nobody gives ${command}`);
    return by;
  };
  return {
    givenBy(command) {
      const { roles, capacity, phases } = permissionOf(command);
      const who = `By ${roles.map(named).join(' or ')} of ${named(capacity)}`;
      return phases.length === 0 ? who : `${who}, ${whilst}: ${phases.map(named).join(', ')}`;
    },
    refusalsOf: (command) => [...everyCommand, ...(canRefuse[command] ?? [])],
  };
}
