import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type * as z from 'zod/mini';
import { CENTRE_ANSWERS } from '../../../functions/aggregates/centre/answers.ts';
import { CENTRE } from '../../../functions/aggregates/centre/index.ts';
import { ORGANISATION_KIND } from '../../../functions/aggregates/organisation/kind.ts';
import { organisationIdOf } from '../../../functions/aggregates/shared/registered.ts';
import { carryOut } from '../../../functions/api/row-imports/carry-out.ts';
import { trialOf } from '../../../functions/api/row-imports/trial.ts';
import type { Person } from '../../../functions/kernel/principal.ts';
import { project } from '../../../functions/store/lists.ts';
import { load } from '../../../functions/store/load.ts';
import type { Store } from '../../../functions/store/table.ts';
import { COUNCIL, caseA, MINISTRY, person, WILAYA } from '../../../scenarios/cases.ts';
import { caller, patient, type Reply } from '../../support/caller.ts';
import { minister, operator, owner } from '../../support/centre-setting.ts';
import { HttpCentre } from '../../support/http-centre.ts';
import { newStore } from '../../table.ts';

/** Files of centres and of attendance over the API's own handlers and a real table. */

type Report = z.infer<typeof CENTRE_ANSWERS.RowsReport>;

let store: Store;
let call: Awaited<ReturnType<typeof caller>>;
let convention: string;
/** Each test has centres of its own, by ids of the sender's. */
let play = 0;

beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  call = patient(await caller(inject('dynamodb'), store.table));
  await new HttpCentre(store, call).declareParties();
  for (const party of [COUNCIL, MINISTRY, WILAYA]) {
    const { state } = await load(store, ORGANISATION_KIND, organisationIdOf(party));
    if (state) await project(store, ORGANISATION_KIND, state);
  }
  const made = await call('POST', '/v1/conventions', owner, caseA('2026-11-24'));
  convention = String(Object(made.body.convention).id);
});
beforeEach(() => {
  play += 1;
});

const HEADING =
  'id,name_ar,name_fr,province,kind,target_group,places,planned_opening,lon,lat,convention,component';
const row = (n: number, change: Record<string, string> = {}) => {
  const cells: Record<string, string> = {
    id: `c${play}-${n}`,
    name_ar: `مركز ${n}`,
    name_fr: `Centre ${n}`,
    province: 'MA-KEN',
    kind: 'rehabilitation',
    target_group: 'not-published',
    places: '60',
    planned_opening: '2028-03-31',
    lon: '-6.58',
    lat: '34.26',
    convention: '',
    component: '',
    ...change,
  };
  return HEADING.split(',')
    .map((column) => cells[column])
    .join(',');
};
const fileOf = (...rows: string[]) => [HEADING, ...rows].join('\n');

const send = (kind: string, csv: string, query: Record<string, string> = {}, as: Person = owner) =>
  call('POST', `/v1/imports/${kind}`, as, undefined, {
    raw: csv,
    headers: { 'content-type': 'text/csv', 'accept-language': 'fr' },
    query,
  });
const reported = (reply: Reply): Report => {
  if (reply.status !== 200) throw new Error(reply.text);
  return CENTRE_ANSWERS.RowsReport.parse(reply.body);
};
const dry = async (kind: string, csv: string, as?: Person) =>
  reported(await send(kind, csv, { dryRun: 'true' }, as));
async function bring(kind: string, csv: string, as?: Person) {
  const { digest } = await dry(kind, csv, as);
  return { digest, done: reported(await send(kind, csv, { digest }, as)) };
}
const coded = ({ status, body }: Reply) => `${status} ${body.code ?? 'done'}`;
const said = ({ problems }: Report) => problems.map((each) => `${each.row} ${each.column} ${each.code}`);
const counted = ({ counts }: Report) => [counts.create, counts.update, counts.unchanged, counts.refused];

async function seen(id: string, as: Person = owner) {
  const { body } = await call('GET', `/v1/centres/${id}`, as);
  return CENTRE_ANSWERS.Centre.parse(body);
}
const idsIn = ({ changes }: Report) => changes.map(({ centre }) => centre);
const isThere = async (id: string) => (await call('GET', `/v1/centres/${id}`, owner)).status === 200;

