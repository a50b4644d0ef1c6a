import { beforeAll, describe, expect, inject, test } from 'vitest';
import { CENTRE_ANSWERS } from '../../../functions/aggregates/centre/answers.ts';
import { CENTRE_KIND } from '../../../functions/aggregates/centre/kind.ts';
import { centreList } from '../../../functions/aggregates/centre/listing.ts';
import type { Person } from '../../../functions/kernel/principal.ts';
import { listPage, project } from '../../../functions/store/lists.ts';
import { load } from '../../../functions/store/load.ts';
import type { Store } from '../../../functions/store/table.ts';
import { COUNCIL, MINISTRY, person, WILAYA } from '../../../scenarios/cases.ts';
import { caller, patient, type Reply } from '../../support/caller.ts';
import {
  document,
  minister,
  OPERATOR,
  operator,
  owner,
  president,
  wali,
} from '../../support/centre-setting.ts';
import { HttpCentre, today, UNLINKED } from '../../support/http-centre.ts';
import { newStore } from '../../table.ts';

/** Centres over the API's own handlers and a real table. */

let store: Store;
let call: Awaited<ReturnType<typeof caller>>;
const stranger = person('stranger', 'auditor');

beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  call = patient(await caller(inject('dynamodb'), store.table));
  await new HttpCentre(store, call).declareParties();
});

const centre = () => new HttpCentre(store, call);
const coded = ({ status, body }: Reply) => `${status} ${body.code ?? 'done'}`;
const outcomes = (replies: readonly Reply[]) => replies.map(coded).sort();

test('a centre comes from its registration to a verified opening, and everybody signed in sees it', async () => {
  const play = await (await centre().register()).reach('studies', 'works', 'equipped');
  await (await play.prepare()).open();
  expect(await play.seen(stranger)).toMatchObject({
    status: 'inService',
    owner: COUNCIL,
    operator: { party: OPERATOR },
    opening: { declarer: COUNCIL },
    possibleActs: [],
  });
  expect(coded(await call('POST', `${play.path}/opening/verification`, president, {}))).toBe(
    '403 segregationOfDuties',
  );
  await play.does(minister, 'POST /opening/verification');
  expect((await play.seen(stranger)).opening).toMatchObject({ verifier: MINISTRY });
  const trail = CENTRE_ANSWERS.CentreTrail.parse((await call('GET', `${play.path}/events`, stranger)).body);
  expect(trail.verification).toMatchObject({ verified: true });
});

test('a draft is known to everybody signed in, and an id with nothing behind it to nobody', async () => {
  const play = await centre().register();
  expect((await play.seen(stranger)).status).toBe('planned');
  for (const path of ['/v1/centres/f00000', '/v1/centres/f00000/events', '/v1/centres/F!'])
    expect(coded(await call('GET', path, stranger))).toBe('404 notFound');
  expect(coded(await call('POST', '/v1/centres/f00000/suspension', wali, { reason: 'x' }))).toBe(
    '404 notFound',
  );
});

test('small numbers of people are shown to the party that reported them alone', async () => {
  const play = await (await centre().register()).longAgo().reach('studies', 'works', 'equipped');
  await (await play.prepare()).open();
  for (const [quarter, people] of [
    ['2026-Q1', 7],
    ['2026-Q2', 70],
    ['2026-Q3', 0],
  ])
    await play.does(operator, 'POST /attendance', { quarter, people });
  const shown = async (reader: Person) => (await play.seen(reader)).attendance.map(({ people }) => people);
  expect(await shown(operator)).toEqual([7, 70, 0]);
  for (const reader of [owner, wali, minister, stranger])
    expect(await shown(reader)).toEqual([undefined, 70, 0]);
});

