import { beforeAll, describe, expect, inject, test } from 'vitest';
import { ENTRIES } from '../../../functions/api/openapi/catalogue.ts';
import { ROLES } from '../../../functions/kernel/roles.ts';
import { COUNCIL, caseA, person } from '../../../scenarios/cases.ts';
import { caller } from '../../support/caller.ts';
import { ENTRAIDE } from '../../support/campaign-setting.ts';
import { exampleBody } from '../../support/example-body.ts';
import { figuresOf, HttpCampaign } from '../../support/http-campaign.ts';
import { HttpCentre } from '../../support/http-centre.ts';
import { HttpPlan } from '../../support/http-plan.ts';
import { load, project } from '../../support/store.ts';
import { newStore } from '../../table.ts';

/** A foreign convention, campaign or action plan answers like one that does not exist, on every route and for every role. */

const EVERY = ENTRIES.map(({ documented }) => documented.route).filter((route) => route.includes('{id}'));
/** Centres and consultations are known to everybody who is signed in. */
const OF_CENTRES = EVERY.filter((route) => route.includes('/v1/centres/'));
const OF_CONSULTATIONS = EVERY.filter((route) => route.includes('/v1/consultations/'));
const ROUTES = EVERY.filter((route) => !OF_CENTRES.includes(route) && !OF_CONSULTATIONS.includes(route));

let call: Awaited<ReturnType<typeof caller>>;
let id: string;
let campaign: HttpCampaign;
let centre: HttpCentre;
let plan: HttpPlan;

beforeAll(async () => {
  const store = await newStore(inject('dynamodb'));
  call = await caller(inject('dynamodb'), store.table);
  const made = await call('POST', '/v1/conventions', person(COUNCIL, 'officer'), caseA('2026-11-24'));
  id = String(Object(made.body.convention).id);
  const { convention } = await load(store, id);
  if (convention) await project(store, convention);
  campaign = new HttpCampaign(store, call);
  await campaign.begin();
  await campaign.project();
  centre = new HttpCentre(store, call);
  await centre.declareParties();
  await centre.register();
  plan = await new HttpPlan(store, call).propose();
});

/** What there is behind a route that a stranger knows nothing of, and an id of the same kind with nothing behind it. */
function behind(route: string) {
  if (route.includes('/v1/campaigns')) return { foreign: campaign.id, unknown: 'kma042031' };
  if (route.includes('/v1/plans')) return { foreign: plan.id, unknown: 'p00000000000000000000' };
  return { foreign: id, unknown: 'c00000000000000000000' };
}

async function ask(route: string, convention: string, role: (typeof ROLES)[number], body: unknown) {
  const [method = '', path = ''] = route.split(' ');
  const named = path
    .replace('/tasks/{id}', `/tasks/${convention}.t1`)
    .replace('{id}', convention)
    .replace('{pledgeId}', 'p1')
    .replace('{n}', '1')
    .replace('{callId}', 'c1')
    .replace('{orderId}', 'o1')
    .replace('{deliveryId}', 'd1')
    .replace('{source}', ENTRAIDE)
    .replace('{number}', '1')
    .replace('{conventionId}', id)
    .replace('{taskId}', 't1');
  const isEdit = ['PATCH', 'PUT'].includes(method) || route === 'POST /v1/plans/{id}/revisions';
  const headers = isEdit ? { 'if-match': '"1"' } : {};
  const { status, body: answer } = await call(method, named, person('stranger', role), body, { headers });
  const { instance: _path, ...rest } = answer;
  return { status, answer: rest };
}

describe.each(ROUTES)('%s', (route) => {
  const [method = ''] = route.split(' ');

  test.each(ROLES)('hides a foreign one from a foreign %s', async (role) => {
    const { foreign, unknown } = behind(route);
    const body = method === 'GET' || method === 'DELETE' ? undefined : exampleBody(route);
    const answer = await ask(route, foreign, role, body);
    expect(answer).toEqual(await ask(route, unknown, role, body));
    expect([answer.status, answer.answer.code]).toEqual([404, 'notFound']);
  });

  test('tells nothing by how it refuses a bad body', async () => {
    const { foreign, unknown } = behind(route);
    const body = method === 'GET' ? undefined : { nonsense: true };
    expect(await ask(route, foreign, 'officer', body)).toEqual(await ask(route, unknown, 'officer', body));
  });
});

