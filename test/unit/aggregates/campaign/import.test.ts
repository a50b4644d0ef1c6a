import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Against } from '../../../../functions/aggregates/campaign/figures/check.ts';
import { type ImportKind, readFacts } from '../../../../functions/aggregates/campaign/figures/read.ts';
import { reportOf } from '../../../../functions/aggregates/campaign/figures/report.ts';
import { CAMPAIGN } from '../../../../functions/aggregates/campaign/index.ts';
import { Fact, ReportedFact } from '../../../../functions/aggregates/shared/figures.ts';
import { PROVINCES } from '../../../../functions/aggregates/shared/places.ts';
import { assertReadable } from '../../../../functions/kernel/readable.ts';
import { ADS } from '../../../support/campaign-setting.ts';
import { hardText, inQuotes } from '../../../support/hard-texts.ts';
import { launched } from './setting.ts';

/** Files of figures: everything that is wrong in them is said at once. */

const fixture = (name: string) =>
  readFileSync(new URL(`../../../fixtures/figures/${name}`, import.meta.url), 'utf8');

const places = PROVINCES.filter(({ region }) => region === 'MA-04').map(({ code }) => code);

const against: Against = {
  campaign: {
    region: 'MA-04',
    targetGroups: ['disability'],
    measures: [
      { measure: 'eligible', unit: 'people' },
      { measure: 'reached', unit: 'people' },
      { measure: 'submitted', unit: 'files' },
      { measure: 'processed', unit: 'files' },
      { measure: 'delivered', unit: 'files' },
    ],
    requests: places.map((place) => ({
      source: 'entraide-nationale',
      place,
      measures: ['reached'],
      status: 'asked',
      since: '2026-10-01T08:00:00.000Z',
    })),
  },
  source: 'entraide-nationale',
  today: '2026-10-15',
  rights: [{ measure: 'reached', regions: ['MA-04'], provinces: [] }],
  known: [
    {
      source: 'rsu-aggregate',
      place: 'MA-SIL',
      targetGroup: 'disability',
      measure: 'eligible',
      unit: 'people',
      value: 7000,
      basis: 'registry',
      quality: 'measured',
      asOf: '2026-09-30',
    },
  ],
  before: [],
  smallBelow: 10,
};

const reading = { region: 'MA-04', year: 2026, source: 'entraide-nationale', today: '2026-10-15' } as const;

const report = (csv: string, kind: ImportKind = 'figures', by = against) =>
  reportOf(readFacts(kind, csv, reading), by);

test('the file of bad rows gives exactly its list of problems', () => {
  const expected = JSON.parse(fixture('bad.expected.json'));
  const { problems, counts, isAcceptable } = report(fixture('bad.csv'));
  const said = problems.map(({ row, column, severity, why: { phrase, details } }) => ({
    row,
    column,
    code: phrase,
    severity,
    ...Object.fromEntries(
      Object.entries(details).filter(([name]) => ['of', 'asked', 'eligible', 'measure'].includes(name)),
    ),
  }));
  expect(said).toEqual(expected.problems);
  expect(counts).toEqual({ create: 3, update: 0, unchanged: 0, refused: expected.rowsWithError });
  expect(isAcceptable).toBe(false);
});

const HEADING = 'period,province,target_group,measure,unit,value,missing,source,basis,as_of';
const ROW = '2026,MA-RAB,disability,reached,people,3150,,entraide-nationale,service,2026-09-30';
const codes = (csv: string, kind?: ImportKind) =>
  report(csv, kind).problems.map(({ row, column, why }) => `${row} ${column} ${why.phrase}`);

test.each([
  [
    'a mark of order, semicolons and Windows lines',
    `\ufeff${HEADING.replaceAll(',', ';')}\r\n${ROW.replaceAll(',', ';')}\r\n`,
  ],
  [
    'the code of the census',
    `${HEADING}\n${ROW.replace('MA-RAB', PROVINCES.find(({ code }) => code === 'MA-RAB')?.hcp ?? '')}`,
  ],
  ['rows that are empty', `${HEADING}\n\n${ROW}\n,,,,,,,,,\n`],
])('%s are read', (_name, csv) => {
  const { problems, changes, isAcceptable } = report(csv);
  expect(problems).toEqual([]);
  expect(isAcceptable).toBe(true);
  expect(changes.map(({ after }) => [after.place, after.value])).toEqual([['MA-RAB', 3150]]);
});

