import { describe, expect, test } from 'vitest';
import { readFacts } from '../../../../functions/aggregates/campaign/figures/read.ts';
import { campaignIdOf as idInApi } from '../../../../functions/aggregates/campaign/id.ts';
import { readAttendance, readCentres } from '../../../../functions/aggregates/centre/import/read.ts';
import { correctedOf } from '../../../../web/pages/campaign/corrected.ts';
import { matrixOf, returnsOf, sourcesToAccept } from '../../../../web/pages/campaign/matrix-rows.ts';
import {
  launchOf,
  newLaunch,
  requestCount,
  yearsOffered,
} from '../../../../web/pages/campaign-launch/launch-draft.ts';
import { isTooLarge, textOfFile } from '../../../../web/pages/figures-import/file-text.ts';
import {
  hasRows,
  mendedIn,
  openProblems,
  type Problem,
} from '../../../../web/pages/figures-import/mending.ts';
import { type Model, modelOf, modelText, rowsModel } from '../../../../web/pages/figures-import/model.ts';
import { currentFigures } from '../../../../web/parts/figures/fact-key.ts';
import { type Campaign, campaignIdOf, type Figure, yearsOf } from '../../../../web/parts/figures/figures.ts';

const since = '2026-09-01T08:00:00.000Z';
const request = (source: string, place: Figure['place'], status: Campaign['requests'][number]['status']) => ({
  source,
  place,
  measures: ['reached' as const],
  status,
  since,
});
const CAMPAIGN: Campaign = {
  id: 'kma042026',
  version: 3,
  etag: '"3"',
  region: 'MA-04',
  year: 2026,
  status: 'open',
  statusSince: since,
  createdAt: since,
  changedAt: since,
  members: [],
  targetGroups: ['disability', 'women'],
  measures: [
    { measure: 'eligible', unit: 'people' },
    { measure: 'reached', unit: 'people' },
    { measure: 'delivered', unit: 'files' },
  ],
  dueOn: '2026-12-31',
  requests: [
    request('ads', 'MA-RAB', 'accepted'),
    request('entraide-nationale', 'MA-RAB', 'asked'),
    { ...request('ads', 'MA-SAL', 'returned'), reason: 'Année fausse' },
    { ...request('ads', 'MA-KEN', 'returned'), reason: 'Année fausse' },
  ],
  disjoint: [],
  versions: [],
  smallNumbersBelow: 10,
  figures: [],
  corrections: [],
  tasks: [],
  possibleActs: [],
};

test('a campaign is found by its region and year as the API names it', () => {
  expect(campaignIdOf('MA-04', 2026)).toBe(idInApi('MA-04', 2026));
});

test('the years to choose are those of which something is published, the newest first', () => {
  const row = (year: number, status: 'open' | 'frozen' | 'published') => ({
    id: `k${year}`,
    region: 'MA-04' as const,
    year,
    status,
    dueOn: '2026-12-31',
    ...(status === 'published' && { publishedVersion: 1 }),
    requests: {},
    parties: [],
    version: 1,
    changedAt: since,
  });
  const rows = [row(2023, 'published'), row(2026, 'frozen'), row(2024, 'published'), row(2023, 'published')];
  expect(yearsOf(rows, 2026)).toEqual([2024, 2023]);
  expect(yearsOf([row(2025, 'open'), row(2024, 'frozen')], 2026)).toEqual([2026]);
});

describe('the matrix', () => {
  test('has each source and place once, in the order in which they were asked', () => {
    const { sources, rows } = matrixOf(CAMPAIGN);
    expect(sources).toEqual(['ads', 'entraide-nationale']);
    expect(rows.map(({ place, requests }) => [place, [...requests.keys()]])).toEqual([
      ['MA-RAB', ['ads', 'entraide-nationale']],
      ['MA-SAL', ['ads']],
      ['MA-KEN', ['ads']],
    ]);
  });

  test('gives nobody the figures of their own party to accept, nor those that have not come', () => {
    const waiting = {
      requests: [
        request('ads', 'MA-RAB', 'submitted'),
        request('ads', 'MA-SAL', 'submitted'),
        request('wilaya-rsk', 'MA-RAB', 'submitted'),
        request('entraide-nationale', 'MA-RAB', 'asked'),
      ],
    };
    const may = { ...waiting, possibleActs: ['acceptFigures' as const] };
    expect(sourcesToAccept(may, 'wilaya-rsk')).toEqual(['ads']);
    expect(sourcesToAccept(may, 'ministry-solidarity')).toEqual(['ads', 'wilaya-rsk']);
    expect(sourcesToAccept({ ...waiting, possibleActs: ['freeze'] }, 'ministry-solidarity')).toEqual([]);
  });

  test('says a reason once for all the places that were returned for it', () => {
    expect(returnsOf(CAMPAIGN)).toEqual([
      { source: 'ads', reason: 'Année fausse', places: ['MA-SAL', 'MA-KEN'] },
    ]);
  });
});

