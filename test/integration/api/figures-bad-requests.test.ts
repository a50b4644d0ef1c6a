import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { CAMPAIGN_ANSWERS } from '../../../functions/aggregates/campaign/answers.ts';
import type { Person } from '../../../functions/kernel/principal.ts';
import { LANGUAGES } from '../../../functions/kernel/wording.ts';
import type { Store } from '../../../functions/store/table.ts';
import { COUNCIL, person, WILAYA } from '../../../scenarios/cases.ts';
import { type CallOptions, caller } from '../../support/caller.ts';
import { ADS, approver, ENTRAIDE, reporter, steward } from '../../support/campaign-setting.ts';
import { figuresOf, HttpCampaign, LAUNCH } from '../../support/http-campaign.ts';
import { newStore } from '../../table.ts';

/** Every bad request on the figures of a region has its status and its code, and writes nothing. */

let store: Store;
let call: Awaited<ReturnType<typeof caller>>;
let campaign: HttpCampaign;

beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  call = await caller(inject('dynamodb'), store.table);
  campaign = new HttpCampaign(store, call);
  await campaign.begin();
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

const fact = {
  place: 'MA-RAB',
  targetGroup: 'disability',
  measure: 'reached',
  unit: 'people',
  value: 3150,
  basis: 'service',
  quality: 'measured',
  asOf: '2026-09-30',
};

const launching = (what: string, change: object, code = 'bodyInvalid', status = 400, as = steward): Bad => ({
  what: `launch: ${what}`,
  as,
  path: '/v1/campaigns',
  body: { ...LAUNCH, year: 2027, ...change },
  status,
  code,
});
const reporting = (what: string, change: object, code = 'bodyInvalid', status = 400): Bad => ({
  what: `report: ${what}`,
  as: reporter(ENTRAIDE),
  path: `/v1/campaigns/{id}/sources/${ENTRAIDE}/figures`,
  body: { facts: [{ ...fact, ...change }] },
  status,
  code,
});
const post = (path: string, body: unknown, status: number, code: string, as = approver): Bad => ({
  what: `${path} ${JSON.stringify(body).slice(0, 60)}`,
  as,
  path: `/v1/campaigns/{id}/${path}`,
  body,
  status,
  code,
});
const importing = (what: string, change: CallOptions, status: number, code: string, as = reporter(ADS)) => ({
  what: `import: ${what}`,
  as,
  path: '/v1/imports/figures',
  options: {
    raw: figuresOf(ADS),
    headers: { 'content-type': 'text/csv' },
    query: { campaign: 'kma042026', dryRun: 'true' },
    ...change,
  },
  status,
  code,
});
const query = (
  path: string,
  parameters: Record<string, string>,
  code = 'queryInvalid',
  status = 400,
): Bad => ({
  what: `${path}?${new URLSearchParams(parameters)}`,
  as: steward,
  method: 'GET',
  path,
  options: { query: parameters },
  status,
  code,
});

const [asked] = LAUNCH.requests;
const places = ['MA-RAB'];