describe('a file of centres', () => {
  test('registers what its dry run has shown, to the party that sends it', async () => {
    const csv = fileOf(
      row(1),
      row(2, { kind: 'new', target_group: 'women', province: 'MA-SAL', lon: '-6.80', lat: '34.05' }),
    );
    const trial = await dry('centres', csv);
    expect([said(trial), counted(trial), trial.isAcceptable]).toEqual([[], [2, 0, 0, 0], true]);
    const [first = '', second = ''] = idsIn(trial);
    expect([await isThere(first), await isThere(second)]).toEqual([false, false]);
    const done = reported(await send('centres', csv, { digest: trial.digest }));
    expect(done).toEqual(trial);
    expect(await seen(second)).toMatchObject({
      owner: COUNCIL,
      core: { ministry: { party: MINISTRY }, wilaya: { party: WILAYA }, council: { party: COUNCIL } },
      name: { ar: 'مركز 2', fr: 'Centre 2' },
      province: 'MA-SAL',
      work: 'new',
      groups: ['women'],
      places: 60,
      planned: { inService: '2028-03-31' },
      point: { lon: -6.8, lat: 34.05 },
      status: 'planned',
    });
  });

  test('that is the same again changes nothing, with the digest of the first or its own', async () => {
    const csv = fileOf(row(1), row(2));
    const { digest, done } = await bring('centres', csv);
    const versions = async () => Promise.all(idsIn(done).map(async (id) => (await seen(id)).version));
    const before = await versions();
    const repeat = reported(await send('centres', csv, { digest }));
    expect([counted(repeat), repeat.changes]).toEqual([[0, 0, 2, 0], []]);
    expect(counted((await bring('centres', csv)).done)).toEqual([0, 0, 2, 0]);
    expect(await versions()).toEqual(before);
  });

  test('changes what differs, by the id of its sender or that of the list, and leaves what a cell does not say', async () => {
    const [id = ''] = idsIn((await bring('centres', fileOf(row(1)))).done);
    const change = { id, places: '75', planned_opening: '', lon: '', lat: '', name_ar: '' };
    const { done } = await bring('centres', fileOf(row(1, change)));
    expect(done.changes).toEqual([{ row: 2, centre: id, before: { places: '60' }, after: { places: '75' } }]);
    expect(await seen(id)).toMatchObject({
      places: 75,
      planned: { inService: '2028-03-31' },
      point: { lon: -6.58 },
    });
    const { done: back } = await bring('centres', fileOf(row(1)));
    expect(back.changes).toMatchObject([{ before: { places: '75' }, after: { places: '60' } }]);
  });

  test('says everything that is wrong in every row, and writes nothing of any', async () => {
    const csv = fileOf(
      row(1),
      row(2, { province: 'Kénitra', places: '1.500' }),
      row(3, { province: 'MA-CAS' }),
      row(4, { lon: 'ouest', places: '-1' }),
      row(5, { kind: 'old', target_group: 'women not-published' }),
      row(6, { lon: '34.26', lat: '-6.58' }),
      row(7, { lon: '-5.0', lat: '34.0' }),
      row(8, { name_fr: '', id: `c${play}-1` }),
      row(9, { convention, component: 'suivi-no' }),
      row(10, { convention }),
      row(11, { places: '٦٠' }),
      row(12, { name_fr: '=cmd' }),
      row(13, { target_group: 'women not-published' }),
    );
    const report = await dry('centres', csv);
    expect(said(report)).toEqual([
      '3 places numberAmbiguous',
      '3 province placeByName',
      '4 province placeOutsideRegion',
      '5 lon degreesUnreadable',
      '5 places numberNegative',
      '6 kind codeUnknown',
      '6 target_group notPublishedAlone',
      '7 lon pointElsewhere',
      '8 lon pointOutsideProvince',
      '9 - rowRepeated',
      '9 name_fr cellEmpty',
      '10 convention componentUnknown',
      '11 component linkHalf',
      '12 places digitsNormalised',
      '13 name_fr formulaAsText',
      '14 target_group notPublishedAlone',
    ]);
    expect(report.isAcceptable).toBe(false);
    const refused = await send('centres', csv, { digest: report.digest });
    expect(coded(refused)).toBe('422 rowsRefused');
    for (const id of idsIn(report)) expect(await isThere(id)).toBe(false);
    expect(coded(await send('centres', csv))).toBe('412 importOvertaken');
  });

  test('refuses columns and numbers of persons, with the reason', async () => {
    const named = await dry('centres', `${HEADING},cin\n${row(1)},AB123456`);
    expect(said(named)).toEqual(['1 cin columnOfPersons']);
    expect(named.problems[0]?.message).toContain('personnes');
    expect(said(await dry('centres', fileOf(row(1, { name_fr: '123456789012345678' }))))).toEqual([
      '2 name_fr numberOfPerson',
    ]);
  });

  test('links components that no other centre has, and no two rows the same', async () => {
    const linked = (n: number, component: string) => row(n, { convention, component });
    const { done } = await bring('centres', fileOf(linked(1, 'centre-ma-ken')));
    expect((await seen(idsIn(done)[0] ?? '')).link).toEqual({ convention, component: 'centre-ma-ken' });
    const report = await dry(
      'centres',
      fileOf(linked(2, 'centre-ma-ken'), linked(3, 'centre-ma-sal'), linked(4, 'centre-ma-sal')),
    );
    expect(said(report)).toEqual(['2 component componentTaken', '4 component rowRepeated']);
    expect(report.problems[0]?.details).toEqual({ other: { name: idsIn(done)[0] } });
  });

  test('that met another state than it names is refused, and of two at once nothing is made twice', async () => {
    const csv = fileOf(row(1));
    const { digest } = await dry('centres', csv);
    await bring('centres', fileOf(row(1, { places: '61' })));
    expect(coded(await send('centres', csv, { digest }))).toBe('412 importOvertaken');
    play += 1;
    const twin = fileOf(row(1), row(2));
    const trial = await dry('centres', twin);
    const both = await Promise.all([1, 2].map(() => send('centres', twin, { digest: trial.digest })));
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(await Promise.all(idsIn(trial).map(async (id) => (await seen(id)).version))).toEqual([1, 1]);
  });

  test('is brought by those who register by hand, and changes no centre of others', async () => {
    const csv = fileOf(row(1));
    const [id = ''] = idsIn((await bring('centres', csv)).done);
    for (const as of [
      operator,
      person(COUNCIL, 'approver'),
      person(COUNCIL, 'auditor'),
      person('stranger', 'officer'),
    ])
      expect(coded(await send('centres', csv, { dryRun: 'true' }, as))).toBe('403 notAllowed');
    const foreign = fileOf(row(1, { id, places: '99' }));
    const report = await dry('centres', foreign, person(MINISTRY, 'officer'));
    expect(said(report)).toEqual(['2 - notAllowed']);
    expect((await seen(id)).places).toBe(60);
  });
});

