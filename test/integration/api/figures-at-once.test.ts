import { beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { CAMPAIGN_KIND } from '../../../functions/aggregates/campaign/kind.ts';
import { load } from '../../../functions/store/load.ts';
import type { Store } from '../../../functions/store/table.ts';
import { MINISTRY, person, WILAYA } from '../../../scenarios/cases.ts';
import { caller, patient, type Reply } from '../../support/caller.ts';
import {
  ADS,
  approver,
  ENTRAIDE,
  RSU,
  reporter,
  secondApprover,
  steward,
} from '../../support/campaign-setting.ts';
import { figuresOf, HttpCampaign, LAUNCH } from '../../support/http-campaign.ts';
import { newStore } from '../../table.ts';

/** Many at once on one campaign: each act has one effect, and everybody gets a clear answer. */

let store: Store;
let call: Awaited<ReturnType<typeof caller>>;
let campaign: HttpCampaign;

let year = 2025;

beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  call = patient(await caller(inject('dynamodb'), store.table));
  await new HttpCampaign(store, call, year).begin();
});

/** Each test has a year of its own. */
beforeEach(async () => {
  year += 1;
  campaign = new HttpCampaign(store, call, year);
  await campaign.launch();
});

const outcomes = (replies: readonly Reply[]) =>
  replies.map(({ status, body }) => `${status} ${body.code ?? 'done'}`).sort();

async function stored() {
  const { state } = await load(store, CAMPAIGN_KIND, campaign.id);
  if (!state) throw new Error('not launched');
  return state;
}

const post = (path: string, as: typeof approver, body: unknown = {}, headers: Record<string, string> = {}) =>
  call('POST', `${campaign.path}/${path}`, as, body, { headers });

test('two launches of one region’s year make one campaign', async () => {
  const other = { ...LAUNCH, year: 2050 };
  const replies = await Promise.all(
    [person(WILAYA, 'officer'), person(MINISTRY, 'approver')].map((as) =>
      call('POST', '/v1/campaigns', as, other),
    ),
  );
  expect(outcomes(replies)).toEqual(['201 done', '409 campaignKnown']);
});

test('of two imports of one file by one dry run, one is recorded and the other changes nothing', async () => {
  const { version } = await stored();
  const digest = await campaign.digest(ENTRAIDE);
  const replies = await Promise.all(
    [1, 2].map((number) =>
      campaign.sends(ENTRAIDE, figuresOf(ENTRAIDE, year), { digest }, person(ENTRAIDE, 'officer', number)),
    ),
  );
  expect(outcomes(replies)).toEqual(['200 done', '200 done']);
  expect((await stored()).version).toBe(version + 1);
});

test('of two files for the same figures, the second is overtaken, and nothing of it is written', async () => {
  const one = figuresOf(ENTRAIDE, year);
  const other = one.replace('3150', '3151');
  const digests = [await campaign.digest(ENTRAIDE, one), await campaign.digest(ENTRAIDE, other)];
  const replies = await Promise.all(
    [one, other].map((csv, index) => campaign.sends(ENTRAIDE, csv, { digest: digests[index] ?? '' })),
  );
  expect(outcomes(replies)).toEqual(['200 done', '412 importOvertaken']);
});

test('files of all sources that come at the same moment all arrive', async () => {
  const sources = [RSU, ENTRAIDE, ADS];
  const digests = new Map<string, string>();
  for (const source of sources) digests.set(source, await campaign.digest(source));
  const replies = await Promise.all(
    sources.map((source) =>
      campaign.sends(source, figuresOf(source, year), { digest: digests.get(source) ?? '' }),
    ),
  );
  expect(outcomes(replies)).toEqual(sources.map(() => '200 done'));
  const { requests, submissions } = await stored();
  expect(submissions.map(({ source }) => source).sort()).toEqual([...sources].sort());
  expect(new Set(requests.map(({ status }) => status))).toEqual(new Set(['submitted']));
});

const facts = [
  {
    place: 'MA-RAB',
    targetGroup: 'disability',
    measure: 'reached',
    unit: 'people',
    value: 3150,
    basis: 'service',
    quality: 'measured',
    asOf: '2026-09-30',
  },
];

