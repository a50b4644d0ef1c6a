import ICAL from 'ical.js';
import { beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { ROLES } from '../../../functions/kernel/roles.ts';
import { plannedIn } from '../../../functions/store/agenda.ts';
import { project } from '../../../functions/store/lists.ts';
import { openStore, type Store } from '../../../functions/store/table.ts';
import { dayAt, daysLater } from '../../../morocco/clock.ts';
import { COUNCIL, caseA, MINISTRY, person, WILAYA } from '../../../scenarios/cases.ts';
import { caller } from '../../support/caller.ts';
import { HttpCentre } from '../../support/http-centre.ts';
import { load, project as projectConvention } from '../../support/store.ts';
import { routesOf, witnessed } from '../../support/witness.ts';
import { newStore } from '../../table.ts';

/** The agenda of a person, and the address under which a calendar program finds it. */

const officer = person(COUNCIL, 'officer');
const administrator = person(COUNCIL, 'administrator');
const stranger = person('stranger', 'officer');
const today = dayAt(Date.now());
const answered = new Set<string>();

let store: Store;
let call: Awaited<ReturnType<typeof caller>>;
let plain: typeof call;
let convention: string;
let units = 0;

beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  plain = await caller(inject('dynamodb'), store.table);
  call = witnessed(plain, answered, ['PUT /v1/agenda/subscription']);
  const made = await plain('POST', '/v1/conventions', officer, caseA(today));
  convention = String(Object(made.body.convention).id);
  const found = await load(store, convention);
  if (found.convention) await projectConvention(store, found.convention);
  await new HttpCentre(store, plain).declareParties();
  for (const [n, party] of [MINISTRY, COUNCIL, 'another'].entries()) await plannedRow(n, party);
  openStore().client.middlewareStack.add(
    (next) => async (args) => {
      Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
      const answer = await next(args);
      const used = [Object(answer.output).ConsumedCapacity ?? []].flat();
      units += used.reduce((sum, { CapacityUnits }) => sum + Number(CapacityUnits), 0);
      return answer;
    },
    { step: 'initialize', priority: 'low' },
  );
}, 60_000);

/** A row of the lists of a party with two tranches ahead, as an act on a convention leaves it. */
async function plannedRow(n: number, party: string, version = 3, ahead = [20, 80]): Promise<void> {
  const id = `c${String(n).padStart(20, '0')}`;
  const days = ahead.map((later, index) => ({
    kind: 'tranche' as const,
    day: daysLater(today, later),
    done: false,
    n: index + 1,
  }));
  const title = { ar: `اتفاقية ${n}`, fr: `Convention, n° ${n}; suite` };
  const changedAt = '2026-11-01T10:00:00.000Z';
  const state = { id, version, createdAt: changedAt, changedAt, lastHash: '' };
  const agenda = { id, title, number: `RSK-2026-${n}`, days, version, changedAt };
  const listing = () => ({ lists: [`PARTY#${party}`], phase: 'active', search: '', summary: {}, agenda });
  await project(store, { prefix: 'CONVENTION', listing }, state);
}

const agenda = async (who = officer, query: Record<string, string> = {}) => {
  const { status, body } = await call('GET', '/v1/agenda', who, undefined, { query });
  expect(status).toBe(200);
  return Object(body);
};
const subscribed = async (who = officer) => {
  const { body } = await call('PUT', '/v1/agenda/subscription', who, { language: 'fr' });
  return new URL(String(body.address), 'https://sharaka.example').searchParams.get('address') ?? '';
};
const feed = (address: string, headers = {}, method = 'GET') =>
  plain(method, '/v1/agenda.ics', officer, undefined, { query: { address }, headers, claims: {} });

