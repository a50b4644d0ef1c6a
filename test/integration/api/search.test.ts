import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { planList } from '../../../functions/aggregates/action-plan/listing.ts';
import { listOf } from '../../../functions/aggregates/convention/shown/listing.ts';
import { SEARCH_ANSWERS } from '../../../functions/api/reads/search/answers.ts';
import { handler as projectHandler } from '../../../functions/handlers/project.ts';
import { ROLES } from '../../../functions/kernel/roles.ts';
import { EVERYBODY } from '../../../functions/kernel/search-entry.ts';
import { leftKey } from '../../../functions/store/keys.ts';
import type { Store } from '../../../functions/store/table.ts';
import { openStore } from '../../../functions/store/table.ts';
import { COUNCIL, caseA, MINISTRY, person, WILAYA } from '../../../scenarios/cases.ts';
import { caller } from '../../support/caller.ts';
import {
  ATTENDANCE,
  document,
  officer as ofWilaya,
  RECOMMENDATION,
  wali,
} from '../../support/consultation-setting.ts';
import { consumedBy } from '../../support/consumed.ts';
import { HttpCentre } from '../../support/http-centre.ts';
import { HttpConsultation } from '../../support/http-consultation.ts';
import { HttpPlan } from '../../support/http-plan.ts';
import { CONTRIBUTOR, officers } from '../../support/plan-setting.ts';
import { fillIndex, inventedEntry } from '../../support/searched-rows.ts';
import { newStore } from '../../table.ts';

/** One search over all that one may see: what it finds, for whom, and at which cost. */

const LARGE = 'party-of-many-'.padEnd(63, 'x');

let store: Store;
let call: Awaited<ReturnType<typeof caller>>;
let id: string;
let number: string;
let centre: HttpCentre;
let plan: HttpPlan;
let consumed: ReturnType<typeof consumedBy>;

/** As the bus tells of an event. */
const follow = (field: string, aggregate: string) =>
  projectHandler({
    Records: [{ messageId: 'm1', body: JSON.stringify({ detail: { [field]: aggregate, seq: 1 } }) }],
  });

beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  call = await caller(inject('dynamodb'), store.table);
  const proposal = caseA('2026-11-24');
  const title = { ar: 'اتفاقية دار الفرصة الثانية', fr: 'Maison de la seconde chance à Kénitra' };
  const terms = { ...proposal.terms, title, reference: '731/2026' };
  const made = await call('POST', '/v1/conventions', person(COUNCIL, 'officer'), { ...proposal, terms });
  const convention = Object(made.body.convention);
  id = String(convention.id);
  number = String(convention.number);
  centre = new HttpCentre(store, call);
  await centre.declareParties();
  await centre.register();
  await follow('conventionId', id);
  await follow('centreId', centre.id);
  for (const party of [MINISTRY, WILAYA, COUNCIL]) await follow('organisationId', `o-${party}`);
  plan = new HttpPlan(store, call);
  await plan.declareParties();
  await plan.propose({ title: { ar: 'مخطط النهوض بالمرأة القروية', fr: 'Plan pour la femme rurale' } });
  await follow('actionPlanId', plan.id);
  const many = Array.from({ length: 400 }, (_, n) => inventedEntry(n, listOf(LARGE)));
  const long = (word: string) => `${word} `.repeat(200).slice(0, 200).trim();
  const plans = Array.from({ length: 400 }, (_, n) => ({
    ...inventedEntry(n + 1000, planList(LARGE)),
    kind: 'plan',
    id: `p${String(n).padStart(20, '0')}`,
    names: [],
  }));
  const scopes = [EVERYBODY, listOf(LARGE), planList(LARGE)];
  const longest = Array.from({ length: 150 }, (_, n) => ({
    ...inventedEntry(n, scopes[n % 3] ?? EVERYBODY),
    id: `c${'9'.repeat(15)}${n + 10_000}`,
    title: { ar: long('ليمونة ليمونتان ليمونات'), fr: long('ćîťŕôń ćîťŕôńńîéŕ ćîťŕôńńáďé') },
    names: ['RSK-2026-99999', 'مرجع '.repeat(16).trim()],
  }));
  await fillIndex(store, [...many, ...plans, ...longest]);
  await leave(LARGE);
  consumed = consumedBy(openStore());
});

/** Marks of as much as a party may have left, in both of its lists. */
async function leave(party: string) {
  for (const list of [listOf(party), planList(party)])
    for (let n = 0; n < 59; n += 1)
      await store.client.send(
        new PutCommand({
          TableName: store.table,
          Item: {
            ...leftKey(list, `c${'8'.repeat(15)}${n + 10_000}`),
            version: 1,
            isGone: true,
            expiresAt: 9_999_999_999,
          },
        }),
      );
}

const asks = (text: string, as = person(COUNCIL, 'officer'), more: Record<string, string> = {}) =>
  call('GET', '/v1/search', as, undefined, { query: { text, ...more } });

