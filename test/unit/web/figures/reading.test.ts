import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf } from '../../../../web/i18n/csv.ts';
import { csvRows } from '../../../../web/pages/region-coverage/csv-rows.ts';
import {
  barOf,
  type CoverageCell,
  type CoverageRow,
  countryRows,
  knownOf,
  largestCertainGap,
  missingSources,
  signOf,
  surenessOf,
  wholeNameOf,
} from '../../../../web/parts/coverage/reading.ts';

const CELL: CoverageCell = {
  place: 'MA-RAB',
  hidden: false,
  whole: 9000,
  reachedAtLeast: 3150,
  reachedAtMost: 3600,
  coverageAtLeastPermille: 350,
  coverageAtMostPermille: 400,
  gapAtLeast: 5400,
  gapAtMost: 5850,
  complete: true,
  doubtful: false,
  missing: [],
  why: ['overlap'],
  changeAtLeast: null,
  changeAtMost: null,
};
const NOTHING = {
  whole: null,
  reachedAtLeast: null,
  reachedAtMost: null,
  coverageAtLeastPermille: null,
  coverageAtMostPermille: null,
  gapAtLeast: null,
  gapAtMost: null,
};
const cell = (part: Partial<CoverageCell>): CoverageCell => ({ ...CELL, ...part });
const zero = cell({
  reachedAtLeast: 0,
  reachedAtMost: 0,
  coverageAtLeastPermille: 0,
  coverageAtMostPermille: 0,
});
const hidden = cell({ ...NOTHING, hidden: true, why: ['small'] });
const doubtful = cell({ doubtful: true, coverageAtLeastPermille: null, coverageAtMostPermille: null });
const unknown = cell(NOTHING);
const onlyAtMost = cell({ coverageAtLeastPermille: null, coverageAtMostPermille: 507 });

const ROW: CoverageRow = {
  targetGroup: 'disability',
  unit: 'people',
  measure: 'reached',
  of: 'eligible',
  basis: 'registry',
  region: CELL,
  provinces: [CELL, hidden],
  sources: [],
};

describe('what is known of a number', () => {
  test.each([
    [null, null, { kind: 'unknown' }],
    [5, 5, { kind: 'exactly', value: 5 }],
    [5, 7, { kind: 'between', least: 5, most: 7 }],
    [5, null, { kind: 'atLeast', least: 5 }],
    [null, 507, { kind: 'atMost', most: 507 }],
    [0, 0, { kind: 'exactly', value: 0 }],
  ] as const)('%s to %s', (least, most, known) => {
    expect(knownOf(least, most)).toEqual(known);
  });
});

describe('a place stands in one of five ways, never taken for each other', () => {
  test.each([
    ['known', CELL],
    ['zero', zero],
    ['hidden', hidden],
    ['doubtful', doubtful],
    ['unknown', unknown],
    ['known', onlyAtMost],
    ['unknown', cell({ coverageAtLeastPermille: 0, coverageAtMostPermille: null })],
    ['unknown', cell({ coverageAtLeastPermille: null, coverageAtMostPermille: 1000 })],
    ['known', cell({ coverageAtLeastPermille: 0, coverageAtMostPermille: 1 })],
  ] as const)('%s', (sign, place) => {
    expect(signOf(place)).toBe(sign);
  });

  test('and each is counted once', () => {
    expect(surenessOf([CELL, zero, hidden, doubtful, unknown, onlyAtMost])).toEqual({
      places: 6,
      exact: 2,
      partial: 1,
      unknown: 1,
      hidden: 1,
      doubtful: 1,
    });
  });
});

test('the dark part of a bar never exceeds the light one, and both stay inside', () => {
  const bound = fc.option(fc.integer({ min: 0, max: 4000 }), { nil: null });
  fc.assert(
    fc.property(bound, bound, (least, most) => {
      const { dark, light, isOpen } = barOf(
        cell({ coverageAtLeastPermille: least, coverageAtMostPermille: most }),
      );
      expect(dark).toBeGreaterThanOrEqual(0);
      expect(light).toBeGreaterThanOrEqual(dark);
      expect(light).toBeLessThanOrEqual(1000);
      expect(isOpen).toBe(most === null);
    }),
  );
  expect(barOf(onlyAtMost)).toEqual({ dark: 0, light: 507, isOpen: false });
});

test('of an estimate from the census nobody is called entitled', () => {
  expect(wholeNameOf({ of: 'eligible', basis: 'census' })).toBe('concerned');
  expect(wholeNameOf({ of: 'registered', basis: 'census' })).toBe('concerned');
  expect(wholeNameOf({ of: 'registered', basis: 'registry' })).toBe('registered');
  expect(wholeNameOf({ of: 'eligible' })).toBe('eligible');
});

test('the largest certain gap is never that of a hidden place, and none where nothing is certain', () => {
  expect(largestCertainGap([cell({ gapAtLeast: 5 }), cell({ place: 'MA-SAL', gapAtLeast: 9 })])?.place).toBe(
    'MA-SAL',
  );
  expect(
    largestCertainGap(
      [{ ...hidden, gapAtLeast: 9 }, unknown, zero].map((each) => ({
        ...each,
        gapAtLeast: each.hidden ? 9 : null,
      })),
    ),
  ).toBeUndefined();
});

test('a source that is missing in several places is named once, under its reason', () => {
  const missing = [
    { place: 'MA-SIK', source: 'ads', why: 'notReported' },
    { place: 'MA-KHE', source: 'ads', why: 'notReported' },
    { place: 'MA-KHE', source: 'entraide-nationale', why: 'notCollected' },
  ] as const;
  expect(missingSources({ missing: [...missing] }, 'notReported')).toEqual(['ads']);
  expect(missingSources({ missing: [...missing] }, 'notCollected')).toEqual(['entraide-nationale']);
});

test('the country shows every region in its order, and says which have published nothing', () => {
  const item = {
    campaign: 'kma042026',
    region: 'MA-04',
    year: 2026,
    version: 1,
    at: '2026-11-26T10:00:00.000Z',
    published: true,
    view: 'public',
    files: [],
    rows: [ROW],
  } as const;
  const [row, ...others] = countryRows({ items: [{ ...item, files: [], rows: [ROW] }] }, ['MA-03', 'MA-04']);
  expect(others).toEqual([]);
  expect(row?.regions.map(({ region, isPublished, row: found }) => [region, isPublished, found?.of])).toEqual(
    [
      ['MA-03', false, undefined],
      ['MA-04', true, 'eligible'],
    ],
  );
});

test('a file names nothing of a hidden place, and begins no formula', () => {
  const words = {
    place: (code: string) => (code === 'MA-RAB' ? '=Rabat' : code),
    group: (code: string) => code,
    sign: (sign: string) => sign,
    why: (reasons: readonly string[]) => reasons.join('/'),
  };
  const small = { ...hidden, whole: 7, reachedAtLeast: 7, gapAtMost: 3 };
  const rows = csvRows(
    [
      {
        campaign: 'kma042026',
        region: 'MA-04',
        year: 2026,
        version: 2,
        at: '2026-11-26T10:00:00.000Z',
        published: true,
        view: 'public',
        files: [],
        rows: [{ ...ROW, provinces: [small] }],
      },
    ],
    words,
  );
  expect(rows).toHaveLength(3);
  expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
  expect(rows[2]?.slice(11, 21)).toEqual(['hidden', ...Array.from({ length: 9 })]);
  expect(rows[1]?.slice(11, 19)).toEqual(['known', 9000, 3150, 3600, 350, 400, 5400, 5850]);
  expect(csvOf(rows, 'ar')).toContain(";'=Rabat;");
});
