import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import clock from '../../morocco/clock.json' with { type: 'json' };
import { aheadOfUtc, dayAt, daysLater, endOf, isOldZoneData, ZONE_DATA } from '../../morocco/clock.ts';
import { offsetsOf } from '../../morocco/zone.ts';

const HOUR = 3_600_000;
const hours = (instant: string) => aheadOfUtc(Date.parse(instant)) / HOUR;

describe("Morocco's clock", () => {
  test('is an hour ahead of UTC before 20 September 2026, level with it since', () => {
    expect(hours('2018-11-01T00:00:00Z')).toBe(1);
    expect(hours('2026-09-20T00:59:59.999Z')).toBe(1);
    expect(hours('2026-09-20T01:00:00Z')).toBe(0);
    expect(hours('2026-11-25T23:30:00Z')).toBe(0);
    expect(hours('2027-07-01T12:00:00Z')).toBe(0);
    expect(hours('2087-07-01T12:00:00Z')).toBe(0);
  });

  test('was level with UTC in each Ramadan before that', () => {
    expect(hours('2025-03-10T12:00:00Z')).toBe(0);
    expect(hours('2026-02-14T12:00:00Z')).toBe(1);
    expect(hours('2026-03-02T09:21:00Z')).toBe(0);
    expect(hours('2026-03-22T02:00:00Z')).toBe(1);
  });

  test('says on which day an instant falls, and when the day ends', () => {
    expect(dayAt(Date.parse('2025-01-15T23:30:00Z'))).toBe('2025-01-16');
    expect(dayAt(Date.parse('2026-11-25T23:30:00Z'))).toBe('2026-11-25');
    expect(new Date(endOf('2026-03-16')).toISOString()).toBe('2026-03-16T23:59:59.999Z');
    expect(new Date(endOf('2026-06-16')).toISOString()).toBe('2026-06-16T22:59:59.999Z');
    expect(new Date(endOf('2026-09-20')).toISOString()).toBe('2026-09-20T23:59:59.999Z');
  });

  test('a day ends a millisecond before the next begins, on the days of a change too', () => {
    const day = fc.integer({ min: 0, max: 40_000 }).map((days) => daysLater('2000-01-01', days));
    fc.assert(
      fc.property(day, (each) => {
        expect(dayAt(endOf(each))).toBe(each);
        expect(dayAt(endOf(each) + 1)).toBe(daysLater(each, 1));
      }),
    );
  });
});

describe('the zone data that come with the build', () => {
  test('know that Morocco is level with UTC', () => {
    expect(isOldZoneData(ZONE_DATA)).toBe(false);
    expect(isOldZoneData('2026b')).toBe(true);
    expect(isOldZoneData('2025c')).toBe(true);
    expect(isOldZoneData('2026c')).toBe(false);
    expect(isOldZoneData('2027a')).toBe(false);
    expect(isOldZoneData(undefined)).toBe(true);
  });

  /** Fails when a newer Node knows a change: then `npm run clock`. */
  test.skipIf(isOldZoneData(process.versions.tz))("say the same as this Node's own", () => {
    expect(clock.offsets).toEqual(offsetsOf(Date.UTC(1970, 0), Date.UTC(2100, 0)));
  });
});

/** Ways to ask the machine's own clock or zone data for a day: Morocco's are asked by morocco/clock.ts alone. */
const OWN_CLOCK =
  /\bget(Full)?Year\(|\bgetMonth\(|\bgetDate\(|\bgetDay\(|\bgetHours\(|toLocale(Date|Time)String\(|Africa\/Casablanca|new Date\(\)\.toISOString\(\)\.(slice|split)|(now|At)\.slice\(0, 10\)/;

test("no source reads days off the machine's own clock", () => {
  const sources = globSync('{functions,local,web/{app,i18n,pages,session,ui}}/**/*.{ts,tsx}');
  expect(sources.length).toBeGreaterThan(200);
  const found = sources.flatMap((file) => {
    const [hit] = OWN_CLOCK.exec(readFileSync(file, 'utf8')) ?? [];
    return hit === undefined ? [] : [`${file}: ${hit}`];
  });
  expect(found).toEqual([]);
});
