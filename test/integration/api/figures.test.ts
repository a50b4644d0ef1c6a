import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { CAMPAIGN_ANSWERS } from '../../../functions/aggregates/campaign/answers.ts';
import { CAMPAIGN_KIND } from '../../../functions/aggregates/campaign/kind.ts';
import { dayOf } from '../../../functions/kernel/calendar.ts';
import { project } from '../../../functions/store/lists.ts';
import { load } from '../../../functions/store/load.ts';
import type { Store } from '../../../functions/store/table.ts';
import { daysLater } from '../../../morocco/clock.ts';
import { COUNCIL, MINISTRY, person, WILAYA } from '../../../scenarios/cases.ts';
import { caller } from '../../support/caller.ts';
import { newStore } from '../../table.ts';

/** The figures of a region over the API's own handlers and a real table. */

const SOURCES = {
  'rsu-aggregate': ['eligible'],
  'entraide-nationale': ['reached', 'submitted', 'processed', 'delivered'],
  ads: ['reached'],
} as const;
type Source = keyof typeof SOURCES;
const PLACES = ['MA-RAB', 'MA-SAL', 'MA-SKH', 'MA-KEN', 'MA-KHE', 'MA-SIK', 'MA-SIL'];

const administrator = person(COUNCIL, 'administrator');
const second = person(COUNCIL, 'administrator', 2);
const steward = person(WILAYA, 'officer');
const wilaya = person(WILAYA, 'approver');
const ministry = person(MINISTRY, 'approver');
const anybody = person(COUNCIL, 'officer');
const reporter = (source: string) => person(source, 'officer');

const ID = 'kma042026';
const PATH = `/v1/campaigns/${ID}`;
const fileOf = (source: string) =>
  readFileSync(new URL(`../../../scenarios/region/figures/rsk-2026-${source}.csv`, import.meta.url), 'utf8');
const expected = JSON.parse(
  readFileSync(new URL('../../fixtures/figures/rsk-2026.expected.json', import.meta.url), 'utf8'),
);

let store: Store;
let call: Awaited<ReturnType<typeof caller>>;

async function registered(party: string, kind: string, measures: readonly string[] = []): Promise<void> {
  const path = `/v1/organisations/o-${party}`;
  const name = { ar: party, fr: party };
  const where = kind === 'wilaya' ? { region: 'MA-04' } : {};
  await call('POST', '/v1/organisations', administrator, { party, kind, name, provinces: [], ...where });
  await call('POST', `${path}/verification`, second, {});
  if (measures.length === 0) return;
  const figures = measures.map((measure) => ({ measure, regions: ['MA-04'], provinces: [] }));
  const assigned = await call(
    'PUT',
    `${path}/figures`,
    second,
    { figures },
    { headers: { 'if-match': '*' } },
  );
  expect([party, assigned.status]).toEqual([party, 200]);
}

const CSV = { 'content-type': 'text/csv' };
const importing = (source: string, csv: string, query: Record<string, string>, by = reporter(source)) =>
  call('POST', '/v1/imports/figures', by, undefined, {
    raw: csv,
    headers: CSV,
    query: { campaign: ID, ...query },
  });

beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  call = await caller(inject('dynamodb'), store.table);
  await registered(MINISTRY, 'ministry');
  await registered(WILAYA, 'wilaya');
  for (const [source, measures] of Object.entries(SOURCES))
    await registered(source, 'publicInstitution', measures);
});

const launch = {
  region: 'MA-04',
  year: 2026,
  ministry: MINISTRY,
  wilaya: WILAYA,
  targetGroups: ['disability'],
  measures: [
    { measure: 'eligible', unit: 'people' },
    { measure: 'reached', unit: 'people' },
  ],
  dueOn: daysLater(dayOf(new Date().toISOString()), 30),
  requests: Object.keys(SOURCES).map((source) => ({ source, places: PLACES })),
};

async function listed(): Promise<void> {
  const { state } = await load(store, CAMPAIGN_KIND, ID);
  if (state) await project(store, CAMPAIGN_KIND, state);
}

