import { readFileSync } from 'node:fs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CoverageDocument } from '../../../functions/aggregates/campaign/versions/coverage-document.ts';
import { liesIn, PROVINCES, REGIONS } from '../../../functions/aggregates/shared/places.ts';
import { csvOf } from '../../../functions/api/csv.ts';
import { SocialMapView } from '../../../functions/api/reads/social-map/answers.ts';
import { chosenOf, coverageRows, seriesIn } from '../../../functions/api/reads/social-map/coverage.ts';
import { socialMapCsv } from '../../../functions/api/reads/social-map/csv.ts';
import {
  CENSUS_INDICATORS,
  classOf,
  INDICATOR_NAMES,
  INDICATORS,
} from '../../../functions/api/reads/social-map/indicators.ts';
import { socialMap, type Wanted } from '../../../functions/api/reads/social-map/read.ts';
import { storeOf } from '../../../functions/store/table.ts';
import { censusFile } from '../../../morocco/census/census-write.ts';

/** The social map: its classes, the census, the coverage of campaigns, and its file. */

const text = (name: string) =>
  readFileSync(new URL(`../../../morocco/census/${name}`, import.meta.url), 'utf8');

describe('classes', () => {
  test.each([
    [0, 0],
    [199, 0],
    [200, 1],
    [399, 1],
    [400, 2],
    [600, 3],
    [800, 4],
    [1000, 4],
  ])('of coverage, %i per mille is in %i', (value, expected) => {
    expect(classOf(value, INDICATORS.coverage.bounds)).toBe(expected);
  });

  test('grow with the value, and every value has one', () => {
    const indicator = fc.constantFrom(...INDICATOR_NAMES);
    fc.assert(
      fc.property(indicator, fc.nat(3000), fc.nat(3000), (name, one, more) => {
        const { bounds } = INDICATORS[name];
        expect(classOf(one + more, bounds)).toBeGreaterThanOrEqual(classOf(one, bounds));
        expect([0, 1, 2, 3, 4]).toContain(classOf(one, bounds));
      }),
    );
  });

  test('of each indicator are even, and at least three are met in the country', async () => {
    for (const name of INDICATOR_NAMES) {
      const { bounds } = INDICATORS[name];
      const steps = bounds.slice(1).map((bound, index) => bound - (bounds[index] ?? 0));
      expect([name, new Set(steps).size]).toEqual([name, 1]);
      if (name === 'coverage') continue;
      const { rows } = await mapOf({ indicator: name });
      expect([name, new Set(rows.map((row) => row.class)).size > 2]).toEqual([name, true]);
    }
  });
});

describe('the census', () => {
  test('is what its source gives', () => {
    expect(text('rgph-2024.json')).toBe(censusFile());
    expect(text('README.md')).toContain('Haut-Commissariat au Plan, RGPH 2024');
  });

  test.each(Object.keys(CENSUS_INDICATORS))(
    '%s is known for the country and all its places',
    async (name) => {
      const indicator = INDICATOR_NAMES.find((each) => each === name);
      const map = await mapOf({ indicator: indicator ?? 'coverage' });
      const shown = { ...map, points: [] };
      expect(SocialMapView.parse(shown)).toEqual(shown);
      expect(map.regions.map(({ place }) => place)).toEqual(REGIONS.map(({ code }) => code));
      expect(map.rows.map(({ place }) => place)).toEqual(PROVINCES.map(({ code }) => code));
      const all = [map.country, ...map.regions, ...map.rows];
      expect(new Set(all.map((row) => row?.status))).toEqual(new Set(['known']));
      expect(map.credit).toBe('Haut-Commissariat au Plan, RGPH 2024');
    },
  );

  test('has these figures of the source', async () => {
    const { rows, country } = await mapOf({ indicator: 'disability', region: 'MA-01' });
    expect(country).toMatchObject({ value: 48, count: 1_751_500 });
    expect(rows[0]).toEqual({
      place: 'MA-TNG',
      status: 'known',
      value: 37,
      atLeast: 37,
      atMost: 37,
      class: 1,
      count: 55_000,
      sources: [
        {
          source: 'hcp-rgph-2024',
          name: {
            ar: 'المندوبية السامية للتخطيط، الإحصاء العام للسكان والسكنى 2024',
            fr: 'Haut-Commissariat au Plan, RGPH 2024',
          },
          asOf: '2024-09-01',
        },
      ],
    });
    expect(rows.every(({ place }) => liesIn(place, 'MA-01'))).toBe(true);
  });

  test('says of another year nothing', async () => {
    const { rows, years } = await mapOf({ indicator: 'aged60', year: 2020 });
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['unknown']));
    expect(years).toEqual([2024]);
  });

  test('says what of it is ours', async () => {
    expect((await mapOf({ indicator: 'disability' })).ours).toBe('count');
    expect((await mapOf({ indicator: 'associations' })).ours).toBe('value');
    expect((await mapOf({ indicator: 'noRunningWater' })).ours).toBeNull();
  });
});

