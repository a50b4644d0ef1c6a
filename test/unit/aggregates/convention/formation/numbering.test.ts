import { expect, test } from 'vitest';
import {
  ConventionNumber,
  numberIn,
  seriesOf,
} from '../../../../../functions/aggregates/convention/formation/numbering.ts';
import { REGIONS } from '../../../../../functions/aggregates/shared/places.ts';

const NOON = '2026-11-25T12:00:00.000Z';

test('every region has a series of its own, whose numbers are well formed', () => {
  const series = REGIONS.map(({ code }) => seriesOf({ region: code }, NOON));
  expect(new Set(series).size).toBe(12);
  for (const each of series) expect(ConventionNumber.parse(numberIn(each, 7))).toBe(`${each}-0007`);
});

test('a series is of the region and the year, and does not end with the 9,999th', () => {
  expect(numberIn(seriesOf({ region: 'MA-04' }, NOON), 7)).toBe('RSK-2026-0007');
  expect(seriesOf({ region: 'MA-10' }, '2027-03-01T08:00:00.000Z')).toBe('GON-2027');
  expect(ConventionNumber.parse(numberIn('RSK-2026', 10_000))).toBe('RSK-2026-10000');
});