async function finds(text: string, as = person(COUNCIL, 'officer')) {
  const { status, body } = await asks(text, as);
  expect(status).toBe(200);
  return SEARCH_ANSWERS.SearchResults.parse(body);
}
const ids = async (text: string, as = person(COUNCIL, 'officer')) =>
  (await finds(text, as)).items.map((each) => each.id);

describe('finds', () => {
  test.each(['seconde', 'chance kén', 'الفرصة', 'فرصة دار', '731/2026', '731'])(
    'a convention by %s',
    async (text) => {
      expect(await ids(text)).toEqual([id]);
    },
  );

  test('a convention by its number, first of all, with what is shown of it', async () => {
    const { items, more } = await finds(number);
    expect(items[0]).toEqual({
      kind: 'convention',
      id,
      title: { ar: 'اتفاقية دار الفرصة الثانية', fr: 'Maison de la seconde chance à Kénitra' },
      names: [number, '731/2026'],
      place: expect.stringMatching(/^MA-/),
    });
    expect(more).toBe(false);
  });

  test('centres and organisations, for everybody', async () => {
    const shown = await call('GET', `/v1/centres/${centre.id}`, person('stranger', 'auditor'));
    const name = String(Object(shown.body.details ?? shown.body).name.fr);
    expect(await ids(name, person('stranger', 'auditor'))).toContain(centre.id);
    expect(await ids(COUNCIL, person('stranger', 'auditor'))).toContain(`o-${COUNCIL}`);
  });

  test.each([officers.council, officers.ministry, officers.wilaya, person(CONTRIBUTOR, 'auditor')])(
    'a plan, for its parties ($party)',
    async (member) => {
      for (const text of ['femme rurale', 'القروية', plan.id])
        expect((await finds(text, member)).items).toEqual([
          {
            kind: 'plan',
            id: plan.id,
            title: { ar: 'مخطط النهوض بالمرأة القروية', fr: 'Plan pour la femme rurale' },
            names: [],
            place: 'MA-04',
          },
        ]);
    },
  );

  test('a recommendation by its words and its number, for everybody once its minutes are approved', async () => {
    const reader = person('stranger', 'auditor');
    const consultation = new HttpConsultation(store, call);
    await consultation.declareParties();
    await consultation.callUp({ number: 77 });
    const kinds = async (text: string) => (await finds(text, reader)).items.map(({ kind }) => kind);
    await consultation.does(ofWilaya, 'POST /holding', { day: '2026-05-04' });
    const text = { ar: 'ملتقى سنوي للتعاونيات', fr: 'Un forum annuel des coopératives' };
    await consultation.does(ofWilaya, 'POST /recommendations', { ...RECOMMENDATION, text });
    await follow('consultationId', consultation.id);
    expect(await kinds('forum coopératives')).toEqual([]);
    expect(await kinds('77')).toEqual(['consultation']);
    await consultation.does(ofWilaya, 'PUT /attendance', ATTENDANCE);
    await consultation.does(ofWilaya, 'PUT /minutes', { document: document('minutes') });
    await consultation.does(wali, 'POST /minutes/approval');
    await follow('consultationId', consultation.id);
    const found = {
      kind: 'recommendation',
      id: `${consultation.id}.1`,
      title: text,
      names: ['77/1'],
      place: 'MA-04',
    };
    for (const words of ['forum coopératives', 'ملتقى التعاونيات', '77/1'])
      expect((await finds(words, reader)).items).toEqual([found]);
    expect(await kinds('77')).toEqual(['consultation', 'recommendation']);
  });

  test('nothing where there is nothing, and says that this is all', async () => {
    expect(await finds('zzyzx')).toEqual({ items: [], more: false });
  });
});

describe.each(ROLES)('a foreign %s', (role) => {
  const stranger = person('stranger', role);

  test.each(['seconde chance', 'فرصة', '731/2026', '731'])(
    'finds no convention by %s, and no trace of one',
    async (text) => {
      expect(await finds(text, stranger)).toEqual({ items: [], more: false });
    },
  );

  test('finds no plan', async () => {
    for (const text of ['femme rurale', 'القروية', plan.id])
      expect(await finds(text, stranger)).toEqual({ items: [], more: false });
  });

  test('finds it by neither number nor id', async () => {
    for (const text of [number, id]) expect(await finds(text, stranger)).toEqual({ items: [], more: false });
  });
});

test.each([MINISTRY, WILAYA, COUNCIL])('%s finds it in every role', async (party) => {
  for (const role of ROLES) expect(await ids('seconde', person(party, role))).toEqual([id]);
});

