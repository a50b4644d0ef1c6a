import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverageOf } from '../../../../functions/aggregates/campaign/coverage/coverage.ts';
import type { SourcedFact } from '../../../../functions/aggregates/campaign/coverage/facts.ts';
import { publicVersions, type ShownRow } from '../../../../functions/aggregates/campaign/coverage/public.ts';
import { figureOf } from '../../../support/coverage-figures.ts';

/** Small numbers: what is hidden with them, and that each of them could be any other. */

const REGION = 'MA-04';
const PROVINCES = ['MA-RAB', 'MA-SAL', 'MA-SKH', 'MA-KEN'] as const;
const THRESHOLD = 10;
type Measure = 'reached' | 'capacity';
type Value = number | undefined;

/** A version of one source: of each province its number and of how many, and of the region likewise. */
interface Version {
  measure: Measure;
  numbers: readonly Value[];
  wholes: readonly Value[];
  own?: Value;
  ownWhole?: Value;
}

function rowsOf({ measure, numbers, wholes, own, ownWhole }: Version) {
  const provinces = PROVINCES.slice(0, numbers.length);
  const of = measure === 'reached' ? 'eligible' : 'registered';
  const facts = (name: SourcedFact['measure'], values: readonly Value[], region: Value) =>
    [...provinces, REGION as SourcedFact['place']].flatMap((place, index) => {
      const value = index < provinces.length ? values[index] : region;
      return value === undefined ? [] : [figureOf('a', place, name, value)];
    });
  return coverageOf({
    provinces,
    region: REGION,
    asked: provinces.map((place) => ({ source: 'a', place, measures: [measure] })),
    facts: [...facts(measure, numbers, own), ...facts(of, wholes, ownWhole)],
    disjoint: [],
  });
}

const view = (...versions: Version[]): ShownRow[] =>
  publicVersions(versions.map(rowsOf), THRESHOLD).flatMap(([row]) => row ?? []);

const reached = (numbers: readonly Value[], wholes: readonly Value[] = numbers.map(() => 1000)): Version => ({
  measure: 'reached',
  numbers,
  wholes,
});

/** Which places are hidden, the region last. */
const hiddenIn = (row: ShownRow | undefined) =>
  row ? [...row.provinces, row.region].map(({ isHidden }) => isHidden) : [];
const [yes, no] = [true, false];

describe('what is hidden with a small number', () => {
  test.each<[string, Version, boolean[]]>([
    ['nothing, where none is small', reached([12, 40, 90]), [no, no, no, no]],
    ['the next smallest', reached([7, 40, 90]), [yes, yes, no, no]],
    ['the region, where there is no other place', reached([7, 0, 0]), [yes, no, no, yes]],
    ['another, where two are one each', reached([1, 1, 40, 90]), [yes, yes, yes, no, no]],
    ['the region, where all are nine', reached([9, 9, 9], [20, 20, 20]), [yes, yes, yes, yes]],
    ['the region, where all are one', reached([1, 1, 1]), [yes, yes, yes, yes]],
    ['another, where the sum leaves few', reached([9, 8, 50, 90]), [yes, yes, yes, no, no]],
    [
      'the region, where the next is bounded by those entitled',
      { measure: 'capacity', numbers: [9, 15], wholes: [12, 15] },
      [yes, yes, yes],
    ],
    [
      'another, where the next is bounded by those entitled',
      reached([9, 15, 40, 90], [12, 16, 400, 900]),
      [yes, yes, yes, no, no],
    ],
    [
      'another, where the next could be no more than the one after',
      reached([9, 15, 16, 90]),
      [yes, yes, yes, no, no],
    ],
    [
      'another, where the next is as large as the one after',
      reached([1, 18, 18, 90]),
      [yes, yes, yes, no, no],
    ],
    ['another, however large they are', reached([1, 100, 100, 200]), [yes, yes, yes, no, no]],
    ['where few are not reached', reached([997, 40, 90]), [yes, no, yes, no]],
    ['nothing, where all are reached', reached([1000, 40, 90]), [no, no, no, no]],
    ['the region, where few of all are not reached', reached([997, 1000, 1000]), [yes, no, no, yes]],
    ['what is hidden of a small whole', reached([0, 40, 50], [5, 400, 500]), [yes, yes, no, no]],
  ])('%s', (_name, version, expected) => {
    expect(hiddenIn(view(version)[0])).toEqual(expected);
  });

  test('a small number of a place is not told by the whole that it is capped at', () => {
    const [row] = view(reached([3, 40, 90], [5, 400, 500]));
    expect(row?.provinces.map(({ whole, part }) => [whole, part])).toEqual([
      [undefined, {}],
      [undefined, {}],
      [500, { atLeast: 90, atMost: 90 }],
    ]);
    expect(row?.region).toMatchObject({ whole: 905, part: { atLeast: 133, atMost: 133 } });
  });

  test('where those entitled are hidden of the region, neither those reached nor a rate are told', () => {
    const [row] = view(reached([0, 0], [5, 10]));
    expect(row?.region).toMatchObject({ isHidden: true, whole: undefined, part: {}, rate: {}, gap: {} });
    const [small] = view({ ...reached([50, 40]), ownWhole: 2007 });
    // Seven who are entitled live in no province that is known.
    expect(small?.region).toMatchObject({ isHidden: true, whole: undefined, part: {}, rate: {}, gap: {} });
    expect(small?.provinces.map(({ isHidden }) => isHidden)).toEqual([no, no]);
  });

  test('a small figure of the region itself is hidden, and so is one that it leaves to no province', () => {
    const own = (value: number, ...numbers: Value[]) =>
      hiddenIn(view({ ...reached(numbers), own: value })[0]);
    expect(own(7, undefined, undefined)).toEqual([no, no, yes]);
    expect(own(57, 20, 30)).toEqual([no, no, yes]);
    expect(own(43, 20, 30)).toEqual([no, no, yes]);
    expect(own(157, 20, undefined)).toEqual([no, no, no]);
    expect(own(27, 20, undefined)).toEqual([no, no, yes]);
    expect(own(50, 20, 30)).toEqual([no, no, no]);
  });
});

