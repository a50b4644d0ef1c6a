import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../../../functions/aggregates/campaign/coverage/coverage.ts';
import type { Figures, SourcedFact } from '../../../../functions/aggregates/campaign/coverage/facts.ts';
import type { Interval } from '../../../../functions/aggregates/campaign/coverage/interval.ts';
import { figureOf } from '../../../support/coverage-figures.ts';

/** A region: figures of the region itself beside those of its provinces, and what nobody says. */

const REGION = 'MA-04';
const PROVINCES = ['MA-RAB', 'MA-SAL', 'MA-SKH'] as const;
type Place = SourcedFact['place'];

interface Reports {
  /** What each source gives, by place. */
  given: Record<string, Partial<Record<Place, SourcedFact['value'] | undefined>>>;
  /** What it is asked for besides. */
  asked?: Record<string, readonly Place[]>;
  eligible?: Partial<Record<Place, number | undefined>>;
  provinces?: readonly (typeof PROVINCES)[number][];
  disjoint?: Figures['disjoint'];
  cumulative?: string;
  measure?: 'reached' | 'capacity';
}

const placesOf = (given: object) => Object.keys(given) as Place[];

function figuresOf(reports: Reports): Figures {
  const { given, asked = {}, eligible = {}, provinces = PROVINCES, disjoint = [], cumulative } = reports;
  const { measure = 'reached' } = reports;
  const sources = [...new Set([...Object.keys(given), ...Object.keys(asked)])];
  return {
    region: REGION,
    provinces,
    disjoint,
    asked: sources.flatMap((source) =>
      [...new Set([...placesOf(given[source] ?? {}), ...(asked[source] ?? [])])].map((place) => ({
        source,
        place,
        measures: [measure],
      })),
    ),
    facts: [
      ...sources.flatMap((source) =>
        placesOf(given[source] ?? {}).flatMap((place) => {
          const value = given[source]?.[place];
          if (value === undefined) return [];
          const fact = figureOf(source, place, measure, value);
          return [source === cumulative ? { ...fact, cumulative: true as const } : fact];
        }),
      ),
      ...placesOf(eligible).flatMap((place) => {
        const value = eligible[place];
        return value === undefined ? [] : [figureOf('rsu', place, 'eligible', value)];
      }),
    ],
  };
}

function rowOf(reports: Reports) {
  const [row] = coverageOf(figuresOf(reports));
  if (!row) throw new Error('no row');
  return row;
}
const regionOf = (reports: Reports) => rowOf(reports).region;
const two = { provinces: ['MA-RAB', 'MA-SAL'] as const };

describe('a figure of the region itself', () => {
  test('of another source is set beside the sum of the provinces', () => {
    const cell = regionOf({
      ...two,
      given: { entraide: { 'MA-RAB': 500, 'MA-SAL': 400 }, ads: { [REGION]: 100 } },
      eligible: { 'MA-RAB': 2500, 'MA-SAL': 2500 },
    });
    expect(cell).toMatchObject({
      part: { atLeast: 900, atMost: 1000 },
      rate: { atLeast: 180, atMost: 200 },
      gap: { atLeast: 4000, atMost: 4100 },
      isComplete: true,
      isDoubtful: false,
    });
  });

  test('of the same source holds people of no province: it stands', () => {
    const cell = regionOf({ ...two, given: { entraide: { 'MA-RAB': 500, 'MA-SAL': 400, [REGION]: 950 } } });
    expect(cell).toMatchObject({ part: { atLeast: 950, atMost: 950 }, isDoubtful: false });
  });

  test('below the provinces of its source is doubtful, and nothing is made of it', () => {
    const cell = regionOf({
      ...two,
      given: { entraide: { 'MA-RAB': 500, 'MA-SAL': 400, [REGION]: 800 } },
      eligible: { [REGION]: 5000 },
    });
    expect(cell).toMatchObject({
      part: { atLeast: 800, atMost: 900 },
      ...{ rate: {}, gap: {}, isDoubtful: true, isContradicted: true },
    });
    const open = regionOf({
      ...two,
      given: { entraide: { 'MA-RAB': 900, [REGION]: 800 } },
      asked: { entraide: ['MA-SAL'] },
    });
    expect(open).toMatchObject({ part: { atLeast: 800, atMost: undefined }, isContradicted: true });
  });

  test.each([
    ['was not reported', { asked: { entraide: [...PROVINCES] } }],
    ['nobody was asked about', {}],
  ])('of another source is no upper bound where a province %s', (_name, asked) => {
    const given = { entraide: { 'MA-RAB': 1000, 'MA-SAL': 800 }, ads: { [REGION]: 100 } };
    const cell = regionOf({ given, ...asked });
    expect(cell.part).toEqual({ atLeast: 1800, atMost: undefined });
    expect(cell.isComplete).toBe(false);
  });

  test('alone is the figure of its source, however many provinces are missing', () => {
    const cell = regionOf({ given: { ads: { [REGION]: 950, 'MA-RAB': 100 } }, asked: { ads: PROVINCES } });
    expect(cell).toMatchObject({ part: { atLeast: 950, atMost: 950 }, isComplete: true, missing: [] });
  });

  test('that another source owes leaves the most open', () => {
    const given = { entraide: { 'MA-RAB': 500, 'MA-SAL': 400 } };
    const cell = regionOf({ ...two, given, asked: { ads: [REGION] } });
    expect(cell.part).toEqual({ atLeast: 900, atMost: undefined });
    expect(cell.missing).toEqual([{ place: REGION, source: 'ads', why: 'notReported' }]);
  });

  test('of sources that a document declares apart is added', () => {
    const given = { entraide: { 'MA-RAB': 500, 'MA-SAL': 400 }, ads: { [REGION]: 100 } };
    const cell = regionOf({ ...two, given, disjoint: [['entraide', 'ads']] });
    expect(cell.part).toEqual({ atLeast: 1000, atMost: 1000 });
  });

  test('of places is at most their number', () => {
    const given = { entraide: { 'MA-RAB': 50, 'MA-SAL': 40 }, ads: { [REGION]: 10 } };
    expect(regionOf({ ...two, measure: 'capacity', given }).part).toEqual({
      atLeast: undefined,
      atMost: 100,
    });
  });

  test('that says that a source does nothing in the region counts nobody', () => {
    const given = { entraide: { 'MA-RAB': 5, 'MA-SAL': 4 }, ads: { [REGION]: 'notApplicable' as const } };
    expect(regionOf({ ...two, given }).part).toEqual({ atLeast: 9, atMost: 9 });
  });
});

