import { expect, test } from 'vitest';
import { reversibles } from '../../../../web/pages/acts/reversals/reversible.ts';
import { type Entry, fundingLinesOf, held, spendingOf } from '../../../../web/parts/ledger/funding-lines.ts';
import { leftOf } from '../../../../web/parts/payments/payment-draft.ts';
import { smallTerms } from '../../../support/small.ts';

/** What the acts' forms say of the money before the API is asked. */

let number = 0;
function entry(given: Partial<Entry> & Pick<Entry, 'motive' | 'debit' | 'credit' | 'amount'>): Entry {
  number += 1;
  return {
    id: `e${number}`,
    event: number,
    at: '2026-11-25T10:00:00.000Z',
    party: 'ministry',
    nature: 'cash',
    tranche: 1,
    ...given,
  };
}

const receipt = (amount: number, given: Partial<Entry> = {}) =>
  entry({ motive: 'receipt', debit: 'received', credit: 'called', amount, subject: 'c1', ...given });
const payment = (amount: number, given: Partial<Entry> = {}) =>
  entry({ motive: 'disbursement', debit: 'disbursed', credit: 'received', amount, subject: 'o1', ...given });
const justification = (amount: number, given: Partial<Entry> = {}) =>
  entry({ motive: 'justification', debit: 'justified', credit: 'disbursed', amount, ...given });
const undo = ({ id, ...of }: Entry): Entry =>
  entry({ ...of, motive: 'reversal', debit: of.credit, credit: of.debit, reverses: id });

test('funding lines are kept apart by earmark and tranche; an empty one is none, and money for anything comes last', () => {
  const entries = [
    receipt(500),
    receipt(300, { earmark: 'women' }),
    receipt(200, { party: 'wilaya' }),
    receipt(900, { tranche: 2 }),
    receipt(70, { earmark: 'children' }),
    payment(70, { earmark: 'children' }),
    receipt(1000, { nature: 'land' }),
  ];
  expect(fundingLinesOf(entries, 'received', 1)).toEqual([
    { earmark: 'women', amount: 300 },
    { earmark: undefined, amount: 700 },
  ]);
  expect(held(fundingLinesOf(entries, 'disbursed', 1), 'children')).toBe(70);
});

test('an order shows what it takes out of each fundingLine, and by how much it goes too far', () => {
  const fundingLines = [
    { earmark: 'women', amount: 300 },
    { earmark: undefined, amount: 700 },
  ];
  const lines = [
    { earmark: 'women', amount: 250 },
    { earmark: 'women', amount: 100 },
    { earmark: 'children', amount: undefined },
  ];
  expect(spendingOf(fundingLines, lines)).toEqual([
    { earmark: 'women', available: 300, planned: 350, left: -50 },
    { earmark: undefined, available: 700, planned: 0, left: 700 },
    { earmark: 'children', available: 0, planned: 0, left: 0 },
  ]);
});

test('an act is undone whole, the latest entry stands first, and what is undone is not offered again', () => {
  const wrong = receipt(100);
  const both = { event: 99 };
  const entries = [
    wrong,
    undo(wrong),
    receipt(500),
    receipt(200, { party: 'wilaya' }),
    payment(500),
    payment(200, { party: 'wilaya', event: number }),
    justification(300, both),
    justification(200, { ...both, party: 'wilaya' }),
  ];
  const offered = reversibles(entries);
  expect(offered.map(({ motive, amount }) => [motive, amount])).toEqual([
    ['justification', 500],
    ['disbursement', 700],
    ['receipt', 200],
    ['receipt', 500],
  ]);
  expect(offered.map(({ together }) => together.length)).toEqual([2, 2, 1, 1]);
});

test('what the money has moved on from waits for the later entry', () => {
  const paid = [receipt(500), payment(500), justification(100)];
  const blocks = (entries: Entry[]) =>
    Object.fromEntries(reversibles(entries).map(({ motive, blockedBy }) => [motive, blockedBy]));
  expect(blocks(paid)).toEqual({ receipt: 'received', disbursement: 'disbursed', justification: undefined });
  const last = paid.at(-1);
  expect(blocks(last ? [...paid, undo(last)] : [])).toEqual({ receipt: 'received', disbursement: undefined });
});

test('what is left of a component is its cost less what is paid, about to be paid, or brought in kind', () => {
  const line = (component: string, amount: number) => ({ payee: 'Atlas', component, amount });
  const order = (status: 'executed' | 'prepared' | 'returned' | 'reversed', amount: number) => ({
    id: `o-${status}`,
    tranche: 1,
    status,
    lines: [line('shelter', amount), line('women-centre', 1)],
  });
  const pledge = {
    id: 'p1',
    party: 'min',
    status: 'confirmed',
    fiscalYear: 2026,
    component: 'shelter',
  } as const;
  const convention = {
    terms: smallTerms('2026-03-02'),
    orders: [
      order('executed', 10_000),
      order('prepared', 2000),
      order('returned', 500),
      order('reversed', 700),
    ],
    pledges: [
      { ...pledge, nature: 'land' as const, amount: 3000 },
      { ...pledge, nature: 'cash' as const, amount: 9000 },
    ],
  };
  expect(leftOf(convention, 'shelter')).toBe(25_000 - 10_000 - 2000 - 3000);
  expect(leftOf(convention, 'women-centre')).toBe(40_000 - 2);
  expect(leftOf(convention, 'unknown')).toBe(0);
});