describe('the agenda', () => {
  test('has what is asked of the person, and what their party’s conventions have planned', async () => {
    const { items, complete } = await agenda();
    expect(complete).toBe(true);
    const kinds = items.map(({ kind, about }: { kind: string; about: { id: string } }) => [kind, about.id]);
    expect(kinds).toContainEqual(['task', convention]);
    expect(kinds.filter(([kind]: string[]) => kind === 'tranche')).toEqual([
      ['tranche', 'c00000000000000000001'],
      ['tranche', 'c00000000000000000001'],
    ]);
    const days = items.map(({ day }: { day: string }) => day);
    expect(days).toEqual([...days].sort());
  });

  test('shows a stranger nothing', async () => {
    expect((await agenda(stranger)).items).toEqual([]);
  });

  test.each(ROLES)('shows the role %s no more tasks than its inbox', async (role) => {
    const inbox = await plain('GET', '/v1/tasks', person(COUNCIL, role));
    const tasks = [inbox.body.items].flat().map((task) => Object(task).id);
    const { items } = await agenda(person(COUNCIL, role), { from: today, until: daysLater(today, 400) });
    const shown = items.flatMap((item: { kind: string; id: string }) =>
      item.kind === 'task' ? [item.id] : [],
    );
    expect(shown.filter((id: string) => !tasks.includes(id))).toEqual([]);
  });

  test('holds the days that are asked for, the edges included', async () => {
    const day = daysLater(today, 20);
    const { items, from, until } = await agenda(officer, { from: day, until: day });
    expect([from, until]).toEqual([day, day]);
    expect(items.filter(({ kind }: { kind: string }) => kind === 'tranche')).toHaveLength(1);
    expect(items.every((item: { day: string }) => item.day === day)).toBe(true);
  });

  test.each<Record<string, string>>([
    { from: '2026-13-01' },
    { until: 'tomorrow' },
    { from: '', until: '0020-02-29' },
    { from: '2026-12-01', until: '2026-11-30' },
    { from: '2026-01-01', until: '2027-12-31' },
    { day: '2026-12-01' },
  ])('refuses %j', async (query) => {
    const reply = await plain('GET', '/v1/agenda', officer, undefined, { query });
    expect([reply.status, reply.body.code]).toEqual([400, 'queryInvalid']);
  });

  test.each<Record<string, string>>([{ until: '2000-01-01' }, { from: '2100-12-31' }])(
    'answers %j, the edges of time',
    async (query) => {
      expect((await agenda(officer, query)).items).toEqual([]);
    },
  );

  test('costs few read units, and finds the nearest day of one whose last day is behind all others', async () => {
    for (let n = 100; n < 400; n += 1) await plannedRow(n, WILAYA);
    await plannedRow(400, WILAYA, 3, [1, 700]);
    units = 0;
    const { items, complete } = await agenda(person(WILAYA, 'officer'), {
      from: today,
      until: daysLater(today, 2),
    });
    expect([complete, items.map(({ about }: { about: { number: string } }) => about.number)]).toEqual([
      true,
      ['RSK-2026-400'],
    ]);
    expect(units).toBeGreaterThan(0);
    expect(units).toBeLessThanOrEqual(40);
    const list = `PARTY#${WILAYA}`;
    expect((await plannedIn(store, { list, from: today, most: 300 })).isWhole).toBe(false);
    expect((await plannedIn(store, { list, from: today })).rows).toHaveLength(301);
    units = 0;
    await agenda();
    expect(units).toBeLessThanOrEqual(6);
  }, 60_000);
});