const BAD: Bad[] = [
  // The launch
  launching('an unknown region', { region: 'MA-13' }),
  launching('a year long past', { year: 2014 }),
  launching('a year far off', { year: 2101 }),
  launching('a year as text', { year: '2027' }),
  launching('no group', { targetGroups: [] }),
  launching('thirteen groups', { targetGroups: Array.from({ length: 13 }, (_, n) => `group-${n}`) }),
  launching('a group in capitals', { targetGroups: ['Disability'] }),
  launching('no measure', { measures: [] }),
  launching('an unknown measure', { measures: [{ measure: 'happy', unit: 'people' }] }),
  launching('an unknown unit', { measures: [{ measure: 'reached', unit: 'dirhams' }] }),
  launching('a due day that is none', { dueOn: '2027-02-30' }),
  launching('no requests', { requests: [] }),
  launching('a request without places', { requests: [{ source: ADS, places: [] }] }),
  launching('51 requests', { requests: Array.from({ length: 51 }, () => asked) }),
  launching('a place that is none', { requests: [{ source: ADS, places: ['MA-XXX'] }] }),
  launching('an unknown field', { secret: true }),
  launching('without its wilaya', { wilaya: undefined }),
  launching('a due day that has passed', { dueOn: '2026-01-01' }, 'campaignInconsistent', 422),
  launching(
    'the same measure twice',
    { measures: [...LAUNCH.measures, LAUNCH.measures[0]] },
    'campaignInconsistent',
    422,
  ),
  launching('the same request twice', { requests: [asked, asked] }, 'campaignInconsistent', 422),
  launching(
    'a source that is not in the register',
    { requests: [{ source: 'nobody', places }] },
    'campaignInconsistent',
    422,
  ),
  launching(
    'a source that may report nothing there',
    { requests: [{ source: WILAYA, places }] },
    'campaignInconsistent',
    422,
  ),
  launching(
    'a place of another region',
    { requests: [{ source: ADS, places: ['MA-TNG'] }] },
    'campaignInconsistent',
    422,
  ),
  launching('with a wilaya that is a source', { wilaya: ADS, ministry: WILAYA }, 'campaignInconsistent', 422),
  launching('of another region’s wilaya', { region: 'MA-01' }, 'campaignInconsistent', 422),
  launching('by an auditor', {}, 'notAllowed', 403, person(WILAYA, 'auditor')),
  launching('by a party that does not keep it', {}, 'notAllowed', 403, person(COUNCIL, 'officer')),
  launching('of a year that has one', { year: 2026 }, 'campaignKnown', 409),
  // Figures one by one
  ...[-1, 1.5, 50_000_001, 2 ** 53, '100', true, [], {}, 'unknown'].map((value) =>
    reporting(`value ${JSON.stringify(value)}`, { value }),
  ),
  reporting('without a value', { value: undefined }),
  reporting('an unknown basis', { basis: 'rumour' }),
  reporting('an unknown quality', { quality: 'good' }),
  reporting('a day that is none', { asOf: '2026-13-01' }),
  reporting('a name', { name: 'X' }),
  reporting('a note too long', { note: 'x'.repeat(301) }),
  reporting('a note of two lines', { note: 'a\nb' }),
  reporting('a place of another region', { place: 'MA-TNG' }, 'figuresRefused', 422),
  reporting('another unit', { unit: 'households' }, 'figuresRefused', 422),
  reporting('a measure that is not its own', { measure: 'eligible' }, 'figuresRefused', 422),
  reporting(
    'a measure that is not asked for',
    { measure: 'submitted', unit: 'files' },
    'figuresRefused',
    422,
  ),
  reporting('a group that is not asked for', { targetGroup: 'women' }, 'figuresRefused', 422),
  reporting('a day that is yet to come', { asOf: '2099-01-01' }, 'figuresRefused', 422),
  post(`sources/${ENTRAIDE}/figures`, { facts: [] }, 400, 'bodyInvalid', reporter(ENTRAIDE)),
  post(`sources/${ENTRAIDE}/figures`, { facts: [fact, fact] }, 422, 'figuresRefused', reporter(ENTRAIDE)),
  post(`sources/${ENTRAIDE}/figures`, { facts: [fact] }, 404, 'sourceUnknown', reporter(ADS)),
  post('sources/Nobody!/figures', { facts: [fact] }, 404, 'sourceUnknown', reporter(ADS)),
  post(`sources/${ENTRAIDE}/figures`, { facts: [fact] }, 403, 'notAllowed', person(ENTRAIDE, 'auditor')),
  post(`sources/${ENTRAIDE}/figures`, { facts: [fact] }, 403, 'notAllowed', steward),
  // Acts of its keepers, out of order or of nothing
  post('acceptances', {}, 400, 'bodyInvalid'),
  post('acceptances', { source: ADS, places: [] }, 400, 'bodyInvalid'),
  post('acceptances', { source: ADS, places: ['MA-XXX'] }, 400, 'bodyInvalid'),
  post('acceptances', { source: ADS }, 409, 'nothingSubmitted'),
  post('acceptances', { source: 'nobody' }, 409, 'nothingSubmitted'),
  post('acceptances', { source: ADS }, 403, 'notAllowed', steward),
  post('returns', { source: ADS }, 400, 'bodyInvalid'),
  post('returns', { source: ADS, reason: ' ' }, 400, 'bodyInvalid'),
  post('returns', { source: ADS, reason: 'x' }, 409, 'nothingSubmitted'),
  post('requests', { request: asked, dueOn: LAUNCH.dueOn }, 409, 'alreadyRequested'),
  post(
    'requests',
    { request: { source: 'nobody', places }, dueOn: LAUNCH.dueOn },
    422,
    'campaignInconsistent',
  ),
  post(
    'requests',
    { request: { source: ADS, places: ['MA-04'] }, dueOn: '2026-01-01' },
    422,
    'campaignInconsistent',
  ),
  post('requests', { request: { source: ADS, places: ['MA-04'] } }, 400, 'bodyInvalid'),
  post('disjoint-sources', { sources: [ADS], document: 'x' }, 400, 'bodyInvalid'),
  post('disjoint-sources', { sources: [ADS, ENTRAIDE] }, 400, 'bodyInvalid'),
  post('disjoint-sources', { sources: [ADS, ADS], document: 'x' }, 400, 'bodyInvalid'),
  post('disjoint-sources', { sources: [ADS, 'nobody'], document: 'x' }, 404, 'sourceUnknown'),
  post('freeze', {}, 409, 'requestsOpen'),
  post('freeze', { force: true }, 400, 'bodyInvalid'),
  post('publication', {}, 409, 'wrongPhase'),
  post('prolongation', {}, 400, 'bodyInvalid'),
  post('prolongation', { dueOn: '2027-02-30' }, 400, 'bodyInvalid'),
  post('prolongation', { dueOn: LAUNCH.dueOn }, 422, 'campaignInconsistent'),
  post('prolongation', { dueOn: '2026-01-01' }, 422, 'campaignInconsistent'),
  post('cancellation', {}, 400, 'bodyInvalid'),
  post('cancellation', { reason: 'x' }, 403, 'notAllowed', steward),
  post(
    `sources/${ENTRAIDE}/corrections`,
    { facts: [fact], reason: 'x' },
    409,
    'wrongPhase',
    reporter(ENTRAIDE),
  ),
  post(`sources/${ENTRAIDE}/corrections`, { facts: [fact] }, 400, 'bodyInvalid', reporter(ENTRAIDE)),
  post('corrections/1/acceptance', {}, 409, 'wrongPhase'),
  ...['0', '-1', 'x', '1.5', '99999', '1e2'].map((number) =>
    post(`corrections/${number}/acceptance`, {}, 404, 'notFound'),
  ),
  post('corrections/1/return', {}, 400, 'bodyInvalid'),
  {
    ...post('acceptances', { source: ADS }, 412, 'versionMismatch'),
    what: 'accept figures of an old version',
    options: { headers: { 'if-match': '"99"' } },
  },
  {
    ...post('freeze', {}, 400, 'idempotencyKeyMissing'),
    what: 'freeze without a key',
    options: { headers: { 'idempotency-key': undefined } },
  },
  // Files
  importing('of no campaign', { query: { dryRun: 'true' } }, 400, 'queryInvalid'),
  importing('of an unknown campaign', { query: { campaign: 'kma042031', dryRun: 'true' } }, 404, 'notFound'),
  importing('of a convention', { query: { campaign: 'c1', dryRun: 'true' } }, 404, 'notFound'),
  importing('of an id that cannot be', { query: { campaign: '../x', dryRun: 'true' } }, 404, 'notFound'),
  importing('perhaps dry', { query: { campaign: 'kma042026', dryRun: 'yes' } }, 400, 'queryInvalid'),
  importing('without a dry run', { query: { campaign: 'kma042026' } }, 412, 'importOvertaken'),
  importing(
    'with a digest of old',
    { query: { campaign: 'kma042026', digest: 'a'.repeat(64) } },
    412,
    'importOvertaken',
  ),
  importing(
    'with a digest too long',
    { query: { campaign: 'kma042026', digest: 'a'.repeat(65) } },
    400,
    'queryInvalid',
  ),
  importing('as JSON', { headers: { 'content-type': 'application/json' } }, 415, 'contentTypeNotCsv'),
  importing('of no type', { headers: { 'content-type': undefined } }, 415, 'contentTypeNotCsv'),
  importing('over 1 MB', { raw: 'x'.repeat(2 ** 20 + 1) }, 413, 'bodyTooLarge'),
  importing('by an approver', {}, 403, 'notAllowed', person(ADS, 'approver')),
  importing('by a keeper', {}, 403, 'notAllowed', steward),
  { ...importing('of an unknown kind', {}, 404, 'notFound'), path: '/v1/imports/people' },
  // What is read
  query('/v1/campaigns', { region: 'MA-13' }),
  query('/v1/campaigns', { limit: '0' }),
  query('/v1/campaigns', { cursor: '!!' }, 'cursorInvalid'),
  query('/v1/campaigns', { status: 'open' }),
  query('/v1/campaigns/{id}', { x: '1' }),
  query('/v1/campaigns/kma042031', {}, 'notFound', 404),
  query('/v1/campaigns/c1', {}, 'notFound', 404),
  query('/v1/campaigns/{id}/events', { after: '-1' }),
  query('/v1/coverage', {}),
  query('/v1/coverage', { period: '2014' }),
  query('/v1/coverage', { period: '2026.5' }),
  query('/v1/coverage', { period: '2026', region: 'MA' }),
  query('/v1/coverage', { period: '2026', group: 'A B' }),
  query('/v1/coverage', { period: '2026', version: '0' }),
  query('/v1/coverage', { period: '2026', version: '1' }, 'notFound', 404),
  query('/v1/coverage', { period: '2026', view: 'accepting' }),
  query('/v1/coverage', { period: '2026', hidden: 'false' }),
];

