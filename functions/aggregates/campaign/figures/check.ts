import type { Fact, FigureRight, Measure } from '../../shared/figures.ts';
import { type Problem, problem, quoted } from '../../shared/import/table.ts';
import { liesIn } from '../../shared/places.ts';
import type { Campaign } from '../campaign.ts';
import type { SourcedFact } from '../coverage/facts.ts';
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
}

/** From how far away of last year's a figure is doubtful, in per cent. */
const FAR_PERCENT = 50;

export function problemsOf(given: readonly GivenFact[], against: Against): Problem[] {
  const own = against.known.filter(({ source }) => source === against.source);
  const merged = replaced(
    own,
    given.map(({ fact }) => fact),
  );
  return given.flatMap((each) => {
    const wrong = [...errorsOf(each, given, merged, against)];
    return wrong.length > 0 ? wrong : [...doubtsOf(each, merged, against)];
  });
}

function mayReport(rights: readonly FigureRight[], measure: Measure, place: string): boolean {
  return rights.some(
    (right) =>
      right.measure === measure &&
      (right.provinces.some((each) => each === place) ||
        right.regions.some((region) => region === place || liesIn(place, region))),
  );
}

function* errorsOf(
  { row, fact, columns }: GivenFact,
  given: readonly GivenFact[],
  merged: readonly Fact[],
  { campaign, rights, source, today }: Against,
): Generator<Problem> {
  const { place, targetGroup, measure, unit, asOf } = fact;
  const first = given.find((each) => factKey(each.fact) === factKey(fact));
  if (first && first.row < row) {
    yield problem(row, '-', '', phrase('rowRepeated', { of: first.row }));
    return;
  }
  if (asOf > today) yield problem(row, 'as_of', asOf, phrase('dayToCome'));
  const asked = campaign.measures.find((each) => each.measure === measure);
  if (!campaign.targetGroups.includes(targetGroup))
    yield problem(
      row,
      'target_group',
      targetGroup,
      phrase('groupNotAsked', { possible: campaign.targetGroups }),
    );
  if (!mayReport(rights, measure, place))
    yield problem(row, 'source', source, phrase('sourceMayNotReport', { measure }));
  else if (!asked) yield problem(row, columns.measure, measure, phrase('measureNotAsked', { measure }));
  else if (asked.unit !== unit)
    yield problem(row, 'unit', unit, phrase('unitDiffers', { asked: asked.unit }));
  else if (!campaign.requests.some((each) => each.source === source && each.place === place))
    yield problem(row, 'province', place, phrase('placeNotAsked'));
  for (const [less, more] of ORDERED) {
    const other = measure === less ? numberOf(merged, fact, more) : undefined;
    if (other !== undefined && typeof fact.value === 'number' && fact.value > other)
      yield problem(
        row,
        columns.value,
        String(fact.value),
        phrase('filesAbove', { measure: less, other: more, count: other }),
      );
  }
}

/** Of files no more can be delivered than were processed, and no more processed than were submitted. */
const ORDERED = [
  ['delivered', 'processed'],
  ['processed', 'submitted'],
] as const;

function numberOf(
  facts: readonly Fact[],
  { place, targetGroup, unit }: Fact,
  measure: Measure,
): number | undefined {
  const found = facts.find(
    (each) =>
      each.place === place &&
      each.targetGroup === targetGroup &&
      each.unit === unit &&
      each.measure === measure &&
      typeof each.value === 'number',
  );
  return typeof found?.value === 'number' ? found.value : undefined;
}

/** What may be true, and must be answered in words. */
function* doubtsOf(
  { row, fact, columns }: GivenFact,
  merged: readonly Fact[],
  against: Against,
): Generator<Problem> {
  const { value, measure } = fact;
  const { before, source } = against;
  if (typeof value !== 'number') return;
  const doubt = (why: Problem['why']): Problem => ({
    row,
    column: columns.value,
    value: quoted(String(value)),
    severity: 'warning',
    why,
    ...(fact.note === undefined && { needsNote: true }),
  });
  const others = [...merged, ...tellable(against)];
  const eligible = measure === 'reached' ? numberOf(others, fact, 'eligible') : undefined;
  if (eligible !== undefined && value > eligible) yield doubt(phrase('reachedAboveEligible', { eligible }));
  const population = measure === 'registered' ? numberOf(others, fact, 'population') : undefined;
  if (population !== undefined && value > population)
    yield doubt(phrase('registeredAbovePopulation', { population }));
  const past = numberOf(
    before.filter((each) => each.source === source),
    fact,
    measure,
  );
  if (past !== undefined && past > 0 && Math.abs(value - past) * 100 > past * FAR_PERCENT)
    yield doubt(phrase('farFromLastYear', { past }));
}

/** Of a request to which nothing is waited for. */
const REPORTED: readonly string[] = ['submitted', 'accepted'];

const seriesOf = ({ targetGroup, unit, measure }: Fact): string => `${targetGroup}#${unit}#${measure}`;

/**
 * The figures of other sources that a doubt may be held against. Of a group and measure in which any of them is small
 * it is none: the doubt would tell the number, or one from which it is found by subtraction. As long as another source
 * still has that measure to report there is none either: what it reports may be small, and then hide what was told.
 */
function tellable({ campaign, known, source, smallBelow }: Against): SourcedFact[] {
  const awaited = new Set(
    campaign.requests
      .filter((each) => each.source !== source && !REPORTED.includes(each.status))
      .flatMap(({ measures }) => measures),
  );
  const others = known.filter((each) => each.source !== source);
  const isSmall = ({ value }: Fact) => typeof value === 'number' && value > 0 && value < smallBelow;
  const small = new Set(others.filter(isSmall).map(seriesOf));
  return others.filter((each) => !small.has(seriesOf(each)) && !awaited.has(each.measure));
}
