import { type FigurePlace, QUALITIES } from '../../shared/figures.ts';
import type { Missing } from './coverage.ts';
import { type Figures, factsAbout, type SourcedFact, type Subject, subjectsOf } from './facts.ts';
import { type Hidden, hiddenOfAll, isBelow, type Numbers, type Shown } from './hide.ts';
import type { Interval } from './interval.ts';
import { partOf } from './part.ts';
import { regionPartOf } from './region.ts';
import { isRestSmall, type Total } from './rests.ts';

/**
 * Files of services, such as Khadamati: how many were submitted, processed and delivered. A row is one service as one
 * source counts it: files of two sources may be the same, and are never added.
 */

export const FILE_MEASURES = ['submitted', 'processed', 'delivered'] as const;
type FileMeasure = (typeof FILE_MEASURES)[number];

export interface FilesCell extends Record<FileMeasure, Interval> {
  place: FigurePlace;
  missing: readonly Missing[];
  /** Of a region: its source gives fewer for it than for its provinces together. */
  isContradicted: boolean;
}

/** A place as it is shown; of a hidden one nothing is told. */
export interface ShownFilesCell extends FilesCell {
  isHidden: boolean;
}

interface RowOf<Cell> extends Subject {
  source: string;
  /** The oldest day of its figures, and the least sure quality. */
  asOf: string;
  quality: SourcedFact['quality'];
  provinces: readonly Cell[];
  region: Cell;
}
export interface FilesRow extends RowOf<FilesCell> {
  /** Of each number: what is said of the region itself, and of its provinces together. */
  totals: Record<FileMeasure, readonly Total[]>;
}
export type ShownFilesRow = RowOf<ShownFilesCell>;

/** The files of every service, source by source. */
export function filesOf(figures: Figures): FilesRow[] {
  return subjectsOf(figures.facts).flatMap((subject) => {
    const about = FILE_MEASURES.flatMap((measure) => factsAbout(figures.facts, subject, measure));
    const sources = [...new Set(about.map(({ source }) => source))].sort();
    return sources.flatMap((source) => rowOf(figures, subject, source));
  });
}

function rowOf(figures: Figures, subject: Subject, source: string): FilesRow[] {
  const own = (all: readonly SourcedFact[]) => all.filter((each) => each.source === source);
  const ofSource = {
    ...figures,
    asked: figures.asked.filter((each) => each.source === source),
    disjoint: [],
  };
  const facts = (measure: FileMeasure) => own(factsAbout(figures.facts, subject, measure));
  const counted = FILE_MEASURES.flatMap(facts).filter(({ value }) => typeof value === 'number');
  const [asOf] = counted.map((each) => each.asOf).sort();
  const quality = QUALITIES.findLast((each) => counted.some((fact) => fact.quality === each));
  if (asOf === undefined || quality === undefined) return [];
  const provinces = figures.provinces.map((place) =>
    cellOf(place, (measure) => {
      const { missing, ...part } = partOf(ofSource, facts(measure), place, measure);
      return { ...part, missing: missing.map((each) => ({ place, ...each })), isContradicted: false };
    }),
  );
  const ofRegion = (measure: FileMeasure) => regionPartOf(ofSource, facts(measure), measure, () => undefined);
  const region = cellOf(figures.region, ofRegion);
  const totals = {
    submitted: ofRegion('submitted').totals,
    processed: ofRegion('processed').totals,
    delivered: ofRegion('delivered').totals,
  };
  return [{ ...subject, source, asOf, quality, provinces, region, totals }];
}

type Counted = Pick<ReturnType<typeof regionPartOf>, 'atLeast' | 'atMost' | 'missing' | 'isContradicted'>;

function cellOf(place: FigurePlace, countOf: (measure: FileMeasure) => Counted): FilesCell {
  const counts = {
    submitted: countOf('submitted'),
    processed: countOf('processed'),
    delivered: countOf('delivered'),
  };
  const all = FILE_MEASURES.map((measure) => counts[measure]);
  const bounds = ({ atLeast, atMost }: Interval) => ({ atLeast, atMost });
  const missing = all.flatMap((each) => each.missing);
  return {
    place,
    submitted: bounds(counts.submitted),
    processed: bounds(counts.processed),
    delivered: bounds(counts.delivered),
    missing: [...new Map(missing.map((each) => [JSON.stringify(each), each])).values()],
    isContradicted: all.some((each) => each.isContradicted),
  };
}

