import * as z from 'zod/mini';
import { dayAt, daysLater, endOf, startOf } from '../../morocco/clock.ts';
import { fault } from './faults.ts';

/** The first and the last day that a convention accepts; a day beyond them is a typing error. */
export const FIRST_DAY = '2000-01-01';
export const LAST_DAY = '2100-12-31';

/**
 * A day as `YYYY-MM-DD`, in Morocco, between 2000-01-01 and 2100-12-31. What is none ends the check of the whole that it
 * stands in, so that rules between days only ever reckon with days.
 */
export const Day = z.iso
  .date({ abort: true })
  .check(z.refine((day) => day >= FIRST_DAY && day <= LAST_DAY, { ...fault('dayOutOfRange'), abort: true }));

/** An instant as ISO 8601 in UTC, to the millisecond. */
export const Instant = z.iso.datetime();

/**
 * A delay. Working days pass over Saturdays, Sundays and holidays, the stage's and the convention's own. Hours, minutes
 * and seconds exist for emergencies and rehearsals. The law's own delays are settings that use this type.
 */
export const Delay = z.strictObject({
  count: z.int().check(z.positive(), z.maximum(3660)),
  unit: z.enum(['workingDays', 'calendarDays', 'hours', 'minutes', 'seconds']),
});
export type Delay = z.infer<typeof Delay>;

const DAY = 86_400_000;
const MILLISECONDS = {
  workingDays: DAY,
  calendarDays: DAY,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1000,
};

/** The day in Morocco on which an instant (ISO, UTC) falls: the dates that people write are read off there. */
export function dayOf(instant: string): string {
  return dayAt(Date.parse(instant));
}

/** The same day some months later; where that month is too short, its last day. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
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

/** Days on which nobody works besides Saturdays and Sundays: those of each year as `MM-DD`, and single days. */
export interface Holidays {
  yearly: readonly string[];
  days: readonly string[];
}

export function isWorkingDay(day: string, { yearly, days }: Holidays): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !yearly.includes(day.slice(5)) && !days.includes(day);
}

/** The day itself, or the first after it on which people work. */
function workingDayFrom(day: string, holidays: Holidays): string {
  let found = day;
  while (!isWorkingDay(found, holidays)) found = daysLater(found, 1);
  return found;
}

const inDays = ({ unit }: Delay) => unit === 'workingDays' || unit === 'calendarDays';

export const plus = (instant: string, milliseconds: number) =>
  new Date(Date.parse(instant) + milliseconds).toISOString();

/**
 * The instant (ISO, UTC) until which what must be done within `delay` from `from` on is in time. A delay in days does
 * not count its first day and ends with the end of its last in Morocco; where nobody works on that day, with the end of
 * the next on which people do. A delay in hours, minutes or seconds ends to the second.
 */
export function after(from: string, delay: Delay, holidays: Holidays): string {
  switch (delay.unit) {
    case 'calendarDays':
      return endOfDay(workingDayFrom(daysLater(dayOf(from), delay.count), holidays));
    case 'workingDays': {
      let day = dayOf(from);
      for (let left = delay.count; left > 0; left -= 1) day = workingDayFrom(daysLater(day, 1), holidays);
      return endOfDay(day);
    }
    default:
      return plus(from, delay.count * MILLISECONDS[delay.unit]);
  }
}

/**
 * A due date that is put off by `lost` milliseconds in which nobody could act. One in days then still ends with the end
 * of a day on which people work: the first that gives back all of the time.
 */
export function putOff(dueAt: string, lost: number, delay: Delay, holidays: Holidays): string {
  const later = plus(dueAt, lost);
  if (lost === 0 || !inDays(delay)) return later;
  return endOfDay(workingDayFrom(dayOf(later), holidays));
}

/**
 * How long a delay takes at least, in milliseconds, whatever the days on which it falls: a working day counts as one
 * day.
 */
function leastOf(delay: Delay): number {
  return delay.count * MILLISECONDS[delay.unit];
}

/** Whether a delay is shorter than another, whatever the days on which they fall. */
export function isShorter(delay: Delay, least: Delay): boolean {
  return leastOf(delay) < leastOf(least);
}

/** The instant at which `percent` of the time between two instants has passed. */
export function partOfTheWay(from: string, to: string, percent: number): string {
  const start = Date.parse(from);
  return new Date(start + Math.floor(((Date.parse(to) - start) * percent) / 100)).toISOString();
}

/** For how many seconds a workflow may wait: at least one, at most a year (Step Functions' own limit). */
function bounded(seconds: number): number {
  return Math.min(Math.max(seconds, 1), 31_536_000);
}

/** Whole seconds from `now` until `instant`, at least one, at most a year. */
export function secondsUntil(instant: string, now: string): number {
  return bounded(Math.ceil((Date.parse(instant) - Date.parse(now)) / 1000));
}

/** The least whole seconds in which `percent` of a delay can pass, on whatever days; at least one, at most a year. */
export function leastSeconds(delay: Delay, percent: number): number {
  return bounded(Math.floor((leastOf(delay) * percent) / 100_000));
}