describe('of two sources', () => {
  /** What both give, province by province, and the second of the region. */
  const rowOf = (both: readonly (readonly [number, number | undefined])[], own?: number) => {
    const provinces = PROVINCES.slice(0, both.length);
    const facts = both.flatMap(([first, second], index) => {
      const place = provinces[index] ?? 'MA-RAB';
      const given = [figureOf('a', place, 'reached', first), figureOf('rsu', place, 'eligible', 1000)];
      return second === undefined ? given : [...given, figureOf('b', place, 'reached', second)];
    });
    const region = own === undefined ? [] : [figureOf('b', REGION, 'reached', own)];
    const asked = [...facts, ...region].map(({ source, place, measure }) => ({
      source,
      place,
      measures: [measure],
    }));
    const figures = { provinces, region: REGION, asked, facts: [...facts, ...region], disjoint: [] } as const;
    return publicVersions([coverageOf(figures)], THRESHOLD)[0]?.[0];
  };

  test('the small figure of one is not how far the bounds are apart', () => {
    const hidden = hiddenIn(
      rowOf([
        [60, 4],
        [50, 0],
        [80, 30],
        [200, 50],
      ]),
    );
    // Either takes its own figures away, and finds those of the other.
    expect(hidden).toEqual([yes, no, no, no, yes]);
    const least = rowOf([
      [60, 4],
      [50, 0],
    ]);
    expect(hiddenIn(least)).toEqual([yes, no, yes]);
  });

  test('the small figure that one has of the region is not found from the bounds', () => {
    const both = [[60, undefined] as const, [50, undefined] as const];
    expect(hiddenIn(rowOf(both, 7))).toEqual([no, no, yes]);
    expect(rowOf(both, 70)?.region.part).toEqual({ atLeast: 110, atMost: 180 });
  });
});

describe('of several versions', () => {
  test('the region is hidden where what is hidden of those reached has changed', () => {
    const [before, after] = view(reached([7, 40, 90]), reached([5, 40, 90]));
    expect([before, after].map(hiddenIn)).toEqual([
      [yes, yes, no, yes],
      [yes, yes, no, yes],
    ]);
    const [, same] = view(reached([7, 40, 90]), reached([7, 40, 80]));
    expect(hiddenIn(same)).toEqual([yes, yes, no, no]);
  });

  test('the region is hidden where those reached have changed who are hidden with the entitled', () => {
    const wholes = [5, 400, 500];
    const shown = view(reached([0, 40, 90], wholes), reached([0, 45, 90], wholes));
    expect(shown.map((row) => hiddenIn(row).at(-1))).toEqual([yes, yes]);
  });

  test('the region is hidden where what is hidden of those entitled has changed', () => {
    const [before, after] = view(reached([0, 0, 90], [5, 400, 500]), reached([0, 0, 90], [7, 400, 500]));
    expect([before?.region.whole, after?.region.whole]).toEqual([undefined, undefined]);
    expect(after?.region).toMatchObject({ isHidden: true, part: {}, rate: {}, gap: {} });
  });
});

