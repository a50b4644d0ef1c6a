import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { ENTRIES } from '../../../functions/api/openapi/catalogue.ts';
import type { Person } from '../../../functions/kernel/principal.ts';
import { LANGUAGES } from '../../../functions/kernel/wording.ts';
import type { Store } from '../../../functions/store/table.ts';
import { COUNCIL, caseA, MINISTRY, person, WILAYA } from '../../../scenarios/cases.ts';
import { type CallOptions, caller } from '../../support/caller.ts';
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
import { HttpCentre } from '../../support/http-centre.ts';
import { HttpConsultation } from '../../support/http-consultation.ts';
import { newStore } from '../../table.ts';

/** Every bad request on consultations has its status and its code, and writes nothing. */

let store: Store;
let call: Awaited<ReturnType<typeof caller>>;
/** One that is called, postponed, held, of approved minutes, followed, and one with a recommendation delivered. */
const consultations: Record<string, string> = {};

const day = '2026-05-04';
const evidence = [document('reception-minutes')];

beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  call = await caller(inject('dynamodb'), store.table);
  await new HttpConsultation(store, call).declareParties();
  await declareTwin();
  const centre = new HttpCentre(store, call);
  await centre.declareParties();
  await centre.register();
  const made = await call('POST', '/v1/conventions', council, caseA('2026-11-24'));
  consultations.convention = String(Object(made.body.convention).id);
  const keep = async (name: string, number: number, on: (play: HttpConsultation) => Promise<unknown>) => {
    const play = await new HttpConsultation(store, call).callUp({ number });
    await on(play);
    consultations[name] = play.id;
  };
  await keep('called', 11, async () => undefined);
  await keep('postponed', 12, (play) => play.does(wali, 'POST /postponement', { reason: 'Travaux' }));
  await keep('held', 13, async (play) => {
    await play.does(officer, 'POST /holding', { day, modes: ['onSite'] });
    await play.does(officer, 'POST /recommendations', RECOMMENDATION);
    await play.does(officer, 'PUT /minutes', { document: document('minutes') });
  });
  await keep('approved', 14, (play) => play.approved(2));
  await keep('followed', 15, async (play) => {
    await play.approved(3);
    await play.followed(3);
    await play.does(president, 'POST /recommendations/2/answer', { answer: 'declined', reason });
    await play.does(president, 'POST /recommendations/3/answer', { answer: 'accepted' });
  });
  await keep('delivered', 16, async (play) => {
    await play.approved(1);
    await play.followed(1);
    await play.does(president, 'POST /recommendations/1/answer', { answer: 'accepted' });
    await play.does(council, 'POST /recommendations/1/links', { kind: 'centre', id: centre.id });
    await play.does(council, 'POST /recommendations/1/delivery', { day, evidence });
  });
});

/** An entry that another one has taken over: `twin` leads to the association. */
async function declareTwin(): Promise<void> {
  const stewards = [1, 2].map((number) => person(MINISTRY, 'administrator', number));
  const twin = {
    party: 'twin',
    kind: 'association',
    name: { ar: 'توأم', fr: 'Twin' },
    provinces: ['MA-KEN'],
  };
  const merger = { into: ASSOCIATION, reason: 'Déclarée deux fois' };
  for (const [as, path, body] of [
    [stewards[0], '', twin],
    [stewards[0], '/o-twin/merge', merger],
    [stewards[1], '/o-twin/merge/confirmation', { into: ASSOCIATION }],
  ] as const) {
    const { status, text } = await call('POST', `/v1/organisations${path}`, as ?? officer, body);
    if (status >= 300) throw new Error(text);
  }
}

async function written(): Promise<unknown> {
  const { Items = [] } = await store.client.send(
    new ScanCommand({ TableName: store.table, ConsistentRead: true }),
  );
  return Items.map(({ PK, SK, version }) => [PK, SK, version]);
}

interface Bad {
  what: string;
  as: Person;
  method: string;
  path: string;
  body?: unknown;
  options: CallOptions;
  status: number;
  code: string;
}

const calling = (what: string, change: object, code = 'bodyInvalid', status = 400, as = officer): Bad => ({
  what: `call: ${what}`,
  as,
  method: 'POST',
  path: '/v1/consultations',
  body: { ...CALL, number: 40, ...change },
  options: {},
  status,
  code,
});

