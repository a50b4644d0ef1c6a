import { after, type Delay, type Holidays, putOff } from '../../kernel/calendar.ts';
import { isOfEveryYear } from '../../kernel/days-off.ts';
import type { Convention, Task } from './convention.ts';

/** How long a convention gives for something: by the days off that it knows, and without the time it was suspended. */

type Known = Pick<Convention, 'daysOff' | 'settings' | 'suspensions'>;

/** The days on which nobody works, for a delay that began at an instant: the stage's and the convention's own. */
export function holidaysFrom(
  { daysOff, settings }: Pick<Known, 'daysOff' | 'settings'>,
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

/** For how long the convention was suspended since an instant, in milliseconds. */
export function suspendedSince({ suspensions }: Pick<Known, 'suspensions'>, instant: string): number {
  const lasted = suspensions.map(({ from, until }) =>
    Math.max(0, Date.parse(until) - Date.parse(from > instant ? from : instant)),
  );
  return lasted.reduce((total, each) => total + each, 0);
}

/** An instant that stands for a delay which began at another, put off by the time for which the convention was suspended. */
export function afterSuspensions(convention: Known, from: string, dueAt: string, delay: Delay): string {
  return putOff(dueAt, suspendedSince(convention, from), delay, holidaysFrom(convention, from));
}

/** The last instant (ISO, UTC) at which what is to be done within a delay from an instant on is in time. */
export function dueAfter(convention: Known, from: string, delay: Delay): string {
  return afterSuspensions(convention, from, after(from, delay, holidaysFrom(convention, from)), delay);
}

/** From when the delay of a task is counted: since it was opened, or handed on to somebody else. */
export function countedFrom({ openedAt, countedFrom: since = openedAt }: Task): string {
  return since;
}