test('thirty equal submissions with one key have one effect and equal answers', async () => {
  const { version } = await stored();
  const replies = await Promise.all(
    Array.from({ length: 30 }, () =>
      post(`sources/${ENTRAIDE}/figures`, reporter(ENTRAIDE), { facts }, { 'idempotency-key': 'once' }),
    ),
  );
  expect(new Set(replies.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
  expect([replies[0]?.status, (await stored()).version]).toEqual([200, version + 1]);
});

test('of two who accept at once, one does', async () => {
  await campaign.imports(ENTRAIDE);
  const replies = await Promise.all(
    [approver, secondApprover].map((as) => post('acceptances', as, { source: ENTRAIDE })),
  );
  expect(outcomes(replies)).toEqual(['200 done', '409 nothingSubmitted']);
});

test('of one who accepts and one who returns at once, one does', async () => {
  await campaign.imports(ENTRAIDE);
  const replies = await Promise.all([
    post('acceptances', approver, { source: ENTRAIDE }),
    post('returns', secondApprover, { source: ENTRAIDE, reason: 'Semestre' }),
  ]);
  expect(outcomes(replies)).toEqual(['200 done', '409 nothingSubmitted']);
  const standing = new Set((await stored()).requests.filter(isOf(ENTRAIDE)).map(({ status }) => status));
  expect(standing.size).toBe(1);
});

const isOf =
  (source: string) =>
  (each: { source: string }): boolean =>
    each.source === source;

test('figures that are replaced while they are accepted are never accepted unseen by their version', async () => {
  await campaign.imports(ENTRAIDE);
  const seen = await call('GET', campaign.path, approver);
  const later = figuresOf(ENTRAIDE, year).replace('3150', '3151');
  const replies = await Promise.all([
    campaign.imports(ENTRAIDE, later),
    post('acceptances', approver, { source: ENTRAIDE }, { 'if-match': String(seen.headers.etag) }),
  ]);
  expect(replies[0]?.status).toBe(200);
  const { requests } = await stored();
  const rabat = requests.find((each) => isOf(ENTRAIDE)(each) && each.place === 'MA-RAB');
  // Whichever came first: the new number waits to be looked at.
  expect(rabat?.status).toBe('submitted');
});

test('of two who freeze, publish, and accept a correction at once, one does', async () => {
  for (const source of [RSU, ENTRAIDE, ADS]) {
    await campaign.imports(source);
    await campaign.does(approver, `${campaign.path}/acceptances`, { source });
  }
  const others = [1, 2].map((number) => person(WILAYA, 'approver', number));
  const both = async (path: string, as = others) =>
    outcomes(await Promise.all(as.map((each) => post(path, each))));
  expect(await both('freeze')).toEqual(['200 done', '409 wrongPhase']);
  const publishers = [1, 2].map((number) => person(MINISTRY, 'approver', number));
  expect(await both('publication', publishers)).toEqual(['200 done', '409 versionPublished']);
  const correction = { facts: [{ ...facts[0], value: 3100 }], reason: 'Double compte' };
  const proposals = await Promise.all(
    [1, 2].map((number) =>
      post(`sources/${ENTRAIDE}/corrections`, person(ENTRAIDE, 'officer', number), correction),
    ),
  );
  expect(outcomes(proposals)).toEqual(['200 done', '409 correctionOpen']);
  expect(await both('corrections/1/acceptance')).toEqual(['200 done', '409 correctionClosed']);
  expect((await stored()).versions).toHaveLength(2);
});

test('a request that a steward adds while its source reports is kept', async () => {
  const digest = await campaign.digest(ADS);
  const request = { request: { source: ADS, places: ['MA-04'] }, dueOn: LAUNCH.dueOn };
  const replies = await Promise.all([
    post('requests', steward, request),
    campaign.sends(ADS, figuresOf(ADS, year), { digest }),
  ]);
  expect(outcomes(replies)).toEqual(['200 done', '200 done']);
  const own = (await stored()).requests.filter(isOf(ADS));
  expect(own.filter(({ status }) => status === 'asked').map(({ place }) => place)).toEqual(['MA-04']);
});