/** The version that stands is named where nothing else is said; `{held}` and such name the consultation. */
const on = (
  act: string,
  body: unknown,
  [status, code]: readonly [number, string],
  as: Person = officer,
  options: CallOptions = {},
): Bad => {
  const [method = '', path = ''] = act.split(' ');
  return {
    what: `${act} ${JSON.stringify(body)?.slice(0, 70) ?? ''} as ${as.party} ${as.roles.join()}`,
    as,
    method,
    path: `/v1/consultations/${path}`,
    body,
    options,
    status,
    code,
  };
};
const BODY = [400, 'bodyInvalid'] as const;
const PHASE = [409, 'wrongPhase'] as const;
const WHO = [403, 'notAllowed'] as const;
const invalid = (act: string, as: Person, ...bodies: unknown[]): Bad[] =>
  bodies.map((body) => on(act, body, BODY, as));
const query = (
  path: string,
  parameters: Record<string, string>,
  [status, code]: readonly [number, string] = [400, 'queryInvalid'],
): Bad => ({
  what: `${path}?${new URLSearchParams(parameters)}`,
  as: officer,
  method: 'GET',
  path,
  options: { query: parameters },
  status,
  code,
});

const came = (change: object) => ({
  attendance: [{ kind: 'other', who: { party: WILAYA }, mode: 'onSite', count: 1, ...change }],
});
const named = (fr: string, ar = 'مؤسسة') => ({ name: { ar, fr } });
const recommending = (change: object) => ({ ...RECOMMENDATION, ...change });
const said = (fr: string) => recommending({ text: { ar: 'نص', fr } });
const stale: CallOptions = { headers: { 'if-match': '"999"' } };
const unnamed: CallOptions = { headers: { 'if-match': undefined } };
const of = (n: number | string, act: string, which = 'followed') =>
  `POST {${which}}/recommendations/${n}/${act}`;

