import { beforeAll, describe, expect, inject, test } from 'vitest';
import * as z from 'zod/mini';
import { CENTRE_ANSWERS } from '../../../functions/aggregates/centre/answers.ts';
import { CONSULTATION_ANSWERS } from '../../../functions/aggregates/consultation/answers.ts';
import { TRACEABILITY_ANSWERS } from '../../../functions/api/reads/traceability/answers.ts';
import type { Person } from '../../../functions/kernel/principal.ts';
import { ROLES } from '../../../functions/kernel/roles.ts';
import { openStore, type Store } from '../../../functions/store/table.ts';
import { COUNCIL, caseA, person } from '../../../scenarios/cases.ts';
import { caller } from '../../support/caller.ts';
import { minister, operator } from '../../support/centre-setting.ts';
import { council, officer, president } from '../../support/consultation-setting.ts';
import { consumedBy } from '../../support/consumed.ts';
import { HttpCentre } from '../../support/http-centre.ts';
import { HttpConsultation } from '../../support/http-consultation.ts';
import { HttpPlan } from '../../support/http-plan.ts';
import { LINE, officers, TARGET } from '../../support/plan-setting.ts';
import { PROGRAMME } from '../../support/region-setting.ts';
import { REHEARSAL } from '../../support/stage.ts';
import { execute } from '../../support/store.ts';
import { routesOf, witnessed } from '../../support/witness.ts';
import { newStore } from '../../table.ts';

/** From a recommendation to the people whom a centre reaches, and back, over HTTP. */

let store: Store;
let call: Awaited<ReturnType<typeof caller>>;
let consumed: ReturnType<typeof consumedBy>;
const answered = new Set<string>();

const reader = person(COUNCIL, 'auditor');
const stranger = person('stranger', 'auditor');
const Made = z.object({ convention: z.object({ id: z.string() }) });

const COMPONENT = 'centre-ma-ken';
const TRANCHE = { type: 'componentStatus', component: COMPONENT, status: 'inService' };

/** A convention whose second tranche waits for the centre of Kénitra. */
async function conventionWaiting(): Promise<string> {
  const { terms } = caseA('2026-11-24');
  const tranches = terms.tranches.map((each) => (each.n === 2 ? { ...each, conditions: [TRANCHE] } : each));
  const { body } = await call('POST', '/v1/conventions', council, { terms: { ...terms, tranches } });
  return z.parse(Made, body).convention.id;
}

/** Tells a convention of a centre, as the consumer of the stream does. */
const follow = (conventionId: string, centre: string) =>
  execute(store, {
    rules: REHEARSAL,
    conventionId,
    command: { type: 'noteCentre', data: { centre } },
    actor: { kind: 'system', name: 'follow-centres' },
    now: () => new Date().toISOString(),
  });

/** A centre that is open since January, and how many came in its quarters. */
async function openCentre(link: object, quarters: readonly number[]): Promise<HttpCentre> {
  const centre = new HttpCentre(store, call);
  await (await centre.register(link)).longAgo().reach('studies', 'works', 'equipped');
  await (await centre.prepare()).open();
  await centre.does(minister, 'POST /opening/verification');
  for (const [index, people] of quarters.entries())
    await centre.does(operator, 'POST /attendance', { quarter: `2026-Q${index + 1}`, people });
  return centre;
}

async function ofConvention(id: string, as: Person) {
  const { body } = await call('GET', `/v1/conventions/${id}/traceability`, as);
  return TRACEABILITY_ANSWERS.ConventionTraceability.parse(body);
}

let consultation: HttpConsultation;
const pathOf = (n: number | string) => `${consultation.path}/recommendations/${n}/traceability`;

async function ofRecommendation(n: number, as: Person) {
  return TRACEABILITY_ANSWERS.RecommendationTraceability.parse((await call('GET', pathOf(n), as)).body);
}

const story = { convention: '', other: '', plan: '', centre: '', alone: '' };

beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  call = witnessed(await caller(inject('dynamodb'), store.table), answered);
  await new HttpCentre(store, call).declareParties();
  const plan = new HttpPlan(store, call);
  await plan.declareParties();
  consultation = new HttpConsultation(store, call);
  await consultation.declareParties();
  story.convention = await conventionWaiting();
  story.other = await conventionWaiting();
  await plan.propose();
  story.plan = plan.id;
  await plan.puts('PUT /targets', { targets: [TARGET] });
  await plan.puts('PATCH ', { programme: PROGRAMME });
  await plan.does(officers.wilaya, 'POST /lines', { ...LINE, convention: story.convention });
  await plan.project();
  const link = { link: { convention: story.convention, component: COMPONENT } };
  story.centre = (await openCentre(link, [30, 45, 7])).id;
  await follow(story.convention, story.centre);
  story.alone = (await openCentre({}, [12, 20])).id;
  await consultation.callUp();
  await consultation.approved(3);
  await consultation.followed(3);
  const { place, group, year, measure } = TARGET;
  const links = [
    [1, { kind: 'planLine', id: plan.id, part: story.convention }],
    [2, { kind: 'convention', id: story.convention }],
    [2, { kind: 'centre', id: story.centre }],
    [2, { kind: 'convention', id: story.other }],
    [3, { kind: 'target', id: plan.id, part: [place, group, year, measure].join('/') }],
    [3, { kind: 'centreProgramme', id: plan.id }],
    [3, { kind: 'centre', id: story.alone }],
  ] as const;
  for (const n of [1, 2, 3])
    await consultation.does(president, `POST /recommendations/${n}/answer`, { answer: 'accepted' });
  for (const [n, body] of links) await consultation.does(council, `POST /recommendations/${n}/links`, body);
  await consultation.project();
  consumed = consumedBy(openStore());
}, 120_000);

/** What is hidden of a third quarter is in neither bound, and more than the first two nobody knows. */
const PEOPLE = { year: 2026, quarters: 3, atLeast: 45, atMost: null, hidden: true };

describe('from a recommendation on', () => {
  test('a plan’s line leads to its convention, the tranche that waits, the centre and the people', async () => {
    const traced = await ofRecommendation(1, reader);
    expect(traced.plans).toMatchObject([
      {
        id: story.plan,
        kind: 'planLine',
        part: story.convention,
        line: { convention: story.convention, role: 'core' },
      },
    ]);
    const [convention] = traced.conventions;
    expect(convention?.id).toBe(story.convention);
    const component = convention?.components.find(({ id }) => id === COMPONENT);
    expect(component).toMatchObject({
      centre: { id: story.centre, status: 'inService', opening: { verified: true }, people: PEOPLE },
      tranches: [{ n: 2, status: 'planned', needs: 'inService', met: false }],
    });
    expect(convention?.people).toEqual([
      {
        targetGroup: 'women',
        opened: 1,
        reported: 1,
        year: 2026,
        atLeast: 45,
        atMost: null,
        hidden: true,
      },
    ]);
    expect(traced).toMatchObject({ n: 1, centres: [], hidden: 0 });
  });

  test('a convention and a centre are named once, with what is beyond them', async () => {
    const traced = await ofRecommendation(2, reader);
    expect(traced.conventions.map(({ id }) => id).sort()).toEqual([story.convention, story.other].sort());
    expect(traced).toMatchObject({ plans: [], centres: [], hidden: 0 });
    const other = traced.conventions.find(({ id }) => id === story.other);
    expect(other?.people).toEqual([]);
    expect(other?.components.every(({ centre }) => centre === undefined)).toBe(true);
  });

  test('a target, a programme of centres and a centre of no convention are named', async () => {
    const traced = await ofRecommendation(3, reader);
    expect(traced.plans.map(({ id, kind }) => [id, kind])).toEqual([
      [story.plan, 'target'],
      [story.plan, 'centreProgramme'],
    ]);
    expect(traced.centres).toMatchObject([
      { id: story.alone, people: { quarters: 2, atLeast: 20, atMost: 32, hidden: false } },
    ]);
  });
});

