import { describe, expect, test } from 'vitest';
import * as ar from '../../../web/locales/ar/index.ts';
import * as en from '../../../web/locales/en/index.ts';
import * as fr from '../../../web/locales/fr/index.ts';
import { layoutOf } from '../../../web/parts/paste/columns-of.ts';
import { type HeadKey, isHeadOf } from '../../../web/parts/paste/heads.ts';

/** The heads of tables that are pasted into a draft or an order, in whatever language the portal is read. */

const LABELS: Record<HeadKey, (words: typeof ar) => string[]> = {
  titleAr: ({ draft }) => [draft.titleAr],
  titleFr: ({ draft }) => [draft.titleFr],
  kind: ({ draft }) => [draft.components.kind],
  work: ({ draft }) => [draft.components.work],
  province: ({ draft }) => [draft.components.province],
  targetGroup: ({ draft }) => [draft.targetGroup],
  cost: ({ draft }) => [draft.components.cost],
  beneficiaries: ({ draft }) => [draft.components.beneficiaries],
  party: ({ draft }) => [draft.party],
  fiscalYear: ({ draft }) => [draft.year],
  nature: ({ draft }) => [draft.nature],
  amount: ({ draft, acts }) => [draft.amount, acts.amount],
  earmark: ({ draft, acts }) => [draft.earmark, acts.payment.fund],
  component: ({ draft, acts }) => [draft.component, acts.component],
  budgetLine: ({ draft }) => [draft.budgetLine],
  rib: ({ acts }) => [acts.payment.rib],
  ice: ({ acts }) => [acts.payment.ice],
  contractReference: ({ acts }) => [acts.payment.contractReference],
  payee: ({ acts }) => [acts.orders.payee],
};

describe.each(Object.entries(LABELS))('%s', (key, labels) => {
  const column = { key, label: '-' };

  test.each(Object.entries({ ar, fr, en }))('is known by its label in %s', (_language, words) => {
    for (const label of labels(words))
      for (const head of [label, label.toUpperCase(), `\u200f${label} *`, `${label} :`])
        expect(isHeadOf(head, column), head).toBe(true);
  });

  test('is known by its key', () => expect(isHeadOf(key, column)).toBe(true));
});

describe('two columns for one field', () => {
  const columns = [
    { key: 'amount', label: 'Montant', read: () => ({ part: {} }) },
    { key: 'party', label: 'Partie', read: () => ({ part: {} }) },
  ];
  const lines = [
    ['Partie', 'Montant', 'Montant en DH'],
    ['a', '1', '2'],
  ];

  test('are told by both their heads until somebody says what they hold', () => {
    expect(layoutOf(lines, columns).doubled).toEqual([
      { index: 2, first: 'Montant', second: 'Montant en DH' },
    ]);
    const answers: Record<number, string>[] = [{ 2: '' }, { 2: 'amount' }, { 1: '' }, { 1: '', 2: 'amount' }];
    for (const chosen of answers) expect(layoutOf(lines, columns, chosen).doubled).toEqual([]);
  });

  test('and three of them are two answers', () => {
    const three = lines.map((cells) => [...cells, cells[2] ?? '']);
    expect(layoutOf(three, columns).doubled.map(({ index }) => index)).toEqual([2, 3]);
    expect(layoutOf(three, columns, { 2: '' }).doubled.map(({ index }) => index)).toEqual([3]);
    expect(layoutOf(three, columns, { 3: 'amount' }).doubled).toEqual([]);
  });

  test('one of which is empty are one', () => {
    expect(layoutOf([...lines.slice(0, 1), ['a', '1', '']], columns).doubled).toEqual([]);
  });
});
