import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { coverageOf, type Row } from '../../../../functions/aggregates/campaign/coverage/coverage.ts';
import type { Figures, SourcedFact } from '../../../../functions/aggregates/campaign/coverage/facts.ts';
import {
  publicVersions,
  type ShownCell,
  type ShownRow,
  wholeRow,
} from '../../../../functions/aggregates/campaign/coverage/public.ts';

/** Coverage from accepted figures: intervals, what is unknown, and what is hidden. */

const PROVINCES = ['MA-RAB', 'MA-SAL', 'MA-SKH', 'MA-KEN', 'MA-KHE', 'MA-SIK', 'MA-SIL'] as const;
const SOURCES = { 'rsu-aggregate': 'eligible', 'entraide-nationale': 'reached', ads: 'reached' } as const;
type Source = keyof typeof SOURCES;
const THRESHOLD = 10;

const fact = (
  source: string,
  place: SourcedFact['place'],
  measure: SourcedFact['measure'],
  value: SourcedFact['value'],
): SourcedFact => ({
  source,
  place,
  targetGroup: 'disability',
  measure,
  unit: 'people',
  value,
  basis: measure === 'eligible' || measure === 'registered' ? 'registry' : 'service',
  quality: 'measured',
  asOf: '2026-09-30',
});

const rsk = (
  facts: readonly SourcedFact[],
  sources: readonly Source[] = ['rsu-aggregate', 'entraide-nationale', 'ads'],
): Figures => ({
  provinces: PROVINCES,
  region: 'MA-04',
  asked: sources.flatMap((source) =>
    PROVINCES.map((place) => ({ source, place, measures: [SOURCES[source]] })),
  ),
  facts,
  disjoint: [],
});

const INVENTED: Record<Source, readonly (number | undefined)[]> = {
  'rsu-aggregate': [9000, 18000, 10000, 22000, 14000, 13000, 7000],
  'entraide-nationale': [3150, 4500, 2000, 4400, 1400, 650, 7],
  ads: [450, 900, 0, 2200, 700, undefined, 0],
};
const invented = (Object.keys(INVENTED) as Source[]).flatMap((source) =>
  INVENTED[source].flatMap((value, index) => {
    const place = PROVINCES[index];
    return value === undefined || !place ? [] : [fact(source, place, SOURCES[source], value)];
  }),
);

const expected = JSON.parse(
  readFileSync(new URL('../../../fixtures/figures/rsk-2026.expected.json', import.meta.url), 'utf8'),
);

/** A place in the words of the acceptance file. */
function inWords({ place, whole, isHidden, part, rate, gap, isComplete }: ShownCell, name = 'province') {
  const where = name === 'province' ? { province: place } : {};
  if (isHidden) return { ...where, eligible: whole, hidden: true };
  return {
    ...where,
    eligible: whole,
    reachedAtLeast: part.atLeast ?? null,
    reachedAtMost: part.atMost ?? null,
    coverageAtLeastPermille: rate.atLeast ?? null,
    coverageAtMostPermille: rate.atMost ?? null,
    gapAtLeast: gap.atLeast ?? null,
    gapAtMost: gap.atMost ?? null,
    complete: isComplete,
  };
}

const regionInWords = (cell: ShownCell) => ({
  ...inWords(cell, 'region'),
  missing: cell.missing.map(({ place, source }) => ({ province: place, source })),
});

const only = <T>(items: readonly T[]): T => {
  expect(items).toHaveLength(1);
  const [item] = items;
  if (item === undefined) throw new Error('none');
  return item;
};

test('the invented figures of 2026 give both views', () => {
  const rows = coverageOf(rsk(invented));
  const approver = wholeRow(only(rows));
  expect(approver.provinces.map((cell) => inWords(cell))).toEqual(expected.approver.provinces);
  expect(regionInWords(approver.region)).toEqual(expected.approver.region);
  const shown = only(only(publicVersions([rows], THRESHOLD)));
  expect(shown.provinces.map((cell) => inWords(cell))).toEqual(expected.public.provinces);
  expect(regionInWords(shown.region)).toEqual(expected.public.region);
  expect(JSON.stringify([approver, shown])).not.toContain('20357');
});

