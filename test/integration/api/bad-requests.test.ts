import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { Store } from '../../../functions/store/table.ts';
import { COUNCIL, caseA, MINISTRY, person, pledgesA } from '../../../scenarios/cases.ts';
import { type CallOptions, caller } from '../../support/caller.ts';
import { newStore } from '../../table.ts';

/** Every bad request has its status and its code, and writes nothing. */

const today = '2026-11-24';
const officer = person(COUNCIL, 'officer');
const ministry = person(MINISTRY, 'officer');
const proposal = caseA(today);
const { terms } = proposal;
const pledge = pledgesA(today)[0]?.terms;
const document = { kind: 'minutes', title: 'PV', link: 'https://ged.example/1', sha256: 'a'.repeat(64) };

let store: Store;
let call: Awaited<ReturnType<typeof caller>>;
let id: string;

beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  call = await caller(inject('dynamodb'), store.table);
  const made = await call('POST', '/v1/conventions', officer, proposal);
  id = String(Object(made.body.convention).id);
});

async function written(): Promise<unknown> {
  const { Items = [] } = await store.client.send(
    new ScanCommand({ TableName: store.table, ConsistentRead: true }),
  );
  return Items.map(({ PK, SK, version }) => [PK, SK, version]);
}

interface Bad {
  what: string;
  as?: typeof officer;
  method?: string;
  path: string;
  body?: unknown;
  options?: CallOptions;
  status: number;
  code: string;
}

const propose = (what: string, change: object, code = 'bodyInvalid', status = 400): Bad => ({
  what: `propose: ${what}`,
  path: '/v1/conventions',
  body: { ...proposal, terms: { ...terms, ...change } },
  status,
  code,
});
const pledging = (what: string, change: object, code = 'bodyInvalid', status = 400): Bad => ({
  what: `pledge: ${what}`,
  as: ministry,
  path: '/v1/conventions/{id}/pledges',
  body: { ...pledge, ...change },
  status,
  code,
});
const component = terms.components[0];
const party = terms.parties[0];
const tranche = terms.tranches[0];
const withRaw = (what: string, options: CallOptions, status: number, code: string): Bad => ({
  what,
  path: '/v1/conventions',
  options,
  status,
  code,
});
const query = (path: string, parameters: Record<string, string>, code = 'queryInvalid'): Bad => ({
  what: `${path}?${new URLSearchParams(parameters)}`,
  method: 'GET',
  path,
  options: { query: parameters },
  status: 400,
  code,
});
const cursorOf = (position: object) => Buffer.from(JSON.stringify(position)).toString('base64url');
const post = (path: string, body: unknown, status: number, code: string, as = officer): Bad => ({
  what: `${path} ${JSON.stringify(body).slice(0, 60)}`,
  path: `/v1/conventions/{id}/${path}`,
  body,
  status,
  code,
  as,
});

