import type * as z from 'zod/mini';
import type { CommandRule } from './command.ts';
import { inWords, type Messages } from './messages.ts';
import { PERMISSION_REFUSALS, type Permission } from './permission.ts';

/**
 * The words of an aggregate in the API's document, besides its routes. The document is written from this; no function
 * that serves people loads it.
 */
export interface Description {
  /** The name of one of them: `convention`. */
  noun: string;
  /** The schemas of its answers, by the names that its routes give them. */
  answers: Readonly<Record<string, z.ZodMiniType>>;
  /** What it asks of people, where it does: the rows of their inboxes, and each task by itself. */
  asks?: { rows: readonly z.ZodMiniType[]; details: readonly z.ZodMiniType[] };
  /** Bodies as callers send them, by the names that its routes give them. */
  examples: Readonly<Record<string, unknown>>;
  /** The schemas that are written once and referred to by their names. */
  schemas: Readonly<Record<string, z.ZodMiniType>>;
  /** The meaning of the parameters of its addresses and queries. */
  parameters: Readonly<Record<string, string>>;
  /** The text under the headings of its tables of routes. */
  headings: Readonly<Record<string, string>>;
  /** The codes with which a command can be refused, besides what any request can be. */
  refusalsOf(command: string): readonly string[];
  /** The permission of a command in a sentence, without the point at its end. */
  givenBy(command: string): string;
  /** For whom one of them does not exist. */
  unknownTo: string;
}

/** A command as its literal declares it. */
type Declared = Pick<CommandRule<never, never>, 'by' | 'refuses'>;

/** The words of one kind of aggregate for the permissions of its commands. */
interface Speaking<Command extends string> {
  commands: Readonly<Record<Command, Declared>>;
  /** The refusal of what finds no room in its item. */
  tooLarge: string;
  words: Messages['words'];
  /** Before the phases in which a command can be given: `while the convention is in`. */
  whilst: string;
}

/** The description of an aggregate's commands, from their literals: who may give each, when, and what it refuses. */
export function saidOfCommands<Command extends string>({
  commands,
  tooLarge,
  words,
  whilst,
}: Speaking<Command>): Pick<Description, 'givenBy' | 'refusalsOf'> {
  const known: ReadonlyMap<string, Declared> = new Map(Object.entries(commands));
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
    refusalsOf: (command) => [...PERMISSION_REFUSALS, tooLarge, ...(known.get(command)?.refuses ?? [])],
  };
}
