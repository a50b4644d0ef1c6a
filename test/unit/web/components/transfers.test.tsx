import { expect, test } from 'vitest';
import { proposed, reprogrammeBody } from '../../../../web/pages/acts/transfers/reprogramme-draft.ts';
import {
  acceptable,
  hasTransferActs,
  withdrawable,
} from '../../../../web/pages/acts/transfers/transferable.ts';
import type { Convention } from '../../../../web/parts/convention/convention.ts';
import { convention } from './given.tsx';

/** What the portal proposes about money between conventions, before the API decides. */

const [known] = convention.tranches;
const tranche = (n: number, unorderedFunds: Convention['tranches'][number]['unorderedFunds']) => ({
  n,
  dueDate: '2026-03-02',
  amount: 0,
  shares: [],
  conditions: [],
  status: 'closed' as const,
  closable: false,
  unspent: 0,
  ...{ called: 0, received: 0, disbursed: 0, justified: 0, writtenOff: 0 },
  availableFunds: [],
  unjustifiedFunds: [],
  ...known,
  unorderedFunds,
});
const tranches = [tranche(1, []), tranche(2, [{ earmark: 'women', amount: 700 }, { amount: 300 }])];
const draft = { target: 'c2', reason: 'Reste' };

test('what has no earmark is proposed first, whole', () => {
  expect(reprogrammeBody(proposed(draft, { tranches }))).toEqual({
    reason: 'Reste',
    matter: { type: 'reprogramming', tranche: 2, amount: 300, target: 'c2' },
  });
});

test('an emptied amount stays empty and sends nothing; the whole is proposed only until somebody writes', () => {
  const emptied = proposed({ ...draft, amount: null }, { tranches });
  expect(emptied.amount).toBeUndefined();
  expect(reprogrammeBody(emptied)).toBeUndefined();
  expect(reprogrammeBody(proposed({ ...draft, amount: 12 }, { tranches }))?.matter).toMatchObject({
    amount: 12,
  });
});

test('more than is available, or for no convention, is not sent', () => {
  expect(reprogrammeBody(proposed({ ...draft, amount: 301 }, { tranches }))).toBeUndefined();
  expect(reprogrammeBody(proposed({ ...draft, target: '' }, { tranches }))).toBeUndefined();
  expect(reprogrammeBody(proposed(draft, { tranches: [] }))).toBeUndefined();
});

test('each act is shown to who may do it, as long as it waits', () => {
  const parts = [{ party: 'council', amount: 300 }];
  const transfer = {
    ...{ source: 'c1', sourceNumber: 'RSK-2026-0001', reservation: 1, parts, reservedOn: '2026-03-02' },
    ...{ status: 'announced' as const, announcedAt: '2026-03-02T09:00:00.000Z' },
  };
  const given: Convention = { ...convention, transfersIn: [transfer] };
  expect(hasTransferActs(given)).toBe(false);
  const accountant: Convention = { ...given, possibleActs: ['acceptTransfer'] };
  expect(acceptable(accountant)).toHaveLength(1);
  expect(acceptable({ ...accountant, transfersIn: [{ ...transfer, status: 'accepted' }] })).toEqual([]);
  expect(withdrawable(accountant)).toEqual([]);
});
