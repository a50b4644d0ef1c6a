import { daysLater } from '../../../../morocco/clock.ts';

/** The days of a month as a grid. In Morocco weeks begin on Monday; Saturday and Sunday are off. */

/** Monday is 0, Sunday 6. */
export const weekdayOf = (day: string): number => (new Date(day).getUTCDay() + 6) % 7;

/** The weeks that have a day of the month (`2026-11`), each with all of its seven days. */
export function weeksOf(month: string): string[][] {
  const first = `${month}-01`;
  const monday = daysLater(first, -weekdayOf(first));
  const weeks: string[][] = [];
  for (let start = monday; start.slice(0, 7) <= month; start = daysLater(start, 7))
    weeks.push(Array.from({ length: 7 }, (_, index) => daysLater(start, index)));
  return weeks;
}

/** The month so many months later, or earlier. */
export function monthsLater(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

/** The same day of the next month or the one before, or the last that it has. */
function sameDayIn(day: string, months: number): string {
  const month = monthsLater(day.slice(0, 7), months);
  const last = daysLater(`${monthsLater(month, 1)}-01`, -1);
  const same = `${month}-${day.slice(8)}`;
  return same < last ? same : last;
}

/** The day that a key leads to from another; undefined for every other key. Arrows point as the page is written. */
export function dayByKey(key: string, day: string, direction: 'ltr' | 'rtl'): string | undefined {
  const forward = direction === 'rtl' ? -1 : 1;
  switch (key) {
    case 'ArrowLeft':
      return daysLater(day, -forward);
    case 'ArrowRight':
      return daysLater(day, forward);
    case 'ArrowUp':
      return daysLater(day, -7);
    case 'ArrowDown':
      return daysLater(day, 7);
    case 'Home':
      return daysLater(day, -weekdayOf(day));
    case 'End':
      return daysLater(day, 6 - weekdayOf(day));
    case 'PageUp':
      return sameDayIn(day, -1);
    case 'PageDown':
      return sameDayIn(day, 1);
    default:
      return undefined;
  }
}
