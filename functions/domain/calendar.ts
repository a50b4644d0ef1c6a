import * as z from 'zod/mini';
import { dayAt, endOf, startOf } from '../../morocco/clock.ts';
import { fault } from './faults.ts';

/** The first and the last day that a convention can speak of; what lies beyond is a slip of the hand. */
const FIRST_DAY = '2000-01-01';
const LAST_DAY = '2100-12-31';

/** A day as `YYYY-MM-DD`, in Morocco, between 2000-01-01 and 2100-12-31. */
export const Day = z.iso
  .date()
  .check(z.refine((day) => day >= FIRST_DAY && day <= LAST_DAY, fault('dayOutOfRange')));

/** An instant as ISO 8601 in UTC, to the millisecond. */
export const Instant = z.iso.datetime();

/**
 * A delay. Working days pass over Saturdays, Sundays and the convention's holidays. Hours, minutes and
 * seconds exist for emergencies and rehearsals. The law's own delays are settings that use this type.
 */
export const Delay = z.strictObject({
  count: z.int().check(z.positive(), z.maximum(3660)),
  unit: z.enum(['workingDays', 'calendarDays', 'hours', 'minutes', 'seconds']),
});
export type Delay = z.infer<typeof Delay>;

const MILLISECONDS = { calendarDays: 86_400_000, hours: 3_600_000, minutes: 60_000, seconds: 1000 };

/** The day in Morocco on which an instant (ISO, UTC) falls: the dates that people write are read off there. */
export function dayOf(instant: string): string {
  return dayAt(Date.parse(instant));
}

/** The instant (ISO, UTC) at which a day begins in Morocco. */
export function beginningOf(day: string): string {
  return new Date(startOf(day)).toISOString();
}

/** The last instant (ISO, UTC, to the millisecond) of a day in Morocco. */
export function endOfDay(day: string): string {
  return new Date(endOf(day)).toISOString();
}

/** Whether a day has not yet begun in Morocco. */
export function isInFuture(day: string, now: string): boolean {
  return day > dayOf(now);
}

/**
 * The instant at which a delay that begins at `from` (ISO, UTC) has passed. `holidays` are UTC days. The
 * hour of the day is kept: a delay of ten working days that begins at noon ends at noon.
 */
export function after(from: string, delay: Delay, holidays: readonly string[]): string {
  const start = Date.parse(from);
  if (delay.unit !== 'workingDays') {
    return new Date(start + delay.count * MILLISECONDS[delay.unit]).toISOString();
  }
  let instant = start;
  for (let left = delay.count; left > 0; ) {
    instant += MILLISECONDS.calendarDays;
    if (isWorkingDay(new Date(instant), holidays)) left -= 1;
  }
  return new Date(instant).toISOString();
}

function isWorkingDay(date: Date, holidays: readonly string[]): boolean {
  const weekday = date.getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.includes(date.toISOString().slice(0, 10));
}

/** The instant at which `percent` of the time between two instants has passed. */
export function partOfTheWay(from: string, to: string, percent: number): string {
  const start = Date.parse(from);
  return new Date(start + Math.floor(((Date.parse(to) - start) * percent) / 100)).toISOString();
}

/** Whole seconds from `now` until `instant`, at least one, at most a year (Step Functions' own limit). */
export function secondsUntil(instant: string, now: string): number {
  const seconds = Math.ceil((Date.parse(instant) - Date.parse(now)) / 1000);
  return Math.min(Math.max(seconds, 1), 31_536_000);
}