describe('from the people back', () => {
  test('a centre names its convention, this its tranche, its line in a plan and the recommendations', async () => {
    const { body } = await call('GET', `/v1/centres/${story.centre}`, reader);
    const { link } = CENTRE_ANSWERS.Centre.parse(body);
    expect(link).toEqual({ convention: story.convention, component: COMPONENT });
    const traced = await ofConvention(link?.convention ?? '', reader);
    expect(traced.components.find(({ id }) => id === link?.component)).toMatchObject({
      centre: { id: story.centre },
      tranches: [{ n: 2 }],
    });
    expect(traced.plans).toMatchObject([{ id: story.plan, line: { convention: story.convention } }]);
    expect(traced.recommendations.map(({ consultation: from, n }) => [from.id, n])).toEqual([
      [consultation.id, 2],
      [consultation.id, 1],
    ]);
    expect(traced.more).toBe(false);
  });

  test.each([
    ['plan', () => story.plan, [3, 1]],
    ['convention', () => story.convention, [2, 1]],
    ['centre', () => story.centre, [2]],
    ['centre of no convention', () => story.alone, [3]],
  ] as const)('each link of a %s leads back to its recommendation', async (_, id, expected) => {
    const { body } = await call('GET', '/v1/recommendations', reader, undefined, { query: { ledTo: id() } });
    expect(CONSULTATION_ANSWERS.RecommendationList.parse(body).items.map(({ n }) => n)).toEqual(expected);
  });

  test('once the centre is taken off the component, the convention names it no more', async () => {
    const traced = async () =>
      (await ofConvention(story.other, reader)).components.map(({ centre }) => centre?.id);
    const link = { link: { convention: story.other, component: COMPONENT } };
    const centre = await new HttpCentre(store, call).register(link);
    await follow(story.other, centre.id);
    expect(await traced()).toContain(centre.id);
    const { etag } = await centre.seen(council);
    await centre.does(council, 'DELETE /component', undefined, { headers: { 'if-match': etag } });
    await follow(story.other, centre.id);
    expect(await traced()).not.toContain(centre.id);
  });
});