test.each([
  ['a column of persons', `${HEADING},CIN\n${ROW},AB123456`, ['1 cin columnOfPersons']],
  ['a column of names in Arabic', `${HEADING},الاسم الكامل\n${ROW},س`, ['1 الاسم الكامل columnOfPersons']],
  ['an unknown column', `${HEADING},total\n${ROW},1`, ['1 total columnUnknown']],
  ['a column that is missing', `${HEADING.replace(',as_of', '')}\n${ROW}`, ['1 as_of columnMissing']],
  ['a number of a person in a cell', `${HEADING},note\n${ROW},123456789012345678`, ['2 note numberOfPerson']],
  ['a formula', `${HEADING},note\n${ROW},=cmd|' /C calc'!A0`, ['2 note formulaAsText']],
  ['bytes that are no UTF-8', `${HEADING}\n${ROW}\ufffd`, ['1 - bytesNotUtf8']],
  ['nothing below the heading', HEADING, ['1 - rowsNone']],
  ['groups of digits', `${HEADING}\n${ROW.replace('3150', '1 500')}`, ['2 value numberAmbiguous']],
  ['decimals', `${HEADING}\n${ROW.replace('3150', '15.5')}`, ['2 value numberDecimal']],
  ['a name for a code', `${HEADING}\n${ROW.replace('MA-RAB', 'Salé')}`, ['2 province placeByName']],
  ['a day to come', `${HEADING}\n${ROW.replace('2026-09-30', '2026-12-01')}`, ['2 as_of dayToCome']],
  [
    'a number and a reason',
    `${HEADING}\n${ROW.replace('3150,', '3150,notCollected')}`,
    ['2 missing valueAndMissing'],
  ],
])('%s is said', (_name, csv, expected) => {
  expect(codes(csv)).toEqual(expected);
});

test('files of Khadamati: each row counts three times, and no more is delivered than was processed', () => {
  const rights = (['submitted', 'processed', 'delivered'] as const).map((measure) => ({
    measure,
    regions: ['MA-04' as const],
    provinces: [],
  }));
  const csv = (delivered: number) =>
    `period,province,service,submitted,processed,delivered,source,as_of\n2026,MA-RAB,disability,5022,3220,${delivered},entraide-nationale,2026-09-30`;
  const sound = report(csv(2027), 'khadamati', { ...against, rights });
  expect(sound.problems).toEqual([]);
  expect(sound.changes.map(({ after }) => [after.measure, after.unit, after.value])).toEqual([
    ['submitted', 'files', 5022],
    ['processed', 'files', 3220],
    ['delivered', 'files', 2027],
  ]);
  const wrong = report(csv(4000), 'khadamati', { ...against, rights });
  expect(wrong.problems.map(({ column, why }) => [column, why.phrase])).toEqual([
    ['delivered', 'filesAbove'],
  ]);
});

const FILES = ['submitted', 'processed', 'delivered'] as const;
const filesRights = FILES.map((measure) => ({ measure, regions: ['MA-04' as const], provinces: [] }));
const KHADAMATI = 'period,province,service,submitted,processed,delivered,source,as_of';

test('files that are submitted are not lowered below those processed, nor these below those delivered', () => {
  const known = FILES.map((measure, index) => ({
    ...({ source: 'entraide-nationale', place: 'MA-RAB', targetGroup: 'disability', measure } as const),
    ...({ unit: 'files', value: [100, 80, 60][index] ?? 0, basis: 'service', quality: 'measured' } as const),
    asOf: '2026-09-30',
  }));
  const said = (measure: (typeof FILES)[number], value: number) =>
    report(
      `${HEADING}\n2026,MA-RAB,disability,${measure},files,${value},,entraide-nationale,service,2026-09-30`,
      'figures',
      { ...against, rights: filesRights, known },
    ).problems.map(({ column, why: { phrase, details } }) => [column, phrase, details.count]);
  expect(said('submitted', 50)).toEqual([['value', 'filesBelow', 80]]);
  expect(said('processed', 10)).toEqual([['value', 'filesBelow', 60]]);
  expect(said('processed', 101)).toEqual([['value', 'filesAbove', 100]]);
  expect(said('submitted', 80)).toEqual([]);
});

