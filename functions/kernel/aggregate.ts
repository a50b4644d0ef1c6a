import type * as z from 'zod/mini';
import type { PlannedDays } from './agenda.ts';
import type { CommandOf, CommandRules, Needs, Other } from './command.ts';
import type { CommandContext, Fold, Given, Versioned } from './context.ts';
import type { NewEvent, Stored } from './event.ts';
import { assertAllowed, type Membership } from './permission.ts';
import type { Person } from './principal.ts';
import { Refusal } from './refusal.ts';
import type { SearchEntry } from './search-entry.ts';

/** The result of a command: the events with the state they lead to, or a refusal and nothing changed. */
export type CommandResult<S, Event> = { events: readonly Event[]; state: S } | { refusal: Refusal };

/** Somebody of whom something is asked: a role of a party. */
export interface Holder {
  party: string;
  role: string;
}

/** Something that is asked of people by a date, as a row in the inbox of each of them. */
export interface InboxEntry {
  /** Its id within the aggregate. */
  id: string;
  /** Instants (ISO, UTC); it is not shown before it has opened. */
  openedAt: string;
  dueAt: string;
  /** Whether it is still waited for. */
  isOpen: boolean;
  holders: readonly Holder[];
  /** The other fields that the row shows. */
  shows: Readonly<Record<string, unknown>>;
}

/** A part of an aggregate as a row of a list of its own, under a prefix of its own; none without a summary. */
export interface ListPart {
  prefix: string;
  list: string;
  order: string;
  summary: unknown;
  /** The phase by which the list is narrowed. */
  phase?: string;
  /** The number of the event that changed it last: what an event does not touch is not written anew. */
  version?: number;
}

/** An aggregate as a row of lists. */
export interface Listing {
  /** The lists that have it: `PARTY#conseil-rsk`. */
  lists: readonly string[];
  /** The phase by which a list is narrowed. */
  phase: string;
  /** The words that a search looks in, folded. */
  search: string;
  summary: unknown;
  /** Rows of its parts, which only an act on it changes. Each part that it has ever had is among them. */
  parts?: readonly ListPart[];
  /** What the search over everything finds of it; nothing where it is left out. */
  entries?: readonly SearchEntry[];
  /** What it has planned and held, for the agendas of those who read its lists; none where it is left out. */
  agenda?: PlannedDays;
}

/** Something that is made of an aggregate once, to be read cheaply and often: a name within it, and JSON. */
export interface Document {
  name: string;
  content: unknown;
}

/** When the daily sweep must look at an aggregate of a region (ISO, UTC). */
export interface Due {
  region: string;
  at: string;
}

/** Before every instant: a sweep finds it also while it changes. An instant that moved with each change could be missed. */
export const AT_ONCE = '0000-01-01T00:00:00.000Z';

/** After every instant: for what waits for people, and has nothing that the sweep looks for. */
export const NEVER = '9999-12-31T23:59:59.999Z';

/**
 * A kind of aggregate as whoever reads it knows it: `kind` is its name, `letter` the first of its ids, `prefix` that of
 * its keys in the table, `path` its address in the API.
 */
export interface Kind<S extends Versioned, E extends NewEvent, Key extends object> extends Fold<S, E, Key> {
  kind: string;
  letter: string;
  prefix: string;
  path: string;
  /** The state as the store keeps it. */
  state: z.ZodMiniType<S>;
  event: z.ZodMiniType<Stored<E, Key>>;
  /** Whether a person may know that it exists. */
  knows(state: S, person: Person): boolean;
  /** How far it has come, as every command answers. */
  progress(state: S): { id: string; version: number };
  listing(state: S): Listing;
  /** The invariants of a state besides that its events lead to it; those that are broken, in words. */
  faults(state: S): string[];
}