test('of several versions, the region of one less the provinces of another is never a small number', () => {
  const size = fc.integer({ min: 10, max: 40 });
  const changed = fc.record({ numbers: fc.tuple(size, size, size), own: fc.integer({ min: 120, max: 150 }) });
  const isSmall = (value: number) => value !== 0 && Math.abs(value) < THRESHOLD;
  const sumOf = (numbers: readonly Value[]) => numbers.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  let held = 0;
  fc.assert(
    fc.property(fc.array(changed, { minLength: 1, maxLength: 3 }), fc.boolean(), (versions, isOfWholes) => {
      const wholes = [1000, 1000, 1000];
      const shown = view(
        ...versions.map(({ numbers, own }) =>
          isOfWholes
            ? { ...reached([10, 10, 10], numbers), ownWhole: own }
            : { ...reached(numbers, wholes), own },
        ),
      );
      expect(new Set(shown.map((row) => JSON.stringify(hiddenIn(row)))).size).toBe(1);
      const total = ({ region }: ShownRow) => (isOfWholes ? region.whole : region.part.atMost);
      for (const row of shown) {
        const whole = total(row);
        if (whole === undefined) continue;
        held += 1;
        for (const { numbers } of versions) expect(isSmall(whole - sumOf(numbers))).toBe(false);
      }
    }),
  );
  expect(held).toBeGreaterThan(20);
  const own = { own: 157 };
  const corrected = view({ ...reached([40, 60, 20]), ...own }, { ...reached([70, 60, 20]), ...own });
  expect(corrected.map(({ region }) => region.part)).toEqual([{}, {}]);
});

/** What two sources give of each place; one that gives nothing is not asked there. */
type Both = readonly [readonly Value[], readonly Value[]];

function viewOfBoth(both: Both, wholes: readonly Value[], threshold: number): ShownRow | undefined {
  const provinces = PROVINCES.slice(0, wholes.length);
  const given = (source: string, measure: SourcedFact['measure'], values: readonly Value[]) =>
    provinces.flatMap((place, index) => {
      const value = values[index];
      return value === undefined ? [] : [figureOf(source, place, measure, value)];
    });
  const facts = [...given('a', 'reached', both[0]), ...given('b', 'reached', both[1])];
  const asked = facts.map(({ source, place }) => ({ source, place, measures: ['reached' as const] }));
  const all = [...facts, ...given('rsu', 'eligible', wholes)];
  const rows = coverageOf({ provinces, region: REGION, asked, facts: all, disjoint: [] });
  return publicVersions([rows], threshold)[0]?.[0];
}

describe('of two sources, one that takes its own figures away', () => {
  test('finds the small one of the other nowhere: the region is hidden where it could', () => {
    const a = [3150, 4500, 2000, 650];
    const wholes = [5000, 5000, 5000, 5000, 5000].slice(0, 4);
    const seven = [undefined, undefined, undefined, 7];
    expect(hiddenIn(viewOfBoth([a.with(3, 0), seven], wholes, THRESHOLD))).toEqual([no, no, yes, yes, yes]);
    expect(hiddenIn(viewOfBoth([a.with(3, 7), [0, 0, 0, 0]], wholes, THRESHOLD))).toEqual([
      ...[no, no, yes, yes],
      no,
    ]);
  });

  test('could think of another for each, whatever it knows of the rest', () => {
    const few = 4;
    const isSmall = (value: Value) => value !== undefined && value > 0 && value < few;
    const value = fc.oneof(
      { weight: 2, arbitrary: fc.constant<Value>(undefined) },
      { weight: 3, arbitrary: fc.constantFrom<Value>(0) },
      { weight: 3, arbitrary: fc.integer({ min: 1, max: 3 }) },
      { weight: 3, arbitrary: fc.nat(12) },
    );
    const whole = fc.constantFrom(12, 14, 1000);
    const three = <T>(of: fc.Arbitrary<T>) => fc.tuple(of, of, of);
    let held = 0;
    fc.assert(
      fc.property(three(value), three(value), three(whole), (a, b, wholes) => {
        const row = viewOfBoth([a, b], wholes, few);
        if (!row || row.region.isHidden) return;
        const isHidden = (at: number) => row.provinces[at]?.isHidden === true && b[at] !== undefined;
        const hidden = [0, 1, 2].filter(isHidden);
        const shown = JSON.stringify(row);
        for (const at of hidden.filter((each) => isSmall(b[each]))) {
          held += 1;
          const others = hidden.filter((each) => each !== at);
          const isPossible = (other: number) =>
            [...summing(others.length, hidden.reduce((sum, each) => sum + (b[each] ?? 0), 0) - other)].some(
              (rest) => {
                const numbers = b.map((each, index) =>
                  index === at ? other : others.includes(index) ? rest[others.indexOf(index)] : each,
                );
                return JSON.stringify(viewOfBoth([a, numbers], wholes, few)) === shown;
              },
            );
          expect([1, 2, 3].filter(isPossible).length).toBeGreaterThan(1);
        }
      }),
      { numRuns: 400 },
    );
    expect(held).toBeGreaterThan(5);
  });
});