const BAD: Bad[] = [
  // A call
  ...[
    ['a title in one language', { title: { fr: 'Concertation' } }],
    ['an empty title', { title: { ar: ' ', fr: ' ' } }],
    ['an unknown region', { region: 'MA-13' }],
    ['a province as its region', { region: 'MA-RAB' }],
    ['a series in capitals', { series: 'Social 2021' }],
    ['number nought', { number: 0 }],
    ['a number of four digits', { number: 1000 }],
    ['half a number', { number: 1.5 }],
    ['a number as text', { number: '11' }],
    ['a day that is none', { day: '2026-02-30' }],
    ['a day of the last century', { day: '1999-12-31' }],
    ['no way of taking part', { modes: [] }],
    ['a way twice', { modes: ['onSite', 'onSite'] }],
    ['an unknown way', { modes: ['byPost'] }],
    ['twenty-one points', { agenda: Array.from({ length: 21 }, () => CALL.title) }],
    ['no place', { place: undefined }],
    ['a field that there is not', { phase: 'held' }],
  ].map(([what, change]) => calling(String(what), Object(change))),
  calling('parties of another region', { region: 'MA-06' }, 'consultationInconsistent', 422),
  calling('a council that is not in the register', { council: 'nobody' }, 'consultationInconsistent', 422),
  calling('a number that is taken', { number: 11 }, 'numberTaken', 409),
  calling('by the council', {}, 'notAllowed', 403, council),
  calling('by an approver', {}, 'notAllowed', 403, wali),
  calling('by an association', {}, 'notAllowed', 403, association),
  // Its meeting
  ...invalid('PATCH {called}', officer, { day: 'demain' }, { title: null }, { number: 12 }, { modes: [] }),
  on('PATCH {called}', { agenda: [] }, [428, 'preconditionRequired'], officer, unnamed),
  on('PATCH {called}', { agenda: [] }, [412, 'versionMismatch'], officer, stale),
  on('PATCH {called}', { agenda: [] }, [400, 'ifMatchInvalid'], officer, { headers: { 'if-match': 'x' } }),
  on('PATCH {held}', { day: '2099-01-01' }, [422, 'dateInFuture']),
  on('PATCH {approved}', { agenda: [] }, PHASE),
  on('PATCH {called}', { agenda: [] }, WHO, council),
  ...['postponement', 'cancellation'].flatMap((act) => [
    ...invalid(`POST {called}/${act}`, wali, {}, { reason: ' ' }, { reason: 'x'.repeat(1001) }),
    on(`POST {called}/${act}`, { reason: 'appelez le 0661 23 45 67' }, BODY, wali),
    on(`POST {held}/${act}`, { reason: 'x' }, PHASE, wali),
    on(`POST {called}/${act}`, { reason: 'x' }, WHO, officer),
  ]),
  ...invalid('POST {postponed}/call', officer, {}, { day: '2026-13-01' }, { day, number: 3 }),
  on('POST {called}/call', { day }, PHASE),
  on('POST {postponed}/call', { day }, WHO, wali),
  ...invalid('POST {called}/holding', officer, {}, { day: 4 }, { day, modes: [] }),
  on('POST {called}/holding', { day: '2099-01-01' }, [422, 'dateInFuture']),
  on('POST {postponed}/holding', { day }, PHASE),
  on('POST {called}/holding', { day }, WHO, council),
  on('POST {called}/holding', { day }, [400, 'idempotencyKeyMissing'], officer, {
    headers: { 'idempotency-key': undefined },
  }),
  // Who took part, and the minutes
  ...invalid(
    'PUT {held}/attendance',
    officer,
    {},
    { attendance: [] },
    came({ count: -1 }),
    came({ count: 1.5 }),
    came({ count: 100_001 }),
    came({ count: '3' }),
    came({ kind: 'person' }),
    came({ mode: 'byPost' }),
    came({ who: {} }),
    came({ who: { party: WILAYA, name: 'x' } }),
    came({ who: named('M. Alaoui') }),
    came({ who: named('Conseil', 'السيدة العلوي') }),
    came({ who: named('Conseil AB123456') }),
    came({ who: named('conseil@exemple.ma') }),
    { attendance: [...came({}).attendance, ...came({ count: 2 }).attendance] },
  ),
  on('PUT {held}/attendance', came({ who: { party: 'nobody' } }), [422, 'organisationUnknown']),
  on('PUT {held}/attendance', came({ who: { party: 'twin' } }), [422, 'organisationMerged']),
  on('PUT {held}/attendance', came({ mode: 'remote' }), [422, 'modeNotUsed']),
  on('PUT {held}/attendance', came({}), [428, 'preconditionRequired'], officer, unnamed),
  on('PUT {held}/attendance', came({}), [412, 'versionMismatch'], officer, stale),
  on('PUT {called}/attendance', came({}), PHASE),
  on('PUT {held}/attendance', came({}), WHO, minister),
  ...invalid(
    'PUT {held}/minutes',
    officer,
    {},
    { document: { ...document('minutes'), link: 'http://example.ma/x' } },
    { document: { ...document('minutes'), sha256: 'abc' } },
    { document: document('minutes'), recorder: 'x' },
  ),
  on('PUT {called}/minutes', { document: document('minutes') }, PHASE),
  on('PUT {held}/minutes', { document: document('minutes') }, WHO, wali),
  on('POST {held}/minutes/approval', {}, [422, 'minutesNotReady'], wali),
  on('POST {held}/minutes/approval', { sure: true }, BODY, wali),
  on('POST {called}/minutes/approval', {}, PHASE, wali),
  on('POST {held}/minutes/approval', {}, WHO, officer),
  // Recommendations
  ...invalid(
    'POST {held}/recommendations',
    officer,
    {},
    recommending({ text: { fr: 'Un centre' } }),
    said(' '),
    said('x'.repeat(601)),
    said('Recevoir AB123456'),
    said('Écrire à x@exemple.ma'),
    recommending({ groups: ['women', 'women'] }),
    recommending({ groups: ['Women'] }),
    recommending({ provinces: ['MA-XXX'] }),
    recommending({ proposedBy: {} }),
    recommending({ proposedBy: named('Mme Alaoui') }),
    recommending({ status: 'verified' }),
  ),
  on('POST {held}/recommendations', recommending({ provinces: ['MA-CAS'] }), [
    422,
    'consultationInconsistent',
  ]),
  on('POST {held}/recommendations', recommending({ proposedBy: { party: 'nobody' } }), [
    422,
    'organisationUnknown',
  ]),
  on('POST {called}/recommendations', RECOMMENDATION, PHASE),
  on('POST {held}/recommendations', RECOMMENDATION, WHO, association),
  ...invalid('PUT {held}/recommendations/1', officer, {}, { ...RECOMMENDATION, n: 2 }, said('')),
  on('PUT {held}/recommendations/9', RECOMMENDATION, [404, 'recommendationUnknown']),
  on('PUT {held}/recommendations/0', RECOMMENDATION, [404, 'notFound']),
  on('PUT {held}/recommendations/un', RECOMMENDATION, [404, 'notFound']),
  on('PUT {held}/recommendations/1', RECOMMENDATION, [428, 'preconditionRequired'], officer, unnamed),
  on('PUT {approved}/recommendations/1', RECOMMENDATION, PHASE),
  ...invalid('PUT {approved}/recommendations/1/assignee', officer, {}, { party: 'A B' }, { name: 'x' }),
  on('PUT {approved}/recommendations/1/assignee', { party: 'nobody' }, [422, 'organisationUnknown']),
  on('PUT {approved}/recommendations/1/assignee', { party: 'twin' }, [422, 'organisationMerged']),
  on('PUT {approved}/recommendations/9/assignee', { party: COUNCIL }, [404, 'recommendationUnknown']),
  on('PUT {held}/recommendations/1/assignee', { party: COUNCIL }, PHASE),
  on('PUT {followed}/recommendations/2/assignee', { party: WILAYA }, [409, 'recommendationNotAssignable']),
  on('PUT {followed}/recommendations/3/assignee', { party: WILAYA }, [422, 'reassignmentUnexplained']),
  on('PUT {approved}/recommendations/1/assignee', { party: COUNCIL }, WHO, council),
  on('POST {approved}/follow-up', {}, [409, 'recommendationsUnassigned'], walisHand),
  on('POST {approved}/follow-up', { all: true }, BODY, walisHand),
  on('POST {held}/follow-up', {}, PHASE, walisHand),
  on('POST {approved}/follow-up', {}, WHO, wali),
  // What becomes of one
  ...invalid(
    of(1, 'answer'),
    president,
    {},
    { answer: 'perhaps' },
    { answer: 'declined' },
    { answer: 'declined', reason: { fr: 'Non' } },
    { answer: 'declined', reason: { ar: 'لا', fr: '' } },
    { answer: 'partlyAccepted' },
    { answer: 'mergedInto' },
    { answer: 'mergedInto', into: 0 },
    { answer: 'mergedInto', into: 51 },
    { answer: 'accepted', reason },
  ),
  on(of(9, 'answer'), { answer: 'accepted' }, [404, 'recommendationUnknown'], president),
  on(of(2, 'answer'), { answer: 'accepted' }, [409, 'recommendationAnswered'], president),
  on(of(1, 'answer'), { answer: 'accepted' }, [403, 'recommendationOfOther'], wali),
  on(of(1, 'answer'), { answer: 'mergedInto', into: 1 }, [422, 'mergerImpossible'], president),
  on(of(1, 'answer'), { answer: 'mergedInto', into: 2 }, [422, 'mergerImpossible'], president),
  on(of(1, 'answer'), { answer: 'mergedInto', into: 9 }, [404, 'recommendationUnknown'], president),
  on(of(1, 'answer', 'held'), { answer: 'accepted' }, PHASE, wali),
  on(of(1, 'answer'), { answer: 'accepted' }, WHO, association),
  ...invalid(
    of(3, 'links'),
    council,
    {},
    { kind: 'centre' },
    { kind: 'plan', id: 'p1' },
    { kind: 'centre', id: 'F!' },
  ),
  on(of(3, 'links'), { kind: 'centre', id: 'f00000000000000000000' }, [422, 'linkUnknown'], council),
  on(
    of(1, 'links'),
    { kind: 'centre', id: 'f00000000000000000000' },
    [409, 'recommendationNotOpen'],
    council,
  ),
  on(of(3, 'links'), { kind: 'centre', id: 'f1' }, WHO, minister),
  ...invalid(of(3, 'progress'), council, {}, { note: ' ' }, { note: 'appelez le 0661234567' }),
  on(of(2, 'progress'), { note: 'x' }, [409, 'recommendationNotOpen'], council),
  on(of(9, 'progress'), { note: 'x' }, [404, 'recommendationUnknown'], council),
  on(of(1, 'progress', 'approved'), { note: 'x' }, WHO, council),
  ...invalid(
    of(3, 'delivery'),
    council,
    {},
    { day, evidence: [] },
    { day: 'x', evidence },
    { day, evidence: Array.from({ length: 11 }, () => evidence[0]) },
  ),
  on(of(3, 'delivery'), { day, evidence }, [422, 'linkMissing'], council),
  on(of(2, 'delivery'), { day, evidence }, [409, 'recommendationNotOpen'], council),
  on(of(1, 'delivery', 'delivered'), { day, evidence }, [409, 'recommendationNotOpen'], council),
  on(of(3, 'delivery'), { day, evidence }, WHO, officer),
  ...(['verification', 'return'] as const).flatMap((act) => {
    const body = act === 'return' ? { reason: 'x' } : {};
    return [
      on(of(1, act, 'delivered'), { sure: true }, BODY, minister),
      on(of(1, act, 'delivered'), body, [403, 'segregationOfDuties'], president),
      on(of(3, act), body, [409, 'recommendationNotDelivered'], minister),
      on(of(9, act), body, [404, 'recommendationUnknown'], minister),
      on(of(1, act, 'delivered'), body, WHO, association),
      on(of(1, act, 'held'), body, PHASE, minister),
    ];
  }),
  ...invalid('POST {followed}/closure', walisHand, { reason: '' }, { report: 'x' }),
  on('POST {followed}/closure', {}, [409, 'recommendationsOpen'], walisHand),
  on('POST {held}/closure', {}, PHASE, walisHand),
  on('POST {followed}/closure', {}, WHO, wali),
  // What is read
  query('/v1/consultations', { region: 'MA-13' }),
  query('/v1/consultations', { phase: 'open' }),
  query('/v1/consultations', { limit: '0' }),
  query('/v1/consultations', { limit: '101' }),
  query('/v1/consultations', { cursor: '!!' }, [400, 'cursorInvalid']),
  query('/v1/consultations', { status: 'called' }),
  query('/v1/consultations/s00000', {}, [404, 'notFound']),
  query('/v1/consultations/{convention}', {}, [404, 'notFound']),
  query('/v1/consultations/{called}/events', { after: '-1' }),
  query('/v1/consultations/s00000/events', {}, [404, 'notFound']),
  query('/v1/consultations/{followed}/recommendations/9/traceability', {}, [404, 'notFound']),
  query('/v1/consultations/{followed}/recommendations/un/traceability', {}, [404, 'notFound']),
  query('/v1/consultations/s00000/recommendations/1/traceability', {}, [404, 'notFound']),
  query('/v1/recommendations', { status: 'open' }),
  query('/v1/recommendations', { limit: 'x' }),
  query('/v1/recommendations', { cursor: '!!' }, [400, 'cursorInvalid']),
  query('/v1/recommendations', { ledTo: 'c00000' }, [404, 'notFound']),
];