test('of one kind alone, however much of another has the same words', async () => {
  const word = 'azulejo';
  const entry = (n: number, kind: string, letter: string, scope: string) => ({
    ...inventedEntry(n, scope),
    kind,
    id: `${letter}-${word}-${n}`,
    title: { ar: word, fr: `${word} ${n}` },
  });
  const list = listOf(COUNCIL);
  const conventions = Array.from({ length: 30 }, (_, n) => entry(n + 5000, 'convention', 'c', list));
  await fillIndex(store, [
    ...conventions,
    entry(1, 'organisation', 'o', EVERYBODY),
    ...Array.from({ length: 25 }, (_, n) => entry(n + 6000, 'centre', 'f', EVERYBODY)),
  ]);
  const kindsOf = async (kind?: string) => {
    consumed.units = 0;
    const { status, body } = await asks(word, person(COUNCIL, 'officer'), {
      limit: '20',
      ...(kind && { kind }),
    });
    expect([status, consumed.units <= 10]).toEqual([200, true]);
    const { items, more } = SEARCH_ANSWERS.SearchResults.parse(body);
    return { kinds: [...new Set(items.map((each) => each.kind))], count: items.length, more };
  };
  expect(await kindsOf()).toMatchObject({ count: 20, more: true });
  expect(await kindsOf('organisation')).toEqual({ kinds: ['organisation'], count: 1, more: false });
  expect(await kindsOf('centre')).toEqual({ kinds: ['centre'], count: 20, more: true });
  expect(await kindsOf('convention')).toEqual({ kinds: ['convention'], count: 20, more: true });
  expect(await kindsOf('plan')).toEqual({ kinds: [], count: 0, more: false });
});

test('a plan that is withdrawn is found no more', async () => {
  const gone = await new HttpPlan(store, call).propose({ title: { ar: 'مخطط عابر', fr: 'Plan éphémère' } });
  await follow('actionPlanId', gone.id);
  expect(await ids('éphémère')).toEqual([gone.id]);
  await gone.does(officers.council, 'POST /withdrawal', { reason: 'Repris ailleurs' });
  await follow('actionPlanId', gone.id);
  expect(await ids('éphémère')).toEqual([]);
});

test.each([
  [{}, 'text'],
  [{ text: '' }, 'text'],
  [{ text: 'a' }, 'text'],
  [{ text: ' — ' }, 'text'],
  [{ text: 'x'.repeat(201) }, 'text'],
  [{ text: 'centre', limit: '0' }, 'limit'],
  [{ text: 'centre', limit: '21' }, 'limit'],
  [{ text: 'centre', kind: 'campaign' }, 'kind'],
])('refuses %j, and says what to do', async (query: Record<string, string>, field) => {
  const { status, body } = await call('GET', '/v1/search', person(COUNCIL, 'officer'), undefined, { query });
  expect([status, body.code]).toEqual([400, 'queryInvalid']);
  expect(body.errors).toMatchObject([{ path: field, message: expect.stringMatching(/./) }]);
});

describe('costs at most ten read units, whatever is asked', () => {
  const many = person(LARGE, 'officer');

  test.each([
    ['a rare word', 'cigogne', 1],
    ['a rare word in Arabic', 'اللقلاق', 1],
    ['a rare word with common ones', 'centre social cigogne', 1],
    ['a number', 'RSK-2026-00123', 1],
    ['a reference', '123/2026', 1],
    ['a word of every title', 'centre', 10],
    ['a word of every title in Arabic', 'مركز', 10],
    ['two common words', 'centre femmes', 10],
    ['words of which none is rare', 'social kénitra', 10],
    ['the same in Arabic', 'القنيطرة اجتماعي', 10],
    ['two letters', 'ce', 10],
    ['a digit', '2', 10],
    ['a whole title', 'Convention relative à la construction et à l’équipement d’un centre social', 10],
    ['nothing that is there', 'zzyzx', 0],
    ['common words that no title has together', 'rural urbain', 0],
    ['the longest titles', 'citron', 10],
    ['four words of the longest titles', 'citron citronnier citronnade ليمونة', 10],
    ['words and a number of the longest', 'citron citronnade ليمونات 9999 4', 0],
    ['twenty words', Array.from({ length: 20 }, (_, n) => `centre${n}`).join(' '), 0],
  ])('%s', async (_name, text, count) => {
    consumed.units = 0;
    const { items } = await finds(text, many);
    expect(items).toHaveLength(count);
    expect(consumed.units).toBeLessThanOrEqual(10);
  });

  test('even where twenty are wanted', async () => {
    for (const text of ['citron', 'centre', 'citron citronnier', 'centre femmes jeunes social']) {
      consumed.units = 0;
      const { body } = await asks(text, many, { limit: '20' });
      expect(body.items).toHaveLength(20);
      expect(consumed.units).toBeLessThanOrEqual(10);
    }
  });

  test('and says whether there may be more', async () => {
    const more = async (text: string) => (await finds(text, many)).more;
    expect(await Promise.all(['centre', 'rural urbain', 'cigogne', 'centre cigogne'].map(more))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