describe('rows that follow singly after an accepted file', () => {
  /** The trial of a file, and its rows carried out later. */
  async function accepted(csv: string) {
    const now = new Date().toISOString();
    const { report, tried } = await trialOf(store, { kind: 'centres', csv, actor: owner, now });
    const later = (until = Date.now() + 60_000) =>
      carryOut(store, CENTRE, tried, { actor: owner, digest: report.digest, until });
    return { ids: tried.map(({ id }) => id), later };
  }

  test('are left when the time is up, and the same file again goes on with them', async () => {
    const csv = fileOf(row(1), row(2), row(3));
    const { ids, later } = await accepted(csv);
    expect(await later(0)).toEqual({ overtaken: [], left: 3 });
    for (const id of ids) expect(await isThere(id)).toBe(false);
    expect(counted((await bring('centres', csv)).done)).toEqual([3, 0, 0, 0]);
    expect(await later()).toEqual({ overtaken: [], left: 0 });
    for (const id of ids) expect((await seen(id)).version).toBe(1);
  });

  test('are told where another act came before them, and the others are done', async () => {
    await bring('centres', fileOf(row(1), row(2)));
    const { ids, later } = await accepted(fileOf(row(1, { places: '71' }), row(2, { places: '72' })));
    const [first = '', second = ''] = ids;
    const headers = { 'if-match': '*' };
    await call('PATCH', `/v1/centres/${first}`, owner, { places: 99 }, { headers });
    const { overtaken, left } = await later();
    expect([overtaken.map(({ row: of, refusal }) => [of, refusal.code]), left]).toEqual([
      [[2, 'versionMismatch']],
      0,
    ]);
    expect([(await seen(first)).places, (await seen(second)).places]).toEqual([99, 72]);
  });

  test('carried out twice at once have one effect', async () => {
    const { ids, later } = await accepted(fileOf(row(1), row(2)));
    expect(await Promise.all([later(), later()])).toEqual([1, 2].map(() => ({ overtaken: [], left: 0 })));
    for (const id of ids) expect((await seen(id)).version).toBe(1);
  });
});