test('fewer who are entitled than are reached, and fewer people than are registered, are doubtful too', () => {
  const [eligible] = against.known;
  if (!eligible) throw new Error('nothing is known');
  const of = (source: string, measure: 'eligible' | 'reached' | 'registered', value: number) => ({
    ...{ ...eligible, source, measure, value },
  });
  const requests = against.campaign.requests;
  const measures = (['eligible', 'population', 'reached', 'registered'] as const).map((measure) => ({
    measure,
    unit: 'people' as const,
  }));
  const rights = measures.map(({ measure }) => ({ measure, regions: ['MA-04' as const], provinces: [] }));
  const said = (measure: string, value: number, ...known: Against['known']) =>
    report(
      `${HEADING}\n2026,MA-SIL,disability,${measure},people,${value},,entraide-nationale,registry,2026-09-30`,
      'figures',
      { ...against, campaign: { ...against.campaign, measures, requests }, rights, known },
    ).problems.map(({ severity, needsNote, why: { phrase, details } }) => [
      severity,
      needsNote,
      phrase,
      details,
    ]);
  const reached = [of('ads', 'reached', 300), of('other', 'reached', 700)];
  expect(said('eligible', 600, ...reached)).toEqual([
    ['warning', true, 'eligibleBelowReached', { reached: 700 }],
  ]);
  expect(said('eligible', 700, ...reached)).toEqual([]);
  expect(said('eligible', 600, ...reached, of('third', 'reached', 7))).toEqual([]);
  // Three who are entitled are not reached: nobody is told how many are.
  expect(said('eligible', 600, ...reached, of('entraide-nationale', 'eligible', 703))).toEqual([]);
  expect(said('population', 600, of('ads', 'registered', 700))).toEqual([
    ['warning', true, 'populationBelowRegistered', { registered: 700 }],
  ]);
});

/** What can be wrong in a row, cell by cell. */
const WRONG: Record<string, { column: string; cell: string; code: string }[]> = {
  figures: [
    { column: 'period', cell: '2027', code: 'periodNotOpen' },
    { column: 'province', cell: 'MA-XXX', code: 'placeUnknown' },
    { column: 'target_group', cell: 'women', code: 'groupNotAsked' },
    { column: 'target_group', cell: 'Not a code!', code: 'groupMalformed' },
    { column: 'measure', cell: 'people', code: 'codeUnknown' },
    { column: 'unit', cell: 'households', code: 'unitDiffers' },
    { column: 'value', cell: '-5', code: 'numberNegative' },
    { column: 'value', cell: '1.5', code: 'numberDecimal' },
    { column: 'source', cell: 'ads', code: 'sourceNotYours' },
    { column: 'basis', cell: 'guess', code: 'codeUnknown' },
    { column: 'as_of', cell: 'soon', code: 'dayUnreadable' },
    { column: 'as_of', cell: '2026-12-30', code: 'dayToCome' },
  ],
  khadamati: [
    { column: 'period', cell: '2027', code: 'periodNotOpen' },
    { column: 'province', cell: 'Salé', code: 'placeByName' },
    { column: 'service', cell: 'Not a code!', code: 'groupMalformed' },
    { column: 'submitted', cell: '1 500', code: 'numberAmbiguous' },
    { column: 'processed', cell: '-1', code: 'numberNegative' },
    { column: 'delivered', cell: 'x', code: 'numberUnreadable' },
    { column: 'source', cell: 'ads', code: 'sourceNotYours' },
    { column: 'as_of', cell: 'soon', code: 'dayUnreadable' },
  ],
};
const SOUND: Record<string, [string, string]> = {
  figures: [HEADING, ROW],
  khadamati: [KHADAMATI, '2026,MA-RAB,disability,100,80,60,entraide-nationale,2026-09-30'],
};

