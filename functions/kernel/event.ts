import * as z from 'zod/mini';
import { Instant } from './calendar.ts';
import { EventAuthor } from './principal.ts';

/**
 * The fields of every event beside its type and data: its number, its instant, its author, and its link in the chain.
 */
export const Envelope = z.strictObject({
  seq: z.int().check(z.positive()),
  at: Instant,
  by: EventAuthor,
  previous: z.string(),
  hash: z.string(),
});
export type Envelope = z.infer<typeof Envelope>;

/** An event that is not yet in the chain. */
export interface NewEvent {
  type: string;
  data: unknown;
}

/** An event in the chain of its aggregate, whose id is its key: `{ conventionId }`. */
export type Stored<E extends NewEvent, Key extends object> = E & Key & Envelope;

/** The new part of a stored event: its type and its data. */
export type Unsealed<E extends NewEvent> = E extends NewEvent ? Pick<E, 'type' | 'data'> : never;

/** How each of an aggregate's events changes a state, by the event's type: pure and total. */
export type Folds<S, E extends NewEvent, T extends E['type'] = E['type']> = {
  [Type in T]: (state: S, event: Extract<E, { type: Type }>) => S;
};

/**
 * Makes the schemas of an aggregate's events, each a line of their union: `happened('PhaseEntered', data)`. `key`
 * is the field in which they name their aggregate.
 */
export function eventOf<Key extends z.core.$ZodLooseShape>(key: Key) {
  return <Type extends string, Data extends z.core.$ZodType>(type: Type, data: Data) =>
    z.strictObject({ ...key, ...Envelope.shape, type: z.literal(type), data });
}
