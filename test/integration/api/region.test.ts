import { beforeAll, describe, expect, inject, test } from 'vitest';
import * as z from 'zod/mini';
import { ACTION_PLAN_ANSWERS } from '../../../functions/aggregates/action-plan/answers.ts';
import { LEGAL_POPULATION } from '../../../functions/aggregates/shared/legal-population.ts';
import { REGION_ANSWERS } from '../../../functions/api/reads/region/answers.ts';
import { dayOf } from '../../../functions/kernel/calendar.ts';
import type { Person } from '../../../functions/kernel/principal.ts';
import { projectConvention } from '../../../functions/store/plan-lines.ts';
import type { Store } from '../../../functions/store/table.ts';
import { daysLater } from '../../../morocco/clock.ts';
import { person, WILAYA } from '../../../scenarios/cases.ts';
import { caller, patient } from '../../support/caller.ts';
import { putCentres } from '../../support/centre-rows.ts';
import { CALL, president, reason } from '../../support/consultation-setting.ts';
import { coverageOf, putCoverage } from '../../support/coverage.ts';
import { HttpCentre } from '../../support/http-centre.ts';
import { HttpConsultation } from '../../support/http-consultation.ts';
import { HttpPlan } from '../../support/http-plan.ts';
import { NATIONAL, officers, REGIONAL } from '../../support/plan-setting.ts';
import { lineLateSince, PROGRAMME } from '../../support/region-setting.ts';
import { routesOf, witnessed } from '../../support/witness.ts';
import { newStore } from '../../table.ts';

/** A region's page and the country's over the API's own handlers and a real table. */

const wali = person(WILAYA, 'signatory');
const Inbox = z.object({ items: z.array(z.object({ id: z.string() })) });
/** Of no party of the plan. */
const stranger = person('ads', 'auditor');
const thisYear = Number(dayOf(new Date().toISOString()).slice(0, 4));

let store: Store;
let call: Awaited<ReturnType<typeof caller>>;
let plan: HttpPlan;
let convention: string;

/** The routes that have answered, each as its document says. */
const answered = new Set<string>();
beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  call = witnessed(patient(await caller(inject('dynamodb'), store.table)), answered);
  plan = new HttpPlan(store, call);
  await plan.declareParties();
  await plan.propose();
  convention = await plan.draft();
  await plan.puts('PUT /envelopes', { envelopes: [REGIONAL, NATIONAL] });
  await plan.puts('PATCH ', { programme: PROGRAMME });
  await plan.project();
  await putCentres(store);
  await putCoverage(store, coverageOf(thisYear));
}, 60_000);

async function regionOf(reader: Person, region = 'MA-04', language = 'fr') {
  const headers = { 'accept-language': language };
  const { status, body } = await call('GET', `/v1/regions/${region}`, reader, undefined, { headers });
  expect(status).toBe(200);
  return REGION_ANSWERS.Region.parse(body);
}

