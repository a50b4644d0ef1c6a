import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastYearOf, peopleIn, peopleTogether } from '../../../../functions/aggregates/centre/people.ts';

/** The people whom centres have reached, of counts by quarter. */

const BELOW = 10;
type Centre = Parameters<typeof peopleIn>[0];

/** A centre with the counts of the quarters of a year; a quarter without one is not reported. */
const centreOf = (counts: readonly (number | undefined)[], year = 2026): Centre => ({
  settings: { smallNumbersBelow: BELOW } as Centre['settings'],
  attendance: counts.flatMap((people, index) =>
    people === undefined ? [] : [{ quarter: `${year}-Q${index + 1}`, people, party: 'operator' }],
  ),
});

describe('a centre', () => {
  test.each([
    ['one quarter', [40], { quarters: 1, atLeast: 40, atMost: 40, hidden: false }],
    [
      'two, in both of which one person may have come',
      [40, 25],
      { quarters: 2, atLeast: 40, atMost: 65, hidden: false },
    ],
    ['a small number among others', [40, 9], { quarters: 2, atLeast: 40, atMost: null, hidden: true }],
    ['a small number alone', [3], { quarters: 1, atLeast: null, atMost: null, hidden: true }],
    ['a small number and nobody', [0, 3], { quarters: 2, atLeast: null, atMost: null, hidden: true }],
    ['nobody', [0], { quarters: 1, atLeast: 0, atMost: 0, hidden: false }],
  ])('that has reported %s', (_, counts, expected) => {
    expect(peopleIn(centreOf(counts), 2026)).toEqual({ year: 2026, ...expected });
  });

  test('that has reported nothing of a year is not known', () => {
    expect(peopleIn(centreOf([40], 2025), 2026)).toBeUndefined();
    expect(lastYearOf([centreOf([40], 2025), centreOf([5], 2024), centreOf([])])).toBe(2025);
    expect(lastYearOf([centreOf([])])).toBeUndefined();
  });
});

test('of several centres the most is known once every one has reported, and none is hidden', () => {
  const both = [centreOf([40, 25]), centreOf([70])];
  expect(peopleTogether(both, 2026)).toEqual({ atLeast: 70, atMost: 135, hidden: false });
  expect(peopleTogether([...both, centreOf([])], 2026)).toEqual({ atLeast: 70, atMost: null, hidden: false });
  expect(peopleTogether([...both, centreOf([4])], 2026)).toEqual({ atLeast: 70, atMost: null, hidden: true });
  expect(peopleTogether([], 2026)).toEqual({ atLeast: null, atMost: null, hidden: false });
});

const counts = fc.array(fc.option(fc.nat(60), { nil: undefined }), { maxLength: 4 });
const world = fc.array(counts, { minLength: 1, maxLength: 6 });

test('a small number changes nothing that is shown but that it is hidden', () => {
  fc.assert(
    fc.property(world, fc.integer({ min: 1, max: BELOW - 1 }), (all, other) => {
      const centres = all.map((each) => centreOf(each));
      const changed = all.map((each) =>
        centreOf(each.map((people) => (people && people < BELOW ? other : people))),
      );
      expect(peopleTogether(changed, 2026)).toEqual(peopleTogether(centres, 2026));
    }),
  );
});

test('the interval contains every truth that agrees with the counts: the same people anew, or others each quarter', () => {
  fc.assert(
    fc.property(world, (all) => {
      const { atLeast, atMost } = peopleTogether(
        all.map((each) => centreOf(each)),
        2026,
      );
      const reported = all.flatMap((each) => each.flatMap((people) => people ?? []));
      const [fewest, most] = [Math.max(0, ...reported), reported.reduce((sum, each) => sum + each, 0)];
      expect(atLeast ?? 0).toBeLessThanOrEqual(fewest);
      if (atMost !== null) expect(atMost).toBe(most);
    }),
  );
});