describe('a campaign that is prepared', () => {
  const whole = {
    ...newLaunch(2026),
    region: 'MA-04' as const,
    ministry: 'ministry-solidarity',
    wilaya: 'wilaya-rsk',
    groups: ['women'],
    dueOn: '2026-12-31',
    requests: [{ id: 'first', source: 'ads', places: ['MA-RAB' as const, 'MA-SAL' as const] }],
  };
  test('is sent once everything is chosen', () => {
    expect(launchOf(whole)).toEqual({
      region: 'MA-04',
      year: 2026,
      ministry: 'ministry-solidarity',
      wilaya: 'wilaya-rsk',
      targetGroups: ['women'],
      measures: whole.measures,
      dueOn: '2026-12-31',
      requests: [{ source: 'ads', places: ['MA-RAB', 'MA-SAL'] }],
    });
    expect(requestCount(whole)).toBe(2);
  });
  test.each([
    ['region', { region: undefined }],
    ['a due day', { dueOn: '' }],
    ['a group', { groups: [] }],
    ['a measure', { measures: [] }],
    ['a source', { requests: [{ id: 'first', places: ['MA-RAB' as const] }] }],
    ['a place', { requests: [{ id: 'first', source: 'ads', places: [] }] }],
  ])('is not sent without %s', (_name, part) => {
    expect(launchOf({ ...whole, ...part })).toBeUndefined();
  });
  test('may be about the next year, and none before 2015', () => {
    expect(yearsOffered(2026)[0]).toBe(2027);
    expect(yearsOffered(2018).at(-1)).toBe(2015);
  });
});

test('figures stand as the accepted corrections have made them, and as they were before one', () => {
  const figure: Figure = {
    source: 'ads',
    place: 'MA-RAB',
    targetGroup: 'women',
    measure: 'reached',
    unit: 'people',
    value: 1,
    basis: 'service',
    quality: 'measured',
    asOf: '2026-01-01',
  };
  const other: Figure = { ...figure, source: 'entraide-nationale' };
  const correction = (
    number: number,
    status: 'accepted' | 'returned' | 'proposed',
    version?: number,
  ): Campaign['corrections'][number] => ({
    number,
    source: 'ads',
    reason: 'r',
    status,
    at: since,
    ...(version !== undefined && { version }),
    facts: [{ ...figure, value: number * 10 }],
  });
  const campaign = {
    figures: [figure, other],
    corrections: [correction(1, 'accepted', 3), correction(2, 'accepted', 2), correction(3, 'returned')],
  };
  expect(currentFigures(campaign).map(({ value }) => value)).toEqual([10, 1]);
  expect(currentFigures(campaign, 2).map(({ value }) => value)).toEqual([10, 1]);
  expect(currentFigures(campaign, 1).map(({ value }) => value)).toEqual([1, 1]);
});

test('a correction keeps all of a figure but its number, day and note', () => {
  const figure: Figure = {
    source: 'ads',
    place: 'MA-RAB',
    targetGroup: 'women',
    measure: 'reached',
    unit: 'people',
    value: 12,
    basis: 'service',
    quality: 'estimated',
    asOf: '2026-01-01',
    note: 'old',
  };
  const row = {
    id: 'r',
    figure: 'MA-RAB women reached people',
    value: 15,
    asOf: '2026-02-01',
    note: ' new ',
  };
  const { source: _source, ...rest } = figure;
  expect(correctedOf([figure], [row])).toEqual([{ ...rest, value: 15, asOf: '2026-02-01', note: 'new' }]);
  expect(
    correctedOf(
      [figure],
      [
        { ...row, value: undefined },
        { ...row, figure: 'x' },
      ],
    ),
  ).toEqual([]);
});

/** With the names of columns in the API for their labels. */
const plain = (model: Model) => modelText(model, (column) => column, 'en');