/** A kind of aggregate as the store commits what was decided of it. */
export interface Kept<S extends Versioned, E extends NewEvent, Key extends object> extends Kind<S, E, Key> {
  /** The lists that had it before an act and have it no longer. */
  formerLists(before: S, after: S): string[];
  /** The inbox rows that an act changed. */
  inboxChanges(before: S | undefined, after: S): InboxEntry[];
  /** The documents that an act makes or makes anew; they are written with it. */
  documents?(before: S | undefined, after: S): Document[];
  /** Undefined once it waits for nothing. */
  due(state: S): Due | undefined;
  /** The values that no other aggregate may have: `ice#001234567000089`. */
  guards(state: S): readonly string[];
  /** The refusal of what another aggregate has already. */
  taken(guard: string, by: string): Refusal;
  /** The refusal of what finds no room in its item. */
  tooLarge(): Refusal;
}

/**
 * One event-sourced aggregate, whole and pure: all that storage, API and workflows know of it.
 */
export interface Aggregate<
  S extends Versioned,
  E extends NewEvent,
  Key extends object,
  Command extends { type: string },
  Rules,
> extends Kept<S, E, Key> {
  /** The reads of a command beside the aggregate; `now` is an instant (ISO, UTC). */
  needs(command: Command, now: string, id: string): Needs;
  /** The other aggregates that a command reads besides, for what the aggregate itself names. */
  needsBy(command: Command, given: Given<S, Rules>): readonly Other[];
  /**
   * Decides a command: pure, so the same arguments always give the same result. A result without events means that
   * there was nothing left to do.
   */
  decide(command: Command, given: Given<S, Rules>): CommandResult<S, Stored<E, Key>>;
  /** How many bytes of its item a command must leave free. */
  reserve(type: Command['type'], state: S): number;
}

/** The parts that execute an aggregate's commands. */
export interface Carrying<S extends Versioned, Rules, Context, Data extends object> {
  commands: CommandRules<Context, Data>;
  membership: Membership<S>;
  contextOf(given: Given<S, Rules>): Context;
  /** The steps before and after every command on an existing aggregate. */
  before?(context: Context, type: keyof Data): void;
  after?(context: Context): void;
}

/** Decides the commands of an aggregate: checks the permission, runs the command, and settles the procedures. */
export function deciding<
  S extends Versioned,
  E extends NewEvent,
  Key extends object,
  Rules,
  Context extends CommandContext<S, E, Key, Rules>,
  Data extends object,
>(carrying: Carrying<S, Rules, Context, Data>) {
  const { commands } = carrying;
  return {
    needs<T extends keyof Data>({ type, data }: { type: T; data: Data[T] }, now: string, id: string): Needs {
      return commands[type].needs?.(data, now, id) ?? {};
    },
    needsBy<T extends keyof Data>(
      { type, data }: { type: T; data: Data[T] },
      given: Given<S, Rules>,
    ): readonly Other[] {
      return (given.state && commands[type].needsBy?.(carrying.contextOf(given), data)) ?? [];
    },
    decide(command: CommandOf<Data>, given: Given<S, Rules>): CommandResult<S, Stored<E, Key>> {
      const context = carrying.contextOf(given);
      try {
        carryOut(carrying, context, command);
        return { events: context.events, state: context.state };
      } catch (error) {
        if (error instanceof Refusal) return { refusal: error };
        throw error;
      }
    },
  };
}

function carryOut<
  S extends Versioned,
  E extends NewEvent,
  Key extends object,
  Rules,
  Context extends CommandContext<S, E, Key, Rules>,
  Data extends object,
  T extends keyof Data,
>(
  { commands, membership, before, after }: Carrying<S, Rules, Context, Data>,
  context: Context,
  { type, data }: { type: T; data: Data[T] },
): void {
  const rule = commands[type];
  if (rule.begins) return rule.run(context, data);
  assertAllowed(rule.by, membership, context.state, context.actor);
  before?.(context, type);
  rule.run(context, data);
  after?.(context);
}
