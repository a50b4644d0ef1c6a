import type { Fact, FigureRight, Measure } from '../../shared/figures.ts';
import { type Problem, problem, quoted } from '../../shared/import/table.ts';
import { liesIn } from '../../shared/places.ts';
import type { Campaign } from '../campaign.ts';
import type { SourcedFact } from '../coverage/facts.ts';
import { largestOf } from '../coverage/interval.ts';
import { phrase } from '../refuse.ts';
import { factKey, replaced } from './series.ts';

/**
 * Figures held against the campaign that asks for them: what may not be reported, what contradicts itself, and what is
 * doubtful. All problems of all rows are said at once.
 */

/** A figure with the row that gave it, and the columns in which its parts stand. */
export interface GivenFact {
  row: number;
  fact: Fact;
  columns: { value: string; measure: string };
}

/** What could be read of a figure. */
export type MisreadFact = Omit<GivenFact, 'fact'> & {
  fact: { [F in keyof Fact]?: Fact[F] | undefined };
};

/** What figures are held against. */
export interface Against {
  campaign: Pick<Campaign, 'requests' | 'targetGroups' | 'measures' | 'region'>;
  source: string;
  /** The day in Morocco. */
  today: string;
  /** What the source may report, as the register says now. */
  rights: readonly FigureRight[];
  /** The figures that are there, of every source. */
  known: readonly SourcedFact[];
  /** Those of the year before. */
  before: readonly SourcedFact[];
  /** From one to below this number nothing is told to other parties. */
  smallBelow: number;
  /** After the freeze: the figures that everybody sees. Of other sources nothing else is told any more. */
  shown?: readonly SourcedFact[];
}

/** From how far away of last year's a figure is doubtful, in per cent. */
const FAR_PERCENT = 50;

export function problemsOf(
  given: readonly GivenFact[],
  misread: readonly MisreadFact[],
  against: Against,
): Problem[] {
  const merged = replaced(
    against.known.filter(({ source }) => source === against.source),
    given.map(({ fact }) => fact),
  );
  const own = against.before.filter(({ source }) => source === against.source);
  const after = [...misread.map(({ fact }) => fact), ...merged];
  const held: Held = {
    rows: firstRows(given),
    inFile: numbersAmong([...given, ...misread].map(({ fact }) => fact)),
    merged: numbersAmong(after),
    others: numbersAmong([...after, ...tellable(against)]),
    before: numbersAmong(own),
  };
  const found = [
    ...misread.flatMap((each) => [...errorsOf(each, held, against)]),
    ...given.flatMap((each) => {
      const wrong = [...repeats(each, held, against), ...errorsOf(each, held, against)];
      return wrong.length > 0 ? wrong : [...doubtsOf(each, held)];
    }),
  ];
  // The three figures of a row of Khadamati share its cells.
  return [...new Map(found.map((each) => [JSON.stringify(each), each])).values()];
}

/** What each figure of a file is held against, found by its key: a file of 5,000 rows looks through nothing twice. */
interface Held {
  /** The first row of each figure. */
  rows: ReadonlyMap<string, number>;
  inFile: Numbers;
  /** Those that its source would have after it. */
  merged: Numbers;
  /** The same, and those of other sources that may be told. */
  others: Numbers;
  /** Those of its source in the year before. */
  before: Numbers;
}

/** The numbers of a measure, of the same people in the same place. */
type Numbers = ReadonlyMap<string, readonly number[]>;

const numbersKey = ({ place, targetGroup, unit }: MisreadFact['fact'], measure: string | undefined) =>
  [place, targetGroup, unit, measure].join('#');

/** Figures by what they are about. One that could not be read so far is about nothing. */
function numbersAmong(facts: readonly MisreadFact['fact'][]): Numbers {
  const all = new Map<string, number[]>();
  for (const fact of facts) {
    const { place, targetGroup, unit, measure, value } = fact;
    if (typeof value !== 'number' || !place || !targetGroup || !unit || !measure) continue;
    const key = numbersKey(fact, measure);
    const known = all.get(key);
    if (known) known.push(value);
    else all.set(key, [value]);
  }
  return all;
}

function firstRows(given: readonly GivenFact[]): Map<string, number> {
  const rows = new Map<string, number>();
  for (const { row, fact } of given) if (!rows.has(factKey(fact))) rows.set(factKey(fact), row);
  return rows;
}

function mayReport(rights: readonly FigureRight[], measure: Measure, place: string): boolean {
  return rights.some(
    (right) =>
      right.measure === measure &&
      (right.provinces.some((each) => each === place) ||
        right.regions.some((region) => region === place || liesIn(place, region))),
  );
}

function* repeats({ row, fact }: GivenFact, { rows }: Held, { today }: Against): Generator<Problem> {
  const of = rows.get(factKey(fact));
  if (of !== undefined && of < row) yield problem(row, '-', '', phrase('rowRepeated', { of }));
  if (fact.asOf > today) yield problem(row, 'as_of', fact.asOf, phrase('dayToCome'));
}

/** What may not be reported; of a figure that could not be read whole, as far as it is known. */
function* errorsOf(given: MisreadFact, held: Held, against: Against): Generator<Problem> {
  const { campaign } = against;
  const { row, fact } = given;
  const { targetGroup } = fact;
  if (targetGroup !== undefined && !campaign.targetGroups.includes(targetGroup))
    yield problem(
      row,
      'target_group',
      targetGroup,
      phrase('groupNotAsked', { possible: campaign.targetGroups }),
    );
  yield* rightsProblems(given, against);
  yield* filesProblems(given, held);
}

