import { expect, test } from 'vitest';
import { reversibles } from '../../../../web/pages/acts/reversals/reversible.ts';
import type { Entry } from '../../../../web/parts/convention/convention.ts';
import { spendingOf } from '../../../../web/parts/ledger/funds.ts';

/** The sums that the acts' forms show. Their limits come from the API. */

test('an order shows what it takes out of each fund, and by how much it goes too far', () => {
  const funds = [
    { earmark: 'women', amount: 300 },
    { earmark: undefined, amount: 700 },
  ];
  const lines = [
    { earmark: 'women', amount: 250 },
    { earmark: 'women', amount: 100 },
    { earmark: 'children', amount: undefined },
  ];
  expect(spendingOf(funds, lines)).toEqual([
    { earmark: 'women', available: 300, planned: 350, left: -50 },
    { earmark: undefined, available: 700, planned: 0, left: 700 },
    { earmark: 'children', available: 0, planned: 0, left: 0 },
  ]);
});

test('an act that may be undone is shown with its entries, as the API names them', () => {
  const entry = (id: string, amount: number): Entry => ({
    id,
    event: 7,
    at: '2026-11-25T10:00:00.000Z',
    motive: 'disbursement',
    party: 'ministry',
    nature: 'cash',
    debit: 'disbursed',
    credit: 'received',
    tranche: 1,
    amount,
  });
  const entries = [entry('e1', 500), entry('e2', 200), entry('e3', 9)];
  const act = { entry: 'e1', motive: 'disbursement' as const, entries: ['e1', 'e2'], amount: 700 };
  expect(reversibles({ entries, reversible: [{ ...act, blockedBy: 'disbursed' }] })).toEqual([
    {
      ...act,
      entry: entries[0],
      entries: act.entries,
      together: entries.slice(0, 2),
      blockedBy: 'disbursed',
    },
  ]);
  expect(reversibles({ entries, reversible: [] })).toEqual([]);
});
