import type { Basis, FigurePlace, Measure } from '../../shared/figures.ts';
import { type Figures, factsAbout, type SourcedFact, type Subject, subjectsOf } from './facts.ts';
import { type Interval, permilleOf, restOf, smallestOf, sumOf, UNKNOWN } from './interval.ts';
import { type Lack, type Part, partOf, type SourceValue } from './part.ts';
import { regionPartOf } from './region.ts';
import type { Total } from './rests.ts';
import { basisOf, wholeOf, wholeSources } from './whole.ts';

/**
 * Coverage: how many of those who are entitled are reached, as far as accepted figures tell. A pure function of them.
 */

/** A source that was asked about a place and gave no figure that counts, and why. */
export interface Missing extends Lack {
  place: FigurePlace;
}

export interface Cell {
  place: FigurePlace;
  /** Those entitled (or registered); undefined where it is not known. */
  whole?: number | undefined;
  /** Those reached; `atMost` is undefined while a source is missing. */
  part: Interval;
  /** The rate in per mille, and those who are left; unknown with the whole, and where the whole is doubtful. */
  rate: Interval;
  gap: Interval;
  isComplete: boolean;
  /**
   * More are reached than are entitled, or `isContradicted`: then the figures have to be checked, and no rate is made of
   * them.
   */
  isDoubtful: boolean;
  /** Of a region: a source gives fewer for it than for its provinces together. */
  isContradicted: boolean;
  missing: readonly Missing[];
  /** The figures of single sources that those reached are made of, and the sources of the whole. */
  values: readonly SourceValue[];
  wholeBy: readonly string[];
}

/** One group of people in a region and in each of its provinces. */
export interface Row extends Subject {
  /** `capacity` stands for `reached` where nobody reports that; it is shown under its own name. */
  measure: 'reached' | 'capacity';
  of: 'eligible' | 'registered';
  basis?: Basis | undefined;
  provinces: readonly Cell[];
  region: Cell;
  /** Of those reached and of the wholes: what is said of the region itself, and of its provinces together. */
  totals: { part: readonly Total[]; whole: readonly Total[] };
  /** Who reported, as of which day, how well. */
  sources: readonly Pick<SourcedFact, 'source' | 'measure' | 'asOf' | 'quality' | 'basis'>[];
}

const WHOLES = { reached: 'eligible', capacity: 'registered' } as const;

/** The coverage of every group that figures are about. A group of which nobody reports anything reached has no row. */
export function coverageOf(figures: Figures): Row[] {
  return subjectsOf(figures.facts).flatMap((subject) => {
    const measure = (['reached', 'capacity'] as const).find(
      (each) => factsAbout(figures.facts, subject, each).length > 0,
    );
    return measure ? [rowOf(figures, subject, measure)] : [];
  });
}

function rowOf(figures: Figures, subject: Subject, measure: keyof typeof WHOLES): Row {
  const of = WHOLES[measure];
  const parts = factsAbout(figures.facts, subject, measure);
  const wholes = factsAbout(figures.facts, subject, of);
  const basis = basisOf(wholes);
  const provinces = figures.provinces.map((place) => {
    const { missing, ...part } = partOf(figures, parts, place, measure);
    return cellOf(
      place,
      part,
      missing.map((each) => ({ place, ...each })),
      { whole: wholeOf(wholes, place, basis), wholeBy: wholeSources(wholes, place, basis) },
    );
  });
  const wholeAt = (at: FigurePlace) => provinces.find(({ place }) => place === at)?.whole;
  const { missing, totals, ...part } = regionPartOf(figures, parts, measure, wholeAt);
  const own = wholeOf(wholes, figures.region, basis);
  const known = provinces.flatMap((cell) => cell.whole ?? []);
  const whole = own ?? sumOf(provinces.map((cell) => cell.whole));
  return {
    ...subject,
    measure,
    of,
    basis,
    provinces,
    region: cellOf(figures.region, part, missing, {
      whole,
      wholeBy: wholeSources(wholes, figures.region, basis),
    }),
    totals: { part: totals, whole: [{ source: of, own, provinces: sumOf(known) }] },
    sources: sourcesOf([...parts, ...wholes]),
  };
}

function cellOf(
  place: FigurePlace,
  {
    atLeast,
    atMost,
    isComplete,
    values,
    isContradicted = false,
  }: Omit<Part, 'missing'> & { isContradicted?: boolean },
  missing: readonly Missing[],
  { whole, wholeBy }: Pick<Cell, 'whole' | 'wholeBy'>,
): Cell {
  const isAbove = whole !== undefined && atLeast !== undefined && atLeast > whole;
  const isDoubtful = isAbove || isContradicted;
  const capped = isAbove || atMost === undefined ? atMost : smallestOf([atMost, whole]);
  const part = { atLeast, atMost: capped };
  const isKnown = whole !== undefined && !isDoubtful;
  return {
    place,
    whole,
    part,
    rate: isKnown ? permilleOf(part, whole) : UNKNOWN,
    gap: isKnown ? restOf(whole, part) : UNKNOWN,
    isComplete,
    isDoubtful,
    isContradicted,
    missing,
    values,
    wholeBy,
  };
}

function sourcesOf(facts: readonly SourcedFact[]): Row['sources'] {
  const newest = new Map<string, Row['sources'][number]>();
  for (const { source, measure, asOf, quality, basis, value } of facts) {
    if (typeof value !== 'number') continue;
    const key = `${source}#${measure satisfies Measure}`;
    const known = newest.get(key);
    if (!known || known.asOf < asOf) newest.set(key, { source, measure, asOf, quality, basis });
  }
  return [...newest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}
