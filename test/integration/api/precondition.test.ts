import { beforeAll, describe, expect, inject, test } from 'vitest';
import { ENTRIES } from '../../../functions/api/openapi/catalogue.ts';
import { COUNCIL, caseA, person } from '../../../scenarios/cases.ts';
import { caller } from '../../support/caller.ts';
import { ENTRAIDE, steward } from '../../support/campaign-setting.ts';
import { exampleBody } from '../../support/example-body.ts';
import { HttpCampaign } from '../../support/http-campaign.ts';
import { HttpPlan } from '../../support/http-plan.ts';
import { newStore } from '../../table.ts';

/** A version is told to the own parties of a convention or campaign only, on every route that changes one. */

/** The register, centres and consultations are open to everybody: their own tests hold their versions. */
const CHANGING = ENTRIES.filter(
  ({ documented: { body, reads, route } }) =>
    body && !reads && route.includes('{id}') && !/\/v1\/(organisations|centres|consultations)/.test(route),
).map(({ documented }) => documented.route);

const member = person(COUNCIL, 'officer');
const stranger = person('stranger', 'officer');
let call: Awaited<ReturnType<typeof caller>>;
let id: string;
let campaign: HttpCampaign;
let plan: HttpPlan;

beforeAll(async () => {
  const store = await newStore(inject('dynamodb'));
  call = await caller(inject('dynamodb'), store.table);
  const made = await call('POST', '/v1/conventions', member, caseA('2026-11-24'));
  id = String(Object(made.body.convention).id);
  campaign = new HttpCampaign(store, call);
  await campaign.begin();
  plan = new HttpPlan(store, call);
  await plan.declareParties();
  await plan.propose();
});

/** What a route changes, a party of it, and an id of the same kind with nothing behind it. */
function changedBy(route: string) {
  if (route.includes('/v1/campaigns')) return { known: campaign.id, as: steward, unknown: 'kma042031' };
  if (route.includes('/v1/plans')) return { known: plan.id, as: member, unknown: 'p00000000000000000000' };
  return { known: id, as: member, unknown: 'c00000000000000000000' };
}

async function act(route: string, convention: string, as: typeof member) {
  const [method = '', path = ''] = route.split(' ');
  const named = path
    .replace('/tasks/{id}', `/tasks/${convention}.t1`)
    .replace('{id}', convention)
    .replace('{n}', '1')
    .replace('{number}', '1')
    .replace('{source}', ENTRAIDE)
    .replace(/\{(\w)\w+\}/g, '$11');
  const body = method === 'DELETE' ? undefined : exampleBody(route);
  const reply = await call(method, named, as, body, { headers: { 'if-match': '"99"' } });
  const { instance: _path, ...answer } = reply.body;
  return { status: reply.status, answer };
}

describe('an edit is made on the version that If-Match names', () => {
  const revise = (tag: string) =>
    call(
      'PATCH',
      `/v1/conventions/${id}`,
      member,
      { terms: { reference: tag } },
      { headers: { 'if-match': tag } },
    );
  const version = async () => Object((await call('GET', `/v1/conventions/${id}`, member)).body).version;

  test.each([
    ['by its tag', (n: number) => `"${n}"`],
    ['by its tag as a proxy weakens it', (n: number) => `W/"${n}"`],
    ['by one tag of a list', (n: number) => `"99" ,, W/"x,y",W/"${n}"`],
    ['whichever it is', () => '*'],
  ])('%s', async (_how, tagOf) => {
    const before = await version();
    expect((await revise(tagOf(before))).status).toBe(200);
    expect(await version()).toBe(before + 1);
  });

  test('whichever it is, and a stranger still finds nothing', async () => {
    const headers = { 'if-match': '*' };
    const { status } = await call('PATCH', `/v1/conventions/${id}`, stranger, { terms: {} }, { headers });
    expect(status).toBe(404);
  });
});

describe.each(CHANGING)('%s made on an old version', (route) => {
  test('is refused to a party of it', async () => {
    const { known, as } = changedBy(route);
    const { status, answer } = await act(route, known, as);
    expect([status, answer.code]).toEqual([412, 'versionMismatch']);
  });

  test('is refused to a stranger as on an unknown one', async () => {
    const { known, unknown } = changedBy(route);
    const foreign = await act(route, known, stranger);
    expect([foreign.status, foreign.answer.code]).toEqual([404, 'notFound']);
    expect(foreign).toEqual(await act(route, unknown, stranger));
  });
});