const ROUTES = ENTRIES.map(({ documented }) => documented.route).filter((route) =>
  /\/v1\/(consultations|recommendations)/.test(route),
);
const addressOf = ({ method, path }: Bad) =>
  `${method} ${path.replace(/\{\w+\}|s00000/, '{id}').replace(/recommendations\/\w+/, 'recommendations/{n}')}`;

describe('a bad request on consultations', () => {
  test('there are at least a hundred of them, and some of every route', () => {
    expect(BAD.length).toBeGreaterThanOrEqual(100);
    expect(ROUTES.length).toBeGreaterThan(20);
    expect(ROUTES.filter((route) => !BAD.some((bad) => addressOf(bad) === route))).toEqual([]);
  });

  test.each(BAD)('$what -> $status $code', async ({ as, method, path, body, options, status, code }) => {
    const before = await written();
    const at = path.replace(/\{(\w+)\}/, (_, which: string) => consultations[which] ?? which);
    const names = method === 'PUT' || method === 'PATCH';
    const headers = { ...(names && { 'if-match': await etagOf(at) }), ...options.headers };
    const answer = await call(method, at, as, body, { ...options, headers });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(await written()).toEqual(before);
  });
});

/** The version in which the consultation of an address stands. */
async function etagOf(path: string): Promise<string> {
  const { body } = await call('GET', path.split('/').slice(0, 4).join('/'), officer);
  return String(body.etag);
}

const SCRIPT = { ar: /\p{Script=Arabic}/u, fr: /recommandation/i, en: /recommendation/i };

test.each(LANGUAGES)('in %s a refusal says what to do', async (language) => {
  const headers = { 'accept-language': language };
  const path = `/v1/consultations/${consultations.followed}/recommendations/2/answer`;
  const { body } = await call('POST', path, president, { answer: 'accepted' }, { headers });
  expect(body.detail).toMatch(SCRIPT[language]);
});

test('a foreign person is refused before it is said what there is', async () => {
  const path = `/v1/consultations/${consultations.followed}/recommendations/9/progress`;
  const { status, body } = await call('POST', path, person('stranger', 'officer'), { note: 'x' });
  expect([status, body.code]).toEqual([403, 'notAllowed']);
});
