import * as z from 'zod/mini';
import { attendanceShown } from './attendance.ts';
import type { Centre } from './centre.ts';

/** The people whom centres have reached in a year, of the counts of their quarters, as everybody may see them. */

const YEAR = /^\d{4}/;

/**
 * How many people came in a year. Whoever came in two quarters is counted in both: at least as many came as in the
 * fullest quarter, at most as many as in all of them. Both are absent where nobody knows.
 */
export const PeopleReached = z.strictObject({
  year: z.int(),
  /** How many quarters of the year are reported. */
  quarters: z.int(),
  atLeast: z.nullable(z.int()),
  atMost: z.nullable(z.int()),
  /** Whether a small number is hidden: it is in neither bound. */
  hidden: z.boolean(),
});
export type PeopleReached = z.infer<typeof PeopleReached>;

type Reported = Pick<Centre, 'attendance' | 'settings'>;

const yearOf = (quarter: string) => Number(YEAR.exec(quarter)?.[0]);

/** The last year of which one of the centres has reported a quarter; undefined where none has. */
export function lastYearOf(centres: readonly Pick<Centre, 'attendance'>[]): number | undefined {
  const years = centres.flatMap(({ attendance }) => attendance.map(({ quarter }) => yearOf(quarter)));
  return years.length === 0 ? undefined : Math.max(...years);
}

/** How many people came to a centre in a year; undefined where no quarter of it is reported. */
export function peopleIn(centre: Reported, year: number): PeopleReached | undefined {
  const quarters = attendanceShown(centre).filter(({ quarter }) => yearOf(quarter) === year);
  if (quarters.length === 0) return undefined;
  const counts = quarters.flatMap(({ people }) => (people === undefined ? [] : [people]));
  const hidden = counts.length < quarters.length;
  const fullest = Math.max(0, ...counts);
  return {
    year,
    quarters: quarters.length,
    atLeast: hidden && fullest === 0 ? null : fullest,
    atMost: hidden ? null : counts.reduce((sum, people) => sum + people, 0),
    hidden,
  };
}

/**
 * How many people came to several centres in a year. One person may come to two of them: at least as many came as to the
 * fullest, at most as many as to all, which is known once every one has reported and none is hidden.
 */
export function peopleTogether(
  centres: readonly Reported[],
  year: number,
): Pick<PeopleReached, 'atLeast' | 'atMost' | 'hidden'> {
  const known = centres.flatMap((centre) => peopleIn(centre, year) ?? []);
  const lower = known.flatMap(({ atLeast }) => atLeast ?? []);
  const upper = known.flatMap(({ atMost }) => atMost ?? []);
  return {
    atLeast: lower.length === 0 ? null : Math.max(...lower),
    atMost:
      upper.length < centres.length || upper.length === 0 ? null : upper.reduce((sum, each) => sum + each, 0),
    hidden: known.some(({ hidden }) => hidden),
  };
}