test.each<ImportKind>(['figures', 'khadamati'])('each of several faults of one row of %s is told', (kind) => {
  const [heading = '', sound = ''] = SOUND[kind] ?? [];
  const columns = heading.split(',');
  const rights = [...against.rights, ...filesRights];
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.constantFrom(...(WRONG[kind] ?? [])), {
        minLength: 1,
        selector: ({ column }) => column,
      }),
      (faults) => {
        const cells = sound.split(',');
        for (const { column, cell } of faults) cells[columns.indexOf(column)] = cell;
        const { problems } = report(`${heading}\n${cells.join(',')}`, kind, { ...against, rights });
        const isOtherYear = faults.some(({ column }) => column === 'period');
        const hasMeasure = faults.every(({ column }) => column !== 'measure');
        const expected = faults.filter(
          ({ code }) =>
            // The day follows the year, and the unit the measure.
            !(isOtherYear && code === 'dayToCome') && (hasMeasure || code !== 'unitDiffers'),
        );
        const told = problems.map(({ column, why: { phrase } }) => `${column} ${phrase}`);
        expect(told.sort()).toEqual(expected.map(({ column, code }) => `${column} ${code}`).sort());
      },
    ),
  );
});

test('a doubt is answered in the column note', () => {
  const doubtful = ROW.replace('MA-RAB', 'MA-SIL').replace('3150', '8000');
  expect(report(`${HEADING}\n${doubtful}`).isAcceptable).toBe(false);
  const answered = report(`${HEADING},note\n${doubtful},Files counted twice; checked with the RSU`);
  expect(answered.isAcceptable).toBe(true);
  expect(answered.problems).toHaveLength(1);
});

test('a number of Khadamati that is not there has its reason, and replaces no known one by an empty cell', () => {
  const said = (row: string) => {
    const csv = `period,province,service,submitted,processed,delivered,missing,source,as_of\n${row}`;
    const { problems, changes } = report(csv, 'khadamati', { ...against, rights: filesRights });
    return [
      problems.map(({ column, why }) => `${column} ${why.phrase}`),
      changes.map(({ after }) => after.value),
    ];
  };
  const row = (cells: string) => said(`2026,MA-RAB,disability,${cells},entraide-nationale,2026-09-30`);
  expect(row('100,,60,')).toEqual([['processed valueOrMissingNeeded'], []]);
  expect(row('100,,60,notCollected')).toEqual([[], [100, 'notCollected', 60]]);
  expect(row(',,,notApplicable')).toEqual([[], ['notApplicable', 'notApplicable', 'notApplicable']]);
  expect(row('100,80,60,notCollected')).toEqual([['missing valueAndMissing'], []]);
  expect(row('100,,60,later')).toEqual([['missing codeUnknown'], []]);
});

test('digits of Arabic are read wherever a cell holds digits, and warned of', () => {
  const arabic = (text: string) => text.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'.charAt(Number(digit)));
  const { problems, changes, isAcceptable } = report(`${HEADING}\n${arabic(ROW)}`);
  expect(problems.map(({ column, why }) => `${column} ${why.phrase}`)).toEqual([
    'as_of digitsNormalised',
    'period digitsNormalised',
    'value digitsNormalised',
  ]);
  expect(isAcceptable).toBe(true);
  expect(changes).toEqual(report(`${HEADING}\n${ROW}`).changes);
  expect(codes(`${HEADING}\n${ROW.replace('2026,', '٢٠٢٧,')}`)).toEqual(['2 period periodNotOpen']);
});

