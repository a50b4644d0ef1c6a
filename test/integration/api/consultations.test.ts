import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { CONSULTATION_ANSWERS } from '../../../functions/aggregates/consultation/answers.ts';
import { ledToList } from '../../../functions/aggregates/consultation/listing.ts';
import { ORGANISATION_KIND } from '../../../functions/aggregates/organisation/kind.ts';
import { ENTRIES } from '../../../functions/api/openapi/catalogue.ts';
import { ROLES } from '../../../functions/kernel/roles.ts';
import { project } from '../../../functions/store/lists.ts';
import { load } from '../../../functions/store/load.ts';
import { COUNCIL, MINISTRY, person, WILAYA } from '../../../scenarios/cases.ts';
import { caller } from '../../support/caller.ts';
import {
  ASSOCIATION,
  association,
  CALL,
  council,
  document,
  minister,
  officer,
  president,
  RECOMMENDATION,
  reason,
  wali,
  walisHand,
} from '../../support/consultation-setting.ts';
import { exampleBody } from '../../support/example-body.ts';
import { HttpCentre } from '../../support/http-centre.ts';
import { HttpConsultation } from '../../support/http-consultation.ts';
import { routesOf, witnessed } from '../../support/witness.ts';
import { newStore } from '../../table.ts';

/** Consultations over HTTP: from the call to a recommendation that is verified, one declined, one merged. */

let call: Awaited<ReturnType<typeof caller>>;
let store: Awaited<ReturnType<typeof newStore>>;
let consultation: HttpConsultation;
let centre: HttpCentre;

/** The routes that have answered, each as its document says. */
const answered = new Set<string>();
beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  call = witnessed(await caller(inject('dynamodb'), store.table), answered);
  consultation = new HttpConsultation(store, call);
  await consultation.declareParties();
  await consultation.callUp();
  centre = new HttpCentre(store, call);
  await centre.declareParties();
  await centre.register();
});

const seen = async (as = association) => (await consultation.seen(as)).recommendations;

describe('a life', () => {
  test('its number is unique within series and region; a repeat with the same key is the same call', async () => {
    const taken = await call('POST', '/v1/consultations', officer, CALL);
    expect([taken.status, taken.body.code]).toEqual([409, 'numberTaken']);
    const headers = { 'idempotency-key': 'again-12' };
    const twelve = { ...CALL, number: 12 };
    const [first, again] = [
      await call('POST', '/v1/consultations', officer, twelve, { headers }),
      await call('POST', '/v1/consultations', officer, twelve, { headers }),
    ];
    expect(first.status).toBe(201);
    expect(again.body).toEqual(first.body);
  });

  test('what is put names the version that it was read in', async () => {
    const correction = { agenda: [] };
    const without = await call('PATCH', consultation.path, officer, correction);
    expect(without.status).toBe(428);
    const stale = await call('PATCH', consultation.path, officer, correction, {
      headers: { 'if-match': '"99"' },
    });
    expect(stale.status).toBe(412);
  });

  test('leads from its call to what became of three recommendations', async () => {
    await consultation.approved(3);
    await consultation.followed(3);
    await consultation.does(president, 'POST /recommendations/1/answer', { answer: 'accepted' });
    await consultation.does(president, 'POST /recommendations/2/answer', { answer: 'declined', reason });
    await consultation.does(president, 'POST /recommendations/3/answer', { answer: 'mergedInto', into: 1 });
    await consultation.does(council, 'POST /recommendations/1/links', { kind: 'centre', id: centre.id });
    await consultation.does(council, 'POST /recommendations/1/progress', { note: 'Étude lancée' });
    const evidence = [document('reception-minutes')];
    await consultation.does(council, 'POST /recommendations/1/delivery', { day: '2026-05-04', evidence });
    await consultation.does(minister, 'POST /recommendations/1/return', { reason: 'Illisible' });
    await consultation.does(council, 'POST /recommendations/1/delivery', { day: '2026-05-04', evidence });
    await consultation.does(minister, 'POST /recommendations/1/verification');
    expect(await seen()).toMatchObject([
      { n: 1, status: 'verified', merged: [3], isOwn: true, links: [{ kind: 'centre', id: centre.id }] },
      { n: 2, status: 'declined', answer: { reason } },
      { n: 3, status: 'mergedInto', mergedInto: 1 },
    ]);
    await consultation.does(walisHand, 'POST /closure');
    expect((await consultation.seen(association)).phase).toBe('closed');
  });

  test('an association finds what became of its own, and a centre what led to it', async () => {
    await consultation.project();
    const rows = async (as: typeof association, query: Record<string, string> = {}) =>
      CONSULTATION_ANSWERS.RecommendationList.parse(
        (await call('GET', '/v1/recommendations', as, undefined, { query })).body,
      ).items;
    expect((await rows(association)).map(({ n, status }) => [n, status])).toEqual([
      [3, 'mergedInto'],
      [2, 'declined'],
      [1, 'verified'],
    ]);
    expect(await rows(association, { status: 'declined' })).toMatchObject([{ n: 2, reason }]);
    expect(await rows(person('ads', 'officer'))).toEqual([]);
    expect(await rows(association, { ledTo: centre.id })).toMatchObject([{ n: 1, status: 'verified' }]);
    for (const ledTo of ['f00000000000000000000', 'c00000000000000000000', consultation.id, '!'])
      expect(
        (await call('GET', '/v1/recommendations', association, undefined, { query: { ledTo } })).status,
      ).toBe(404);
  });

  test('is listed by region and phase; its trail is verified and holds nothing that people wrote', async () => {
    const list = (query: Record<string, string>) =>
      call('GET', '/v1/consultations', association, undefined, { query });
    const found = await list({ region: 'MA-04', phase: 'closed' });
    expect(CONSULTATION_ANSWERS.ConsultationList.parse(found.body)).toMatchObject({
      items: [{ number: 11, recommendations: { total: 3, declined: 1, merged: 1, verified: 1 } }],
      callable: true,
    });
    expect((await list({ region: 'MA-06' })).body.items).toEqual([]);
    expect((await list({ region: 'MA-99' })).status).toBe(400);
    const trail = await call('GET', `${consultation.path}/events`, association);
    expect(trail.body.verification).toMatchObject({ verified: true });
    const { text } = RECOMMENDATION;
    for (const said of [text.fr, text.ar, reason.fr, 'Étude lancée', 'Illisible', 'count'])
      expect(trail.text).not.toContain(said);
  });
});