test('places over those registered for the region only: at most 50.7 %', () => {
  const places = ['MA-LAA', 'MA-ESM', 'MA-BOD', 'MA-TAF'] as const;
  const capacity = [1500, 700, 400, 400];
  const rows = coverageOf({
    provinces: places,
    region: 'MA-11',
    asked: [
      ...places.map((place) => ({ source: 'ministry', place, measures: ['capacity'] as const })),
      { source: 'ministry', place: 'MA-11' as const, measures: ['registered'] as const },
    ],
    facts: [
      ...places.map((place, index) => fact('ministry', place, 'capacity', capacity[index] ?? 0)),
      fact('ministry', 'MA-11', 'registered', 5925),
    ],
    disjoint: [],
  });
  const row = only(rows);
  expect(row).toMatchObject({ measure: 'capacity', of: 'registered' });
  expect(row.region).toMatchObject({
    whole: 5925,
    part: { atLeast: undefined, atMost: 3000 },
    rate: { atLeast: undefined, atMost: 507 },
    gap: { atLeast: 2925, atMost: undefined },
  });
  expect(row.provinces.map(({ whole, rate }) => [whole, rate])).toEqual(places.map(() => [undefined, {}]));
});

test('more reached than entitled: the whole is doubtful, and nothing is made of it', () => {
  const facts = [fact('rsu-aggregate', 'MA-RAB', 'eligible', 100), fact('ads', 'MA-RAB', 'reached', 130)];
  const cell = coverageOf({ ...rsk(facts, ['ads']), provinces: ['MA-RAB'] })[0]?.provinces[0];
  expect(cell).toMatchObject({ isDoubtful: true, part: { atLeast: 130, atMost: 130 }, rate: {}, gap: {} });
});

test('wholes of different bases are not mixed, and two that differ are none', () => {
  const of = (source: string, place: SourcedFact['place'], value: number, basis: SourcedFact['basis']) => ({
    ...fact(source, place, 'eligible', value),
    basis,
  });
  const facts = [
    of('rsu-aggregate', 'MA-RAB', 100, 'registry'),
    of('hcp', 'MA-RAB', 900, 'census'),
    of('hcp', 'MA-SAL', 800, 'census'),
    of('a', 'MA-KEN', 50, 'registry'),
    of('b', 'MA-KEN', 60, 'registry'),
    ...PROVINCES.map((place) => fact('ads', place, 'reached', 20)),
  ];
  const row = only(coverageOf(rsk(facts, ['ads'])));
  const wholes = Object.fromEntries(row.provinces.map(({ place, whole }) => [place, whole]));
  expect(row.basis).toBe('registry');
  expect(wholes).toMatchObject({ 'MA-RAB': 100, 'MA-SAL': undefined, 'MA-KEN': undefined });
  expect(row.region.whole).toBeUndefined();
});

test('sources that a document declares apart are added', () => {
  const facts = [fact('entraide-nationale', 'MA-RAB', 'reached', 30), fact('ads', 'MA-RAB', 'reached', 20)];
  const figures = { ...rsk(facts, ['entraide-nationale', 'ads']), provinces: ['MA-RAB'] as const };
  expect(coverageOf(figures)[0]?.provinces[0]?.part).toEqual({ atLeast: 30, atMost: 50 });
  const apart = { ...figures, disjoint: [['entraide-nationale', 'ads']] };
  expect(coverageOf(apart)[0]?.provinces[0]?.part).toEqual({ atLeast: 50, atMost: 50 });
});

/** People of a province: who is entitled, and whom each of three sources has reached among them. */
const people = fc.array(fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()), { maxLength: 30 });

test('every overlap of the sources lies within the interval, and the region only sums what is known', () => {
  fc.assert(
    fc.property(
      fc.array(people, { minLength: 1, maxLength: 4 }),
      fc.array(fc.nat(11)),
      (provinces, absent) => {
        const places = PROVINCES.slice(0, provinces.length);
        const sources = ['a', 'b', 'c'];
        const facts = provinces.flatMap((each, at) => {
          const place = places[at] ?? 'MA-RAB';
          const reached = sources.flatMap((source, index) =>
            absent.includes(at * 3 + index)
              ? []
              : [fact(source, place, 'reached', each.filter((one) => one[index]).length)],
          );
          return [fact('rsu', place, 'eligible', each.length), ...reached];
        });
        const row = coverageOf({
          provinces: places,
          region: 'MA-04',
          asked: sources.flatMap((source) =>
            places.map((place) => ({ source, place, measures: ['reached'] as const })),
          ),
          facts,
          disjoint: [],
        })[0];
        if (!row) return;
        const truth = provinces.map((each) => each.filter((one) => one.some(Boolean)).length);
        row.provinces.forEach((cell, at) => {
          expectWithin(cell.part, truth[at] ?? 0);
          expectWithin(cell.gap, (provinces[at]?.length ?? 0) - (truth[at] ?? 0));
          expect(cell.isComplete).toBe(cell.missing.length === 0);
        });
        expectWithin(
          row.region.part,
          truth.reduce((sum, each) => sum + each, 0),
        );
        expect(row.region.part.atMost === undefined).toBe(row.provinces.some((cell) => !cell.isComplete));
      },
    ),
    { numRuns: 500 },
  );
});