describe('a file of attendance', () => {
  const attendance = (...rows: string[]) => ['id,quarter,people', ...rows].join('\n');

  async function open(): Promise<HttpCentre> {
    const centre = await (await new HttpCentre(store, call).longAgo().register()).reach(
      'studies',
      'works',
      'equipped',
    );
    await (await centre.prepare()).open();
    return centre;
  }

  test('reports quarters of several centres, and the same again changes nothing', async () => {
    const [one, two] = [await open(), await open()];
    const csv = attendance(`${one.id},2026-Q1,120`, `${one.id},2026-Q2,0`, `${two.id},2026-q1,7`);
    const { digest, done } = await bring('attendance', csv, operator);
    expect([counted(done), done.overtaken, done.left]).toEqual([[3, 0, 0, 0], [], 0]);
    expect((await seen(one.id, operator)).attendance).toMatchObject([{ people: 120 }, { people: 0 }]);
    const { version } = await seen(one.id);
    expect(counted(reported(await send('attendance', csv, { digest }, operator)))).toEqual([0, 0, 3, 0]);
    expect((await seen(one.id)).version).toBe(version);
    const more = attendance(`${one.id},2026-Q1,130`);
    expect((await bring('attendance', more, operator)).done.changes).toMatchObject([
      { before: { people: '120' }, after: { people: '130' } },
    ]);
  });

  test('shows no small number that another party has reported, whatever is tried', async () => {
    const centre = await open();
    await bring('attendance', attendance(`${centre.id},2026-Q1,7`), operator);
    const tried = [];
    for (let people = 0; people < 12; people += 1) {
      const { digest: _digest, ...report } = await dry(
        'attendance',
        attendance(`${centre.id},2026-Q1,${people}`),
        owner,
      );
      tried.push(JSON.stringify(report).replaceAll(`"people":"${people}"`, '"people":"?"'));
    }
    expect(new Set(tried).size).toBe(1);
    expect(tried[0]).toContain('"hidden":true');
  });

  test('says everything that is wrong in every row, and writes nothing', async () => {
    const centre = await open();
    const planned = await new HttpCentre(store, call).register();
    const csv = attendance(
      `${centre.id},2026-Q1,50`,
      `${centre.id},2026-Q1,51`,
      `${centre.id},2026-1,50`,
      `${centre.id},2039-Q1,50`,
      `${centre.id},2026-Q2,-3`,
      'fnone,2026-Q1,3',
      `${planned.id},2026-Q1,3`,
      ',2026-Q1,3',
      'fnone,2039-Q1,-3',
      `${centre.id},2039-Q1,x`,
    );
    const report = await dry('attendance', csv, operator);
    expect(said(report)).toEqual([
      '3 - rowRepeated',
      '4 quarter quarterUnreadable',
      '5 quarter quarterNotEnded',
      '6 people numberNegative',
      '7 id centreUnknown',
      '8 - notAllowed',
      '9 id cellEmpty',
      '10 id centreUnknown',
      '10 people numberNegative',
      '10 quarter quarterNotEnded',
      '11 people numberUnreadable',
      '11 quarter quarterNotEnded',
    ]);
    expect(report.problems.slice(-5).map(({ value }: { value: string }) => value)).toEqual([
      ...['fnone', '-3', '2039-Q1'],
      ...['x', '2039-Q1'],
    ]);
    expect(coded(await send('attendance', csv, { digest: report.digest }, operator))).toBe('422 rowsRefused');
    expect((await seen(centre.id)).attendance).toEqual([]);
    expect(said(await dry('attendance', 'id,quarter,people,nom\nfx,2026-Q1,1,X', operator))).toEqual([
      '1 nom columnOfPersons',
    ]);
    expect(
      said(await dry('attendance', attendance(`${centre.id},2026-Q1,50`), person(WILAYA, 'officer'))),
    ).toEqual(['2 - notAllowed']);
  });
});

/** Cells as people write them: sound ones, and any. */
const cell = <T>(...values: readonly T[]) => fc.constantFrom(...values);
const SOUND = {
  id: cell('1', '2', '3', '4'),
  name_fr: cell('Centre A', 'Centre B'),
  province: cell('MA-KEN', 'MA-SAL'),
  kind: cell('new', 'rehabilitation'),
  target_group: cell('women', 'not-published', 'women difficulty'),
  places: cell('60', '75', ''),
  planned_opening: cell('2028-03-31', '2029-01-31', ''),
  lon: cell('-6.58', '-6.60'),
  link: cell('', '', '', 'centre-ma-khe', 'centre-ma-sik'),
};
const soundRow = fc.record(SOUND, { noNullPrototype: true });
const anyRow = fc.record(
  {
    ...SOUND,
    name_fr: cell('Centre A', ''),
    province: cell('MA-KEN', 'MA-CAS', 'Salé'),
    kind: cell('new', 'old'),
    target_group: cell('women', 'women not-published'),
    places: cell('60', '1.500'),
    planned_opening: cell('2028-03-31', '31/03/2028'),
    lon: cell('-6.58', '34.26'),
    link: cell('', 'suivi'),
  },
  { noNullPrototype: true },
);
const anyFile = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.uniqueArray(soundRow, { minLength: 1, maxLength: 4, selector: ({ id }) => id }),
  },
  { weight: 1, arbitrary: fc.array(fc.oneof(soundRow, anyRow), { minLength: 1, maxLength: 4 }) },
);

