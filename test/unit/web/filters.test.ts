import { expect, test } from 'vitest';
import { Phase } from '../../../functions/aggregates/convention/state.ts';
import { changed, countOf, PHASES, queryOf, readFilters } from '../../../web/pages/conventions/filters.ts';

/** The list's filters, as the address has them. */

test('an address that somebody has mistyped shows what is left of it', () => {
  expect(readFilters({ text: ' Rabat ', phase: 'nonsense', region: 4, overdue: 'yes', other: 'x' })).toEqual({
    text: 'Rabat',
  });
});

test('the API is asked in its own words', () => {
  expect(queryOf({ overdue: true, phase: 'active' })).toEqual({ overdue: 'true', phase: 'active' });
  expect(queryOf({})).toEqual({});
});

test('another region leaves no province of the one before; the search stays', () => {
  const before = { text: 'a', region: 'MA-04', province: 'MA-RAB' };
  expect(changed(before, { region: 'MA-09' })).toEqual({ text: 'a', region: 'MA-09' });
  expect(changed(before, { phase: 'active' })).toEqual({ ...before, phase: 'active' });
  expect(countOf(before)).toBe(2);
});

test('every phase of the domain can be chosen', () => {
  expect([...PHASES].sort()).toEqual([...Phase.options].sort());
});