describe('a campaign', () => {
  test('is launched once, and known to its members alone', async () => {
    const made = await call('POST', '/v1/campaigns', steward, launch);
    expect([made.status, made.headers.location]).toEqual([201, PATH]);
    expect((await call('POST', '/v1/campaigns', steward, launch)).body).toMatchObject({
      code: 'campaignKnown',
    });
    expect((await call('GET', PATH, anybody)).body).toMatchObject({ code: 'notFound' });
    await listed();
    const seen = async (by: typeof anybody) =>
      CAMPAIGN_ANSWERS.CampaignList.parse((await call('GET', '/v1/campaigns', by)).body).items.map(
        ({ id }) => id,
      );
    expect(await seen(steward)).toEqual([ID]);
    expect(await seen(anybody)).toEqual([]);
  });

  test('takes a file as its dry run has shown it', async () => {
    for (const source of ['rsu-aggregate', 'entraide-nationale', 'ads']) {
      const dry = await importing(source, fileOf(source), { dryRun: 'true' });
      expect([source, dry.status]).toEqual([source, 200]);
      const report = CAMPAIGN_ANSWERS.ImportReport.parse(dry.body);
      expect(report.counts).toEqual({ create: 7, update: 0, unchanged: 0, refused: 0 });
      const done = await importing(source, fileOf(source), { digest: report.digest });
      expect(done.status).toBe(200);
      expect((await importing(source, fileOf(source), { digest: report.digest })).body).toMatchObject({
        code: 'importOvertaken',
        status: 412,
      });
      const again = CAMPAIGN_ANSWERS.ImportReport.parse(
        (await importing(source, fileOf(source), { dryRun: 'true' })).body,
      );
      expect(again.counts).toEqual({ create: 0, update: 0, unchanged: 7, refused: 0 });
    }
  });

  test('refuses a file with every row that is wrong, in the words of its reader, and writes nothing', async () => {
    const before = (await call('GET', PATH, steward)).body;
    const wrong = fileOf('ads').replace('450', '-450').replace(',900,', ',1.500,');
    const dry = await importing('ads', wrong, { dryRun: 'true' });
    const { problems, digest } = CAMPAIGN_ANSWERS.ImportReport.parse(dry.body);
    expect(problems.map(({ row, code }) => [row, code])).toEqual([
      [2, 'numberNegative'],
      [3, 'numberAmbiguous'],
    ]);
    const refused = await importing('ads', wrong, { digest });
    expect(refused.body).toMatchObject({ code: 'figuresRefused', status: 422 });
    expect((await call('GET', PATH, steward)).body).toEqual(before);
  });

  test('of a stranger, of another type or of other bytes is refused', async () => {
    const csv = fileOf('ads');
    expect((await importing('ads', csv, { dryRun: 'true' }, anybody)).status).toBe(404);
    expect((await importing('ads', csv, { dryRun: 'true' }, person('ads', 'auditor'))).status).toBe(403);
    const json = await call('POST', '/v1/imports/figures', reporter('ads'), {}, { query: { campaign: ID } });
    expect(json.body).toMatchObject({ code: 'contentTypeNotCsv', status: 415 });
    const latin1 = Buffer.from(`${csv}é`, 'latin1').toString('base64');
    const bytes = await call('POST', '/v1/imports/figures', reporter('ads'), undefined, {
      raw: latin1,
      isBase64Encoded: true,
      headers: CSV,
      query: { campaign: ID, dryRun: 'true' },
    });
    expect(CAMPAIGN_ANSWERS.ImportReport.parse(bytes.body).problems.map(({ code }) => code)).toEqual([
      'bytesNotUtf8',
    ]);
  });

  test('is accepted, frozen and published by different people', async () => {
    for (const source of Object.keys(SOURCES) as Source[]) {
      const accepted = await call('POST', `${PATH}/acceptances`, wilaya, { source });
      expect([source, accepted.status]).toEqual([source, 200]);
    }
    expect((await call('POST', `${PATH}/freeze`, wilaya, {})).status).toBe(200);
    expect((await call('POST', `${PATH}/publication`, wilaya, {})).body).toMatchObject({
      code: 'segregationOfDuties',
    });
    expect((await call('POST', `${PATH}/publication`, ministry, {})).status).toBe(200);
    expect(CAMPAIGN_ANSWERS.Campaign.parse((await call('GET', PATH, anybody)).body).figures).toEqual([]);
  });

  test('shows its coverage to everybody, and everything to whoever accepts', async () => {
    const coverage = async (by: typeof anybody, query: Record<string, string> = {}) => {
      const { body } = await call('GET', '/v1/coverage', by, undefined, {
        query: { period: '2026', ...query },
      });
      return CAMPAIGN_ANSWERS.Coverage.parse(body);
    };
    const atLeast = ({ items }: Awaited<ReturnType<typeof coverage>>) =>
      items[0]?.rows[0]?.provinces.map(({ reachedAtLeast }) => reachedAtLeast);
    const values = (view: { reachedAtLeast?: number }[]) =>
      view.map(({ reachedAtLeast = null }) => reachedAtLeast);
    expect(atLeast(await coverage(wilaya, { region: 'MA-04' }))).toEqual(values(expected.approver.provinces));
    expect(atLeast(await coverage(anybody))).toEqual(values(expected.public.provinces));
    expect(atLeast(await coverage(wilaya, { view: 'public' }))).toEqual(values(expected.public.provinces));
    expect((await coverage(anybody)).unpublished).toHaveLength(11);
    expect(JSON.stringify(await coverage(wilaya))).not.toContain('20357');
  });

  test('shows a trail that verifies and holds no figure', async () => {
    const { body } = await call('GET', `${PATH}/events`, anybody);
    const trail = CAMPAIGN_ANSWERS.CampaignTrail.parse(body);
    expect(trail.verification.verified).toBe(true);
    expect(JSON.stringify(trail)).not.toMatch(/3150|16107|"salt"/);
  });
});
