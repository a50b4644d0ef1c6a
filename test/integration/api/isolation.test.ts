import { beforeAll, describe, expect, inject, test } from 'vitest';
import { ENTRIES } from '../../../functions/api/openapi/catalogue.ts';
import { ROLES } from '../../../functions/kernel/roles.ts';
import { COUNCIL, caseA, person } from '../../../scenarios/cases.ts';
import { caller } from '../../support/caller.ts';
import { exampleBody } from '../../support/example-body.ts';
import { load, project } from '../../support/store.ts';
import { newStore } from '../../table.ts';

/** A foreign convention answers like one that does not exist, on every route and for every role. */

const ROUTES = ENTRIES.map(({ documented }) => documented.route).filter((route) => route.includes('{id}'));

let call: Awaited<ReturnType<typeof caller>>;
let id: string;

beforeAll(async () => {
  const store = await newStore(inject('dynamodb'));
  call = await caller(inject('dynamodb'), store.table);
  const made = await call('POST', '/v1/conventions', person(COUNCIL, 'officer'), caseA('2026-11-24'));
  id = String(Object(made.body.convention).id);
  const { convention } = await load(store, id);
  if (convention) await project(store, convention);
});

async function ask(route: string, convention: string, role: (typeof ROLES)[number], body: unknown) {
  const [method = '', path = ''] = route.split(' ');
  const named = path
    .replace('/tasks/{id}', `/tasks/${convention}.t1`)
    .replace('{id}', convention)
    .replace('{pledgeId}', 'p1')
    .replace('{n}', '1')
    .replace('{callId}', 'c1')
    .replace('{orderId}', 'o1')
    .replace('{deliveryId}', 'd1');
  const headers = ['PATCH', 'PUT'].includes(method) ? { 'if-match': '"1"' } : {};
  const { status, body: answer } = await call(method, named, person('stranger', role), body, { headers });
  const { instance: _path, ...rest } = answer;
  return { status, answer: rest };
}

describe.each(ROUTES)('%s', (route) => {
  const [method = ''] = route.split(' ');

  test.each(ROLES)('hides a foreign convention from a foreign %s', async (role) => {
    const body = method === 'GET' || method === 'DELETE' ? undefined : exampleBody(route);
    const foreign = await ask(route, id, role, body);
    expect(foreign).toEqual(await ask(route, 'c00000000000000000000', role, body));
    expect([foreign.status, foreign.answer.code]).toEqual([404, 'notFound']);
  });

  test('tells nothing by how it refuses a bad body', async () => {
    const body = method === 'GET' ? undefined : { nonsense: true };
    expect(await ask(route, id, 'officer', body)).toEqual(
      await ask(route, 'c00000000000000000000', 'officer', body),
    );
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
