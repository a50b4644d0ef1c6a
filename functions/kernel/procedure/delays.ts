import { daysLater } from '../../../morocco/clock.ts';
import {
  after,
  beginningOf,
  type Delay,
  dayOf,
  endOfDay,
  type Holidays,
  partOfTheWay,
  putOff,
} from '../calendar.ts';
import { isOfEveryYear } from '../days-off.ts';
import type { Calendar } from './context.ts';
import type { Step, Task } from './schema.ts';

/** How long an aggregate gives for something: by the days off that it knows, and without the time it was suspended. */

/** The days on which nobody works, for a delay that began at an instant: the stage's and the aggregate's own. */
export function holidaysFrom(
  { daysOff, settings }: Pick<Calendar, 'daysOff' | 'settings'>,
  from: string,
): Holidays {
  const days = daysOff
    .filter(({ withdrawnAt }) => withdrawnAt === undefined || withdrawnAt > from)
    .map(({ day }) => day);
  return {
    yearly: days.filter(isOfEveryYear),
    days: [...days.filter((day) => !isOfEveryYear(day)), ...settings.holidays],
  };
}

/** For how long the aggregate was suspended since an instant, in milliseconds. */
export function suspendedSince({ suspensions = [] }: Pick<Calendar, 'suspensions'>, instant: string): number {
  const lasted = suspensions.map(({ from, until }) =>
    Math.max(0, Date.parse(until) - Date.parse(from > instant ? from : instant)),
  );
  return lasted.reduce((total, each) => total + each, 0);
}

/**
 * An instant that stands for a delay which began at another, put off by the time for which the aggregate was
 * suspended.
 */
export function afterSuspensions(calendar: Calendar, from: string, dueAt: string, delay: Delay): string {
  return putOff(dueAt, suspendedSince(calendar, from), delay, holidaysFrom(calendar, from));
}

/** The last instant (ISO, UTC) at which what is to be done within a delay from an instant on is in time. */
export function dueAfter(calendar: Calendar, from: string, delay: Delay): string {
  return afterSuspensions(calendar, from, after(from, delay, holidaysFrom(calendar, from)), delay);
}

/** The last instant (ISO, UTC) at which a step that is opened at an instant is in time. */
export function dueOf(
  calendar: Calendar,
  from: string,
  { delay, dueOn }: Pick<Step, 'delay' | 'dueOn'>,
): string {
  if (dueOn === undefined) return dueAfter(calendar, from, delay);
  const today = dayOf(from);
  return endOfDay(dueOn < today ? today : dueOn);
}

/**
 * When a step is reminded of next after an instant: on the days that it names, else when a part of the time since it
 * was opened has passed. Undefined where nothing is left to remind of before its end.
 */
export function reminderAfter(
  { remindDaysBefore }: Pick<Step, 'remindDaysBefore'>,
  { now, openedAt, dueAt, percent }: { now: string; openedAt: string; dueAt: string; percent: number },
): string | undefined {
  if (!remindDaysBefore) {
    const reminder = partOfTheWay(openedAt, dueAt, percent);
    return reminder > now || now === openedAt ? reminder : undefined;
  }
  const due = dayOf(dueAt);
  return remindDaysBefore
    .map((days) => beginningOf(daysLater(due, -days)))
    .filter((at) => at > now)
    .sort()[0];
}

/** How long whoever a step is handed on to has, because it is late. */
export const escalationDelayOf = ({
  delay,
  escalationDelay = delay,
}: Pick<Step, 'delay' | 'escalationDelay'>): Delay => escalationDelay;

/** From when the delay of a task is counted: since it was opened, or handed on to somebody else. */
export function countedFrom({
  openedAt,
  countedFrom: since = openedAt,
}: Pick<Task, 'openedAt' | 'countedFrom'>): string {
  return since;
}

/** Until when (an instant, ISO, UTC) a task is awaited of whoever has it now: of one that was handed on, its own date. */
export function awaitedUntil({
  dueAt,
  escalatedUntil = dueAt,
}: Pick<Task, 'dueAt' | 'escalatedUntil'>): string {
  return escalatedUntil;
}