test('a file of the size that is promised is answered, whatever is wrong with every row', () => {
  const places = Array.from({ length: 5000 }, (_, n) => `g${n}`);
  const csv = [
    KHADAMATI,
    ...places.map((group) => `2026,MA-RAB,${group},10,20,30,entraide-nationale,2026-09-30`),
  ];
  const { problems, counts, isAcceptable } = report(csv.join('\n'), 'khadamati');
  expect([counts.refused, isAcceptable]).toEqual([5000, false]);
  const [more, ...listed] = problems;
  expect(more?.why.phrase).toBe('problemsMore');
  // An answer of a function has room for six megabytes, and an answer has its sentences besides.
  expect(listed).toHaveLength(1000);
  expect(listed.every(({ severity }) => severity === 'error')).toBe(true);
});

test('each figure of a file is compared once with what there is, however many there are', () => {
  let looked = 0;
  const counting = (fact: Against['known'][number]) =>
    new Proxy(fact, {
      get(target, field, self) {
        looked += 1;
        return Reflect.get(target, field, self);
      },
    });
  const [fact] = against.known;
  if (!fact) throw new Error('nothing is known');
  const groups = Array.from({ length: 300 }, (_, n) => `g${n}`);
  const known = groups.map((targetGroup) => counting({ ...fact, targetGroup }));
  const rows = groups.map((group) => ROW.replace('disability', group));
  const campaign = { ...against.campaign, targetGroups: groups };
  report([HEADING, ...rows].join('\n'), 'figures', { ...against, campaign, known, before: known });
  // Were each held against each other, it would be tens of thousands.
  expect(looked).toBeLessThan(300 * 60);
});

test.each([
  ['of two lines', 'l1\nl2', 'textOfManyLines'],
  ['with a mark that turns what follows', 'a\u202eb', 'textDistorted'],
  ['that shows nothing', '\u200b', 'textShowsNothing'],
  ['of 301 signs', 'x'.repeat(301), 'textTooLong'],
  ['whose last sign would be halved', `${'x'.repeat(299)}😀y`, 'textTooLong'],
])('a note %s is refused, as it is in a request', (_name, note, code) => {
  expect(codes(`${HEADING},note\n${ROW},${inQuotes(note)}`)).toEqual([`2 note ${code}`]);
  const [change] = report(`${HEADING}\n${ROW}`).changes;
  expect(Fact.safeParse({ ...change?.after, note }).success).toBe(false);
});

test('a note that identifies a person is refused in a request too', () => {
  const [change] = report(`${HEADING}\n${ROW}`).changes;
  const refused = (note: string) => !ReportedFact.safeParse({ ...change?.after, note }).success;
  expect(['CIN AB 123456', '0661234567'].map(refused)).toEqual([true, true]);
  expect(['Note n° 2026/123', 'Loi 27-06'].map(refused)).toEqual([false, false]);
});

test('a note is kept as it is seen', () => {
  const note = '\u200f “réponse” du\u200b 3\u00a0mai ';
  const [change] = report(`${HEADING},note\n${ROW},${inQuotes(note)}`).changes;
  expect(change?.after.note).toBe('“réponse” du 3\u00a0mai');
});

test('whatever stands in a note: what is imported can be read again', () => {
  fc.assert(
    fc.property(hardText, (note) => {
      const csv = `${HEADING},note\n${ROW.replace('entraide-nationale', ADS)},${inQuotes(note)}`;
      const play = launched().run();
      if (!play.report(csv, ADS).isAcceptable) return;
      const { campaign, events } = play.import(ADS, csv);
      assertReadable(CAMPAIGN, campaign, events);
    }),
    { numRuns: 60 },
  );
});

test('no doubt tells a number of another source that is hidden, or one from which it is found', () => {
  const csv = ['MA-SIL', 'MA-SIK', 'MA-RAB']
    .map((place) => ROW.replace('MA-RAB', place).replace('3150', '9999'))
    .join('\n');
  const [sidiSlimane] = against.known;
  if (!sidiSlimane) throw new Error('nothing is known');
  const of = (place: 'MA-SIK' | 'MA-RAB', value: number) => ({ ...sidiSlimane, place, value });
  const doubts = (...known: (typeof against.known)[number][]) =>
    report(`${HEADING}\n${csv}`, 'figures', { ...against, known: [sidiSlimane, ...known] }).problems;
  expect(doubts(of('MA-SIK', 10), of('MA-RAB', 0)).map(({ why }) => why.details)).toEqual([
    { eligible: 7000 },
    { eligible: 10 },
    { eligible: 0 },
  ]);
  expect(doubts(of('MA-SIK', 9), of('MA-RAB', 100))).toEqual([]);
  const households = { ...of('MA-SIK', 9), unit: 'households' as const };
  expect(doubts(households)).toHaveLength(1);
});