test('a cumulative figure is neither the least nor added, and says so', () => {
  const given = { entraide: { 'MA-RAB': 500, 'MA-SAL': 400 }, ads: { 'MA-RAB': 9000, 'MA-SAL': 0 } };
  const row = rowOf({ ...two, given, cumulative: 'ads' });
  const lack = (place: Place) => ({ place, source: 'ads', why: 'cumulative' });
  expect(row.provinces.map(({ part, missing }) => [part, missing])).toEqual([
    [{ atLeast: 500, atMost: undefined }, [lack('MA-RAB')]],
    [{ atLeast: 400, atMost: undefined }, [lack('MA-SAL')]],
  ]);
  expect(row.region.part).toEqual({ atLeast: 900, atMost: undefined });
  const alone = rowOf({ ...two, given: { ads: { [REGION]: 9000 } }, cumulative: 'ads' }).region;
  expect(alone).toMatchObject({ part: {}, isComplete: false, missing: [lack(REGION)] });
  const figures = figuresOf({ ...two, given });
  const eligible = { ...figureOf('rsu', 'MA-RAB', 'eligible', 9000), cumulative: true as const };
  const [counted] = coverageOf({ ...figures, facts: [...figures.facts, eligible] });
  expect(counted?.provinces[0]?.whole).toBeUndefined();
});

test('a source that does not collect the number has answered, and one that was not heard has not', () => {
  const given = { entraide: { 'MA-RAB': 500 }, ads: { 'MA-RAB': 'notCollected' as const } };
  const cell = rowOf({ given, asked: { third: ['MA-RAB'] } }).provinces[0];
  expect(cell?.missing).toEqual([
    { place: 'MA-RAB', source: 'ads', why: 'notCollected' },
    { place: 'MA-RAB', source: 'third', why: 'notReported' },
  ]);
});

const SOURCES = ['a', 'b', 'c'] as const;

/** Somebody: in which province, or in none that is known; and by which sources they are reached. */
const somebody = fc.record({
  at: fc.option(fc.nat(2), { freq: 8, nil: undefined }),
  by: fc.subarray([...SOURCES]),
});
const manner = fc.constantFrom('provinces', 'region', 'both');
const world = fc.record({
  people: fc.array(somebody, { maxLength: 40 }),
  manners: fc.record({ a: manner, b: manner, c: manner }),
  absent: fc.uniqueArray(
    fc.tuple(fc.constantFrom(...SOURCES), fc.constantFrom<Place>(...PROVINCES, REGION)),
    {
      maxLength: 4,
      selector: String,
    },
  ),
  unasked: fc.option(fc.constantFrom(...PROVINCES), { nil: undefined }),
  hasOwnWhole: fc.boolean(),
});

const expectOrdered = ({ atLeast, atMost }: Interval) =>
  expect(atLeast ?? Number.NEGATIVE_INFINITY).toBeLessThanOrEqual(atMost ?? Number.POSITIVE_INFINITY);
function expectWithin(interval: Interval, value: number) {
  expectOrdered(interval);
  expect(value).toBeGreaterThanOrEqual(interval.atLeast ?? Number.NEGATIVE_INFINITY);
  expect(value).toBeLessThanOrEqual(interval.atMost ?? Number.POSITIVE_INFINITY);
}

