import fc from 'fast-check';
import { expect, test } from 'vitest';
import { monthsAfter, readPercentages, splitExactly } from '../../../web/parts/tranches/split.ts';

/** Tranches by percentages. */

test('a total is divided by 50/30/20 to the centime', () => {
  expect(splitExactly(600_000_001, [5000, 3000, 2000])).toEqual([300_000_001, 180_000_000, 120_000_000]);
  expect(splitExactly(100, [3333, 3333, 3334])).toEqual([33, 33, 34]);
  expect(splitExactly(1, [1, 1, 1])).toEqual([1, 0, 0]);
});

test('the parts sum up to the total, and none is a whole centime away from its exact part', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000_000_000_000 }),
      fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 60 }),
      (total, weights) => {
        const parts = splitExactly(total, weights);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
        const whole = weights.reduce((sum, weight) => sum + weight, 0);
        for (const [index, part] of parts.entries()) {
          const off = BigInt(part) * BigInt(whole) - BigInt(total) * BigInt(weights[index] ?? 0);
          expect(off < BigInt(whole) && off > -BigInt(whole)).toBe(true);
        }
      },
    ),
  );
});

test('percentages are read where they make a hundred', () => {
  expect(readPercentages('50/30/20')).toEqual([5000, 3000, 2000]);
  expect(readPercentages('33,33 % / 33,33 % / 33.34')).toEqual([3333, 3333, 3334]);
  expect(readPercentages('100')).toEqual([10_000]);
  for (const text of ['', '50/30', '50/30/30', '100/0', '-50/150', 'moitié']) {
    expect(readPercentages(text)).toBeUndefined();
  }
});

test('a tranche falls due on the same day of a later month, or on its last', () => {
  expect(monthsAfter('2027-01-31', 1)).toBe('2027-02-28');
  expect(monthsAfter('2027-11-15', 6)).toBe('2028-05-15');
  expect(monthsAfter('2027-03-01', 0)).toBe('2027-03-01');
});
