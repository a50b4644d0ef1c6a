import type { Fact, FigurePlace, FigureUnit, Measure } from '../../shared/figures.ts';

/** The figures that coverage is made of. */

/** A fact with the source that reported it. */
export type SourcedFact = Fact & { source: string };

/** The measures that a source is asked for in a place. */
export interface Asked {
  source: string;
  place: FigurePlace;
  measures: readonly Measure[];
}

export interface Figures {
  /** The provinces of the region, in the order in which they are shown. */
  provinces: readonly FigurePlace[];
  region: FigurePlace;
  asked: readonly Asked[];
  facts: readonly SourcedFact[];
  /** Sources of which a document declares that they reach different people. */
  disjoint: readonly (readonly string[])[];
}

/** Who is counted, in which unit. People of different groups are never added: they may be the same. */
export interface Subject {
  targetGroup: string;
  unit: FigureUnit;
}

/** The subjects that any figure is about, in order. */
export function subjectsOf(facts: readonly Fact[]): Subject[] {
  const subjects = facts.map(
    ({ targetGroup, unit }) => [`${targetGroup}#${unit}`, { targetGroup, unit }] as const,
  );
  return [...new Map(subjects)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, subject]) => subject);
}

export function factsAbout(
  facts: readonly SourcedFact[],
  { targetGroup, unit }: Subject,
  measure: Measure,
): SourcedFact[] {
  return facts.filter(
    (fact) => fact.targetGroup === targetGroup && fact.unit === unit && fact.measure === measure,
  );
}