test('whoever is reached, in a province or in none that is known, the region has them between its bounds', () => {
  fc.assert(
    fc.property(world, ({ people, manners, absent, unasked, hasOwnWhole }) => {
      // Who counts by province counts nobody elsewhere.
      const reached = (source: (typeof SOURCES)[number], each: (typeof people)[number]) =>
        each.by.includes(source) && (each.at !== undefined || manners[source] !== 'provinces');
      const isGiven = (source: string, place: Place) =>
        place !== unasked && !absent.some(([by, at]) => by === source && at === place);
      const places = (source: (typeof SOURCES)[number]): Place[] => [
        ...(manners[source] === 'region' ? [] : PROVINCES.filter((place) => place !== unasked)),
        ...(manners[source] === 'provinces' ? [] : [REGION as Place]),
      ];
      const counted = (source: (typeof SOURCES)[number], place: Place) =>
        people.filter(
          (each) =>
            reached(source, each) &&
            (place === REGION || (each.at !== undefined && PROVINCES[each.at] === place)),
        ).length;
      const given = Object.fromEntries(
        SOURCES.map((source) => [
          source,
          Object.fromEntries(
            places(source).flatMap((place) =>
              isGiven(source, place) ? [[place, counted(source, place)]] : [],
            ),
          ),
        ]),
      );
      if (Object.values(given).every((each) => Object.keys(each).length === 0)) return;
      const asked = Object.fromEntries(SOURCES.map((source) => [source, places(source)]));
      const entitled = (place: (typeof PROVINCES)[number]) =>
        people.filter(({ at }) => at !== undefined && PROVINCES[at] === place).length;
      const eligible = {
        ...Object.fromEntries(PROVINCES.map((place) => [place, entitled(place)])),
        ...(hasOwnWhole && { [REGION]: people.length }),
      };
      const cell = regionOf({ given, asked, ...(hasOwnWhole && { eligible }) });
      const truth = people.filter((each) => SOURCES.some((source) => reached(source, each))).length;
      expectWithin(cell.part, truth);
      expect(cell.isContradicted).toBe(false);
      if (hasOwnWhole) expectWithin(cell.gap, people.length - truth);
      expect(cell.part.atMost !== undefined).toBe(cell.isComplete);
      if (!cell.isComplete && unasked === undefined) expect(cell.missing).not.toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

const value = fc.option(fc.nat(30), { nil: undefined });
const reported = fc.record({ 'MA-RAB': value, 'MA-SAL': value, 'MA-SKH': value, [REGION]: value });

test('whatever sources report, no interval is upside down', () => {
  fc.assert(
    fc.property(
      fc.record({ a: reported, b: reported, c: reported }),
      reported,
      fc.constantFrom<Figures['disjoint']>([], [['a', 'b']], [['a', 'b', 'c']]),
      fc.constantFrom<'reached' | 'capacity'>('reached', 'capacity'),
      fc.option(fc.constantFrom(...SOURCES), { nil: undefined }),
      (given, eligible, disjoint, measure, cumulative) => {
        const reports = { given, eligible, disjoint, measure, ...(cumulative && { cumulative }) };
        const [row] = coverageOf(figuresOf(reports));
        for (const { part, rate, gap, isDoubtful } of row ? [row.region, ...row.provinces] : []) {
          for (const each of [part, rate, gap]) expectOrdered(each);
          if (isDoubtful) expect([rate, gap]).toEqual([{}, {}]);
        }
      },
    ),
    { numRuns: 1000 },
  );
});

/** Every way to choose some of a number of people. */
const choices = (people: number) => Array.from({ length: 2 ** people }, (_, bits) => bits);
const sizeOf = (bits: number) => bits.toString(2).replaceAll('0', '').length;

test('of a source for the region and another for two provinces the bounds are exactly those that can be', () => {
  const [first, second] = [3, 2];
  const everybody = choices(first + second);
  const inFirst = (bits: number) => bits % 2 ** first;
  for (const own of [0, 1, 2, 3, 4, 5]) {
    for (const [rabat, sale] of [0, 1, 2, 3].flatMap((one) =>
      [0, 1, 2].map((other) => [one, other] as const),
    )) {
      const byProvince = everybody.filter(
        (bits) => sizeOf(inFirst(bits)) === rabat && sizeOf(bits) - sizeOf(inFirst(bits)) === sale,
      );
      const byRegion = everybody.filter((bits) => sizeOf(bits) === own);
      const possible = byRegion.flatMap((one) => byProvince.map((other) => sizeOf(one | other)));
      const { part } = regionOf({
        ...two,
        given: { a: { 'MA-RAB': rabat, 'MA-SAL': sale }, b: { [REGION]: own } },
        eligible: { 'MA-RAB': first, 'MA-SAL': second },
      });
      expect(part).toEqual({ atLeast: Math.min(...possible), atMost: Math.max(...possible) });
    }
  }
});