const BAD: Bad[] = [
  // Types, ranges and amounts at and beyond the limits
  ...[0, -1, 1.5, 10_000_000_000_001, 2 ** 53, Number.MAX_VALUE, '100', null, true, [], {}].map((amount) =>
    pledging(`amount ${JSON.stringify(amount)}`, { amount }),
  ),
  pledging('amount missing', { amount: undefined }),
  pledging('unknown nature', { nature: 'gold' }),
  pledging('in kind without value and quantity', { nature: 'land', amount: 0 }),
  pledging('a quantity without its unit', { nature: 'land', quantity: 100 }),
  pledging('a unit without a quantity', { nature: 'land', unit: 'hectare' }),
  pledging('an unknown unit', { nature: 'land', quantity: 100, unit: 'acre' }),
  pledging('half a hundredth', { nature: 'land', quantity: 0.5, unit: 'hectare' }),
  pledging('cash that is counted', { quantity: 100, unit: 'piece' }),
  pledging('cash that is described', { description: 'x' }),
  pledging('unknown field', { note: 'x' }),
  pledging('year too early', { fiscalYear: 1999 }),
  pledging('year as text', { fiscalYear: '2026' }),
  pledging('earmark in capitals', { earmark: 'Women' }),
  pledging('blank budget line', { budgetLine: '   ' }),
  pledging('budget line too long', { budgetLine: 'x'.repeat(81) }),
  pledging('outside its phase', {}, 'wrongPhase', 409),
  propose('title only in French', { title: { fr: 'Titre' } }),
  propose('title empty', { title: { ar: '', fr: 'T' } }),
  propose('title too long', { title: { ar: 'ا'.repeat(4001), fr: 'T' } }),
  propose('unknown region', { region: 'MA-13' }),
  propose('unknown province', { components: [{ ...component, province: 'FR-75' }] }),
  propose(
    'province of another region',
    { components: [{ ...component, province: 'MA-TNG' }] },
    'termsInconsistent',
    422,
  ),
  propose('cost of nothing', { components: [{ ...component, cost: 0 }] }),
  propose('negative beneficiaries', { components: [{ ...component, beneficiaries: -1 }] }),
  propose('201 components', {
    components: Array.from({ length: 201 }, (_, n) => ({ ...component, id: `c${n}` })),
  }),
  propose('a component twice', { components: [component, component] }, 'termsInconsistent', 422),
  propose('two parties', { parties: terms.parties.slice(0, 2) }),
  propose(
    'two ministries',
    { parties: [...terms.parties, { ...party, id: 'other' }] },
    'partiesIncomplete',
    422,
  ),
  propose(
    'a party twice',
    { parties: [...terms.parties, { ...party, kind: 'contributor' }] },
    'partiesIncomplete',
    422,
  ),
  propose('a mailbox that is none', {
    parties: [{ ...party, mailbox: 'nobody' }, ...terms.parties.slice(1)],
  }),
  propose('an account holder that is no party', { accountHolder: 'nobody' }, 'termsInconsistent', 422),
  propose('a range upside down', { target: { minimum: 2, maximum: 1 } }, 'termsInconsistent', 422),
  propose('a due date that is no day', { tranches: [{ ...tranche, dueDate: '2026-02-30' }] }),
  propose('a due date with a time', { tranches: [{ ...tranche, dueDate: '2026-02-03T00:00:00Z' }] }),
  propose('tranche 2 without 1', { tranches: [{ ...tranche, n: 2 }] }, 'termsInconsistent', 422),
  propose('a tranche without shares', { tranches: [{ ...tranche, shares: [] }] }),
  propose(
    'a condition on a later tranche',
    { tranches: [{ ...tranche, conditions: [{ type: 'trancheJustified', tranche: 2, percent: 70 }] }] },
    'termsInconsistent',
    422,
  ),
  propose('a percentage of 101', {
    tranches: [{ ...tranche, conditions: [{ type: 'trancheJustified', tranche: 1, percent: 101 }] }],
  }),
  propose('years upside down', { firstYear: 2030, lastYear: 2026 }, 'termsInconsistent', 422),
  propose('an unknown field', { secret: true }),
  { what: 'propose: no body', path: '/v1/conventions', body: {}, status: 400, code: 'bodyInvalid' },
  {
    what: 'propose: a delay of no unit',
    path: '/v1/conventions',
    body: { ...proposal, settings: { reportDelay: { count: 1, unit: 'moons' } } },
    status: 400,
    code: 'bodyInvalid',
  },
  {
    what: 'propose: an empty plan',
    path: '/v1/conventions',
    body: { ...proposal, plan: [] },
    status: 400,
    code: 'bodyInvalid',
  },
  {
    what: 'propose: as an approver',
    as: person(COUNCIL, 'approver'),
    path: '/v1/conventions',
    body: proposal,
    status: 403,
    code: 'notAllowed',
  },
  {
    what: 'propose: as a party that is not in it',
    as: person('stranger', 'officer'),
    path: '/v1/conventions',
    body: proposal,
    status: 422,
    code: 'proposerNotAParty',
  },
  // Encodings and sizes
  withRaw('malformed JSON', { raw: '{"terms":' }, 400, 'bodyNotJson'),
  withRaw('JSON with a trailing comma', { raw: '{"terms":{},}' }, 400, 'bodyNotJson'),
  withRaw('a bare word', { raw: 'hello' }, 400, 'bodyNotJson'),
  withRaw('a list', { raw: '[]' }, 400, 'bodyInvalid'),
  withRaw('a string', { raw: '"x"' }, 400, 'bodyInvalid'),
  withRaw(
    'bytes that are not UTF-8',
    { raw: Buffer.from([0x7b, 0xff, 0x7d]).toString('base64'), isBase64Encoded: true },
    400,
    'bodyNotJson',
  ),
  withRaw('half a surrogate pair', { raw: '{"terms":{"reference":"\\ud800"}}' }, 400, 'bodyNotJson'),
  withRaw('a NUL', { raw: '{"terms":{"reference":"a\\u0000b"}}' }, 400, 'bodyNotJson'),
  withRaw('just over 1 MB', { raw: `{"pad":"${'x'.repeat(2 ** 20 - 9)}"}` }, 413, 'bodyTooLarge'),
  withRaw('1 MB of unknown field', { raw: `{"pad":"${'x'.repeat(2 ** 20 - 10)}"}` }, 400, 'bodyInvalid'),
  withRaw(
    'more than 1 MB in bytes, less in letters',
    { raw: `{"pad":"${'ش'.repeat(2 ** 19)}"}` },
    413,
    'bodyTooLarge',
  ),
  withRaw('nothing', { raw: '' }, 400, 'bodyInvalid'),
  withRaw('null', { raw: 'null' }, 400, 'bodyInvalid'),
  withRaw('a byte order mark', { raw: '\uFEFF{}' }, 400, 'bodyNotJson'),
  withRaw('a hundred thousand brackets', { raw: '['.repeat(100_000) }, 400, 'bodyNotJson'),
  withRaw(
    'nesting without end',
    { raw: '{"a":'.repeat(50_000) + '1'.padEnd(50_001, '}') },
    400,
    'bodyNotJson',
  ),
  withRaw('a prototype', { raw: '{"__proto__":{"terms":{}}}' }, 400, 'bodyNotJson'),
  withRaw('half a surrogate pair as a name', { raw: '{"\\ud800":1}' }, 400, 'bodyNotJson'),
  withRaw(
    'a form',
    { raw: 'a=1', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    415,
    'contentTypeUnsupported',
  ),
  withRaw(
    'no content type',
    { raw: '{}', headers: { 'content-type': undefined } },
    415,
    'contentTypeUnsupported',
  ),
  withRaw(
    'JSON that means a problem',
    { raw: '{}', headers: { 'content-type': 'application/problem+json' } },
    415,
    'contentTypeUnsupported',
  ),
  withRaw(
    'JSONP',
    { raw: '{}', headers: { 'content-type': 'application/jsonp' } },
    415,
    'contentTypeUnsupported',
  ),
  // Identity, keys and versions
  withRaw(
    'an empty subject',
    { raw: '{}', claims: { sub: '', party: COUNCIL, roles: 'officer' } },
    403,
    'identityIncomplete',
  ),
  withRaw('no roles', { raw: '{}', claims: { sub: 's', party: COUNCIL } }, 403, 'identityIncomplete'),
  withRaw(
    'an empty idempotency key',
    { raw: JSON.stringify(proposal), headers: { 'idempotency-key': '' } },
    400,
    'idempotencyKeyMissing',
  ),
  withRaw(
    'an idempotency key that is not ASCII',
    { raw: JSON.stringify(proposal), headers: { 'idempotency-key': 'مفتاح' } },
    400,
    'idempotencyKeyMissing',
  ),
  withRaw('no claims', { raw: JSON.stringify(proposal), claims: {} }, 403, 'identityIncomplete'),
  withRaw(
    'no known role',
    { raw: JSON.stringify(proposal), claims: { sub: 's', party: COUNCIL, roles: 'king' } },
    403,
    'rolesUnknown',
  ),
  withRaw(
    'a party that is no id',
    { raw: JSON.stringify(proposal), claims: { sub: 's', party: 'A B', roles: 'officer' } },
    403,
    'partyUnclear',
  ),
  withRaw(
    'no idempotency key',
    { raw: JSON.stringify(proposal), headers: { 'idempotency-key': undefined } },
    400,
    'idempotencyKeyMissing',
  ),
  withRaw(
    'an idempotency key with a space',
    { raw: JSON.stringify(proposal), headers: { 'idempotency-key': 'a b' } },
    400,
    'idempotencyKeyMissing',
  ),
  withRaw(
    'an idempotency key too long',
    { raw: JSON.stringify(proposal), headers: { 'idempotency-key': 'k'.repeat(129) } },
    400,
    'idempotencyKeyMissing',
  ),
  {
    what: 'revise without If-Match',
    method: 'PATCH',
    path: '/v1/conventions/{id}',
    body: { terms: {} },
    status: 428,
    code: 'preconditionRequired',
  },
  {
    what: 'revise with If-Match that is none',
    method: 'PATCH',
    path: '/v1/conventions/{id}',
    body: { terms: {} },
    options: { headers: { 'if-match': 'one' } },
    status: 400,
    code: 'ifMatchInvalid',
  },
  {
    what: 'revise an old version',
    method: 'PATCH',
    path: '/v1/conventions/{id}',
    body: { terms: {} },
    options: { headers: { 'if-match': '"99"' } },
    status: 412,
    code: 'versionMismatch',
  },
  {
    what: 'revise to a contradiction',
    method: 'PATCH',
    path: '/v1/conventions/{id}',
    body: { terms: { projectOwner: 'nobody' } },
    options: { headers: { 'if-match': '"1"' } },
    status: 422,
    code: 'termsInconsistent',
  },
  ...['', ',', '*, "1"', '"1" "2"', 'W/1', '"1', 'w/"1"'].map((tag) => ({
    what: `revise with If-Match ${JSON.stringify(tag)}`,
    method: 'PATCH',
    path: '/v1/conventions/{id}',
    body: { terms: {} },
    options: { headers: { 'if-match': tag } },
    status: 400,
    code: 'ifMatchInvalid',
  })),
  ...['"99", "98"', 'W/"99"', '"abc"', '"*"', '"1-gzip"'].map((tag) => ({
    what: `revise with If-Match ${tag}`,
    method: 'PATCH',
    path: '/v1/conventions/{id}',
    body: { terms: {} },
    options: { headers: { 'if-match': tag } },
    status: 412,
    code: 'versionMismatch',
  })),
  // Days and links
  ...['0000-01-01', '1999-12-31', '2101-01-01', '9999-12-31', '2026-02-30', '26-1-1'].map((dueDate) =>
    propose(`a tranche due ${dueDate}`, { tranches: [{ ...tranche, dueDate }] }),
  ),
  ...['0000-01-01', '9999-12-31'].map((day) => query('/v1/conventions/{id}/ledger', { asOf: day })),
  ...['https://a:b@ged.example/1', 'http://ged.example/1', 'https://ged.example/\u202egpj.exe'].map((link) =>
    post('closure', { report: { ...document, link } }, 400, 'bodyInvalid'),
  ),
  // Things that do not exist, and acts out of time
  post('withdrawal', {}, 400, 'bodyInvalid'),
  post('withdrawal', { reason: ' ' }, 400, 'bodyInvalid'),
  post('submission', { now: true }, 400, 'bodyInvalid'),
  post('pledges/p9/confirmation', {}, 409, 'wrongPhase', person(MINISTRY, 'approver')),
  post('pledges/P!/confirmation', {}, 404, 'notFound', person(MINISTRY, 'approver')),
  post(
    'calls/c1/receipts',
    { amount: 1, valueDate: today, reference: 'v' },
    409,
    'wrongPhase',
    person(COUNCIL, 'accountant'),
  ),
  post(
    'calls/c1/receipts',
    { amount: 1, valueDate: '24/11/2026', reference: 'v' },
    400,
    'bodyInvalid',
    person(COUNCIL, 'accountant'),
  ),
  post(
    'calls/c1/receipts',
    { amount: 1, valueDate: today },
    400,
    'bodyInvalid',
    person(COUNCIL, 'accountant'),
  ),
  post('payment-orders', { tranche: 0, lines: [] }, 400, 'bodyInvalid'),
  post('payment-orders', { tranche: 1, lines: [] }, 400, 'bodyInvalid'),
  post('tranches/0/evidence', { kind: 'document', document }, 404, 'trancheUnknown'),
  post('tranches/x/evidence', { kind: 'document', document }, 404, 'trancheUnknown'),
  post('tranches/1/evidence', { kind: 'photo', document }, 400, 'bodyInvalid'),
  post(
    'tranches/1/evidence',
    { kind: 'document', document: { ...document, link: 'http://ged.example/1' } },
    400,
    'bodyInvalid',
  ),
  post(
    'tranches/1/evidence',
    { kind: 'document', document: { ...document, link: 'javascript:alert(1)' } },
    400,
    'bodyInvalid',
  ),
  post(
    'tranches/1/evidence',
    { kind: 'document', document: { ...document, sha256: 'abc' } },
    400,
    'bodyInvalid',
  ),
  post('amendments', { reason: 'x', changes: {} }, 409, 'wrongPhase'),
  post(
    'resolutions',
    { reason: 'x', matter: { type: 'writeOff', tranche: 1, amount: 1 } },
    409,
    'wrongPhase',
  ),
  post(
    'resolutions',
    { reason: 'x', matter: { type: 'writeOff', tranche: 1, amount: 0 } },
    400,
    'bodyInvalid',
  ),
  post(
    'resolutions',
    { reason: 'x', matter: { type: 'reprogramming', tranche: 1, amount: 1, target: 'C 9' } },
    400,
    'bodyInvalid',
  ),
  post(
    'transfers',
    { source: 'c9', reservation: 1, valueDate: '2026-11-24', reference: 'x' },
    403,
    'notAllowed',
  ),
  post(
    'transfers',
    { source: 'c9', reservation: 0, valueDate: '2026-11-24', reference: 'x' },
    400,
    'bodyInvalid',
  ),
  post('resolutions', { reason: 'x', matter: { type: 'gift', tranche: 1, amount: 1 } }, 400, 'bodyInvalid'),
  post('resolutions', { matter: { type: 'writeOff', tranche: 1, amount: 1 } }, 400, 'bodyInvalid'),
  post('deliveries', { pledge: 'p1', date: '2026-11-20', amount: 1, document }, 409, 'wrongPhase'),
  post('deliveries', { pledge: 'p1', date: '2026-11-20', amount: 0, document }, 400, 'bodyInvalid'),
  post('deliveries', { pledge: 'p1', date: '20/11/2026', quantity: 1, document }, 400, 'bodyInvalid'),
  post('deliveries', { pledge: 'p1', date: '2026-11-20', quantity: 1.5, document }, 400, 'bodyInvalid'),
  post('deliveries', { pledge: 'p1', date: '2026-11-20', quantity: 1 }, 400, 'bodyInvalid'),
  post('deliveries/d1/confirmation', {}, 409, 'wrongPhase', person(COUNCIL, 'approver')),
  post('deliveries/d1/confirmation', {}, 403, 'notAllowed', person(COUNCIL, 'officer')),
  post('deliveries/d1/return', {}, 400, 'bodyInvalid', person(COUNCIL, 'approver')),
  post('deliveries/d1/withdrawal', { reason: '' }, 400, 'bodyInvalid'),
  post('resolutions', { reason: 'x', matter: { type: 'reduceCall', call: 'c1' } }, 400, 'bodyInvalid'),
  post('resolutions', { reason: 'x', matter: { type: 'carryCall', call: 'c1', to: 0 } }, 400, 'bodyInvalid'),
  post('resolutions', { reason: 'x', matter: { type: 'cancelCall', call: 'C 1' } }, 400, 'bodyInvalid'),
  post('tranches/1/closure', {}, 409, 'wrongPhase', person(COUNCIL, 'authorising-officer')),
  post('tranches/0/closure', {}, 404, 'trancheUnknown', person(COUNCIL, 'authorising-officer')),
  post('suspension', { reason: 'x' }, 409, 'wrongPhase', person(COUNCIL, 'approver')),
  post('closure', { report: document }, 409, 'wrongPhase'),
  {
    what: 'decide an unknown task',
    path: '/v1/tasks/{id}.t99/decision',
    body: { decision: 'approve' },
    status: 409,
    code: 'wrongPhase',
    as: person(COUNCIL, 'approver'),
  },
  {
    what: 'decide what is no task id',
    path: '/v1/tasks/nonsense/decision',
    body: { decision: 'approve' },
    status: 404,
    code: 'notFound',
  },
  {
    what: 'decide without a decision',
    path: '/v1/tasks/{id}.t1/decision',
    body: {},
    status: 400,
    code: 'bodyInvalid',
  },
  {
    what: 'decide perhaps',
    path: '/v1/tasks/{id}.t1/decision',
    body: { decision: 'perhaps' },
    status: 400,
    code: 'bodyInvalid',
  },
  { what: 'an unknown convention', method: 'GET', path: '/v1/conventions/c0', status: 404, code: 'notFound' },
  {
    what: 'an id that cannot be',
    method: 'GET',
    path: '/v1/conventions/..%2F',
    status: 404,
    code: 'notFound',
  },
  // Queries
  query('/v1/conventions', { phase: 'dreaming' }),
  query('/v1/conventions', { limit: '0' }),
  query('/v1/conventions', { limit: '101' }),
  query('/v1/conventions', { limit: 'ten' }),
  query('/v1/conventions', { order: 'asc' }),
  query('/v1/conventions', { overdue: 'false' }),
  query('/v1/overview', { phase: 'active' }),
  query('/v1/conventions/{id}/text', { at: '0' }),
  query('/v1/conventions', { cursor: '!!' }, 'cursorInvalid'),
  query('/v1/tasks', { cursor: Buffer.from('{"after":5}').toString('base64url') }, 'cursorInvalid'),
  query('/v1/conventions', { cursor: cursorOf({ PK: 'PARTY#other', SK: 'CONVENTION#x' }) }, 'cursorInvalid'),
  query('/v1/conventions', { cursor: cursorOf({ page: '2' }) }, 'cursorInvalid'),
  query(
    '/v1/conventions',
    { phase: 'draft', cursor: cursorOf({ PK: `PARTY#${COUNCIL}`, SK: 'CONVENTION#x' }) },
    'cursorInvalid',
  ),
  query('/v1/tasks', { cursor: cursorOf({ after: '' }) }, 'cursorInvalid'),
  query('/v1/tasks', { limit: '1e1' }),
  query('/v1/tasks/{id}.t1', { full: 'true' }),
  query('/v1/conventions/{id}', { x: '1' }),
  query('/v1/conventions/{id}/readiness', { x: '1' }),
  {
    ...post('submission', {}, 400, 'queryInvalid'),
    what: 'a parameter on an act',
    options: { query: { force: 'true' } },
  },
  query('/v1/conventions/{id}/ledger', { asOf: '2026-02-30' }),
  query('/v1/conventions/{id}/ledger', { asOf: '2026-11-24T10:00:00+01:00' }),
  query('/v1/conventions/{id}/ledger', { asOf: 'yesterday' }),
  query('/v1/conventions/{id}/text', { amendment: 'first' }),
  query('/v1/conventions/{id}/events', { after: '-1' }),
];

describe('a bad request', () => {
  test('there are at least sixty of them', () => expect(BAD.length).toBeGreaterThanOrEqual(60));

  test.each(BAD)(
    '$what -> $status $code',
    async ({ as = officer, method = 'POST', path, body, options, status, code }) => {
      const before = await written();
      const answer = await call(method, path.replace('{id}', id), as, body, options);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
      expect(answer.headers['content-type']).toBe('application/problem+json');
      expect(await written()).toEqual(before);
    },
  );
});