describe('an association that stood twice in the register', () => {
  const stewards = [1, 2].map((number) => person(MINISTRY, 'administrator', number));
  const [one = officer, two = officer] = stewards;
  const twin = person('twin', 'officer');
  const third = person('third', 'officer');

  async function declare(party: string): Promise<void> {
    const entry = { party, kind: 'association', name: { ar: party, fr: party }, provinces: ['MA-KEN'] };
    expect((await call('POST', '/v1/organisations', one, entry)).status).toBe(201);
  }

  async function merge(from: string, into: string): Promise<void> {
    const path = `/v1/organisations/o-${from}/merge`;
    expect((await call('POST', path, one, { into, reason: 'Déclarée deux fois' })).status).toBe(200);
    expect((await call('POST', `${path}/confirmation`, two, { into })).status).toBe(200);
    const { state } = await load(store, ORGANISATION_KIND, `o-${from}`);
    if (state) await project(store, ORGANISATION_KIND, state);
  }

  const rows = async (as: typeof association, query: Record<string, string> = {}) =>
    CONSULTATION_ANSWERS.RecommendationList.parse(
      (await call('GET', '/v1/recommendations', as, undefined, { query })).body,
    );
  /** All of them, two on a page. */
  async function whole(as: typeof association): Promise<unknown[]> {
    const found: unknown[] = [];
    let cursor: string | undefined;
    do {
      const page = await rows(as, { limit: '2', ...(cursor && { cursor }) });
      found.push(...page.items.map(({ consultation: { number }, n }) => `${number}/${n}`));
      cursor = page.cursor;
    } while (cursor);
    return found;
  }

  test('finds what became of all its proposals, by whichever entry it signs in', async () => {
    const own = await whole(association);
    const other = await new HttpConsultation(store, call).callUp({ number: 41 });
    for (const party of ['twin', 'third']) await declare(party);
    await other.approved(2, [{ ...RECOMMENDATION, proposedBy: { party: 'twin' } }, RECOMMENDATION]);
    await other.project();
    const before = await whole(association);
    expect(before).toEqual(['41/2', ...own]);
    expect(await whole(twin)).toEqual(['41/1']);

    await merge('third', 'twin');
    await merge('twin', ASSOCIATION);
    for (const as of [association, twin, third]) {
      expect(await whole(as)).toEqual(['41/2', '41/1', ...own]);
      expect((await other.seen(as)).recommendations.map(({ isOwn }) => isOwn)).toEqual([true, true]);
    }
    const status = { status: 'declined' };
    expect((await rows(third, status)).items).toEqual((await rows(association, status)).items);
    expect(await whole(person('ads', 'officer'))).toEqual([]);
    expect((await other.seen(council)).recommendations.map(({ isOwn }) => isOwn)).toEqual([false, false]);
  });
});

