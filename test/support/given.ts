import { expect } from 'vitest';
import type { Aggregate } from '../../functions/kernel/aggregate.ts';
import { type Beside, CommandContext, type Versioned } from '../../functions/kernel/context.ts';
import type { NewEvent } from '../../functions/kernel/event.ts';
import type { Actor } from '../../functions/kernel/principal.ts';

/** The events, with their authors. */
export interface Past<E extends NewEvent> {
  event: E;
  by: Actor;
}

/** Where and when a specification plays. */
interface Setting<Rules> {
  id: string;
  now: string;
  beside: Beside<Rules>;
}

/**
 * Specifications of what an aggregate decides: `given(...events).when(command, actor)`, then the events that follow, or
 * the code of the refusal.
 */
export function specificationsOf<
  S extends Versioned,
  E extends NewEvent,
  Key extends object,
  Command extends { type: string },
  Rules,
>(aggregate: Aggregate<S, E, Key, Command, Rules>, { id, now, beside }: Setting<Rules>) {
  return (...past: readonly Past<E>[]) => {
    let state: S | undefined;
    for (const { event, by } of past) {
      const context = new CommandContext<S, E, Key, Rules>(aggregate, { id, state, actor: by, now, beside });
      context.emit(event);
      state = context.state;
    }
    return {
      when(command: Command, actor: Actor) {
        const result = aggregate.decide(command, { id, state, actor, now, beside });
        const refusal = 'refusal' in result ? result.refusal : undefined;
        const events = 'refusal' in result ? [] : result.events.map(({ type, data }) => ({ type, data }));
        return {
          refusal,
          state: 'refusal' in result ? state : result.state,
          thenEvents(...expected: E[]) {
            expect(refusal).toBeUndefined();
            expect(events).toEqual(expected);
          },
          thenRefusal(code: string) {
            expect(refusal?.code ?? events).toBe(code);
          },
        };
      },
    };
  };
}
