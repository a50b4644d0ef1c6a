import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { activityParts } from '../../../functions/aggregates/organisation/activities/rows.ts';
import { ORGANISATION_ANSWERS } from '../../../functions/aggregates/organisation/answers.ts';
import type { Organisation } from '../../../functions/aggregates/organisation/organisation.ts';
import { handler as project } from '../../../functions/handlers/project.ts';
import { listRowKey } from '../../../functions/store/keys.ts';
import { openStore, type Store } from '../../../functions/store/table.ts';
import { derivedFaults, strays } from '../../../operate/derived.ts';
import { COUNCIL, MINISTRY, person } from '../../../scenarios/cases.ts';
import { caller } from '../../support/caller.ts';
import { consumedBy } from '../../support/consumed.ts';
import { routesOf, witnessed } from '../../support/witness.ts';
import { newStore } from '../../table.ts';

/** Who does what, where: over the API's own handlers and a real table. */

const PARTY = 'association-al-amal';
const ID = `o-${PARTY}`;
const own = person(PARTY, 'officer');
const administrator = person(MINISTRY, 'administrator');
let store: Store;
const answered = new Set<string>();
let call: Awaited<ReturnType<typeof caller>>;

const ACTIVITY = { service: 'listening', group: 'women', province: 'MA-KEN', from: '2024-03-01' };

async function listed(id = ID): Promise<void> {
  const body = JSON.stringify({ detail: { organisationId: id, seq: 1 } });
  expect((await project({ Records: [{ messageId: 'm', body }] })).batchItemFailures).toEqual([]);
}

const path = (rest = '') => `/v1/organisations/${ID}/activities${rest}`;
async function declared(change: object = {}, as = own) {
  const reply = await call('POST', path(), as, { ...ACTIVITY, ...change });
  await listed();
  return reply;
}

async function found(query: Record<string, string> = {}) {
  const { body } = await call('GET', '/v1/activities', own, undefined, { query });
  const { items } = ORGANISATION_ANSWERS.Activities.parse(body);
  return items.map(({ number, group, province }) => `${number} ${group} ${province}`).sort();
}

beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  call = witnessed(await caller(inject('dynamodb'), store.table), answered);
  const made = await call('POST', '/v1/organisations', person(COUNCIL, 'officer'), {
    party: PARTY,
    kind: 'association',
    name: { ar: 'جمعية الأمل', fr: 'Association Al Amal' },
    region: 'MA-04',
    provinces: [],
  });
  expect(made.status).toBe(201);
});