describe('requests that are refused', () => {
  const bad: [what: string, as: Person, act: string, body: unknown, code: string][] = [
    ['stage ahead', owner, 'POST /stages', stage('works'), '409 stageNotNext'],
    [
      'no evidence',
      owner,
      'POST /stages',
      { stage: 'studies', day: today(), documents: [] },
      '400 bodyInvalid',
    ],
    ['a day to come', owner, 'POST /stages', { ...stage('studies'), day: '2099-01-01' }, '422 dateInFuture'],
    ['opening as a stage', owner, 'POST /stages', stage('inService'), '400 bodyInvalid'],
    ['back without a reason', owner, 'POST /set-backs', { stage: 'planned' }, '400 bodyInvalid'],
    ['back too early', owner, 'POST /set-backs', { stage: 'planned', reason: 'x' }, '409 wrongPhase'],
    ['progress before works', owner, 'POST /progress', { percent: 10, day: today() }, '409 wrongPhase'],
    ['more than all', owner, 'POST /progress', { percent: 101, day: today() }, '400 bodyInvalid'],
    ['an operator of nowhere', owner, 'PUT /operator', { party: 'nobody' }, '422 operatorUnknown'],
    [
      'attendance by name',
      owner,
      'POST /attendance',
      { quarter: '2026-Q1', people: 3, name: 'X' },
      '400 bodyInvalid',
    ],
    ['attendance of a draft', owner, 'POST /attendance', { quarter: '2026-Q1', people: 3 }, '409 wrongPhase'],
    [
      'a quarter that is none',
      owner,
      'POST /attendance',
      { quarter: '2026-Q5', people: 3 },
      '400 bodyInvalid',
    ],
    [
      'opening of a draft',
      owner,
      'POST /opening',
      { day: today(), minutes: document('pv') },
      '409 wrongPhase',
    ],
    ['closing of a draft', wali, 'POST /closure', { day: today(), reason: 'x' }, '409 wrongPhase'],
    ['verifying a draft', wali, 'POST /opening/verification', {}, '409 wrongPhase'],
    ['an unlinked component', owner, 'DELETE /component', undefined, '409 componentNotLinked'],
    ['an edit without its version', owner, 'PATCH ', { places: 3 }, '428 preconditionRequired'],
    ['an officer suspending', owner, 'POST /suspension', { reason: 'x' }, '403 notAllowed'],
    [
      'a stranger reporting',
      person('stranger', 'officer'),
      'POST /stages',
      stage('studies'),
      '403 notAllowed',
    ],
    [
      'the wilaya’s officer reporting',
      person(WILAYA, 'officer'),
      'POST /stages',
      stage('studies'),
      '403 notAllowed',
    ],
  ];
  let play: HttpCentre;
  beforeAll(async () => {
    play = await centre().register();
  });

  test.each(bad)('%s', async (_, as, act, body, code) => {
    const [method = '', path = ''] = act.split(' ');
    expect(coded(await call(method, `${play.path}${path}`, as, body))).toBe(code);
    expect((await play.seen(owner)).version).toBe(1);
  });

  const bodies: [what: string, change: object, code: string][] = [
    ['a point with six decimals', { point: { lon: -6.578412, lat: 34.2 } }, '400 bodyInvalid'],
    ['a point at sea', { point: { lon: -30, lat: 34.2 } }, '422 centreInconsistent'],
    ['no group', { groups: [] }, '400 bodyInvalid'],
    ['a group twice', { groups: ['women', 'women'] }, '400 bodyInvalid'],
    ['a name in one language', { name: { fr: 'Centre' } }, '400 bodyInvalid'],
    ['negative places', { places: -1 }, '400 bodyInvalid'],
    ['an unknown field', { director: 'X' }, '400 bodyInvalid'],
    ['another region’s province', { province: 'MA-CAS' }, '422 centreInconsistent'],
    [
      'a convention that it does not know',
      { link: { convention: 'cnone', component: 'a' } },
      '422 centreInconsistent',
    ],
  ];
  test.each(bodies)('a registration with %s', async (_, change, code) => {
    expect(coded(await call('POST', '/v1/centres', owner, { ...UNLINKED, ...change }))).toBe(code);
  });

  function stage(name: string) {
    return { stage: name, day: today(), documents: [document('study')] };
  }
});

