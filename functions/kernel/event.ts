import * as z from 'zod/mini';
import { Instant } from './calendar.ts';
import { EventAuthor } from './principal.ts';

/** What every event has beside its type and data: its number, its instant, its author, and its link in the chain. */
export const Envelope = z.strictObject({
  seq: z.int().check(z.positive()),
  at: Instant,
  by: EventAuthor,
  previous: z.string(),
  hash: z.string(),
});
export type Envelope = z.infer<typeof Envelope>;
