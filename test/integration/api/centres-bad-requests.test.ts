import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { ENTRIES } from '../../../functions/api/openapi/catalogue.ts';
import type { Person } from '../../../functions/kernel/principal.ts';
import { LANGUAGES } from '../../../functions/kernel/wording.ts';
import type { Store } from '../../../functions/store/table.ts';
import { COUNCIL, MINISTRY, person, WILAYA } from '../../../scenarios/cases.ts';
import { type CallOptions, caller } from '../../support/caller.ts';
import { document, minister, operator, owner, wali } from '../../support/centre-setting.ts';
import { HttpCentre, today, UNLINKED } from '../../support/http-centre.ts';
import { newStore } from '../../table.ts';

/** Every bad request on centres has its status and its code, and writes nothing. */

let store: Store;
let call: Awaited<ReturnType<typeof caller>>;
/** A centre that is planned, one that is equipped, and one that was declared open. */
const centres: Record<string, string> = {};

beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  call = await caller(inject('dynamodb'), store.table);
  const make = () => new HttpCentre(store, call).register();
  await new HttpCentre(store, call).declareParties();
  centres.planned = (await make()).id;
  centres.equipped = (await (await make()).reach('studies', 'works', 'equipped')).id;
  const open = await (await make()).longAgo().reach('studies', 'works', 'equipped');
  centres.open = (await (await open.prepare()).open()).id;
});

async function written(): Promise<unknown> {
  const { Items = [] } = await store.client.send(
    new ScanCommand({ TableName: store.table, ConsistentRead: true }),
  );
  return Items.map(({ PK, SK, version }) => [PK, SK, version]);
}

interface Bad {
  what: string;
  as?: Person;
  method?: string;
  path: string;
  body?: unknown;
  options?: CallOptions;
  status: number;
  code: string;
}

const registering = (what: string, change: object, code = 'bodyInvalid', status = 400, as = owner): Bad => ({
  what: `register: ${what}`,
  as,
  path: '/v1/centres',
  body: { ...UNLINKED, ...change },
  status,
  code,
});

/** `act` is a method and what follows the id; `{open}` and such in it name another centre than the planned one. */
const on = (
  act: string,
  body: unknown,
  status: number,
  code: string,
  as = owner,
  options: CallOptions = {},
): Bad => {
  const [method = '', path = ''] = act.split(' ');
  const [, which = 'planned', rest = path] = /^\{(\w+)\}(.*)$/.exec(path) ?? [];
  return {
    what: `${act} ${JSON.stringify(body)?.slice(0, 60) ?? ''} as ${as.party} ${as.roles.join()}`,
    as,
    method,
    path: `/v1/centres/{${which}}${rest}`,
    body,
    options,
    status,
    code,
  };
};
const FIRST: CallOptions = { headers: { 'if-match': '"1"' } };
const invalid = (act: string, ...bodies: unknown[]): Bad[] =>
  bodies.map((body) =>
    on(act, body, 400, 'bodyInvalid', owner, act.startsWith('P') && !act.startsWith('POST') ? FIRST : {}),
  );

const query = (
  path: string,
  parameters: Record<string, string>,
  code = 'queryInvalid',
  status = 400,
): Bad => ({
  what: `${path}?${new URLSearchParams(parameters)}`,
  method: 'GET',
  path,
  options: { query: parameters },
  status,
  code,
});
const CENTRES = 'id,places\n';
const ATTENDANCE = 'id,quarter,people\n';
const importing = (
  kind: string,
  what: string,
  change: CallOptions,
  status: number,
  code: string,
  as = owner,
): Bad => ({
  what: `import ${kind}: ${what}`,
  as,
  path: `/v1/imports/${kind}`,
  options: {
    raw: kind === 'centres' ? CENTRES : ATTENDANCE,
    headers: { 'content-type': 'text/csv' },
    query: { dryRun: 'true' },
    ...change,
  },
  status,
  code,
});

const study = document('study');
const day = today();
const stage = { stage: 'studies', day, documents: [study] };
const stranger = person('stranger', 'officer');