describe.each(OF_CENTRES)('%s', (route) => {
  const [method = ''] = route.split(' ');
  const body = method === 'GET' || method === 'DELETE' ? undefined : exampleBody(route);

  test.each(ROLES)('is answered to a foreign %s where it reads, and refused where it acts', async (role) => {
    const { status, answer } = await ask(route, centre.id, role, body);
    if (method === 'GET') expect(status).toBe(200);
    else expect([status, answer.code]).toEqual([403, 'notAllowed']);
    const unknown = await ask(route, 'f00000000000000000000', role, body);
    expect([unknown.status, unknown.answer.code]).toEqual([404, 'notFound']);
  });
});

test('a foreign reader is shown no mailbox of a centre’s parties, and no small number', async () => {
  const { answer } = await ask('GET /v1/centres/{id}', centre.id, 'auditor', undefined);
  expect(JSON.stringify(answer)).not.toMatch(/mailbox|@/);
  expect(answer.possibleActs).toEqual([]);
});

describe('before it is published, a campaign', () => {
  const stranger = (role: (typeof ROLES)[number]) => person('stranger', role);

  test.each(ROLES)('is in no list, in no inbox and in no coverage of a foreign %s', async (role) => {
    expect((await call('GET', '/v1/campaigns', stranger(role))).body.items).toEqual([]);
    const query = { region: 'MA-04', period: '2026' };
    const coverage = await call('GET', '/v1/coverage', stranger(role), undefined, { query });
    expect(coverage.body).toEqual({ items: [], unpublished: ['MA-04'], published: [] });
    const first = { query: { ...query, version: '1' } };
    expect((await call('GET', '/v1/coverage', stranger(role), undefined, first)).body.code).toBe('notFound');
  });

  test.each(ROLES)('takes no file of a foreign %s, and tells nothing by how it refuses', async (role) => {
    const asked: Record<string, string>[] = [{ dryRun: 'true' }, { digest: 'x' }];
    for (const query of asked) {
      const sent = async (to: string) => {
        const reply = await campaign.sends(
          'ads',
          figuresOf('ads'),
          { ...query, campaign: to },
          stranger(role),
        );
        return [reply.status, reply.body.code, reply.body.detail];
      };
      expect(await sent(campaign.id)).toEqual(await sent('kma042031'));
      expect((await sent(campaign.id)).slice(0, 2)).toEqual([404, 'notFound']);
    }
  });
});

test('lists and inboxes show a party its own conventions only', async () => {
  const own = await call('GET', '/v1/conventions', person(COUNCIL, 'auditor'));
  expect(own.body.items).toMatchObject([{ id }]);
  expect((await call('GET', '/v1/conventions', person('stranger', 'auditor'))).body.items).toEqual([]);
  const asked = { query: { party: COUNCIL } };
  expect(
    (await call('GET', '/v1/conventions', person('stranger', 'auditor'), undefined, asked)).body.items,
  ).toEqual([]);
  expect((await call('GET', '/v1/tasks', person('stranger', 'approver'))).body.items).toEqual([]);
});

test('an overview adds up a party its own conventions only', async () => {
  const of = async (party: string) => (await call('GET', '/v1/overview', person(party, 'auditor'))).body;
  expect(await of(COUNCIL)).toMatchObject({ conventions: 1, phases: [{ phase: 'draft', conventions: 1 }] });
  expect(await of('stranger')).toEqual({
    conventions: 0,
    complete: true,
    phases: [],
    figures: [],
    total: { pledged: 0, committed: 0, called: 0, received: 0, disbursed: 0, justified: 0, outstanding: 0 },
    late: { tasks: 0, items: [] },
    deadlines: [],
  });
});

test('an earlier text of a foreign convention is as unknown as its present one', async () => {
  const text = (version: string, party: string) =>
    call('GET', `/v1/conventions/${id}/text`, person(party, 'auditor'), undefined, {
      query: { at: version },
    });
  expect((await text('1', COUNCIL)).status).toBe(200);
  for (const version of ['1', '99'])
    expect((await text(version, 'stranger')).body.code, version).toBe('notFound');
});
