import { BASES, type Basis, type FigurePlace } from '../../shared/figures.ts';
import type { SourcedFact } from './facts.ts';

/** The number of people who are entitled, or registered: the whole of which some are reached. */

/** A cumulative figure also counts who was entitled in earlier years: it is no whole of this one. */
const isWhole = ({ value, cumulative }: SourcedFact) => typeof value === 'number' && !cumulative;

/**
 * The basis on which a row's wholes rest: the best that any place has. Wholes of different bases are never set beside
 * each other.
 */
export function basisOf(facts: readonly SourcedFact[]): Basis | undefined {
  const given = new Set(facts.filter(isWhole).map(({ basis }) => basis));
  return BASES.find((basis) => given.has(basis));
}

/** The whole of a place; undefined where no source gives it, and where two give different ones. */
export function wholeOf(...of: Parameters<typeof wholesAt>): number | undefined {
  const values = wholesAt(...of).flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
  return new Set(values).size === 1 ? values[0] : undefined;
}

/** The sources that give it. */
export const wholeSources = (...of: Parameters<typeof wholesAt>): string[] =>
  wholesAt(...of).map(({ source }) => source);

const wholesAt = (facts: readonly SourcedFact[], place: FigurePlace, basis: Basis | undefined) =>
  facts.filter((fact) => fact.place === place && fact.basis === basis && isWhole(fact));