const BAD: Bad[] = [
  // A registration
  ...[
    ['a name in one language', { name: { fr: 'Centre' } }],
    ['an empty name', { name: { ar: ' ', fr: ' ' } }],
    ['a name of two lines', { name: { ar: 'م\nم', fr: 'C' } }],
    ['an unknown province', { province: 'MA-XXX' }],
    ['the country as its province', { province: 'MA' }],
    ['an unknown kind of work', { work: 'repair' }],
    ['no group', { groups: [] }],
    ['a group twice', { groups: ['women', 'women'] }],
    ['thirteen groups', { groups: Array.from({ length: 13 }, (_, n) => `group-${n}`) }],
    ['a group in capitals', { groups: ['Women'] }],
    ['a point with six decimals', { point: { lon: -6.578412, lat: 34.2 } }],
    ['a point beyond the earth', { point: { lon: -181, lat: 34.2 } }],
    ['a point as text', { point: '34,-6' }],
    ['negative places', { places: -1 }],
    ['half a place', { places: 1.5 }],
    ['places as text', { places: '12' }],
    ['too many places', { places: 100_001 }],
    ['a negative floor area', { floorArea: -1 }],
    ['too many people', { peopleAYear: 10_000_001 }],
    ['a planned day that is none', { planned: { works: '2027-02-30' } }],
    ['a plan of an unknown stage', { planned: { roof: '2027-02-01' } }],
    ['without its wilaya', { wilaya: undefined }],
    ['a link without its component', { link: { convention: 'c1' } }],
    ['a name of a person', { director: 'X' }],
  ].map(([what, change]) => registering(String(what), Object(change))),
  registering('a point at sea', { point: { lon: -30, lat: 34.2 } }, 'centreInconsistent', 422),
  registering('another region’s province', { province: 'MA-CAS' }, 'centreInconsistent', 422),
  registering(
    'days in the wrong order',
    { planned: { studies: '2028-01-01', works: '2027-01-01' } },
    'centreInconsistent',
    422,
  ),
  registering(
    'a convention that is none',
    { link: { convention: 'cnone', component: 'a' } },
    'centreInconsistent',
    422,
  ),
  registering(
    'a ministry that is a wilaya',
    { ministry: WILAYA, wilaya: MINISTRY },
    'centreInconsistent',
    422,
  ),
  registering('a council of nowhere', { ministry: 'nobody' }, 'centreInconsistent', 422),
  registering('by an approver', {}, 'notAllowed', 403, person(COUNCIL, 'approver')),
  registering('by an auditor', {}, 'notAllowed', 403, person(COUNCIL, 'auditor')),
  registering('by a party that is none of the three', {}, 'notAllowed', 403, operator),
  // Its file
  ...invalid(
    'PATCH ',
    { places: -1 },
    { places: '3' },
    { status: 'inService' },
    { name: null },
    { groups: [] },
  ),
  on('PATCH ', { places: 3 }, 428, 'preconditionRequired'),
  on('PATCH ', { places: 3 }, 412, 'versionMismatch', owner, { headers: { 'if-match': '"9"' } }),
  on('PATCH ', { places: 3 }, 400, 'ifMatchInvalid', owner, { headers: { 'if-match': 'x' } }),
  on('PATCH ', { province: 'MA-CAS' }, 422, 'centreInconsistent', owner, FIRST),
  ...invalid('PUT /planned-days', { works: 'soon' }, { works: '2027-02-30' }, { planned: '2027-02-01' }),
  on('PUT /planned-days', { works: '2027-02-01' }, 428, 'preconditionRequired'),
  on(
    'PUT /planned-days',
    { studies: '2028-02-01', works: '2027-02-01' },
    422,
    'centreInconsistent',
    owner,
    FIRST,
  ),
  ...invalid('PUT /component', {}, { convention: 'c1' }, { convention: 'c1', component: 'A B' }),
  on('PUT /component', { convention: 'cnone', component: 'a' }, 422, 'centreInconsistent', owner, FIRST),
  on('PUT /component', { convention: 'cnone', component: 'a' }, 428, 'preconditionRequired'),
  on('DELETE /component', undefined, 409, 'componentNotLinked'),
  ...invalid(
    'POST /documents',
    {},
    { document: { ...study, link: 'http://example.ma/x' } },
    { document: { ...study, link: 'javascript:alert(1)' } },
    { document: { ...study, sha256: 'abc' } },
    { document: { ...study, title: '' } },
    { document: study, as: 'x' },
  ),
  ...[{}, { quarter: '2026-Q1' }, { quarter: '2026-Q0', people: 3 }, { quarter: '2026-Q5', people: 3 }].map(
    (body) => on('POST {open}/attendance', body, 400, 'bodyInvalid'),
  ),
  ...[-1, 1.5, '7', null, 10_000_001, 2 ** 53].map((people) =>
    on('POST {open}/attendance', { quarter: '2026-Q1', people }, 400, 'bodyInvalid'),
  ),
  on('POST {open}/attendance', { quarter: '2026-Q1', people: 3, name: 'X' }, 400, 'bodyInvalid'),
  on('POST {open}/attendance', { quarter: '2026-Q1', people: 3, salt: 'a'.repeat(24) }, 400, 'bodyInvalid'),
  on('POST {open}/attendance', { quarter: '2099-Q1', people: 3 }, 422, 'quarterNotEnded'),
  on('POST /attendance', { quarter: '2026-Q1', people: 3 }, 409, 'wrongPhase'),
  on('POST {open}/attendance', { quarter: '2026-Q1', people: 3 }, 403, 'notAllowed', minister),
  // Stage by stage
  ...invalid(
    'POST /stages',
    {},
    { ...stage, stage: 'inService' },
    { ...stage, stage: 'roof' },
    { ...stage, documents: [] },
    { ...stage, documents: Array.from({ length: 11 }, () => study) },
    { ...stage, day: '2026-02-30' },
    { ...stage, day: 'today' },
    { ...stage, percent: 3 },
  ),
  on('POST /stages', { ...stage, stage: 'works' }, 409, 'stageNotNext'),
  on('POST {equipped}/stages', stage, 409, 'wrongPhase'),
  on('POST /stages', { ...stage, day: '2099-01-01' }, 422, 'dateInFuture'),
  on('POST /stages', stage, 403, 'notAllowed', stranger),
  on('POST /stages', stage, 403, 'notAllowed', minister),
  on('POST /stages', stage, 400, 'idempotencyKeyMissing', owner, {
    headers: { 'idempotency-key': undefined },
  }),
  ...invalid(
    'POST {equipped}/set-backs',
    {},
    { stage: 'studies' },
    { stage: 'studies', reason: ' ' },
    { stage: 'x', reason: 'x' },
  ),
  on('POST {equipped}/set-backs', { stage: 'equipped', reason: 'x' }, 422, 'stageNotBehind'),
  on('POST /set-backs', { stage: 'planned', reason: 'x' }, 409, 'wrongPhase'),
  on('POST {equipped}/set-backs', { stage: 'studies', reason: 'x' }, 403, 'notAllowed', wali),
  ...invalid(
    'POST /progress',
    {},
    { percent: 101, day },
    { percent: -1, day },
    { percent: 1.5, day },
    { percent: 10 },
  ),
  on('POST /progress', { percent: 10, day }, 409, 'wrongPhase'),
  ...invalid('PUT /operator', {}, { party: 'A B' }, { party: operator.party, name: 'X' }),
  on('PUT /operator', { party: 'nobody' }, 422, 'operatorUnknown'),
  on('PUT /operator', { party: operator.party }, 403, 'notAllowed', operator),
  ...invalid(
    'PUT /staff',
    {},
    { needed: -1, filled: 0, asOf: day },
    { needed: 1, filled: 1 },
    { needed: 1, filled: 10_001, asOf: day },
  ),
  on('PUT /staff', { needed: 1, filled: 1, asOf: '2099-01-01' }, 422, 'dateInFuture'),
  ...invalid(
    'POST {equipped}/authorisation',
    {},
    { reference: '', day },
    { reference: 'A', day: '2026-13-01' },
    { reference: 'x'.repeat(81), day },
  ),
  on('POST {equipped}/authorisation', { reference: 'A', day: '2099-01-01' }, 422, 'dateInFuture'),
  on('POST {equipped}/authorisation', { reference: 'A', day: '2001-01-01' }, 422, 'dayBeforeStage'),
  on('POST /authorisation', { reference: 'A', day }, 409, 'wrongPhase'),
  // Its opening and its end
  ...invalid('POST {equipped}/opening', {}, { day }, { minutes: study }, { day: 'x', minutes: study }),
  on('POST /opening', { day, minutes: study }, 409, 'wrongPhase'),
  on('POST {open}/opening', { day, minutes: study }, 409, 'wrongPhase'),
  ...['verification', 'return', 'confirmation'].flatMap((act) => [
    on(`POST {open}/opening/${act}`, { sure: true }, 400, 'bodyInvalid', minister),
    on(`POST {open}/opening/${act}`, act === 'return' ? { reason: 'x' } : {}, 403, 'notAllowed', stranger),
    on(
      `POST /opening/${act}`,
      act === 'return' ? { reason: 'x' } : {},
      409,
      'wrongPhase',
      act === 'confirmation' ? owner : minister,
    ),
  ]),
  on('POST {open}/opening/verification', {}, 403, 'segregationOfDuties', person(COUNCIL, 'approver')),
  on('POST {open}/opening/return', { reason: 'x' }, 403, 'segregationOfDuties', person(COUNCIL, 'signatory')),
  on('POST {open}/opening/return', {}, 400, 'bodyInvalid', minister),
  on('POST {open}/opening/return', { reason: 'x'.repeat(1001) }, 400, 'bodyInvalid', minister),
  on('POST {open}/opening/confirmation', {}, 409, 'openingUnverified'),
  ...['suspension', 'resumption', 'abandonment'].flatMap((act) => [
    on(`POST /${act}`, {}, 400, 'bodyInvalid', wali),
    on(`POST /${act}`, { reason: ' ' }, 400, 'bodyInvalid', wali),
    on(`POST /${act}`, { reason: 'x' }, 403, 'notAllowed', owner),
  ]),
  on('POST /resumption', { reason: 'x' }, 409, 'wrongPhase', wali),
  on('POST {open}/abandonment', { reason: 'x' }, 409, 'wrongPhase', wali),
  on('POST {open}/closure', { reason: 'x' }, 400, 'bodyInvalid', wali),
  on('POST {open}/closure', { day }, 400, 'bodyInvalid', wali),
  on('POST {open}/closure', { day: '2099-01-01', reason: 'x' }, 422, 'dateInFuture', wali),
  on('POST /closure', { day, reason: 'x' }, 409, 'wrongPhase', wali),
  on('POST {open}/closure', { day, reason: 'x' }, 403, 'notAllowed', owner),
  // Files
  ...['centres', 'attendance'].flatMap((kind) => [
    importing(kind, 'perhaps dry', { query: { dryRun: 'yes' } }, 400, 'queryInvalid'),
    importing(kind, 'of a campaign', { query: { campaign: 'k1', dryRun: 'true' } }, 400, 'queryInvalid'),
    importing(kind, 'with a digest too long', { query: { digest: 'a'.repeat(65) } }, 400, 'queryInvalid'),
    importing(kind, 'as JSON', { headers: { 'content-type': 'application/json' } }, 415, 'contentTypeNotCsv'),
    importing(kind, 'of no type', { headers: { 'content-type': undefined } }, 415, 'contentTypeNotCsv'),
    importing(kind, 'over 1 MB', { raw: 'x'.repeat(2 ** 20 + 1) }, 413, 'bodyTooLarge'),
    importing(kind, 'without a dry run', { query: {} }, 412, 'importOvertaken'),
    importing(kind, 'by an auditor', {}, 403, 'notAllowed', person(COUNCIL, 'auditor')),
  ]),
  importing('centres', 'by a party that registers none', {}, 403, 'notAllowed', operator),
  // What is read
  query('/v1/centres', { region: 'MA-13' }),
  query('/v1/centres', { region: 'MA' }),
  query('/v1/centres', { status: 'open' }),
  query('/v1/centres', { limit: '0' }),
  query('/v1/centres', { limit: '101' }),
  query('/v1/centres', { cursor: '!!' }, 'cursorInvalid'),
  query('/v1/centres', { phase: 'planned' }),
  query('/v1/centres/{planned}', { view: 'member' }),
  query('/v1/centres/{planned}/events', { after: '-1' }),
  query('/v1/centres/{planned}/events', { from: '1' }),
  query('/v1/centres/f00000', {}, 'notFound', 404),
  query('/v1/centres/f00000/events', {}, 'notFound', 404),
  query('/v1/centres/c1', {}, 'notFound', 404),
  query('/v1/centres/F!', {}, 'notFound', 404),
];

