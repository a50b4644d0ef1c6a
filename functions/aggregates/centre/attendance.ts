import * as z from 'zod/mini';
import { isInFuture } from '../../kernel/calendar.ts';
import { Salt } from '../shared/salt.ts';
import { Attended, type Centre } from './centre.ts';
import { running } from './permissions.ts';
import { refuse } from './refuse.ts';
import { rule } from './rule.ts';

/** Attendance: how many people came in a quarter, and nothing about any of them. */

const FIRST_DAYS = ['01-01', '04-01', '07-01', '10-01'];
const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31'];

/** The first and the last day of a quarter: of `2026-Q1` the 1st of January and the 31st of March. */
function daysOf(quarter: string): [first: string, last: string] {
  const [year, number] = quarter.split('-Q');
  const index = Number(number) - 1;
  return [`${year}-${FIRST_DAYS[index]}`, `${year}-${LAST_DAYS[index]}`];
}

/**
 * Whether a centre was open on a day of a quarter, by its opening and its closure. A suspension has no days of its own: in
 * its quarter people may have come before it.
 */
function wasOpen({ opening, closedOn }: Centre, [first, last]: [string, string]): boolean {
  if (opening === undefined || last < opening.day) return false;
  return closedOn === undefined || first < closedOn;
}

/** Whether a quarter has not ended yet. */
export const isGoingOn = (quarter: string, now: string): boolean => isInFuture(daysOf(quarter)[1], now);

export const reportAttendance = rule({
  data: z.extend(Attended, { salt: Salt }),
  by: running('inService', 'suspended', 'closed'),
  refuses: ['quarterNotEnded', 'quarterNotOpen'],
  run(context, { quarter, people, salt }): void {
    const { state, now, party } = context;
    const days = daysOf(quarter);
    if (isGoingOn(quarter, now))
      throw refuse('quarterNotEnded', { quarter: { name: quarter } }).at('quarter');
    if (!wasOpen(state, days)) throw refuse('quarterNotOpen', { quarter: { name: quarter } }).at('quarter');
    const same = state.attendance.find((each) => each.quarter === quarter);
    if (same?.people === people && same.party === party) return;
    context.emit({ type: 'AttendanceReported', data: { quarter, people, salt } });
  },
});

/**
 * The quarters as they are shown: a small number only to the party that reported it, to nobody where no reader is named.
 * No total is made of them.
 */
export function attendanceShown(
  { attendance, settings }: Pick<Centre, 'attendance' | 'settings'>,
  reader?: string,
) {
  return attendance.map(({ quarter, people, party }) => {
    const isSmall = people > 0 && people < settings.smallNumbersBelow;
    return isSmall && reader !== party
      ? { quarter, party, hidden: true }
      : { quarter, party, people, hidden: false };
  });
}
