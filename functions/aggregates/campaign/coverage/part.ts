import type { FigurePlace, Measure } from '../../shared/figures.ts';
import type { Figures, SourcedFact } from './facts.ts';
import { type Interval, largestOf, sumOf } from './interval.ts';

/**
 * How many are reached in a place. Several sources may have reached the same people: the true number lies between that
 * of the largest source and the sum of all of them.
 */
export interface Part extends Interval {
  /** The figures that it is made of, as the sources gave them. */
  values: readonly number[];
  /** The sources that were asked and gave no figure. */
  missing: readonly string[];
  /** Whether every source that was asked has answered. */
  isComplete: boolean;
}

/**
 * What the sources say of a measure in a place. Places of a centre are no people: of `capacity` the sum is the most
 * that can be reached, and nothing says how few are.
 */
export function partOf(
  { asked, disjoint }: Pick<Figures, 'asked' | 'disjoint'>,
  facts: readonly SourcedFact[],
  place: FigurePlace,
  measure: Measure,
): Part {
  const here = facts.filter((fact) => fact.place === place);
  const known = new Map(
    here.flatMap(({ source, value }) => (typeof value === 'number' ? [[source, value] as const] : [])),
  );
  const isNothing = (source: string) =>
    here.some((fact) => fact.source === source && fact.value === 'notApplicable');
  const sources = asked.filter((each) => each.place === place && each.measures.includes(measure));
  const missing = sources
    .map(({ source }) => source)
    .filter((source) => !known.has(source) && !isNothing(source));
  const isComplete = missing.length === 0 && (sources.length > 0 || here.length > 0);
  const values = [...known.values()];
  return {
    values,
    missing,
    isComplete,
    atLeast: measure === 'capacity' ? undefined : leastOf(known, isComplete, disjoint),
    atMost: isComplete ? sumOf(values) : undefined,
  };
}

/** The largest source, or the sum of sources that reach different people, where that is more. */
function leastOf(
  known: ReadonlyMap<string, number>,
  isComplete: boolean,
  disjoint: Figures['disjoint'],
): number | undefined {
  const apart = disjoint
    .map((sources) => sources.flatMap((source) => known.get(source) ?? []))
    .filter((values) => values.length > 0)
    .map(sumOf);
  return largestOf([...known.values(), ...apart]) ?? (isComplete ? 0 : undefined);
}
