import { QueryClient } from '@tanstack/react-query';
import createClient from 'openapi-fetch';
import { expect, test } from 'vitest';
import type { paths } from '../../../../web/api/schema.d.ts';
import { proposed, reprogrammeBody } from '../../../../web/pages/acts/transfers/reprogramme-draft.ts';
import { ReprogrammeForm } from '../../../../web/pages/acts/transfers/reprogramme-form.tsx';
import {
  matching,
  readTargets,
  type Target,
  targetsOf,
  targetsQuery,
} from '../../../../web/pages/acts/transfers/targets.ts';
import { acceptable, hasTransferActs, withdrawable } from '../../../../web/parts/acts/transferable.ts';
import type { Convention } from '../../../../web/parts/convention/convention.ts';
import { call, convention, instant, tranche } from '../convention.ts';
import { markup, offline } from './given.tsx';

/** What the portal proposes about money between conventions, before the API decides. */

const unorderedFunds = [{ earmark: 'women', amount: 700 }, { amount: 300 }];
const tranches = [tranche(1), tranche(2, { unorderedFunds })];
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

const listed: Target = {
  ...{ id: 'c3', number: 'RSK-2026-0003', reference: 'CS/7', title: { ar: 'مركز', fr: 'Centre d’accueil' } },
  ...{
    region: 'MA-04',
    provinces: [],
    parties: ['ministry', 'council'],
    phase: 'active',
    phaseSince: instant,
  },
  ...{ version: 1, createdAt: instant, changedAt: instant, pledged: 0, target: { minimum: 0, maximum: 1 } },
  ...{ figures: [], waitingFor: [] },
};

test('a fund goes to conventions that have not ended, of all the parties whose money is in it', () => {
  const paid = call('k1', 'council', 0, { tranche: 2 });
  const unpaid = { ...paid, id: 'k2', party: 'wilaya', received: 0 };
  const earmarked = { ...paid, id: 'k3', party: 'ministry', earmark: 'women' };
  const source = { id: 'c2', calls: [paid, unpaid, earmarked] };
  const all = [
    listed,
    { ...listed, id: 'c2' },
    { ...listed, id: 'c4', phase: 'closing' as const },
    { ...listed, id: 'c5', parties: ['council'] },
    { ...listed, id: 'c6', parties: ['ministry'] },
  ];
  const ids = (fund: Parameters<typeof targetsOf>[2]) => targetsOf(all, source, fund).map(({ id }) => id);
  expect(ids({ tranche: 2, earmark: undefined })).toEqual(['c3', 'c5']);
  expect(ids({ tranche: 2, earmark: 'women' })).toEqual(['c3', 'c6']);
});

test('a target is found by words of its number, reference or titles, however they are written', () => {
  expect(matching([listed], ' ACCUEIL 0003')).toHaveLength(1);
  expect(matching([listed], 'cs 7')).toHaveLength(1);
  expect(matching([listed], '')).toHaveLength(1);
  expect(matching([listed], 'absent')).toEqual([]);
});

test('conventions beyond the first page can be chosen too, and a failure is said', async () => {
  const asked: (string | null)[] = [];
  const paged = createClient<paths, 'application/json'>({
    baseUrl: 'http://localhost',
    fetch: async ({ url }) => {
      const cursor = new URL(url).searchParams.get('cursor');
      asked.push(cursor);
      const page =
        cursor === null ? { items: [listed], cursor: 'next' } : { items: [{ ...listed, id: 'c9' }] };
      return Response.json(page);
    },
  });
  expect((await readTargets(paged)).map(({ id }) => id)).toEqual(['c3', 'c9']);
  expect(asked).toEqual([null, 'next']);
  const client = new QueryClient({ defaultOptions: { queries: { retryOnMount: false } } });
  await client.prefetchQuery({ ...targetsQuery(offline), retry: false });
  const act = {
    ...{ isPending: false, isUnanswered: false, refusal: undefined, fields: {} },
    ...{ start: () => undefined, again: () => undefined, reset: () => undefined },
  };
  const form = <ReprogrammeForm act={act} draft="d" convention={convention} />;
  expect(markup(form, { language: 'fr', api: offline, client })).toContain('role="alert"');
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
