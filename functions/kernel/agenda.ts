import * as z from 'zod/mini';
import { Day } from './calendar.ts';
import { Bilingual } from './text.ts';

/** The planned and held days of aggregates beside what is asked of people: pure, the same for every kind. */

/**
 * `tranche`: its planned day; `session`: of a steering committee; `opening`: of a centre; `consultation`: the day on which
 * one is held.
 */
export const PLANNED_KINDS = ['tranche', 'session', 'opening', 'consultation'] as const;

/** A day that an aggregate has planned, or on which it has come about (`done`). */
export const PlannedDay = z.object({
  kind: z.enum(PLANNED_KINDS),
  day: Day,
  done: z.boolean(),
  /** The number of the tranche or the session. */
  n: z.optional(z.int()),
  /** The subject of a session, as it was written. */
  subject: z.optional(z.string()),
});
export type PlannedDay = z.infer<typeof PlannedDay>;

/** The days of one aggregate, as a row of the index keeps them: short, because many are read at once. */
export const PlannedDays = z.object({
  id: z.string(),
  title: Bilingual,
  number: z.optional(z.string()),
  /** The parties whom they concern, where everybody may read the list. */
  concerns: z.optional(z.array(z.string())),
  days: z.array(PlannedDay),
  version: z.int(),
  changedAt: z.string(),
});
export type PlannedDays = z.infer<typeof PlannedDays>;

/** The last of the days: behind it nothing is looked for. */
export const lastDayOf = ({ days }: Pick<PlannedDays, 'days'>): string | undefined =>
  days
    .map(({ day }) => day)
    .sort()
    .at(-1);
