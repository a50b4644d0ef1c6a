import * as z from 'zod/mini';
import { isInFuture } from '../../kernel/calendar.ts';
import { Salt } from '../shared/salt.ts';
import { Attended, type Centre } from './centre.ts';
import { running } from './permissions.ts';
import { refuse } from './refuse.ts';
import { rule } from './rule.ts';

/** Attendance: how many people came in a quarter, and nothing about any of them. */

const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31'];

/** The last day of a quarter: of `2026-Q1` the 31st of March. */
function lastDayOf(quarter: string): string {
  const [year, number] = quarter.split('-Q');
  return `${year}-${LAST_DAYS[Number(number) - 1]}`;
}

export const reportAttendance = rule({
  data: z.extend(Attended, { salt: Salt }),
  by: running('inService', 'suspended', 'closed'),
  refuses: ['quarterNotEnded'],
  run(context, { quarter, people, salt }): void {
    const { state, now, party } = context;
    const last = lastDayOf(quarter);
    if (isInFuture(last, now)) throw refuse('quarterNotEnded', { quarter: { name: quarter } }).at('quarter');
    const same = state.attendance.find((each) => each.quarter === quarter);
    if (same?.people === people && same.party === party) return;
    context.emit({ type: 'AttendanceReported', data: { quarter, people, salt } });
  },
});

/** A quarter as it is shown: a small number only to the party that reported it. No total is made of them. */
export function attendanceShown({ attendance, settings }: Centre, reader: string) {
  return attendance.map(({ quarter, people, party }) => {
    const isSmall = people > 0 && people < settings.smallNumbersBelow;
    return isSmall && reader !== party
      ? { quarter, party, hidden: true }
      : { quarter, party, people, hidden: false };
  });
}