const number = fc.option(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.nat(30)), { freq: 12, nil: undefined });
const generated = fc
  .record({
    measure: fc.constantFrom<Measure>('reached', 'capacity'),
    places: fc.array(
      fc.record({
        number,
        whole: fc.option(fc.integer({ min: 1, max: 30 }), { freq: 12, nil: undefined }),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    unattributed: fc.option(fc.oneof(fc.constant(0), fc.nat(30)), { nil: undefined }),
    wholeOfRegion: fc.option(fc.nat(120), { freq: 2, nil: undefined }),
  })
  .map(({ measure, places, unattributed, wholeOfRegion }): Version => {
    const numbers = places.map((each) =>
      each.number === undefined ? undefined : Math.min(each.number, each.whole ?? 30),
    );
    const sum = numbers.reduce<number>((total, each) => total + (each ?? 0), 0);
    const own = unattributed === undefined ? undefined : sum + unattributed;
    return { measure, numbers, wholes: places.map(({ whole }) => whole), own, ownWhole: wholeOfRegion };
  });

/** Every list of this many numbers up to 30 with this sum. */
function* summing(count: number, sum: number): Generator<number[]> {
  if (count === 0) {
    if (sum === 0) yield [];
    return;
  }
  for (let first = 0; first <= Math.min(sum, 30); first += 1)
    for (const rest of summing(count - 1, sum - first)) yield [first, ...rest];
}

/** The numbers that a hidden one may be, for all that is shown: those of every world that looks the same. */
function possibleOf(version: Version, index: number): Set<number> {
  const shown = JSON.stringify(view(version));
  const hidden = (view(version)[0]?.provinces ?? []).flatMap(({ isHidden }, at) =>
    isHidden && version.numbers[at] !== undefined ? [at] : [],
  );
  const sum = hidden.reduce((total, at) => total + (version.numbers[at] ?? 0), 0);
  const found = new Set<number>();
  for (const numbers of summing(hidden.length, sum)) {
    const value = numbers[hidden.indexOf(index)] ?? 0;
    if (found.has(value)) continue;
    const other = version.numbers.map((each, at) =>
      hidden.includes(at) ? numbers[hidden.indexOf(at)] : each,
    );
    const isPossible = other.every((each, at) => (each ?? 0) <= (version.wholes[at] ?? 30));
    if (isPossible && JSON.stringify(view({ ...version, numbers: other })) === shown) found.add(value);
  }
  return found;
}

test('where the region is shown, a small number could be another, whatever is known of the others', () => {
  let held = 0;
  fc.assert(
    fc.property(generated, (version) => {
      const [row] = view(version);
      if (!row) return;
      const isSmall = (value: Value) => value !== undefined && value > 0 && value < THRESHOLD;
      for (const [index, value] of version.numbers.entries()) {
        if (!isSmall(value)) continue;
        expect(row.provinces[index]?.isHidden).toBe(true);
        if (row.region.isHidden || isSmall(version.wholes[index])) continue;
        held += 1;
        expect(possibleOf(version, index).size).toBeGreaterThanOrEqual(5);
      }
      for (const [index, whole] of version.wholes.entries())
        if (isSmall(whole))
          expect(row.provinces[index]).toMatchObject({ whole: undefined, part: {}, rate: {} });
      if (isSmall(version.own) || isSmall(version.ownWhole)) expect(row.region.isHidden).toBe(true);
      if (row.region.whole === undefined) expect([row.region.rate, row.region.gap]).toEqual([{}, {}]);
    }),
    { numRuns: 300 },
  );
  expect(held).toBeGreaterThan(30);
});