test('no doubt tells a number before every other source has reported its measure, whatever is tried', () => {
  const [told] = against.known;
  if (!told) throw new Error('nothing is known');
  const requestsOf = (
    status: 'asked' | 'returned' | 'missing' | 'submitted' | 'accepted',
    measure = told.measure,
  ) => [
    ...against.campaign.requests,
    ...(['MA-SIL', 'MA-SIK'] as const).map((place) => ({
      source: 'rsu-aggregate',
      place,
      measures: [measure],
      status: place === 'MA-SIL' ? ('submitted' as const) : status,
      since: '2026-10-01T08:00:00.000Z',
    })),
  ];
  /** What whoever tries every number as a dry run learns. */
  const learned = (requests: Against['campaign']['requests'], ...known: Against['known']) =>
    [1, 6999, 7000, 7001, 50_000].map((value) => {
      const csv = ROW.replace('MA-RAB', 'MA-SIL').replace('3150', String(value));
      const by = { ...against, campaign: { ...against.campaign, requests }, known: [told, ...known] };
      const { problems } = report(`${HEADING}\n${csv}`, 'figures', by);
      return problems.map(({ why }) => why.details.eligible).join();
    });
  const nothing = ['', '', '', '', ''];
  const small = { ...told, place: 'MA-SIK', value: 7 } as const;
  for (const status of ['asked', 'returned', 'missing'] as const) {
    expect(learned(requestsOf(status))).toEqual(nothing);
    // Who waits for another measure hides nothing of this one.
    expect(learned(requestsOf(status, 'registered'))).toEqual(['', '', '', '7000', '7000']);
  }
  for (const status of ['submitted', 'accepted'] as const) {
    expect(learned(requestsOf(status), small)).toEqual(nothing);
    expect(learned(requestsOf(status), { ...small, value: 10 })).toEqual(['', '', '', '7000', '7000']);
  }
});

test('no doubt tells what another source has of the region, or of a place once only what is shown may be told', () => {
  const [told] = against.known;
  if (!told) throw new Error('nothing is known');
  const request = { source: 'entraide-nationale', measures: ['reached' as const], status: 'asked' as const };
  const requests = [
    ...against.campaign.requests,
    { ...request, place: 'MA-04' as const, since: '2026-10-01T08:00:00.000Z' },
  ];
  const rows = ['MA-04', 'MA-SIL'].map((place) => ROW.replace('MA-RAB', place).replace('3150', '99999'));
  const doubts = (by: Partial<Against>) =>
    report([HEADING, ...rows].join('\n'), 'figures', {
      ...against,
      campaign: { ...against.campaign, requests },
      ...by,
    }).problems.map(({ why }) => why.details.eligible);
  const ofRegion = { ...told, place: 'MA-04', value: 7007 } as const;
  expect(doubts({ known: [told, ofRegion] })).toEqual([7000]);
  expect(doubts({ known: [told, ofRegion], shown: [] })).toEqual([]);
  expect(doubts({ known: [told], shown: [ofRegion] })).toEqual([7007]);
});

test('the same figures again are unchanged, and the digest tells what was met', () => {
  const csv = `${HEADING}\n${ROW}`;
  const first = report(csv);
  const [change] = first.changes;
  if (!change) throw new Error('nothing was changed');
  const met = { ...against, known: [...against.known, { ...change.after, source: 'entraide-nationale' }] };
  const again = report(csv, 'figures', met);
  expect(again.counts).toEqual({ create: 0, update: 0, unchanged: 1, refused: 0 });
  expect(again.digest).not.toBe(first.digest);
  expect(report(csv).digest).toBe(first.digest);
});
