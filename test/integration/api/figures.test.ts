import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { CAMPAIGN_ANSWERS } from '../../../functions/aggregates/campaign/answers.ts';
import { COUNCIL, person, WILAYA } from '../../../scenarios/cases.ts';
import { caller } from '../../support/caller.ts';
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

/** The figures of a region over the API's own handlers and a real table. */

const anybody = person(COUNCIL, 'officer');
const expected = JSON.parse(
  readFileSync(new URL('../../fixtures/figures/rsk-2026.expected.json', import.meta.url), 'utf8'),
);

let call: Awaited<ReturnType<typeof caller>>;
let campaign: HttpCampaign;

beforeAll(async () => {
  const store = await newStore(inject('dynamodb'));
  call = await caller(inject('dynamodb'), store.table);
  campaign = new HttpCampaign(store, call);
  await campaign.begin();
});

describe('a campaign', () => {
  test('is launched once, and known to its members alone', async () => {
    expect((await call('POST', '/v1/campaigns', steward, LAUNCH)).body).toMatchObject({
      code: 'campaignKnown',
    });
    expect((await call('GET', campaign.path, anybody)).body).toMatchObject({ code: 'notFound' });
    await campaign.project();
    const seen = async (by: typeof anybody) =>
      CAMPAIGN_ANSWERS.CampaignList.parse((await call('GET', '/v1/campaigns', by)).body).items.map(
        ({ id }) => id,
      );
    expect(await seen(steward)).toEqual([campaign.id]);
    expect(await seen(anybody)).toEqual([]);
  });

  test('is launched by those whom the register has as a ministry or a wilaya', async () => {
    const offered = async (by: typeof anybody) =>
      CAMPAIGN_ANSWERS.CampaignList.parse((await call('GET', '/v1/campaigns', by)).body).launchable;
    expect(await offered(steward)).toBe(true);
    expect(await offered(secondApprover)).toBe(true);
    for (const other of [anybody, reporter(ADS), person(WILAYA, 'auditor'), person('stranger', 'officer')])
      expect(await offered(other)).toBe(false);
  });

  test('takes a file as its dry run has shown it', async () => {
    for (const source of ['rsu-aggregate', 'entraide-nationale', 'ads']) {
      const dry = await campaign.sends(source, figuresOf(source), { dryRun: 'true' });
      expect([source, dry.status]).toEqual([source, 200]);
      const report = CAMPAIGN_ANSWERS.ImportReport.parse(dry.body);
      expect(report.counts).toEqual({ create: 7, update: 0, unchanged: 0, refused: 0 });
      const done = await campaign.sends(source, figuresOf(source), { digest: report.digest });
      expect(done.status).toBe(200);
      // A partner whose answer was lost sends the same again: nothing is written, and it is told so.
      const version = async () => (await call('GET', campaign.path, steward)).body.version;
      const before = await version();
      const repeat = await campaign.sends(source, figuresOf(source), { digest: report.digest });
      expect(CAMPAIGN_ANSWERS.ImportReport.parse(repeat.body).counts).toMatchObject({
        create: 0,
        unchanged: 7,
      });
      expect([repeat.status, await version()]).toEqual([200, before]);
      const other = figuresOf(source).replace(/,(\d+),,/, ',123,,');
      expect((await campaign.sends(source, other, { digest: report.digest })).body).toMatchObject({
        code: 'importOvertaken',
        status: 412,
      });
      const again = CAMPAIGN_ANSWERS.ImportReport.parse(
        (await campaign.sends(source, figuresOf(source), { dryRun: 'true' })).body,
      );
      expect(again.counts).toEqual({ create: 0, update: 0, unchanged: 7, refused: 0 });
    }
  });

  test('refuses a file with every row that is wrong, in the words of its reader, and writes nothing', async () => {
    const before = (await call('GET', campaign.path, steward)).body;
    const wrong = figuresOf('ads').replace('450', '-450').replace(',900,', ',1.500,');
    const dry = await campaign.sends('ads', wrong, { dryRun: 'true' });
    const { problems, digest } = CAMPAIGN_ANSWERS.ImportReport.parse(dry.body);
    expect(problems.map(({ row, code }) => [row, code])).toEqual([
      [2, 'numberNegative'],
      [3, 'numberAmbiguous'],
    ]);
    const refused = await campaign.sends('ads', wrong, { digest });
    expect(refused.body).toMatchObject({ code: 'figuresRefused', status: 422 });
    expect((await call('GET', campaign.path, steward)).body).toEqual(before);
  });

  test('of a stranger, of another type or of other bytes is refused', async () => {
    const csv = figuresOf('ads');
    expect((await campaign.sends('ads', csv, { dryRun: 'true' }, anybody)).status).toBe(404);
    expect((await campaign.sends('ads', csv, { dryRun: 'true' }, person('ads', 'auditor'))).status).toBe(403);
    const json = await call(
      'POST',
      '/v1/imports/figures',
      reporter('ads'),
      {},
      { query: { campaign: campaign.id } },
    );
    expect(json.body).toMatchObject({ code: 'contentTypeNotCsv', status: 415 });
    const ofDos = Buffer.from([...Buffer.from(`${csv}not`), 0x82]).toString('base64');
    const bytes = await call('POST', '/v1/imports/figures', reporter('ads'), undefined, {
      raw: ofDos,
      isBase64Encoded: true,
      headers: { 'content-type': 'text/csv' },
      query: { campaign: campaign.id, dryRun: 'true' },
    });
    expect(CAMPAIGN_ANSWERS.ImportReport.parse(bytes.body).problems.map(({ code }) => code)).toEqual([
      'bytesNotUtf8',
    ]);
  });

  test('is accepted, frozen and published by different people', async () => {
    for (const source of [RSU, ENTRAIDE, ADS]) {
      const accepted = await call('POST', `${campaign.path}/acceptances`, approver, { source });
      expect([source, accepted.status]).toEqual([source, 200]);
    }
    expect((await call('POST', `${campaign.path}/freeze`, approver, {})).status).toBe(200);
    expect((await call('POST', `${campaign.path}/publication`, approver, {})).body).toMatchObject({
      code: 'segregationOfDuties',
    });
    expect((await call('POST', `${campaign.path}/publication`, secondApprover, {})).status).toBe(200);
    expect(CAMPAIGN_ANSWERS.Campaign.parse((await call('GET', campaign.path, anybody)).body).figures).toEqual(
      [],
    );
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
    expect(atLeast(await coverage(approver, { region: 'MA-04' }))).toEqual(
      values(expected.approver.provinces),
    );
    expect(atLeast(await coverage(anybody))).toEqual(values(expected.public.provinces));
    expect(atLeast(await coverage(approver, { view: 'public' }))).toEqual(values(expected.public.provinces));
    expect((await coverage(anybody)).unpublished).toHaveLength(11);
    expect(JSON.stringify(await coverage(approver))).not.toContain('20357');
  });

  test('answers with the country what others have published of it, whatever the year, and no region has it', async () => {
    const published = async (query: Record<string, string>) =>
      CAMPAIGN_ANSWERS.Coverage.parse((await call('GET', '/v1/coverage', anybody, undefined, { query })).body)
        .published;
    const railCard = {
      service: 'railCard',
      submitted: 5022,
      processed: 3220,
      delivered: 2027,
      source: { name: 'atlasinfo.fr' },
      asOf: null,
    };
    for (const period of ['2026', '2016']) expect(await published({ period })).toMatchObject([railCard]);
    expect(await published({ period: '2026', group: 'disability' })).toMatchObject([railCard]);
    expect(await published({ period: '2026', group: 'women' })).toEqual([]);
    expect(await published({ period: '2026', region: 'MA-04' })).toEqual([]);
  });

  test('shows a trail that verifies and holds no figure', async () => {
    const { body } = await call('GET', `${campaign.path}/events`, anybody);
    const trail = CAMPAIGN_ANSWERS.CampaignTrail.parse(body);
    expect(trail.verification.verified).toBe(true);
    expect(JSON.stringify(trail)).not.toMatch(/\b(?:3150|16107)\b|"salt"/);
  });
});