function expectWithin(
  { atLeast, atMost }: { atLeast?: number | undefined; atMost?: number | undefined },
  value: number,
) {
  expect(value).toBeGreaterThanOrEqual(atLeast ?? Number.NEGATIVE_INFINITY);
  expect(value).toBeLessThanOrEqual(atMost ?? Number.POSITIVE_INFINITY);
}

/** The figures of some versions: of each province those entitled, and those whom two sources have reached. */
type Version = { entitled: number[]; first: (number | undefined)[]; second: (number | undefined)[] };

const rowsOf = ({ entitled, first, second }: Version): Row[] => {
  const places = PROVINCES.slice(0, entitled.length);
  const at = <T>(list: readonly T[], index: number) => list[index];
  return coverageOf({
    provinces: places,
    region: 'MA-04',
    asked: ['a', 'b'].flatMap((source) =>
      places.map((place) => ({ source, place, measures: ['reached'] as const })),
    ),
    facts: places.flatMap((place, index) => [
      fact('rsu', place, 'eligible', at(entitled, index) ?? 0),
      ...(['a', 'b'] as const).flatMap((source) => {
        const value = at(source === 'a' ? first : second, index);
        return value === undefined ? [] : [fact(source, place, 'reached', value)];
      }),
    ]),
    disjoint: [],
  });
};

const view = (versions: readonly Version[]): ShownRow[][] => publicVersions(versions.map(rowsOf), THRESHOLD);

/**
 * Another world that looks the same from outside: if there is one in which a hidden number is another, nobody who has
 * every answer can tell which it is.
 */
function looksTheSame(versions: readonly Version[], other: readonly Version[]): boolean {
  return JSON.stringify(view(other)) === JSON.stringify(view(versions));
}

const replaced = <T>(list: readonly T[], index: number, by: (value: T) => T): T[] =>
  list.map((value, at) => (at === index ? by(value) : value));

/** Other worlds: people of one province are more or fewer, of either source, and those of another make up for it. */
function* moves(count: number, index: number): Generator<(version: Version) => Version> {
  const targets = Array.from({ length: count }, (_, at) => at).filter((at) => at !== index);
  const by = (amount: number) => (value: number | undefined) =>
    value === undefined ? value : Math.max(0, value + amount);
  const sources = ['first', 'second'] as const;
  for (const from of sources) {
    for (const amount of [1, -1, 2, -2]) {
      const changed = (version: Version): Version => ({
        ...version,
        [from]: replaced(version[from], index, by(amount)),
      });
      yield changed;
      for (const to of targets) {
        for (const source of sources) {
          yield (version) => {
            const first = changed(version);
            return { ...first, [source]: replaced(first[source], to, by(-amount)) };
          };
        }
      }
    }
  }
}

/** Whether a hidden number could be another one, in all versions alike or in one alone. */
function isUncertain(versions: readonly Version[], number: number, index: number): boolean {
  for (const change of moves(versions[0]?.entitled.length ?? 0, index)) {
    if (looksTheSame(versions, versions.map(change))) return true;
    if (looksTheSame(versions, replaced(versions, number, change))) return true;
  }
  return false;
}

const figure = fc.oneof(
  fc.constant(undefined),
  fc.constant(0),
  fc.integer({ min: 1, max: 12 }),
  fc.integer({ min: 10, max: 90 }),
);
const version = (count: number) =>
  fc.record({
    entitled: fc.array(fc.integer({ min: 200, max: 400 }), { minLength: count, maxLength: count }),
    first: fc.array(figure, { minLength: count, maxLength: count }),
    second: fc.array(figure, { minLength: count, maxLength: count }),
  });

test('nothing hidden can be found by subtraction from the answers of any version', () => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 1, max: 5 })
        .chain((count) => fc.array(version(count), { minLength: 1, maxLength: 3 })),
      (versions) => {
        const shown = view(versions);
        const rows = versions.map((each) => rowsOf(each)[0]);
        rows.forEach((row, number) => {
          row?.provinces.forEach((cell, index) => {
            const isSmall = cell.values.some(({ value }) => value > 0 && value < THRESHOLD);
            const isHidden = shown[number]?.[0]?.provinces[index]?.isHidden ?? false;
            if (!isSmall) return;
            expect(isHidden).toBe(true);
            expect(isUncertain(versions, number, index)).toBe(true);
          });
        });
      },
    ),
    { numRuns: 300 },
  );
});