describe('a bad request on figures', () => {
  test('there are at least a hundred of them', () => expect(BAD.length).toBeGreaterThanOrEqual(100));

  test.each(BAD)(
    '$what -> $status $code',
    async ({ as = steward, method = 'POST', path, body, options, status, code }) => {
      const before = await written();
      const answer = await call(method, path.replace('{id}', campaign.id), as, body, options);
      expect([answer.status, answer.body.code]).toEqual([status, code]);
      expect(answer.headers['content-type']).toBe('application/problem+json');
      expect(await written()).toEqual(before);
    },
  );
});

/** Files that are wrong as a whole: a dry run says so, and the import by its digest is refused. */
const FILES: [string, string, string][] = [
  ['nothing', '', 'columnMissing'],
  ['a heading alone', figuresOf(ADS).split('\n')[0] ?? '', 'rowsNone'],
  ['no CSV', '"a', 'noTable'],
  ['JSON', '{"period":2026}', 'columnMissing'],
  ['a NUL', figuresOf(ADS).replace('450', '4\u000050'), 'numberUnreadable'],
  ['5,001 rows', figuresOf(ADS) + `2026,MA-RAB\n`.repeat(5_000), 'rowsTooMany'],
  ['a column of names', figuresOf(ADS).replace('period,', 'nom,period,'), 'columnOfPersons'],
  ['half a surrogate pair', figuresOf(ADS).replace('450', '4\ud80050'), 'numberUnreadable'],
  ['another year', figuresOf(ADS).replace(/^2026/gm, '2025'), 'periodNotOpen'],
];

