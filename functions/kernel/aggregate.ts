import type * as z from 'zod/mini';
import type { CommandOf, CommandRules, Needs } from './command.ts';
import type { CommandContext, Fold, Given, Versioned } from './context.ts';
import type { NewEvent, Stored } from './event.ts';
import { assertAllowed, type Membership } from './permission.ts';
import { Refusal } from './refusal.ts';

/** What a command came to: the events with the state they lead to, or a refusal and nothing changed. */
export type CommandResult<S, Event> = { events: readonly Event[]; state: S } | { refusal: Refusal };

/**
 * One event-sourced aggregate, whole and pure: all that storage, API and workflows know of it. `kind` is its name,
 * `letter` the first of its ids, `prefix` that of its keys in the table.
 */
export interface Aggregate<
  S extends Versioned,
  E extends NewEvent,
  Key extends object,
  Command extends { type: string },
  Rules,
> extends Fold<S, E, Key> {
  kind: string;
  letter: string;
  prefix: string;
  /** The state as the store keeps it. */
  state: z.ZodMiniType<S>;
  event: z.ZodMiniType<Stored<E, Key>>;
  /** What a command reads beside the aggregate; `now` is an instant (ISO, UTC). */
  needs(command: Command, now: string): Needs;
  /**
   * Decides a command: pure, so the same arguments always give the same result. A result without events means that
   * there was nothing left to do.
   */
  decide(command: Command, given: Given<S, Rules>): CommandResult<S, Stored<E, Key>>;
}

/** What an aggregate's commands are carried out with. */
export interface Carrying<S extends Versioned, Rules, Context, Data extends object> {
  commands: CommandRules<Context, Data>;
  membership: Membership<S>;
  contextOf(given: Given<S, Rules>): Context;
  /** What comes before and after every command on what exists already. */
  before?(context: Context, type: keyof Data): void;
  after?(context: Context): void;
}

/** How the commands of an aggregate are decided: whoever may give one is heard, and what follows from it is settled. */
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
    needs<T extends keyof Data>({ type, data }: { type: T; data: Data[T] }, now: string): Needs {
      return commands[type].needs?.(data, now) ?? {};
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
