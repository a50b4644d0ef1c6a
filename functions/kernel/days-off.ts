import * as z from 'zod/mini';
import { dayOf, Instant } from './calendar.ts';
import type { AddedHoliday } from './stage-calendar.ts';

/**
 * The stage's days off as an aggregate knows them. It is told of them by its own events, so that whatever follows from
 * it (due dates of tasks and of duties) is the same whenever its trail is read.
 */

/** A day off of every year (`07-30`) or a single one (`2027-03-10`). */
export const KnownDayOff = z.strictObject({
  day: z.string(),
  /** Since when it is withdrawn: delays that had begun by then still pass over it, so that nobody loses time. */
  withdrawnAt: z.optional(Instant),
});
export type KnownDayOff = z.infer<typeof KnownDayOff>;

export const isOfEveryYear = (day: string) => day.length === 'MM-DD'.length;

/** The stage's days off that can matter to what began at an instant: those before have passed. */
export function stageDaysOff(
  { yearlyHolidays }: { yearlyHolidays: readonly string[] },
  added: readonly AddedHoliday[],
  since: string,
): string[] {
  const first = dayOf(since);
  return [...yearlyHolidays, ...added.map(({ day }) => day).filter((day) => day >= first)];
}

/** The stage's days off that an aggregate does not know yet; undefined when it knows all. */
export function daysOffChange(known: readonly KnownDayOff[], stage: readonly string[]) {
  const counted = known.filter(({ withdrawnAt }) => withdrawnAt === undefined).map(({ day }) => day);
  const added = stage.filter((day) => !counted.includes(day));
  const withdrawn = counted.filter((day) => !stage.includes(day));
  return added.length + withdrawn.length > 0 ? { added, withdrawn } : undefined;
}

/** The days off known after some were added and others withdrawn at an instant. */
export function withDaysOff(
  known: readonly KnownDayOff[],
  { added, withdrawn }: { added: readonly string[]; withdrawn: readonly string[] },
  at: string,
): KnownDayOff[] {
  const kept = known.filter(({ day }) => !added.includes(day));
  return [
    ...kept.map((each) => (withdrawn.includes(each.day) ? { ...each, withdrawnAt: at } : each)),
    ...added.map((day) => ({ day })),
  ];
}