function* rightsProblems(
  { row, fact: { place, measure, unit }, columns }: MisreadFact,
  { campaign, rights, source }: Against,
): Generator<Problem> {
  if (
    place !== undefined &&
    !campaign.requests.some((each) => each.source === source && each.place === place)
  )
    yield problem(row, 'province', place, phrase('placeNotAsked'));
  if (measure === undefined) return;
  const asked = campaign.measures.find((each) => each.measure === measure);
  if (place !== undefined && !mayReport(rights, measure, place))
    yield problem(row, 'source', source, phrase('sourceMayNotReport', { measure }));
  else if (!asked) yield problem(row, columns.measure, measure, phrase('measureNotAsked', { measure }));
  if (asked && unit !== undefined && asked.unit !== unit)
    yield problem(row, 'unit', unit, phrase('unitDiffers', { asked: asked.unit }));
}

/** Of files no more can be delivered than were processed, and no more processed than were submitted. */
const ORDERED = [
  ['delivered', 'processed'],
  ['processed', 'submitted'],
] as const;

/** Whichever of two figures changes, they are compared; where a file has both, it is said of the lesser measure. */
function* filesProblems({ row, fact, columns }: MisreadFact, { inFile, merged }: Held): Generator<Problem> {
  const { value, measure } = fact;
  if (typeof value !== 'number') return;
  const wrong = (why: Problem['why']) => problem(row, columns.value, String(value), why);
  for (const [less, more] of ORDERED) {
    const above = measure === less ? numberOf(merged, fact, more) : undefined;
    if (above !== undefined && value > above)
      yield wrong(phrase('filesAbove', { measure: less, other: more, count: above }));
    const below = measure === more ? beside(inFile, merged, fact, less) : undefined;
    if (below !== undefined && value < below)
      yield wrong(phrase('filesBelow', { measure: more, other: less, count: below }));
  }
}

/** The largest number that is there already, where the file itself has none. */
function beside(
  inFile: Numbers,
  all: Numbers,
  fact: MisreadFact['fact'],
  measure: Measure,
): number | undefined {
  const key = numbersKey(fact, measure);
  return inFile.has(key) ? undefined : largestOf(all.get(key) ?? []);
}

const numberOf = (all: Numbers, fact: MisreadFact['fact'], measure: Measure): number | undefined =>
  all.get(numbersKey(fact, measure))?.[0];

/** What may be true, and must be answered in words. */
function* doubtsOf({ row, fact, columns }: GivenFact, held: Held): Generator<Problem> {
  const { value, measure } = fact;
  const { inFile, others, before } = held;
  if (typeof value !== 'number') return;
  const doubt = (why: Problem['why']): Problem => ({
    row,
    column: columns.value,
    value: quoted(String(value)),
    severity: 'warning',
    why,
    ...(fact.note === undefined && { needsNote: true }),
  });
  const than = (other: Measure) => numberOf(others, fact, other);
  const eligible = measure === 'reached' ? than('eligible') : undefined;
  if (eligible !== undefined && value > eligible) yield doubt(phrase('reachedAboveEligible', { eligible }));
  const population = measure === 'registered' ? than('population') : undefined;
  if (population !== undefined && value > population)
    yield doubt(phrase('registeredAbovePopulation', { population }));
  const reached = measure === 'eligible' ? beside(inFile, others, fact, 'reached') : undefined;
  if (reached !== undefined && value < reached) yield doubt(phrase('eligibleBelowReached', { reached }));
  const registered = measure === 'population' ? beside(inFile, others, fact, 'registered') : undefined;
  if (registered !== undefined && value < registered)
    yield doubt(phrase('populationBelowRegistered', { registered }));
  const past = numberOf(before, fact, measure);
  if (past !== undefined && past > 0 && Math.abs(value - past) * 100 > past * FAR_PERCENT)
    yield doubt(phrase('farFromLastYear', { past }));
}

/** Of a request to which nothing is waited for. */
const REPORTED: readonly string[] = ['submitted', 'accepted'];

const seriesOf = ({ targetGroup, unit, measure }: Fact): string => `${targetGroup}#${unit}#${measure}`;

/**
 * The figures of other sources that a doubt may be held against; whether there is a doubt tells as much as its number.
 * Once they are frozen they are those that everybody sees. Before, of a group and measure in which any of them is small
 * or falls short of those entitled by few, there is none: the doubt would tell the number, or one from which it is found
 * by subtraction. As long as another source still has that measure to report there is none either: what it reports may be
 * small, and then hide what was told. Of the region itself there is none: what is left of it beside its provinces may be
 * small.
 */
function tellable({ campaign, known, source, smallBelow, shown }: Against): readonly SourcedFact[] {
  if (shown) return shown;
  const awaited = new Set(
    campaign.requests
      .filter((each) => each.source !== source && !REPORTED.includes(each.status))
      .flatMap(({ measures }) => measures),
  );
  const others = known.filter((each) => each.source !== source);
  const numbers = numbersAmong(known);
  const isSmall = (value: number) => value > 0 && value < smallBelow;
  const small = new Set(
    others
      .filter((each) => {
        const { measure, value } = each;
        const entitled = measure === 'reached' ? (numbers.get(numbersKey(each, 'eligible')) ?? []) : [];
        return typeof value === 'number' && [value, ...entitled.map((of) => of - value)].some(isSmall);
      })
      .map(seriesOf),
  );
  return others.filter(
    (each) => each.place !== campaign.region && !small.has(seriesOf(each)) && !awaited.has(each.measure),
  );
}