test('dry run and import agree, and the same bytes again change nothing', async () => {
  const outcomes = new Set<boolean>();
  await fc.assert(
    fc.asyncProperty(anyFile, async (rows) => {
      const csv = fileOf(
        ...rows.map(({ id, link, ...cells }, index) =>
          row(index, { ...cells, id: `p-${id}`, ...(link && { convention, component: link }) }),
        ),
      );
      const stand = async () =>
        Promise.all(
          rows.map(({ id }) => send('centres', fileOf(row(0, { id: `p-${id}` })), { dryRun: 'true' })),
        );
      const before = (await stand()).map(({ body }) => body.digest);
      const trial = await dry('centres', csv);
      const sent = await send('centres', csv, { digest: trial.digest });
      outcomes.add(trial.isAcceptable);
      if (!trial.isAcceptable) {
        expect(coded(sent)).toBe('422 rowsRefused');
        expect((await stand()).map(({ body }) => body.digest)).toEqual(before);
        return;
      }
      expect(reported(sent)).toEqual(trial);
      const again = reported(await send('centres', csv, { digest: trial.digest }));
      expect([again.changes, counted(again)]).toEqual([[], [0, 0, rows.length, 0]]);
      for (const { centre, after } of trial.changes) {
        const { places, name } = await seen(centre);
        expect(String(places ?? '')).toBe(after.places ?? String(places ?? ''));
        expect(name.fr).toBe(after.name_fr ?? name.fr);
      }
    }),
    { numRuns: 40 },
  );
  expect(outcomes).toEqual(new Set([true, false]));
});

test('says in its reader’s language what is wrong, and why nothing was accepted', async () => {
  const script = { ar: /\p{Script=Arabic}/u, fr: /décimales|ligne/, en: /decimals|row/ };
  for (const [language, words] of Object.entries(script)) {
    const csv = fileOf(row(1, { places: '1.500' }));
    const headers = { 'content-type': 'text/csv', 'accept-language': language };
    const ask = (query: Record<string, string>) =>
      call('POST', '/v1/imports/centres', owner, undefined, { raw: csv, headers, query });
    const { digest, problems } = reported(await ask({ dryRun: 'true' }));
    expect(problems[0]?.message).toMatch(words);
    expect((await ask({ digest })).body).toMatchObject({
      code: 'rowsRefused',
      detail: expect.stringMatching(words),
      errors: [{ path: '2.places', message: expect.stringMatching(words) }],
    });
  }
});

test('while their organisation is suspended, people see what a file would do and import nothing', async () => {
  const centre = await new HttpCentre(store, call).register();
  const csv = fileOf(row(1, { id: centre.id }));
  const { digest } = await dry('centres', csv);
  const act = (path: string) =>
    call('POST', `/v1/organisations/o-${COUNCIL}/${path}`, person(MINISTRY, 'administrator'), {
      reason: 'Doublon',
    });
  await act('suspension');
  expect(coded(await send('centres', csv, { digest }))).toBe('403 organisationSuspended');
  expect(coded(await send('attendance', 'id,quarter,people', { digest }))).toBe('403 organisationSuspended');
  expect((await dry('centres', csv)).counts.update).toBe(1);
  await act('resumption');
});

test('a file that is none, of another type, or without a token for it is refused', async () => {
  const json = await call('POST', '/v1/imports/centres', owner, {}, {});
  expect(coded(json)).toBe('415 contentTypeNotCsv');
  expect(coded(await send('centres', fileOf(row(1)), { campaign: 'x' }))).toBe('400 queryInvalid');
  expect(said(await dry('centres', ''))).toEqual(expect.arrayContaining(['1 - rowsNone']));
  expect(coded(await send('centres', 'x'.repeat(1_100_000), { dryRun: 'true' }))).toBe('413 bodyTooLarge');
  expect(said(await dry('attendance', 'id,quarter,people\n', minister))).toEqual(['1 - rowsNone']);
});