const shown = (cell: FilesCell): ShownFilesCell => ({ ...cell, isHidden: false });

/** A row as whoever accepts the figures sees it. */
export const wholeFiles = ({ totals: _totals, ...row }: FilesRow): ShownFilesRow => ({
  ...row,
  provinces: row.provinces.map(shown),
  region: shown(row.region),
});

const keyOf = ({ targetGroup, unit, source }: FilesRow) => `${targetGroup}#${unit}#${source}`;

/**
 * The rows of every version as everybody may see them. A place is hidden with all of its three numbers, and in every
 * version; so is the region, also where what is hidden of the places has changed.
 */
export function publicFiles(
  versions: readonly (readonly FilesRow[])[],
  threshold: number,
): ShownFilesRow[][] {
  const keys = [...new Set(versions.flatMap((rows) => rows.map(keyOf)))];
  const allHidden = new Map(
    keys.map((key) => {
      const ofVersions = versions.flatMap((rows) => rows.filter((row) => keyOf(row) === key));
      return [key, hiddenInAll(ofVersions, threshold)];
    }),
  );
  return versions.map((rows) =>
    rows.flatMap((row) => {
      const own = allHidden.get(keyOf(row));
      return own ? [rowShown(row, own)] : [];
    }),
  );
}

const rowShown = (
  { totals: _totals, ...row }: FilesRow,
  { places, region: isRegionHidden }: Hidden,
): ShownFilesRow => ({
  ...row,
  provinces: row.provinces.map((cell) => (places.has(cell.place) ? hidden(cell) : shown(cell))),
  region: isRegionHidden ? hidden(row.region) : shown(row.region),
});

const hidden = ({ place }: FilesCell): ShownFilesCell => ({
  ...{ place, submitted: {}, processed: {}, delivered: {} },
  ...{ missing: [], isContradicted: false, isHidden: true },
});

const hiddenNumbers = ({ provinces }: FilesRow, places: ReadonlySet<string>) =>
  JSON.stringify(
    provinces
      .filter(({ place }) => places.has(place))
      .map((cell) => FILE_MEASURES.map((measure) => cell[measure])),
  );

/** What is hidden of every version, once a place is hidden of all numbers in all of them. */
function hiddenInAll(rows: readonly FilesRow[], threshold: number): Hidden {
  const { places, region } = hiddenOfAll(
    rows.flatMap((row) => numbersOf(row, threshold)),
    new Set(),
    threshold,
  );
  const hasChanged = new Set(rows.map((row) => hiddenNumbers(row, places))).size > 1;
  const totals = FILE_MEASURES.map((measure) => rows.map((row) => row.totals[measure]));
  const isLeft = totals.some((versions) => isRestSmall(versions, threshold));
  return { places, region: region || hasChanged || isLeft };
}

/** The three numbers, and those that are found from them: how many wait or were refused. */
const numbersOf = ({ provinces, region }: FilesRow, threshold: number): Numbers[] =>
  [
    ...FILE_MEASURES.map((measure) => (cell: FilesCell) => numberOf(cell, measure, threshold)),
    ...LESS.map((pair) => (cell: FilesCell) => differenceOf(cell, pair, threshold)),
  ].map((of) => ({
    provinces: provinces.flatMap(of),
    isRegionSmall: of(region).some(({ isSmall }) => isSmall),
  }));

const LESS = [
  ['submitted', 'processed'],
  ['processed', 'delivered'],
  ['submitted', 'delivered'],
] as const;

function differenceOf(cell: FilesCell, [of, less]: (typeof LESS)[number], threshold: number): Shown[] {
  const { atLeast: most } = cell[of];
  const { atLeast: part } = cell[less];
  if (most === undefined || part === undefined || part > most) return [];
  return [{ place: cell.place, size: most - part, most, isSmall: isBelow(threshold)(most - part), by: [] }];
}

/** What each number can be at most, because of another: no more are delivered than were processed. */
const ABOVE = { submitted: undefined, processed: 'submitted', delivered: 'processed' } as const;

function numberOf(cell: FilesCell, measure: FileMeasure, threshold: number): Shown[] {
  const size = cell[measure].atLeast;
  if (size === undefined) return [];
  const above = ABOVE[measure];
  const most = (above && cell[above].atLeast) ?? Number.POSITIVE_INFINITY;
  // A row is one source: whoever is it knows all of it, and nobody else has a part of it.
  return [{ place: cell.place, size, most, isSmall: isBelow(threshold)(size), by: [] }];
}