describe('what a reader may not know', () => {
  test.each(ROLES)('a foreign %s is told of centres alone, and how much is hidden', async (role) => {
    const as = person('stranger', role);
    const said = await call('GET', pathOf(2), as);
    expect(said.body).toMatchObject({
      plans: [],
      conventions: [],
      centres: [{ id: story.centre }],
      hidden: 2,
    });
    expect(said.text).not.toContain(story.convention);
    expect(await ofRecommendation(1, as)).toMatchObject({
      plans: [],
      conventions: [],
      centres: [],
      hidden: 1,
    });
    const third = await ofRecommendation(3, as);
    expect(third).toMatchObject({ plans: [], centres: [{ id: story.alone }], hidden: 2 });
  });

  test('a party to the plan alone sees the line and not the convention behind it', async () => {
    const contributor = 'fondation-sociale';
    const administrator = person(COUNCIL, 'administrator');
    const name = { ar: contributor, fr: contributor };
    const entry = { party: contributor, kind: 'association', name, provinces: [] };
    await call('POST', '/v1/organisations', administrator, entry);
    const second = person(COUNCIL, 'administrator', 2);
    await call('POST', `/v1/organisations/o-${contributor}/verification`, second, {});
    const plan = new HttpPlan(store, call);
    plan.id = story.plan;
    await plan.puts('PATCH ', { contributors: [{ party: contributor, provinces: [] }] });
    const traced = await ofRecommendation(1, person(contributor, 'officer'));
    expect(traced.plans).toMatchObject([{ id: story.plan, line: { convention: story.convention } }]);
    expect(traced).toMatchObject({ conventions: [], hidden: 0 });

    // The consultation's page shows the link from the moment at which they joined, until they leave.
    const officerOf = person(contributor, 'officer');
    const shown = async () => {
      const { recommendations } = await consultation.seen(officerOf);
      return recommendations.map(({ links }) => links.map(({ kind, isOpen }) => `${kind} ${isOpen}`));
    };
    await plan.project();
    expect(await shown()).toEqual([
      ['planLine true'],
      ['convention false', 'centre true', 'convention false'],
      ['target true', 'centreProgramme true', 'centre true'],
    ]);
    await plan.puts('PATCH ', { contributors: [] });
    expect((await shown()).flat().filter((each) => each.endsWith('true'))).toEqual([
      'centre true',
      'centre true',
    ]);
    await plan.puts('PATCH ', { contributors: [{ party: contributor, provinces: [] }] });
  });

  test('a foreign convention answers like an unknown one', async () => {
    const asked = async (id: string) => {
      const { status, body } = await call('GET', `/v1/conventions/${id}/traceability`, stranger);
      const { instance: _path, ...rest } = body;
      return [status, rest];
    };
    expect(await asked(story.convention)).toEqual(await asked('c00000000000000000000'));
    expect((await asked(story.convention))[0]).toBe(404);
  });

  test('a recommendation that is not there, or not published yet, is unknown', async () => {
    for (const n of ['0', '4', 'x', '1.5'])
      expect((await call('GET', pathOf(n), reader)).body.code, n).toBe('notFound');
    const draft = await new HttpConsultation(store, call).callUp({ number: 12 });
    await draft.does(officer, 'POST /holding', { day: '2026-05-04' });
    const { recommendation } = (
      await draft.does(officer, 'POST /recommendations', {
        text: { ar: 'مركز', fr: 'Un centre' },
        groups: [],
        provinces: [],
        proposedBy: { name: { ar: 'جمعية', fr: 'Une association' } },
      })
    ).body;
    const path = `${draft.path}/recommendations/${recommendation}/traceability`;
    expect((await call('GET', path, stranger)).status).toBe(404);
    expect((await call('GET', path, officer)).status).toBe(200);
  });
});

/** The plan's item, the convention's and those of its centres, and two short queries. */
const MAX_UNITS = 12;

test('both cost what is on the way, and nothing is scanned', async () => {
  for (const path of [`/v1/conventions/${story.convention}/traceability`, pathOf(1), pathOf(2)]) {
    consumed.units = 0;
    consumed.calls = [];
    expect((await call('GET', path, reader)).status).toBe(200);
    expect(consumed.units, path).toBeGreaterThan(1);
    expect(consumed.units, path).toBeLessThanOrEqual(MAX_UNITS);
    expect(consumed.calls).not.toContain('ScanCommand');
    expect(consumed.calls.length).toBeLessThanOrEqual(5);
  }
});

test('a consultation’s page costs its own item, half a unit for each thing that is linked, and who its reader is', async () => {
  for (const as of [reader, stranger]) {
    consumed.units = 0;
    consumed.calls = [];
    await consultation.seen(as);
    expect(consumed.units).toBeLessThanOrEqual(8);
    expect(consumed.calls).not.toContain('ScanCommand');
  }
});

test('28 centres take no more than a unit each', async () => {
  const id = await conventionWaiting();
  const { terms } = caseA('2026-11-24');
  for (const component of terms.components) {
    const centre = new HttpCentre(store, call);
    await centre.register({ link: { convention: id, component: component.id } });
    await follow(id, centre.id);
  }
  consumed.units = 0;
  const traced = await ofConvention(id, reader);
  expect(traced.components.filter(({ centre }) => centre)).toHaveLength(28);
  expect(consumed.units).toBeLessThanOrEqual(28 + MAX_UNITS);
}, 60_000);

test('each route of traceability has answered as its document says', () => {
  expect([...answered].filter((route) => route.endsWith('/traceability')).sort()).toEqual(
    routesOf('traceability'),
  );
});