test('thirty equal registrations with one key make one centre', async () => {
  const headers = { 'idempotency-key': 'one-centre' };
  const replies = await Promise.all(
    Array.from({ length: 30 }, () => call('POST', '/v1/centres', owner, UNLINKED, { headers })),
  );
  expect(new Set(replies.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
});

test('of two who verify, or verify and return, at once, one does', async () => {
  for (const other of ['verification', 'return']) {
    const play = await (await centre().register()).reach('studies', 'works', 'equipped');
    await (await play.prepare()).open();
    const acts = [
      call('POST', `${play.path}/opening/verification`, minister, {}),
      call('POST', `${play.path}/opening/${other}`, wali, other === 'return' ? { reason: 'x' } : {}),
    ];
    const done = outcomes(await Promise.all(acts));
    expect(done[0]).toBe('200 done');
    expect(done[1]).toMatch(/^409 (openingVerified|wrongPhase)$/);
  }
});

test('an edit is made on the version that it names', async () => {
  const play = await centre().register();
  const edit = (tag: string) =>
    call('PATCH', play.path, owner, { places: 99 }, { headers: { 'if-match': tag } });
  expect(coded(await edit('"7"'))).toBe('412 versionMismatch');
  expect(coded(await edit('"1"'))).toBe('200 done');
});

describe('the board of a region', () => {
  test('of sixty centres costs at most six read units, in one page', async () => {
    const play = await centre().register({
      name: {
        ar: 'المركز متعدد التخصصات لاستقبال وتوجيه النساء في وضعية صعبة بالقنيطرة',
        fr: 'Centre multidisciplinaire d’accueil et d’orientation des femmes en situation difficile de Kénitra',
      },
      groups: ['women', 'children', 'disability'],
      planned: { studies: '2099-06-30' },
    });
    const { state } = await load(store, CENTRE_KIND, play.id);
    if (!state) throw new Error('not registered');
    for (let n = 0; n < 60; n += 1) {
      const createdAt = new Date(Date.parse('2026-01-01') + n * 1000).toISOString();
      const id = `${state.id.slice(0, -2)}${10 + n}`;
      await project(store, CENTRE_KIND, { ...state, id, createdAt, region: 'MA-02' });
    }
    let units = 0;
    store.client.middlewareStack.add(
      (next, context) => async (args) => {
        const isQuery = context.commandName === 'QueryCommand';
        if (isQuery) Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
        const answer = await next(args);
        units += isQuery ? Number(Object(answer.output).ConsumedCapacity.CapacityUnits) : 0;
        return answer;
      },
      { step: 'initialize', priority: 'low' },
    );
    const { items, cursor } = await listPage(store, CENTRE_KIND, { list: centreList('MA-02'), limit: 100 });
    expect([items.length, cursor]).toEqual([60, undefined]);
    expect(units).toBeGreaterThan(0);
    expect(units).toBeLessThanOrEqual(6);
  });

  test('shows where each stands, of a region or all, or those that stand so', async () => {
    const play = await (await centre().register()).reach('studies', 'works', 'equipped');
    await play.project();
    const items = await listed(call, { region: 'MA-04', status: 'equipped' });
    expect(items.find(({ id }) => id === play.id)).toMatchObject({
      stage: 'equipped',
      built: { since: today() },
      next: { stage: 'authorised' },
    });
    expect(await listed(call, { region: 'MA-01' })).toEqual([]);
    expect((await listed(call, {})).map(({ id }) => id)).toContain(play.id);
  });

  async function listed(board: typeof call, query: Record<string, string>) {
    const { body } = await board('GET', '/v1/centres', stranger, undefined, { query });
    return CENTRE_ANSWERS.CentreList.parse(body).items;
  }
});
