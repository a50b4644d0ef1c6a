import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  after,
  type Delay,
  dayOf,
  endOfDay,
  type Holidays,
  isWorkingDay,
  putOff,
} from '../../../../../functions/kernel/calendar.ts';
import { daysLater } from '../../../../../morocco/clock.ts';

const NONE: Holidays = { yearly: [], days: [] };
const FIXED = [
  '01-01',
  '01-11',
  '01-14',
  '05-01',
  '07-30',
  '08-14',
  '08-20',
  '08-21',
  '10-31',
  '11-06',
  '11-18',
];
const working = (count: number): Delay => ({ count, unit: 'workingDays' });
const calendar = (count: number): Delay => ({ count, unit: 'calendarDays' });

describe('a delay in days', () => {
  it('ends with the end of its last day in Morocco, at whatever hour it began', () => {
    for (const hour of ['00:00:00.000', '09:21:00.000', '23:59:59.999'])
      expect(after(`2026-03-02T${hour}Z`, working(10), NONE)).toBe('2026-03-16T23:59:59.999Z');
    expect(after('2026-06-02T22:59:59.999Z', working(1), NONE)).toBe('2026-06-03T22:59:59.999Z');
    // An hour ahead of UTC, the next day has begun.
    expect(after('2026-06-02T23:00:00.000Z', working(1), NONE)).toBe('2026-06-04T22:59:59.999Z');
  });

  it('that ends on a day nobody works rolls on to the next on which people do', () => {
    expect(dayOf(after('2026-11-20T10:00:00.000Z', calendar(1), NONE))).toBe('2026-11-23');
    expect(dayOf(after('2026-04-24T10:00:00.000Z', calendar(7), { yearly: FIXED, days: [] }))).toBe(
      '2026-05-04',
    );
    expect(dayOf(after('2026-03-19T10:00:00.000Z', calendar(1), { yearly: [], days: ['2026-03-20'] }))).toBe(
      '2026-03-23',
    );
  });

  it('passes over the holidays of every year and over single ones', () => {
    expect(dayOf(after('2026-11-16T10:00:00.000Z', working(3), { yearly: FIXED, days: [] }))).toBe(
      '2026-11-20',
    );
    expect(
      dayOf(after('2027-11-16T10:00:00.000Z', working(3), { yearly: FIXED, days: ['2027-11-19'] })),
    ).toBe('2027-11-23');
  });

  it('put off by a suspension still ends with the end of a working day', () => {
    const due = after('2026-03-02T09:21:00.000Z', working(10), NONE);
    const five = 5 * 86_400_000;
    // Saturday, 21 March.
    expect(putOff(due, five, working(10), NONE)).toBe(endOfDay('2026-03-23'));
    expect(putOff(due, 0, working(10), NONE)).toBe(due);
    expect(putOff(due, 1, working(10), NONE)).toBe(endOfDay('2026-03-17'));
  });
});

describe('a delay in hours, minutes or seconds', () => {
  it('ends to the second, on whatever day', () => {
    const friday = '2026-11-20T10:00:00.500Z';
    expect(after(friday, { count: 24, unit: 'hours' }, NONE)).toBe('2026-11-21T10:00:00.500Z');
    expect(after(friday, { count: 90, unit: 'minutes' }, NONE)).toBe('2026-11-20T11:30:00.500Z');
    expect(putOff(friday, 86_400_000, { count: 5, unit: 'seconds' }, NONE)).toBe('2026-11-21T10:00:00.500Z');
  });
});

const instant = fc
  .integer({ min: Date.UTC(2020, 0), max: Date.UTC(2035, 0) })
  .map((time) => new Date(time).toISOString());
const single = fc.integer({ min: 0, max: 6000 }).map((days) => daysLater('2020-01-01', days));
const holidays = fc.record({
  yearly: fc.subarray(FIXED),
  days: fc.array(single, { maxLength: 60 }),
});
const delay = fc.record({
  count: fc.integer({ min: 1, max: 120 }),
  unit: fc.constantFrom('workingDays' as const, 'calendarDays' as const),
});

describe('whatever the delay, the day it begins and the holidays', () => {
  it('it ends with the end of a working day, after at least its count of days', () => {
    fc.assert(
      fc.property(instant, delay, holidays, (from, given, off) => {
        const due = after(from, given, off);
        expect(due).toBe(endOfDay(dayOf(due)));
        expect(isWorkingDay(dayOf(due), off)).toBe(true);
        expect(dayOf(due) >= daysLater(dayOf(from), given.count)).toBe(true);
      }),
    );
  });

  it('what a suspension puts off ends so too, gives back all of the time, and less than a day beside days off', () => {
    const lost = fc.integer({ min: 1, max: 400 * 86_400_000 });
    fc.assert(
      fc.property(instant, delay, holidays, lost, (from, given, off, time) => {
        const due = after(from, given, off);
        const later = putOff(due, time, given, off);
        expect(later).toBe(endOfDay(dayOf(later)));
        expect(isWorkingDay(dayOf(later), off)).toBe(true);
        expect(Date.parse(later) - Date.parse(due)).toBeGreaterThanOrEqual(time);
        for (
          let day = dayOf(new Date(Date.parse(due) + time).toISOString());
          day < dayOf(later);
          day = daysLater(day, 1)
        )
          expect(isWorkingDay(day, off)).toBe(false);
      }),
    );
  });

  it('a later beginning, a longer delay or one more holiday never makes it end earlier', () => {
    fc.assert(
      fc.property(instant, instant, delay, holidays, single, (one, other, given, off, day) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        const due = after(early, given, off);
        expect(after(late, given, off) >= due).toBe(true);
        expect(after(early, { ...given, count: given.count + 1 }, off) >= due).toBe(true);
        expect(after(early, given, { ...off, days: [...off.days, day] }) >= due).toBe(true);
      }),
    );
  });
});