describe('who does what', () => {
  test('is declared by the organisation itself and found by place, people and service', async () => {
    expect((await declared()).status).toBe(200);
    expect((await declared({ group: 'disability', province: 'MA-SAL', capacity: 40 })).status).toBe(200);
    expect((await declared({ service: 'shelter', province: 'MA-CAS' })).status).toBe(200);
    expect(await found()).toHaveLength(3);
    expect(await found({ region: 'MA-04' })).toEqual(['1 women MA-KEN', '2 disability MA-SAL']);
    expect(await found({ region: 'MA-04', group: 'women' })).toEqual(['1 women MA-KEN']);
    expect(await found({ province: 'MA-CAS' })).toEqual(['3 women MA-CAS']);
    expect(await found({ service: 'shelter' })).toEqual(['3 women MA-CAS']);
    expect(await found({ group: 'wom' })).toEqual([]);
  });

  test('is no other party’s to say, unless it is a steward', async () => {
    const foreign = await call('POST', path(), person(COUNCIL, 'officer'), ACTIVITY);
    expect(foreign.body).toMatchObject({ code: 'notAllowed', status: 403 });
    expect((await declared({ group: 'children' }, administrator)).status).toBe(200);
  });

  test('is declared once, whoever comes at once', async () => {
    const twice = { ...ACTIVITY, group: 'elderly' };
    const answers = await Promise.all(Array.from({ length: 6 }, () => call('POST', path(), own, twice)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'activityKnown')).toHaveLength(5);
  });

  test.each([
    [{ service: 'magic' }, 'bodyInvalid', 400],
    [{ province: 'MA-XXX' }, 'bodyInvalid', 400],
    [{ name: 'Fatima' }, 'bodyInvalid', 400],
    [{ capacity: 0 }, 'bodyInvalid', 400],
    [{ centre: 'fnone', group: 'x' }, 'activityInconsistent', 422],
    [{ until: '2020-01-01', group: 'x' }, 'activityInconsistent', 422],
    [{ from: '2099-01-01', group: 'x' }, 'dateInFuture', 422],
  ])('%j is refused as %s', async (change, code, status) => {
    expect((await call('POST', path(), own, { ...ACTIVITY, ...change })).body).toMatchObject({
      code,
      status,
    });
  });

  test('ends, on the version that was read; then it is found among those that have ended', async () => {
    const patch = (tag?: string) =>
      call('PATCH', path('/2'), own, { until: '2025-12-31' }, { headers: { 'if-match': tag } });
    expect((await patch()).body.code).toBe('preconditionRequired');
    expect((await patch('"1"')).body.code).toBe('versionMismatch');
    expect((await patch('*')).status).toBe(200);
    await listed();
    expect(await found({ province: 'MA-SAL' })).toEqual([]);
    expect(await found({ province: 'MA-SAL', state: 'ended' })).toEqual(['2 disability MA-SAL']);
    expect(await found({ province: 'MA-SAL', state: 'all' })).toEqual(['2 disability MA-SAL']);
    const confirm = await call('POST', path('/confirmation'), own, { numbers: [2] });
    expect(confirm.body.code).toBe('activityEnded');
  });

  test('is confirmed, and withdrawn with a reason; then no row of it is left', async () => {
    expect((await call('POST', path('/confirmation'), own, { numbers: [1, 3] })).status).toBe(200);
    expect((await call('POST', path('/3/withdrawal'), own, { reason: 'Erreur' })).status).toBe(200);
    await listed();
    expect(await found({ state: 'all', province: 'MA-CAS' })).toEqual([]);
    for (const number of ['3', '99', '0', 'x'])
      expect((await call('POST', path(`/${number}/withdrawal`), own, { reason: 'x' })).status).toBe(404);
    const { body } = await call('GET', `/v1/organisations/${ID}`, own);
    const { activities } = ORGANISATION_ANSWERS.Organisation.parse(body);
    expect(activities.map(({ number }) => number)).toEqual([1, 2, 4, 5]);
  });

  test('is what the table keeps, row by row, and a row of nobody’s is found', async () => {
    expect(await derivedFaults(store, ID)).toEqual([]);
    const stray = async () => {
      const faults: string[] = [];
      for await (const { fault } of strays(store)) faults.push(fault);
      return faults;
    };
    expect(await stray()).toEqual([]);
    const row = {
      ...listRowKey({ prefix: 'ACTIVITY' }, 'REGISTER+', `women#shelter#${ID}#0099`),
      summary: {},
    };
    await store.client.send(
      new BatchWriteCommand({ RequestItems: { [store.table]: [{ PutRequest: { Item: row } }] } }),
    );
    expect(await stray()).toHaveLength(1);
  });

  test('is a table with HXL tags, without formulas', async () => {
    // Held against no schema: it is no JSON.
    const plain = await caller(inject('dynamodb'), store.table);
    const { status, headers, text } = await plain('GET', '/v1/activities', own, undefined, {
      query: { province: 'MA-KEN', format: 'csv' },
    });
    expect([status, headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8; header=present']);
    const [names, tags, first] = text.split('\r\n');
    expect(names?.split(',').slice(0, 2)).toEqual(['organisation', 'organisation_ar']);
    expect(tags?.split(',')).toHaveLength(names?.split(',').length ?? 0);
    expect(tags).toContain('#activity+code');
    expect(first).toContain('MA-04,MA-KEN');
  });

  test.each<Record<string, string>>([
    { province: 'MA-XXX' },
    { region: 'MA-99' },
    { service: 'x' },
    { state: 'x' },
    { cursor: 'bad' },
  ])('a query of %j is refused', async (query) => {
    expect((await call('GET', '/v1/activities', own, undefined, { query })).status).toBe(400);
  });
});

test('a page of a region of two thousand activities costs at most ten read units', async () => {
  const { body } = await call('GET', `/v1/organisations/${ID}`, own);
  const { name } = ORGANISATION_ANSWERS.Organisation.parse(body);
  const groups = ['children', 'disability', 'elderly', 'women'];
  const rows = Array.from({ length: 2_000 }, (_, index) => {
    const activity = {
      service: 'schooling' as const,
      group: groups[index % groups.length] ?? '',
      province: 'MA-TAZ' as const,
      commune: `Commune ${index}`,
      from: '2024-03-01',
      number: 1,
      declarer: PARTY,
      confirmBy: '2099-01-01',
    };
    const organisation = {
      id: `o-many-${index}`,
      party: `many-${index}`,
      status: 'verified',
      activities: [activity],
    };
    return activityParts({
      ...organisation,
      details: { kind: 'association', name },
    } as unknown as Organisation);
  }).flat();
  const puts = rows
    .filter(({ list }) => list === 'REGISTER+MA-03')
    .map((each) => ({
      PutRequest: { Item: { ...listRowKey(each, each.list, each.order), summary: each.summary } },
    }));
  for (let from = 0; from < puts.length; from += 25)
    await store.client.send(
      new BatchWriteCommand({ RequestItems: { [store.table]: puts.slice(from, from + 25) } }),
    );
  const counter = consumedBy(openStore());
  const queries: Record<string, string>[] = [
    {},
    { group: 'women' },
    { group: 'women', service: 'schooling' },
    { state: 'ended' },
  ];
  for (const query of queries) {
    counter.units = 0;
    const reply = await call('GET', '/v1/activities', own, undefined, {
      query: { region: 'MA-03', ...query },
    });
    expect(reply.status).toBe(200);
    expect(counter.units, JSON.stringify(query)).toBeLessThanOrEqual('state' in query ? 80 : 10);
  }
});

test('each route about activities has answered as its document says', () => {
  const routes = routesOf('register').filter((route) => route.includes('activities'));
  expect(routes).toHaveLength(5);
  expect(routes.filter((route) => !answered.has(route))).toEqual([]);
});
