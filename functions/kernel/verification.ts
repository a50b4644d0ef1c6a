import * as z from 'zod/mini';

/** The answer about a trail that was read: its events, and whether its chain holds. */

/** The first fault: in the chain, something unreadable in it, or a snapshot that the trail does not lead to. */
export const TrailFault = z.strictObject({
  seq: z.int(),
  fault: z.enum(['number', 'previous', 'hash', 'unreadable', 'snapshot']),
});
export type TrailFault = z.infer<typeof TrailFault>;

/**
 * The answer of an aggregate's trail. What was verified: the whole without a cursor, the page's own events with one;
 * `events` there are in all.
 */
export const trailAnswer = <Event extends z.ZodMiniType>(event: Event) =>
  z.strictObject({
    items: z.array(event),
    cursor: z.optional(z.string()),
    verification: z.strictObject({
      verified: z.boolean(),
      events: z.int(),
      from: z.int(),
      to: z.int(),
      fault: z.optional(TrailFault),
    }),
  });
