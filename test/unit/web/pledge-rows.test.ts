import { describe, expect, test } from 'vitest';
import {
  changeOf,
  earmarkedWith,
  isOvertaken,
  likelyYear,
  newRow,
  type Pledge,
  scheduledRows,
  totalWith,
} from '../../../web/pages/pledges/rows.ts';

/** A party's pledges as they are being written. */

const pledge = (id: string, amount: number, more: Partial<Pledge> = {}): Pledge => ({
  id,
  party: 'council-rsk',
  fiscalYear: 2027,
  nature: 'cash',
  amount,
  status: 'pledged',
  ...more,
});
const pledges = [pledge('p1', 100), pledge('p2', 50, { earmark: 'women' })];

describe('the total with what is being written', () => {
  test('counts a changed pledge once, as it will be', () => {
    const [first] = pledges;
    if (!first) throw new Error('No pledge');
    const change = changeOf(first);
    const rows = [{ ...change, row: { ...change.row, amount: 70 } }, newRow({ amount: 5 }), newRow({})];
    expect(totalWith(pledges, rows)).toBe(125);
  });

  test('counts for a group what is and what will be for it', () => {
    expect(
      earmarkedWith(pledges, [newRow({ amount: 7, earmark: 'women' }), newRow({ amount: 9 })], 'women'),
    ).toBe(57);
  });
});

describe('a change is overtaken', () => {
  const [first = pledge('p1', 1)] = pledges;
  const change = changeOf(first);

  test('by a colleague who changed the pledge or took it back', () => {
    expect(isOvertaken(change, pledges)).toBe(false);
    expect(isOvertaken(change, [pledge('p1', 101)])).toBe(true);
    expect(isOvertaken(change, [])).toBe(true);
  });

  test('not by its confirmation, and a new row never', () => {
    expect(isOvertaken(change, [pledge('p1', 100, { status: 'confirmed' })])).toBe(false);
    expect(isOvertaken(newRow({ amount: 1 }), [])).toBe(false);
  });
});

test('a new pledge begins with this budget year, or the nearest that the convention has', () => {
  const years = { firstYear: 2025, lastYear: 2028 };
  expect(likelyYear(years, 2026)).toBe(2026);
  expect(likelyYear(years, 2024)).toBe(2025);
  expect(likelyYear(years, 2031)).toBe(2028);
});

test('a party begins with its shares of the schedule, by year and earmark, and nobody else’s', () => {
  const tranches = [
    { n: 1, dueDate: '2027-03-01', shares: [{ party: 'wilaya-rsk', amount: 500 }] },
    {
      n: 2,
      dueDate: '2027-09-01',
      shares: [
        { party: 'wilaya-rsk', amount: 300 },
        { party: 'wilaya-rsk', earmark: 'women', amount: 7 },
        { party: 'council-rsk', amount: 600 },
      ],
    },
    { n: 3, dueDate: '2030-01-01', shares: [{ party: 'wilaya-rsk', amount: 200 }] },
  ];
  const rows = scheduledRows({ terms: { firstYear: 2027, lastYear: 2029, tranches } }, 'wilaya-rsk');
  expect(rows.map(({ row: { fiscalYear, earmark, amount } }) => [fiscalYear, earmark, amount])).toEqual([
    [2027, '', 800],
    [2027, 'women', 7],
    [2029, '', 200],
  ]);
});
