import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysLater } from '../../../../morocco/clock.ts';
import { dayByKey, monthsLater, weekdayOf, weeksOf } from '../../../../web/pages/agenda/month/weeks.ts';

/** The weeks of a month, from Monday to Sunday, and the keys by which its days are gone through. */

const someDay = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('November 2026 begins on a Sunday: its first week has one of its days', () => {
  const weeks = weeksOf('2026-11');
  expect(weeks).toHaveLength(6);
  expect(weeks[0]).toEqual([
    '2026-10-26',
    '2026-10-27',
    '2026-10-28',
    '2026-10-29',
    '2026-10-30',
    '2026-10-31',
    '2026-11-01',
  ]);
  expect(weeks[5]?.[0]).toBe('2026-11-30');
});

test('a February of four weeks has four', () => {
  expect(weeksOf('2027-02')).toHaveLength(4);
});

test('every month has each of its days once, in weeks of seven from Monday on', () => {
  fc.assert(
    fc.property(someDay, (day) => {
      const month = day.slice(0, 7);
      const weeks = weeksOf(month);
      const days = weeks.flat();
      const from = days[0] ?? '';
      expect(days).toEqual(days.map((_, index) => daysLater(from, index)));
      expect(weeks.every((week) => week.length === 7 && weekdayOf(week[0] ?? '') === 0)).toBe(true);
      expect(weeks.every((week) => week.some((each) => each.startsWith(month)))).toBe(true);
      expect(days).toContain(`${month}-01`);
      expect(days).toContain(daysLater(`${monthsLater(month, 1)}-01`, -1));
    }),
  );
});

describe('the keys', () => {
  test.each([
    ['ArrowLeft', 'ltr', '2026-11-26'],
    ['ArrowRight', 'ltr', '2026-11-28'],
    ['ArrowLeft', 'rtl', '2026-11-28'],
    ['ArrowRight', 'rtl', '2026-11-26'],
    ['ArrowUp', 'rtl', '2026-11-20'],
    ['ArrowDown', 'ltr', '2026-12-04'],
    ['Home', 'rtl', '2026-11-23'],
    ['End', 'ltr', '2026-11-29'],
    ['PageUp', 'ltr', '2026-10-27'],
    ['PageDown', 'rtl', '2026-12-27'],
    ['Enter', 'ltr', undefined],
  ] as const)('%s in %s leads from Friday, 27 November 2026, to %s', (key, direction, day) => {
    expect(dayByKey(key, '2026-11-27', direction)).toBe(day);
  });

  test('a month that lacks the day has its last one', () => {
    expect(dayByKey('PageDown', '2027-01-31', 'ltr')).toBe('2027-02-28');
    expect(dayByKey('PageUp', '2027-03-31', 'ltr')).toBe('2027-02-28');
  });

  test('there and back is where one was', () => {
    fc.assert(
      fc.property(someDay, fc.constantFrom('ltr' as const, 'rtl' as const), (day, direction) => {
        const there = dayByKey('ArrowRight', day, direction) ?? '';
        expect(dayByKey('ArrowLeft', there, direction)).toBe(day);
        expect(dayByKey('ArrowUp', dayByKey('ArrowDown', day, direction) ?? '', direction)).toBe(day);
      }),
    );
  });
});