test.each(FILES)('a file that is %s is refused, and nothing of it is written', async (_, csv, code) => {
  const before = await written();
  const dry = await campaign.sends(ADS, csv, { dryRun: 'true' });
  const report = CAMPAIGN_ANSWERS.ImportReport.parse(dry.body);
  expect(report.problems.map((each) => each.code)).toContain(code);
  expect(report.isAcceptable).toBe(false);
  const { status, body } = await campaign.sends(ADS, csv, { digest: report.digest });
  expect([status, body.code]).toEqual([422, 'figuresRefused']);
  expect(await written()).toEqual(before);
});

const SCRIPT = {
  ar: /\p{Script=Arabic}/u,
  fr: /négatif|données|ligne/,
  en: /negative|figures|row/,
};

describe.each(LANGUAGES)('in %s', (language) => {
  const csv = figuresOf(ADS).replace('450', '-450');
  const sent = (query: Record<string, string>) =>
    call('POST', '/v1/imports/figures', reporter(ADS), undefined, {
      raw: csv,
      headers: { 'content-type': 'text/csv', 'accept-language': language },
      query: { campaign: campaign.id, ...query },
    });

  test('a dry run says the problem of each row, and the refusal of an import too', async () => {
    const report = CAMPAIGN_ANSWERS.ImportReport.parse((await sent({ dryRun: 'true' })).body);
    const [problem] = report.problems;
    expect(problem?.message).toMatch(SCRIPT[language]);
    const { body } = await sent({ digest: report.digest });
    expect(body.detail).toMatch(SCRIPT[language]);
    const errors: { path: string; message: string }[] = Array.isArray(body.errors) ? body.errors : [];
    expect(errors.map(({ path }) => path)).toEqual(['2.value']);
    for (const { message } of errors) expect(message).toMatch(SCRIPT[language]);
  });
});