const cell = (place: string, part: object = {}) => ({
  place,
  isHidden: false,
  part: {},
  rate: {},
  gap: {},
  isComplete: true,
  isDoubtful: false,
  missing: [],
  ...part,
});

function documentOf(region: string, change: object, provinces: readonly object[]) {
  const row = {
    targetGroup: 'disability',
    unit: 'people',
    measure: 'reached',
    of: 'eligible',
    basis: 'registry',
    provinces,
    region: cell(region, { rate: { atLeast: 173 } }),
    sources: [
      { source: 'ads', measure: 'reached', asOf: '2026-06-30', quality: 'measured', basis: 'service' },
      { source: 'entraide', measure: 'reached', asOf: '2026-03-31', quality: 'measured', basis: 'service' },
    ],
    ...change,
  };
  return CoverageDocument.parse({
    campaign: 'kma042026',
    region,
    year: 2026,
    version: 1,
    at: '2026-11-01T10:00:00.000Z',
    isPublished: true,
    keepers: [],
    names: { ads: { ar: 'وكالة التنمية الاجتماعية', fr: 'Agence de développement social' } },
    whole: [],
    shown: [row],
  });
}

describe('coverage', () => {
  const rsk = documentOf('MA-04', {}, [
    cell('MA-RAB', { rate: { atLeast: 350, atMost: 400 } }),
    cell('MA-SAL', { isHidden: true }),
    cell('MA-SKH', { isDoubtful: true }),
    cell('MA-KEN', { rate: { atMost: 507 } }),
    cell('MA-KHE', { rate: { atLeast: 200, atMost: 200 } }),
  ]);

  test('keeps known, unknown, hidden and doubtful apart, and tells nothing of what is hidden', () => {
    const { region, provinces } = coverageRows('MA-04', rsk, seriesIn([rsk])[0]);
    const told = provinces.map(({ place, status, value, atLeast, atMost, class: its }) => [
      place,
      status,
      value,
      atLeast,
      atMost,
      its,
    ]);
    expect(told).toEqual([
      ['MA-RAB', 'known', null, 350, 400, 1],
      ['MA-SAL', 'hidden', null, null, null, null],
      ['MA-SKH', 'doubtful', null, null, null, null],
      ['MA-KEN', 'unknown', null, null, 507, null],
      ['MA-KHE', 'known', 200, 200, 200, 1],
      ['MA-SIK', 'unknown', null, null, null, null],
      ['MA-SIL', 'unknown', null, null, null, null],
    ]);
    expect(provinces[1]?.sources).toEqual([]);
    expect(region).toMatchObject({ status: 'known', value: null, atLeast: 173, class: 0 });
  });

  test('names a source once, however many measures it reports', () => {
    const of = (measure: string, asOf: string) => ({
      ...{ source: 'ads', measure, asOf, quality: 'measured', basis: 'service' },
    });
    const sources = [of('capacity', '2026-06-30'), of('registered', '2026-03-31')];
    const known = documentOf('MA-11', { sources }, [cell('MA-LAA', { rate: { atLeast: 1, atMost: 1 } })]);
    const { provinces } = coverageRows('MA-11', known, seriesIn([known])[0]);
    expect(provinces[0]?.sources).toMatchObject([{ source: 'ads', asOf: '2026-03-31' }]);
  });

  test('never mixes figures of different bases, and says what else there is', () => {
    const lsh = documentOf('MA-11', { basis: 'census' }, [
      cell('MA-LAA', { rate: { atLeast: 1, atMost: 1 } }),
    ]);
    const other = documentOf('MA-12', { basis: 'census' }, []);
    const offered = seriesIn([rsk, lsh, other]);
    expect(offered.map(({ basis }) => basis)).toEqual(['census', 'registry']);
    const series = chosenOf(offered, { basis: 'registry' });
    expect(coverageRows('MA-11', lsh, series).provinces.map(({ status }) => status)).toEqual(
      Array(4).fill('unknown'),
    );
    expect(chosenOf(offered, { group: 'women' })).toBeUndefined();
  });

  test('of a region without figures is unknown everywhere', () => {
    const { region, provinces } = coverageRows('MA-05', undefined, seriesIn([rsk])[0]);
    expect([region, ...provinces].map(({ status }) => status)).toEqual(Array(6).fill('unknown'));
  });

  test('is a row of the file with the day of its oldest source', () => {
    const { region, provinces } = coverageRows('MA-04', rsk, seriesIn([rsk])[0]);
    const map = { ...base, series: seriesIn([rsk])[0] ?? null, regions: [region], rows: provinces };
    const [, tags, first, rabat, sale] = parse(socialMapCsv(map)) as string[][];
    expect(tags?.every((tag) => /^#[a-z0-9]+(\+[a-z_]+)*$/.test(tag))).toBe(true);
    expect(first?.slice(0, 2)).toEqual(['MA-04', '']);
    expect(rabat?.join()).toBe(
      'MA-04,MA-RAB,الرباط,Rabat,2026,coverage,disability,registry,permille,,350,400,1,known,,,,ads / entraide,وكالة التنمية الاجتماعية / entraide,Agence de développement social / entraide,2026-03-31',
    );
    expect(sale?.join()).toBe(
      'MA-04,MA-SAL,سلا,Salé,2026,coverage,disability,registry,permille,,,,,hidden,,,,,,,',
    );
  });
});

const base = {
  indicator: 'coverage' as const,
  year: 2026,
  years: [2026],
  unit: 'permille' as const,
  bounds: [...INDICATORS.coverage.bounds],
  counts: null,
  ours: null,
  credit: null,
  offered: [],
  unpublished: [],
  country: null,
};

/** No table is read for the census. */
const mapOf = (wanted: Omit<Wanted, 'thisYear'>) => socialMap(NO_STORE, { thisYear: 2026, ...wanted });
const NO_STORE = storeOf(new DynamoDBClient({ region: 'eu-west-3' }), 'none');

describe('the file', () => {
  test('of the census has a row for the country, each region and each province', async () => {
    const rows = parse(socialMapCsv(await mapOf({ indicator: 'associations' }))) as string[][];
    expect(rows).toHaveLength(2 + 1 + 12 + 75);
    expect(rows[2]?.slice(0, 4)).toEqual(['', '', 'المغرب', 'Maroc']);
    expect(rows[0]).toContain('computed_here');
    expect(rows[2]).toContain('value');
    expect(new Set(rows.map(({ length }) => length)).size).toBe(1);
  });

  test.each(['=1+1', '+1', '-1', '@a', ' =1', '"=1', '\t=1', '＝1'])('guards %j', (cellText) => {
    const [[written = ''] = []] = parse(csvOf([[cellText, 'x']])) as string[][];
    expect(written.startsWith("'")).toBe(true);
  });

  test('is read back as it was written, numbers included', () => {
    const safe = fc
      .string({ unit: 'grapheme' })
      .filter((each) => !/^[\s\p{Cf}"']*[=+\-@＝＋－＠]/u.test(each));
    fc.assert(
      fc.property(fc.array(fc.tuple(safe, fc.integer()), { minLength: 1 }), (rows) => {
        const read = parse(csvOf(rows), { relaxColumnCount: true }) as string[][];
        expect(read).toEqual(rows.map(([one, other]) => [one, String(other)]));
      }),
    );
  });
});
