import { beforeAll, expect, inject, test } from 'vitest';
import { MAX_LINES } from '../../../functions/aggregates/action-plan/contents.ts';
import { campaignIdOf } from '../../../functions/aggregates/campaign/id.ts';
import type { Region } from '../../../functions/aggregates/shared/place-codes.ts';
import { REGIONS } from '../../../functions/aggregates/shared/places.ts';
import { REGION_ANSWERS } from '../../../functions/api/reads/region/answers.ts';
import { dayOf } from '../../../functions/kernel/calendar.ts';
import { projectConvention, projectPlan } from '../../../functions/store/plan-lines.ts';
import { openStore, type Store } from '../../../functions/store/table.ts';
import { person, WILAYA } from '../../../scenarios/cases.ts';
import { caller } from '../../support/caller.ts';
import { putConsultations } from '../../support/consultation-rows.ts';
import { consumedBy } from '../../support/consumed.ts';
import { coverageOf, putCoverage } from '../../support/coverage.ts';
import { HttpCentre } from '../../support/http-centre.ts';
import { HttpPlan } from '../../support/http-plan.ts';
import { LINE, officers, REGIONAL } from '../../support/plan-setting.ts';
import { lineLateSince, PROGRAMME } from '../../support/region-setting.ts';
import { newStore } from '../../table.ts';

/** A region's page is read at a cost that does not grow with its past, the country's at one for all regions. */

const MAX_UNITS = 40;
const reader = person(WILAYA, 'approver');
const thisYear = Number(dayOf(new Date().toISOString()).slice(0, 4));

let store: Store;
let call: Awaited<ReturnType<typeof caller>>;
let consumed: ReturnType<typeof consumedBy>;

beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  call = await caller(inject('dynamodb'), store.table);
  await new HttpPlan(store, call).declareParties();
  consumed = consumedBy(openStore());
}, 60_000);

async function costOf(path: string, query: Record<string, string> = {}) {
  consumed.units = 0;
  consumed.calls = [];
  const { status, body } = await call('GET', path, reader, undefined, { query });
  expect(status).toBe(200);
  return { units: consumed.units, calls: consumed.calls, body };
}

test('a region of 60 late conventions, 28 centres, 60 consultations and figures of three years takes at most 40 read units', async () => {
  const plan = await new HttpPlan(store, call).propose();
  const conventions: string[] = [];
  for (let each = 0; each < MAX_LINES; each += 1) {
    const convention = await plan.convention();
    conventions.push(convention);
    await plan.does(officers.council, 'POST /lines', { ...LINE, convention });
    if (each < 8) await plan.submits(convention);
  }
  await plan.puts('PUT /envelopes', { envelopes: [REGIONAL] });
  await plan.puts('PATCH ', { programme: PROGRAMME });
  await plan.project();
  const line = (id: string) => lineLateSince(id, '2026-01-31', [WILAYA]);
  await projectPlan(store, { id: plan.id, version: 99, conventions }, async (id) => line(id));
  for (const id of conventions) await projectConvention(store, { ...line(id), version: 99 });
  for (let each = 0; each < 28; each += 1) {
    const centre = new HttpCentre(store, call);
    await (await centre.register({ planned: { studies: '2026-02-01' } })).project();
  }
  for (const back of [0, 1, 2]) await putCoverage(store, coverageOf(thisYear - back));
  await putConsultations(store, 60);
  const { units, body } = await costOf('/v1/regions/MA-04');
  const seen = REGION_ANSWERS.Region.parse(body);
  expect([seen.late.total, seen.late.items.length, seen.waiting.items.length]).toEqual([88, 20, 5]);
  expect(seen.waiting.more).toBe(true);
  // The newest thirty.
  expect(seen.recommendations.consultations).toBe(30);
  expect(units).toBeGreaterThan(5);
  expect(units).toBeLessThanOrEqual(MAX_UNITS);
  const whole = await costOf('/v1/regions/MA-04', { lines: 'all' });
  const { late } = REGION_ANSWERS.Region.parse(whole.body);
  expect([late.total, late.items.length]).toEqual([88, 88]);
  expect(late.items.slice(0, 20)).toEqual(seen.late.items);
  expect(whole.units).toBeLessThanOrEqual(MAX_UNITS);
}, 240_000);

/** Puts the figures of regions in a year and in the one before. */
async function published(regions: readonly Region[], year: number): Promise<void> {
  for (const region of regions)
    for (const each of [year, year - 1])
      await putCoverage(store, { ...coverageOf(each), region, campaign: campaignIdOf(region, each) });
}

test('the country is three queries and one call for its regions and what waits, from one to twelve and over ten years', async () => {
  const { calls: one } = await costOf('/v1/regions');
  const codes = REGIONS.map(({ code }) => code);
  await published(codes, thisYear);
  const { calls: twelve, units, body } = await costOf('/v1/regions');
  const { items } = REGION_ANSWERS.Country.parse(body);
  expect(items.filter(({ coverage }) => coverage !== null)).toHaveLength(12);
  // They are asked side by side: which comes first is left to chance.
  expect([one.length, twelve.toSorted()]).toEqual([4, one.toSorted()]);
  // AWS bills half a unit for each of the 24 documents that are asked for, whether it is there or not.
  expect(units).toBeLessThanOrEqual(0.5 * 24 + 1);
  for (let back = 2; back < 10; back += 2) await published(codes, thisYear - back);
  expect((await costOf('/v1/regions')).units).toBe(units);
});