describe('the address', () => {
  test('answers an iCalendar file of the agenda, without a token, with neither an amount nor a person', async () => {
    const address = await subscribed();
    const { status, headers, text } = await feed(address);
    expect([status, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    const events = new ICAL.Component(ICAL.parse(text))
      .getAllSubcomponents('vevent')
      .map((each) => new ICAL.Event(each));
    const { items } = await agenda(officer, { from: daysLater(today, -30), until: daysLater(today, 366) });
    expect(events.map(({ uid }) => uid)).toEqual(items.map(({ id }: { id: string }) => `${id}@sharaka`));
    expect(events.map(({ summary }) => summary)).toContain(
      'Tranche 1 : échéance prévue | Convention, n° 1; suite',
    );
    expect(text).not.toContain(officer.name);
    expect(text).not.toContain(officer.sub);
    expect(text).not.toMatch(/amount|DH|درهم/);
  });

  test('answers the same bytes with the same tag, and nothing to who has them', async () => {
    const address = await subscribed();
    const first = await feed(address);
    expect((await feed(address)).text).toBe(first.text);
    const { etag = '' } = first.headers;
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await feed(address, { 'if-none-match': tag });
      expect([again.status, again.text, again.headers.etag]).toEqual([304, '', etag]);
    }
    expect((await feed(address, { 'if-none-match': '"other"' })).status).toBe(200);
    const head = await feed(address, {}, 'HEAD');
    expect([head.status, head.text, head.headers.etag]).toEqual([200, '', etag]);
  });

  test('is kept as a hash alone, and logged nowhere', async () => {
    const written = vi.spyOn(process.stdout, 'write');
    const sent: string[] = [];
    const { send } = openStore().client;
    vi.spyOn(openStore().client, 'send').mockImplementation((...given: unknown[]) => {
      sent.push(JSON.stringify(given[0]));
      return Reflect.apply(send, openStore().client, given);
    });
    const address = await subscribed();
    await feed(address);
    await feed(`${address.slice(0, -1)}!`);
    const secret = address.split('.')[1] ?? '';
    expect(secret).toHaveLength(43);
    expect(sent.length).toBeGreaterThan(2);
    expect(sent.filter((each) => each.includes(secret))).toEqual([]);
    expect(written.mock.calls.filter(([line]) => String(line).includes(secret))).toEqual([]);
    vi.restoreAllMocks();
  });

  const notFound = async (address: string) => {
    const { instance: _one, ...expected } = (await feed('nothing')).body;
    const { status, body } = await feed(address);
    const { instance: _other, ...found } = body;
    expect([status, found]).toEqual([404, expected]);
  };

  test.each(['', 'x', '../..', 'a'.repeat(500), `${'a'.repeat(22)}.${'b'.repeat(43)}`])(
    'is not found where there is none: %s',
    notFound,
  );

  test('is not found with another secret, nor with the one before', async () => {
    const before = await subscribed();
    const after = await subscribed();
    await notFound(before);
    await notFound(`${after.split('.')[0]}.${'A'.repeat(43)}`);
    expect((await feed(after)).status).toBe(200);
  });

  test('is not found once it is revoked, which repeats harmlessly', async () => {
    const address = await subscribed();
    expect(Object((await call('GET', '/v1/agenda/subscription', officer)).body).subscription).toBeDefined();
    const ended = await call('DELETE', '/v1/agenda/subscription', officer, {});
    expect(ended.body).toEqual({});
    await notFound(address);
    expect((await call('GET', '/v1/agenda/subscription', officer)).body).toEqual({});
    expect((await call('POST', '/v1/agenda/subscription/renewal', officer, {})).body).toEqual({});
    await notFound(address);
  });

  test('goes on with the sign-ins of the same role, and ends with the first that comes without it', async () => {
    const address = await subscribed();
    await call('POST', '/v1/agenda/subscription/renewal', officer, {});
    expect((await feed(address)).status).toBe(200);
    await call('POST', '/v1/agenda/subscription/renewal', { ...officer, roles: ['auditor'] }, {});
    await notFound(address);
  });

  test('ends thirty days after the last sign-in', async () => {
    const address = await subscribed();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 32 * 86_400_000 });
    await notFound(address);
    vi.useRealTimers();
    expect((await feed(address)).status).toBe(200);
  });

  test('is ended by the administrator of the party, and by no other', async () => {
    const address = await subscribed();
    const all = await call('GET', '/v1/agenda/subscriptions', administrator);
    const [own] = [all.body.items].flat().map(Object);
    expect(own).toMatchObject({ name: officer.name, roles: ['officer'] });
    expect(all.text).not.toContain('secret');
    const at = `/v1/agenda/subscriptions/${own.holder}`;
    for (const role of ROLES.filter((each) => each !== 'administrator')) {
      expect((await plain('GET', '/v1/agenda/subscriptions', person(COUNCIL, role))).status).toBe(403);
      expect((await plain('DELETE', at, person(COUNCIL, role), {})).status).toBe(403);
    }
    expect((await plain('DELETE', at, person('stranger', 'administrator'), {})).status).toBe(404);
    expect((await feed(address)).status).toBe(200);
    expect((await call('DELETE', at, administrator, {})).status).toBe(200);
    await notFound(address);
    expect((await call('GET', '/v1/agenda/subscriptions', administrator)).body).toEqual({ items: [] });
  });

  test.each([{}, { language: 'de' }, { language: 'ar', secret: 'x' }, []])(
    'is not made of %j',
    async (body) => {
      const reply = await plain('PUT', '/v1/agenda/subscription', officer, body);
      expect([reply.status, reply.body.code]).toEqual([400, 'bodyInvalid']);
    },
  );

  test('of two made at once one answers', async () => {
    const both = await Promise.all([subscribed(), subscribed()]);
    const answers = await Promise.all(both.map((address) => feed(address)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 404]);
  });

  test('is not found while the organisation is suspended', async () => {
    const address = await subscribed();
    const at = `/v1/organisations/o-${COUNCIL}`;
    const { headers } = await plain('GET', at, officer);
    const by = person(WILAYA, 'administrator');
    const suspended = await plain(
      'POST',
      `${at}/suspension`,
      by,
      { reason: 'Vérification' },
      {
        headers: { 'if-match': headers.etag },
      },
    );
    expect(suspended.status, suspended.text).toBe(200);
    await notFound(address);
  });
});

test('every route of the agenda was answered as its document says', () => {
  expect([...answered].sort()).toEqual(routesOf('agenda'));
});
