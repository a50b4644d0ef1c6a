import type { FigurePlace, Measure } from '../../shared/figures.ts';
import type { Figures, SourcedFact } from './facts.ts';
import { type Interval, largestOf, sumOf } from './interval.ts';

/**
 * How many are reached in a place. Several sources may have reached the same people: the true number lies between that
 * of the largest source and the sum of all of them.
 */
export interface Part extends Interval {
  /** The figures that it is made of, as the sources gave them. */
  values: readonly SourceValue[];
  /** The sources that were asked and gave no figure that counts here. */
  missing: readonly Lack[];
  /** Whether every source that was asked has answered with a figure that counts. */
  isComplete: boolean;
}

/** A figure and the source that gave it. */
export interface SourceValue {
  source: string;
  value: number;
}

/**
 * Why a source has no figure that counts: it has not reported, it does not collect the number, or it reported one that
 * is cumulative.
 */
export const LACKS = ['notReported', 'notCollected', 'cumulative'] as const;
export interface Lack {
  source: string;
  why: (typeof LACKS)[number];
}

/** What one source says of a place: a number, or why there is none; undefined where it has nothing to say there. */
export type Said = number | Lack['why'] | undefined;

/**
 * What a source says of a measure in a place. Of a cumulative figure nothing counts: it holds people of earlier years,
 * so that it is neither the least of this year nor added to anything.
 */
export function saidOf(
  { asked }: Pick<Figures, 'asked'>,
  facts: readonly SourcedFact[],
  { source, place, measure }: { source: string; place: FigurePlace; measure: Measure },
): Said {
  const own = facts.filter((each) => each.source === source && each.place === place);
  const number = own.find(({ value, cumulative }) => typeof value === 'number' && !cumulative)?.value;
  if (typeof number === 'number') return number;
  if (own.some(({ value }) => typeof value === 'number')) return 'cumulative';
  if (own.some(({ value }) => value === 'notApplicable')) return undefined;
  if (own.length > 0) return 'notCollected';
  return isAsked({ asked }, { source, place, measure }) ? 'notReported' : undefined;
}

export const isAsked = (
  { asked }: Pick<Figures, 'asked'>,
  { source, place, measure }: { source?: string; place: FigurePlace; measure: Measure },
): boolean =>
  asked.some(
    (each) =>
      each.place === place &&
      each.measures.includes(measure) &&
      (source === undefined || each.source === source),
  );

/** The sources that were asked for a measure, or have reported it, wherever. */
export const sourcesOf = (
  { asked }: Pick<Figures, 'asked'>,
  facts: readonly SourcedFact[],
  measure: Measure,
): string[] => [
  ...new Set([
    ...asked.filter(({ measures }) => measures.includes(measure)).map(({ source }) => source),
    ...facts.map(({ source }) => source),
  ]),
];

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
  const said = sourcesOf({ asked }, facts, measure).map((source) => ({
    source,
    said: saidOf({ asked }, facts, { source, place, measure }),
  }));
  const known = new Map(
    said.flatMap(({ source, said: value }) => (typeof value === 'number' ? [[source, value] as const] : [])),
  );
  const missing = said.flatMap(({ source, said: why }) => (typeof why === 'string' ? [{ source, why }] : []));
  const isComplete = missing.length === 0 && isAnswerable({ asked }, facts, place, measure);
  const values = [...known].map(([source, value]) => ({ source, value }));
  return {
    values,
    missing,
    isComplete,
    atLeast: measure === 'capacity' ? undefined : leastOf(known, isComplete, disjoint),
    atMost: isComplete ? sumOf([...known.values()]) : undefined,
  };
}

/** Whether anybody was asked about a place, or has said something of it. Of other places nobody knows anything. */
export const isAnswerable = (
  { asked }: Pick<Figures, 'asked'>,
  facts: readonly SourcedFact[],
  place: FigurePlace,
  measure: Measure,
): boolean => isAsked({ asked }, { place, measure }) || facts.some((fact) => fact.place === place);

/** The largest source, or the sum of sources that reach different people, where that is more. */
export function leastOf(
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