describe('a region’s page', () => {
  test('has the money of its plan as the plan itself says it: the national envelope is never added', async () => {
    const { money, plan: shown, centres, derived } = await regionOf(wali);
    expect(shown?.id).toBe(plan.id);
    expect(money).toEqual((await plan.seen(officers.wilaya)).money);
    expect([money?.national, money?.total.atMost]).toEqual([NATIONAL.amount, REGIONAL.amount]);
    expect(centres.planned).toBe(28);
    expect(derived.find(({ envelope }) => envelope === NATIONAL.id)).toMatchObject({
      perUnit: 83_333_333,
      share: { centres: 28, units: 240, isApproximate: true, basisPoints: 1167, amount: 2_333_333_333 },
    });
  });

  test('counts a centre as surely open once it was verified and is confirmed', async () => {
    expect((await regionOf(wali)).centres).toEqual({
      planned: 28,
      registered: 6,
      openAtLeast: 1,
      openAtMost: 2,
      built: 0,
      overdue: 0,
      closed: { total: 0, items: [] },
    });
  });

  test('shows coverage as everybody sees it, the largest certain gap, and a map of the same', async () => {
    const { coverage, map } = await regionOf(wali);
    expect(coverage?.rows).toMatchObject([
      { targetGroup: 'disability', region: { coverageAtLeastPermille: 173, coverageAtMostPermille: null } },
    ]);
    expect([map.indicator, map.rows.length, map.points.length]).toEqual(['coverage', 7, 5]);
    expect(map.rows.find(({ place }) => place === 'MA-SIL')).toMatchObject({
      status: 'hidden',
      atLeast: null,
    });
  });

  test('says what is late and whose, of conventions to their parties alone', async () => {
    await projectConvention(store, lineLateSince(convention, '2026-01-31', [WILAYA]));
    const { late, names } = await regionOf(wali);
    expect(late.items[0]).toMatchObject({
      about: { kind: 'convention', id: convention },
      parties: [WILAYA],
      dueOn: '2026-01-31',
      asked: 'Examiner le projet',
    });
    expect(names[WILAYA]).toEqual({ ar: WILAYA, fr: WILAYA });
    expect((await regionOf(wali, 'MA-04', 'ar')).late.items[0]?.asked).toBe('دراسة المشروع');
    const others = (await regionOf(officers.council)).late.items;
    expect(others.filter(({ about }) => about.kind === 'convention')).toEqual([]);
  });

  test('names a centre that is over its planned day with whoever has to report it', async () => {
    const late = new HttpCentre(store, call);
    await late.register({ planned: { studies: '2026-02-01' } });
    await late.project();
    const { late: shown } = await regionOf(stranger);
    expect(shown.items.find(({ about }) => about.id === late.id)).toMatchObject({
      dueOn: '2026-02-01',
      asked: 'Déclarer l’étape prévue',
    });
  });

  test('says what is waited for next and is not late, and of whom', async () => {
    const on = daysLater(dayOf(new Date().toISOString()), 20);
    const awaited = new HttpCentre(store, call);
    await awaited.register({ planned: { studies: on } });
    await awaited.project();
    const { late, next } = await regionOf(stranger);
    expect(late.items.some(({ about }) => about.id === awaited.id)).toBe(false);
    expect(next.items.find(({ about }) => about.id === awaited.id)).toMatchObject({
      dueOn: on,
      asked: 'Déclarer l’étape prévue',
      escalated: false,
    });
    expect(next.total).toBeGreaterThanOrEqual(next.items.length);
  });

  test('says what has changed in the last thirty days, the newest first, and nothing older', async () => {
    const { changed } = await regionOf(wali);
    const days = changed.items.map(({ day }) => day);
    expect(days).toEqual([...days].sort().reverse());
    expect(days.every((day) => day >= changed.since)).toBe(true);
    expect(changed.total).toBe(changed.items.length);
  });

  test('begins with what waits for its reader, as their inbox has it', async () => {
    await plan.submits(convention);
    const reader = person(WILAYA, 'approver');
    const { waiting } = await regionOf(reader);
    const { body } = await call('GET', '/v1/tasks', reader);
    expect(waiting.items.map(({ id }) => id)).toEqual(
      Inbox.parse(body)
        .items.slice(0, 5)
        .map(({ id }) => id),
    );
    expect(waiting.items[0]).toMatchObject({ about: { kind: 'convention', id: convention } });
    expect((await regionOf(person('ads', 'approver'))).waiting).toEqual({ items: [], more: false });
  });

  test('counts recommendations of approved minutes for everybody, and asks its reader for what is assigned to them', async () => {
    const consultation = new HttpConsultation(store, call);
    await consultation.declareParties();
    await consultation.callUp();
    const figures = async () => {
      await consultation.project();
      return (await regionOf(stranger)).recommendations;
    };
    expect(await figures()).toMatchObject({ consultations: 0, total: 0 });
    await consultation.approved(3);
    await consultation.followed(3);
    await consultation.does(president, 'POST /recommendations/2/answer', { answer: 'declined', reason });
    expect(await figures()).toMatchObject({
      consultations: 1,
      total: 3,
      answered: 1,
      declined: 1,
      verified: 0,
    });
    await consultation.asks(1);
    const { waiting } = await regionOf(president);
    expect(waiting.items).toContainEqual(
      expect.objectContaining({
        about: { kind: 'consultation', id: consultation.id, title: CALL.title },
        id: expect.stringMatching(new RegExp(`^${consultation.id}\\.`)),
      }),
    );
  });

  test('tells whoever has no part in the plan neither plan nor conventions nor money', async () => {
    const seen = await regionOf(stranger);
    expect([seen.plan, seen.money]).toEqual([null, null]);
    expect(JSON.stringify(seen)).not.toContain(convention);
    expect(JSON.stringify(seen)).not.toContain(plan.id);
    expect(seen.coverage?.rows).toHaveLength(1);
  });

  test('of a region without plan, figures and centres says so, and shows the census', async () => {
    const seen = await regionOf(wali, 'MA-12');
    expect(seen).toMatchObject({
      plan: null,
      money: null,
      coverage: null,
      centres: { registered: 0, openAtLeast: 0, openAtMost: 0 },
      late: { total: 0, items: [] },
      next: { total: 0, items: [] },
      map: { indicator: 'disability', points: [] },
      population: LEGAL_POPULATION['MA-12'],
    });
    expect(seen.centres.planned).toBeUndefined();
  });

  test('of a region that does not exist is not found', async () => {
    for (const region of ['MA-13', 'MA-RAB', 'x'])
      expect((await call('GET', `/v1/regions/${region}`, wali)).body.code).toBe('notFound');
  });
});

describe('the country’s page', () => {
  test('shows twelve regions, each with the plan that its reader is in and its newest figures', async () => {
    const country = REGION_ANSWERS.Country.parse((await call('GET', '/v1/regions', wali)).body);
    expect(country.items).toHaveLength(12);
    expect(country.items.find(({ region }) => region === 'MA-04')).toMatchObject({
      plan: { id: plan.id },
      coverage: { year: thisYear },
    });
    const rest = country.items.filter(({ region }) => region !== 'MA-04');
    expect(rest.every(({ plan: its, coverage }) => its === null && coverage === null)).toBe(true);
    const seen = REGION_ANSWERS.Country.parse((await call('GET', '/v1/regions', stranger)).body);
    expect(seen.items.every(({ plan: its }) => its === null)).toBe(true);
  });
});

describe('the plans that have a convention', () => {
  const plansWith = async (reader: Person, id: string) =>
    ACTION_PLAN_ANSWERS.ActionPlanList.parse(
      (await call('GET', '/v1/plans', reader, undefined, { query: { convention: id } })).body,
    ).items.map((each) => each.id);

  test('are found by the parties of the plan alone', async () => {
    expect(await plansWith(officers.wilaya, convention)).toEqual([plan.id]);
    expect(await plansWith(stranger, convention)).toEqual([]);
    expect(await plansWith(officers.wilaya, 'cunknown')).toEqual([]);
  });
});

test('each route of regions has answered as its document says', () => {
  expect(routesOf('regions').filter((route) => !answered.has(route))).toEqual([]);
});
