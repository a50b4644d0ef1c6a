import { type FigurePlace, QUALITIES } from '../../shared/figures.ts';
import type { Missing } from './coverage.ts';
import { type Figures, factsAbout, type SourcedFact, type Subject, subjectsOf } from './facts.ts';
import type { Interval } from './interval.ts';
import { partOf } from './part.ts';
import { regionPartOf } from './region.ts';
import { hide, isBelow, type Shown } from './small-numbers.ts';

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
  /** The figures that each is made of. */
  values: Record<FileMeasure, readonly number[]>;
}

/** A place as it is shown; of a hidden one nothing is told. */
export interface ShownFilesCell extends Omit<FilesCell, 'values'> {
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
export type FilesRow = RowOf<FilesCell>;
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
  const region = cellOf(figures.region, (measure) =>
    regionPartOf(ofSource, facts(measure), measure, () => undefined),
  );
  return [{ ...subject, source, asOf, quality, provinces, region }];
}

type Counted = Omit<ReturnType<typeof regionPartOf>, 'isComplete'>;

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
    values: {
      submitted: counts.submitted.values,
      processed: counts.processed.values,
      delivered: counts.delivered.values,
    },
  };
}

function shown({ values: _values, ...cell }: FilesCell): ShownFilesCell {
  return { ...cell, isHidden: false };
}

/** A row as whoever accepts the figures sees it. */
export const wholeFiles = (row: FilesRow): ShownFilesRow => ({
  ...row,
  provinces: row.provinces.map(shown),
  region: shown(row.region),
});

const keyOf = ({ targetGroup, unit, source }: FilesRow) => `${targetGroup}#${unit}#${source}`;

/**
 * The rows of every version as everybody may see them. A place is hidden with all of its three numbers, and in every
 * version; where what is hidden has changed since the first one, the region is hidden too.
 */
export function publicFiles(
  versions: readonly (readonly FilesRow[])[],
  threshold: number,
): ShownFilesRow[][] {
  const keys = [...new Set(versions.flatMap((rows) => rows.map(keyOf)))];
  const rows = new Map(
    keys.map((key) => {
      const ofVersions = versions.map((version) => version.find((row) => keyOf(row) === key));
      return [key, publicRow(ofVersions, threshold)];
    }),
  );
  return versions.map((all, index) => all.flatMap((row) => rows.get(keyOf(row))?.[index] ?? []));
}

function publicRow(
  rows: readonly (FilesRow | undefined)[],
  threshold: number,
): (ShownFilesRow | undefined)[] {
  const places = hiddenPlaces(rows, threshold);
  const first = rows.find((row) => row !== undefined);
  return rows.map((row) => {
    if (!row || !first) return undefined;
    const isRegionHidden =
      hiddenIn(row, places, threshold).some(({ region }) => region) ||
      hiddenNumbers(row, places) !== hiddenNumbers(first, places);
    return {
      ...row,
      provinces: row.provinces.map((cell) => (places.has(cell.place) ? hidden(cell) : shown(cell))),
      region: isRegionHidden ? hidden(row.region) : shown(row.region),
    };
  });
}

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

/** The places that are hidden of any number in any version, once all of them are hidden of all. */
function hiddenPlaces(rows: readonly (FilesRow | undefined)[], threshold: number): ReadonlySet<string> {
  let places: ReadonlySet<string> = new Set();
  for (;;) {
    const found = rows.flatMap((row) =>
      row ? hiddenIn(row, places, threshold).flatMap((each) => [...each.places]) : [],
    );
    const together = new Set([...places, ...found]);
    if (together.size === places.size) return places;
    places = together;
  }
}

const hiddenIn = ({ provinces, region }: FilesRow, places: ReadonlySet<string>, threshold: number) =>
  FILE_MEASURES.map((measure) => {
    const numbers = (cell: FilesCell) => numberOf(cell, measure, threshold);
    return hide({ provinces: provinces.flatMap(numbers), region: numbers(region)[0] }, places, threshold);
  });

/** What each number can be at most, because of another: no more are delivered than were processed. */
const ABOVE = { submitted: undefined, processed: 'submitted', delivered: 'processed' } as const;

function numberOf(cell: FilesCell, measure: FileMeasure, threshold: number): Shown[] {
  const size = cell[measure].atLeast;
  if (size === undefined) return [];
  const above = ABOVE[measure];
  const most = above && cell[above].atLeast;
  const isSmall = cell.values[measure].some(isBelow(threshold));
  const room = most === undefined ? Number.POSITIVE_INFINITY : Math.max(0, most - size);
  return [{ place: cell.place, size, room, spread: 0, isSmall }];
}
