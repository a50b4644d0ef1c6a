import type { Basis, FigurePlace, Measure } from '../../shared/figures.ts';
import { type Figures, factsAbout, type SourcedFact, type Subject, subjectsOf } from './facts.ts';
import { type Interval, largestOf, permilleOf, restOf, smallestOf, sumOf, UNKNOWN } from './interval.ts';
import { type Part, partOf } from './part.ts';
import { basisOf, wholeOf } from './whole.ts';

/**
 * Coverage: how many of those who are entitled are reached, as far as accepted figures tell. A pure function of them.
 */

/** A source that was asked about a place, and gave no figure. */
export interface Missing {
  place: FigurePlace;
  source: string;
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
  /** More are reached than are entitled: then the whole is doubtful, and no rate is made of it. */
  isDoubtful: boolean;
  missing: readonly Missing[];
  /** The figures of single sources that it is made of. */
  values: readonly number[];
}

/** One group of people in a region and in each of its provinces. */
export interface Row extends Subject {
  /** `capacity` stands for `reached` where nobody reports that; it is shown under its own name. */
  measure: 'reached' | 'capacity';
  of: 'eligible' | 'registered';
  basis?: Basis | undefined;
  provinces: readonly Cell[];
  region: Cell;
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
  const cellAt = (place: FigurePlace) => {
    const { missing, ...part } = partOf(figures, parts, place, measure);
    return cellOf(
      place,
      part,
      missing.map((source) => ({ place, source })),
      wholeOf(wholes, place, basis),
    );
  };
  const provinces = figures.provinces.map(cellAt);
  return {
    ...subject,
    measure,
    of,
    basis,
    provinces,
    region: regionOf(provinces, cellAt(figures.region)),
    sources: sourcesOf([...parts, ...wholes]),
  };
}

function cellOf(
  place: FigurePlace,
  { atLeast, atMost, isComplete, values }: Omit<Part, 'missing'>,
  missing: readonly Missing[],
  whole: number | undefined,
): Cell {
  const isDoubtful = whole !== undefined && atLeast !== undefined && atLeast > whole;
  const capped = isDoubtful || atMost === undefined ? atMost : smallestOf([atMost, whole]);
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
    missing,
    values,
  };
}

/**
 * The region is the sum of its provinces only where each is known, else at least what is known of them; figures that a
 * source gives for the region itself count beside that.
 */
function regionOf(provinces: readonly Cell[], own: Cell): Cell {
  const hasOwn = own.values.length > 0;
  const isSummed = provinces.every(({ isComplete }) => isComplete);
  const known = provinces.flatMap(({ part }) => part.atLeast ?? []);
  const part = {
    atLeast: largestOf([known.length > 0 ? sumOf(known) : undefined, hasOwn ? own.part.atLeast : undefined]),
    atMost: smallestOf([
      isSummed ? sumOf(provinces.map((cell) => cell.part.atMost)) : undefined,
      hasOwn ? own.part.atMost : undefined,
    ]),
    isComplete: isSummed || (hasOwn && own.isComplete),
    values: own.values,
  };
  const whole = own.whole ?? sumOf(provinces.map((cell) => cell.whole));
  const missing = part.isComplete ? [] : provinces.flatMap((cell) => cell.missing).concat(own.missing);
  return cellOf(own.place, part, missing, whole);
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