const ROUTES = ENTRIES.map(({ documented }) => documented.route).filter((route) =>
  /\/v1\/(centres|imports\/(centres|attendance))/.test(route),
);
const addressOf = ({ method = 'POST', path }: Bad) =>
  `${method} ${path.replace(/\{\w+\}|f00000|c1$|F!$/, '{id}')}`;

describe('a bad request on centres', () => {
  test('there are at least a hundred of them, and some of every route', () => {
    expect(BAD.length).toBeGreaterThanOrEqual(100);
    expect(ROUTES.length).toBeGreaterThan(20);
    expect(ROUTES.filter((route) => !BAD.some((bad) => addressOf(bad) === route))).toEqual([]);
  });

  test.each(BAD)(
    '$what -> $status $code',
    async ({ as = owner, method = 'POST', path, body, options, status, code }) => {
      const before = await written();
      const at = path.replace(/\{(\w+)\}/, (_, which: string) => centres[which] ?? which);
      const answer = await call(method, at, as, body, options);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
      expect(answer.headers['content-type']).toBe('application/problem+json');
      expect(await written()).toEqual(before);
    },
  );
});

const SCRIPT = { ar: /\p{Script=Arabic}/u, fr: /étape|centre/i, en: /stage|centre/i };

test.each(LANGUAGES)('in %s a refusal says what to do', async (language) => {
  const headers = { 'accept-language': language };
  const skipped = { ...stage, stage: 'works' };
  const { body } = await call('POST', `/v1/centres/${centres.planned}/stages`, owner, skipped, { headers });
  expect(body.detail).toMatch(SCRIPT[language]);
});