describe('a file to fill in', () => {
  const reading = { region: 'MA-04', year: 2026, source: 'ads', today: '2026-11-26' } as const;

  test('has a row for each figure that is still asked, and lacks nothing but the numbers', () => {
    const csv = plain(modelOf('figures', CAMPAIGN, 'ads', '2026-11-26'));
    const { rows, problems } = readFacts('figures', csv, reading);
    expect(rows).toHaveLength(4);
    expect(problems.map(({ column, why }) => [column, why.phrase])).toEqual(
      Array.from({ length: 4 }, () => ['value', 'valueOrMissingNeeded']),
    );
    const filled = csv.replaceAll(',people,,', ',people,12,');
    expect(readFacts('figures', filled, reading).problems).toEqual([]);
    expect(csv).not.toContain('MA-RAB');
  });

  test('of Khadamati has a row for each place and service', () => {
    const { rows, problems } = readFacts(
      'khadamati',
      plain(modelOf('khadamati', CAMPAIGN, 'ads', '2026-11-26')),
      reading,
    );
    expect(rows).toHaveLength(4);
    // Nothing is missing but the numbers, or the reason why there are none.
    expect(new Set(problems.map(({ why }) => why.phrase))).toEqual(new Set(['valueOrMissingNeeded']));
    expect(problems).toHaveLength(3 * 4);
  });
});

describe('a file of centres to fill in', () => {
  test('lacks nothing but names, and one of attendance nothing but the numbers', () => {
    const said = ({ problems }: { problems: readonly { column: string; why: { phrase: string } }[] }) =>
      problems.map(({ column, why }) => [column, why.phrase]);
    const centres = readCentres(plain(rowsModel('centres')));
    expect([said(centres), centres.given.length]).toEqual([[], 1]);
    const attendance = plain(rowsModel('attendance'));
    expect(said(readAttendance(attendance))).toEqual([['people', 'numberUnreadable']]);
    expect(said(readAttendance(attendance.replace(/,\r$/m, ',12\r')))).toEqual([]);
  });

  test('is told from one of figures by what becomes of its rows', () => {
    const counts = { create: 0, update: 0, unchanged: 0, refused: 0 };
    const report = { digest: '', counts, changes: [], problems: [], headings: {}, isAcceptable: true };
    expect([hasRows(report), hasRows({ ...report, overtaken: [], left: 0 })]).toEqual([false, true]);
  });
});

describe('a file that is chosen', () => {
  test('is read where it is UTF-8, with or without its mark', async () => {
    expect(await textOfFile(new Blob(['\u{feff}a,ب']))).toEqual({ text: 'a,ب' });
  });
  test.each([
    ['UTF-16 of Excel', [0xff, 0xfe, 0x61, 0x00, 0x09, 0x00, 0x28, 0x06]],
    ['UTF-16 the other way round', [0xfe, 0xff, 0x00, 0x61, 0x00, 0x09, 0x06, 0x28]],
  ])('is read in the encoding that it states: %s', async (_, bytes) => {
    expect(await textOfFile(new Blob([new Uint8Array(bytes)]))).toEqual({ text: 'a\tب' });
  });
  test('is refused where it was cut within a character', async () => {
    expect(await textOfFile(new Blob([new Uint8Array([0xff, 0xfe, 0x61])]))).toEqual({ fault: 'noText' });
    expect(await textOfFile(new Blob([new Uint8Array([0xd8, 0xa8, 0x2c, 0xd8])]))).toEqual({
      fault: 'noText',
    });
  });
  test('is read in the code page of Excel, which is told', async () => {
    expect(await textOfFile(new Blob([new Uint8Array([0x61, 0xe9, 0x2c])]))).toEqual({
      text: 'aé,',
      codePage: 'windows-1252',
    });
  });
  test('is not read above a megabyte', async () => {
    expect(await textOfFile(new Blob(['a'.repeat(1_000_001)]))).toEqual({ fault: 'tooLarge' });
    expect([isTooLarge('ب'.repeat(400_000)), isTooLarge('ب'.repeat(600_000))]).toEqual([false, true]);
  });
});

test('a doubt is answered in its note, an error mended in its cell, and a heading or a whole row in the text', () => {
  const problem: Problem = {
    row: 4,
    column: 'value',
    value: '-4',
    severity: 'error',
    code: 'numberNegative',
    message: 'x',
    details: {},
  };
  const doubt: Problem = { ...problem, severity: 'warning', needsNote: true };
  const read: Problem = { ...problem, severity: 'warning' };
  expect([problem, doubt, read, { ...problem, column: '-' }, { ...problem, row: 1 }].map(mendedIn)).toEqual([
    'value',
    'note',
    undefined,
    undefined,
    undefined,
  ]);
  expect(openProblems({ problems: [problem, doubt, read] })).toEqual([problem, doubt]);
});
