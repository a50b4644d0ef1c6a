import type { FigurePlace, Measure } from '../../shared/figures.ts';
import type { Figures, SourcedFact } from './facts.ts';
import { largestOf, smallestOf, sumOf } from './interval.ts';
import { isAnswerable, type Lack, leastOf, type Part, partOf, saidOf, sourcesOf } from './part.ts';
import type { Total } from './rests.ts';

/**
 * How many are reached in a region. Of each source its own figure of the region counts, else the sum of its provinces;
 * then the sources are set beside each other as they are in a province.
 */
export interface RegionPart extends Omit<Part, 'missing'> {
  /** What each source says of the region, and of its provinces together. */
  totals: readonly Total[];
  missing: readonly (Lack & { place: FigurePlace })[];
  /**
   * A source gives fewer for the region than for its provinces together. Then the interval spans both of what it says,
   * and the figures have to be checked.
   */
  isContradicted: boolean;
}

/** What one source says of the region. */
interface OfSource {
  source: string;
  /** Its own figure of the region. */
  own?: number | undefined;
  /** The sum of the provinces that it gives, and whether that is all of them. */
  provinces?: number | undefined;
  isWhole: boolean;
  lacks: readonly (Lack & { place: FigurePlace })[];
}

const contradicts = ({ own, provinces }: OfSource) =>
  own !== undefined && provinces !== undefined && own < provinces;

export function regionPartOf(
  figures: Figures,
  facts: readonly SourcedFact[],
  measure: Measure,
  /** The most of a province: those entitled there. */
  mostOf: (place: FigurePlace) => number | undefined,
): RegionPart {
  const reporting = sourcesOf(figures, facts, measure).map((source) =>
    ofSource(figures, facts, source, measure),
  );
  const isComplete = reporting.length > 0 && reporting.every((each) => mostOfSource(each) !== undefined);
  return {
    atLeast: measure === 'capacity' ? undefined : regionLeast(figures, facts, measure, reporting),
    atMost: isComplete ? regionMost(figures, facts, { measure, reporting, mostOf }) : undefined,
    isComplete,
    values: reporting.flatMap(({ source, own }) => (own === undefined ? [] : [{ source, value: own }])),
    totals: reporting.map(({ source, own, provinces }) => ({ source, own, provinces })),
    missing: isComplete
      ? []
      : reporting.filter((each) => each.own === undefined).flatMap(({ lacks }) => lacks),
    isContradicted: reporting.some(contradicts),
  };
}

function ofSource(
  figures: Figures,
  facts: readonly SourcedFact[],
  source: string,
  measure: Measure,
): OfSource {
  const at = (place: FigurePlace) => saidOf(figures, facts, { source, place, measure });
  const said = figures.provinces.map((place) => ({ place, said: at(place) }));
  const known = said.flatMap(({ said: value }) => (typeof value === 'number' ? [value] : []));
  const lacking = said.flatMap(({ place, said: why }) =>
    typeof why === 'string' ? [{ place, source, why }] : [],
  );
  const ofRegion = at(figures.region);
  const isNothing = facts.some(
    (each) => each.source === source && each.place === figures.region && each.value === 'notApplicable',
  );
  const lacksRegion =
    typeof ofRegion === 'string' && (known.length === 0 || lacking.length > 0)
      ? [{ place: figures.region, source, why: ofRegion }]
      : [];
  return {
    source,
    own:
      typeof ofRegion === 'number'
        ? ofRegion
        : isNothing && known.length + lacking.length === 0
          ? 0
          : undefined,
    provinces: known.length > 0 ? sumOf(known) : undefined,
    isWhole:
      lacking.length === 0 &&
      lacksRegion.length === 0 &&
      figures.provinces.every((place) => isAnswerable(figures, facts, place, measure)),
    lacks: [...lacking, ...lacksRegion],
  };
}

/** The most that a source has reached; undefined where that is not known. */
function mostOfSource(each: OfSource): number | undefined {
  if (each.own !== undefined && !contradicts(each)) return each.own;
  return each.isWhole ? (each.provinces ?? 0) : undefined;
}

/**
 * The most: the figures of the region, and of sources without one what they have reached in each province, where no
 * more can be reached than are entitled.
 */
function regionMost(
  figures: Figures,
  facts: readonly SourcedFact[],
  {
    measure,
    reporting,
    mostOf,
  }: {
    measure: Measure;
    reporting: readonly OfSource[];
    mostOf: (place: FigurePlace) => number | undefined;
  },
): number | undefined {
  const [own, summed] = [
    reporting.filter((each) => each.own !== undefined),
    reporting.filter((each) => each.own === undefined).map(({ source }) => source),
  ];
  const ofSummed = facts.filter(({ source }) => summed.includes(source));
  const provinces = figures.provinces.map((place) => {
    const { values, atLeast } = partOf(figures, ofSummed, place, measure);
    const [sum, most] = [sumOf(values.map(({ value }) => value)), mostOf(place)];
    const isDoubtful = most !== undefined && atLeast !== undefined && atLeast > most;
    return isDoubtful ? sum : smallestOf([sum, most]);
  });
  return sumOf([...own.map(mostOfSource), ...provinces]);
}

/** The least: what each province has at least, or the largest source, or sources that reach different people. */
function regionLeast(
  figures: Figures,
  facts: readonly SourcedFact[],
  measure: Measure,
  reporting: readonly OfSource[],
): number | undefined {
  const doubted = reporting.filter(contradicts).map(({ source }) => source);
  const sound = facts.filter(({ source }) => !doubted.includes(source));
  const provinces = figures.provinces.flatMap(
    (place) => partOf(figures, sound, place, measure).atLeast ?? [],
  );
  const known = new Map(
    reporting.flatMap(({ source, own, provinces: sum }) => {
      const least = own ?? sum;
      return least === undefined ? [] : [[source, least] as const];
    }),
  );
  return largestOf([
    provinces.length > 0 ? sumOf(provinces) : undefined,
    leastOf(known, false, figures.disjoint),
  ]);
}
