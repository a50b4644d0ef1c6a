import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { merge } from '../../../web/parts/saving/merge.ts';
import { isSame } from '../../../web/parts/terms/same.ts';

/** Two people at the same text. */

const base = {
  title: { ar: 'برنامج', fr: 'Programme' },
  components: [
    { id: 'kenitra', cost: 100 },
    { id: 'sale', cost: 200 },
  ],
  tranches: [{ n: 1, shares: [{ party: 'wilaya', amount: 5 }] }],
};

describe('what only one side has changed is taken from that side', () => {
  test('fields of one thing', () => {
    const mine = { ...base, title: { ar: 'برنامج العمل', fr: 'Programme' } };
    const theirs = { ...base, title: { ar: 'برنامج', fr: "Programme d'action" } };
    const { value, conflicts } = merge(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(value).toEqual({ ...base, title: { ar: 'برنامج العمل', fr: "Programme d'action" } });
  });

  test('rows that each added, changed and took out', () => {
    const mine = {
      ...base,
      components: [
        { id: 'kenitra', cost: 100 },
        { id: 'temara', cost: 7 },
        { id: 'sale', cost: 250 },
      ],
    };
    const theirs = {
      ...base,
      components: [
        { id: 'sale', cost: 200 },
        { id: 'rabat', cost: 9 },
      ],
    };
    const { value, conflicts } = merge(base, mine, theirs);
    expect(conflicts).toEqual([]);
    expect(value).toEqual({
      ...base,
      components: [
        { id: 'temara', cost: 7 },
        { id: 'sale', cost: 250 },
        { id: 'rabat', cost: 9 },
      ],
    });
  });
});

describe('what both have changed differently is a conflict, and mine is kept', () => {
  test('an amount deep within', () => {
    const changed = (amount: number) => ({
      ...base,
      tranches: [{ n: 1, shares: [{ party: 'wilaya', amount }] }],
    });
    const { value, conflicts } = merge(base, changed(6), changed(7));
    expect(value).toEqual(changed(6));
    expect(conflicts).toEqual([
      { path: ['tranches', '1', 'shares', 'wilaya/', 'amount'], mine: 6, theirs: 7 },
    ]);
  });

  test('a row that they took out and I changed', () => {
    const mine = {
      ...base,
      components: [
        { id: 'kenitra', cost: 101 },
        { id: 'sale', cost: 200 },
      ],
    };
    const theirs = { ...base, components: [{ id: 'sale', cost: 200 }] };
    expect(merge(base, mine, theirs).conflicts).toEqual([
      { path: ['components', 'kenitra'], mine: { id: 'kenitra', cost: 101 }, theirs: undefined },
    ]);
  });
});

test('what the page calls a row changes nothing', () => {
  expect(isSame([{ key: 'a', n: 1 }], [{ key: 'b', n: 1 }])).toBe(true);
});

const row = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), cost: fc.integer({ min: 0, max: 3 }) });
const text = fc.record({
  title: fc.record({ ar: fc.constantFrom('x', 'y', 'z'), fr: fc.constantFrom('x', 'y', 'z') }),
  rows: fc.uniqueArray(row, { selector: ({ id }) => id }),
});

test('nobody loses anything: one side unchanged gives the other side, twice the same gives it', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(isSame(merge(before, after, before).value, after)).toBe(true);
      expect(isSame(merge(before, before, after).value, after)).toBe(true);
      expect(merge(before, after, after).conflicts).toEqual([]);
    }),
  );
});

test('every field of the outcome was written by somebody, and both see the same conflicts', () => {
  fc.assert(
    fc.property(text, text, text, (before, mine, theirs) => {
      const here = merge(before, mine, theirs);
      const there = merge(before, theirs, mine);
      const paths = ({ conflicts }: typeof here) => conflicts.map(({ path }) => path.join('.')).sort();
      expect(paths(here)).toEqual(paths(there));
      if (here.conflicts.length > 0) return;
      const rows = (value: unknown) =>
        rowsIn(value)
          .map((each) => JSON.stringify(each))
          .sort();
      expect(rows(here.value)).toEqual(rows(there.value));
    }),
  );
});

function rowsIn(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null && 'rows' in value && Array.isArray(value.rows)
    ? value.rows
    : [];
}