describe('a round that does not take place as it was called', () => {
  test('is corrected, put off, called again and called off', async () => {
    const other = await new HttpConsultation(store, call).callUp({ number: 14 });
    await other.does(officer, 'PATCH ', { place: { ar: 'سلا', fr: 'Salé' } });
    await other.does(wali, 'POST /postponement', { reason: 'Travaux' });
    expect((await other.seen(officer)).phase).toBe('postponed');
    await other.does(officer, 'POST /call', { day: '2026-06-08' });
    expect((await other.seen(officer)).day).toBe('2026-06-08');
    await other.does(wali, 'POST /cancellation', { reason: 'Sans quorum' });
    expect((await other.seen(officer)).phase).toBe('cancelled');
  });

  test('what was recorded is corrected until the minutes are approved', async () => {
    const other = await new HttpConsultation(store, call).callUp({ number: 15 });
    await other.does(officer, 'POST /holding', { day: '2026-05-04' });
    await other.does(officer, 'POST /recommendations', RECOMMENDATION);
    const text = { ar: 'مركز في كل إقليم', fr: 'Un centre dans chaque province' };
    await other.does(officer, 'PUT /recommendations/1', { ...RECOMMENDATION, text });
    expect((await other.seen(officer)).recommendations).toMatchObject([{ n: 1, text }]);
  });
});

describe('rows', () => {
  test('of a recommendation that an event does not touch are not written anew', async () => {
    const other = new HttpConsultation(store, call);
    await other.callUp({ number: 13 });
    await other.approved(2);
    await other.project();
    const versions = async () => {
      const { Items = [] } = await store.client.send(
        new QueryCommand({
          TableName: store.table,
          KeyConditionExpression: 'PK = :list',
          ExpressionAttributeValues: { ':list': `CONSULTATIONS#PROPOSED#${ASSOCIATION}` },
        }),
      );
      return Items.filter(({ SK }) => String(SK).includes(other.id)).map(({ version }) => Number(version));
    };
    const before = await versions();
    expect(before).toHaveLength(2);
    await other.does(officer, 'PUT /recommendations/2/assignee', { party: COUNCIL });
    await other.project((await other.seen(officer)).version);
    const after = await versions();
    expect(after[0]).toBe(before[0]);
    expect(after[1]).toBeGreaterThan(before[1] ?? 0);
    expect(ledToList('f1')).toBe('CONSULTATIONS#LEDTO#f1');
  });
});

const OF_ONE = ENTRIES.map(({ documented }) => documented.route).filter((route) =>
  route.includes('/v1/consultations/{id}'),
);

describe.each(OF_ONE)('%s', (route) => {
  const [method = '', path = ''] = route.split(' ');
  const body = method === 'GET' ? undefined : exampleBody(route);
  const asked = async (id: string, role: (typeof ROLES)[number]) => {
    const { etag } = await consultation.seen(association);
    const headers = ['PATCH', 'PUT'].includes(method) ? { 'if-match': etag } : {};
    const named = path.replace('{id}', id).replace('{n}', '1');
    return call(method, named, person('stranger', role), body, { headers });
  };

  test.each(ROLES)('is answered to a foreign %s where it reads, and refused where it acts', async (role) => {
    const { status, body: answer } = await asked(consultation.id, role);
    if (method === 'GET') expect(status).toBe(200);
    else expect([status, answer.code]).toEqual([403, 'notAllowed']);
    const unknown = await asked('s00000000000000000000', role);
    expect([unknown.status, unknown.body.code]).toEqual([404, 'notFound']);
  });
});

test('bad input is refused at its field', async () => {
  const refused = async (method: string, path: string, body: unknown, headers = {}) => {
    const reply = await call(method, path, officer, body, { headers });
    return [reply.status, JSON.stringify(reply.body.errors ?? reply.body.code)];
  };
  const [status, errors] = await refused('POST', '/v1/consultations', { ...CALL, number: 0, modes: [] });
  expect(status).toBe(400);
  expect(errors).toContain('number');
  expect(errors).toContain('modes');
  const name = { ar: 'السيد العلوي', fr: 'M. Alaoui' };
  const attendance = [{ kind: 'other', who: { name }, mode: 'onSite', count: 1 }];
  const named = await refused(
    'PUT',
    `${consultation.path}/attendance`,
    { attendance },
    { 'if-match': '"1"' },
  );
  expect(named[0]).toBe(400);
  expect((await refused('POST', `${consultation.path}/recommendations/0/verification`, {}))[0]).toBe(404);
  expect(
    (await refused('POST', `${consultation.path}/recommendations/51/answer`, { answer: 'accepted' }))[0],
  ).not.toBe(200);
});

test('at once, two calls of one number: one is refused', async () => {
  const twice = [officer, person(WILAYA, 'officer', 2)].map((as) =>
    call('POST', '/v1/consultations', as, { ...CALL, number: 20 }),
  );
  const statuses = (await Promise.all(twice)).map(({ status }) => status).sort();
  expect(statuses).toEqual([201, 409]);
});

test('each route of consultations has answered as its document says', () => {
  expect(routesOf('consultations').filter((route) => !answered.has(route))).toEqual([]);
});
