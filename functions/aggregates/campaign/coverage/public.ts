import type { FigurePlace } from '../../shared/figures.ts';
import type { Cell, Missing, Row } from './coverage.ts';
import type { Interval } from './interval.ts';
import { type HiddenNumbers, hiddenOf } from './small-numbers.ts';

/** Coverage as everybody may see it, version by version. */

/** A place as it is shown. Of a hidden number neither value nor bounds, rate or gap are there. */
export interface ShownCell {
  place: FigurePlace;
  whole?: number | undefined;
  isHidden: boolean;
  part: Interval;
  rate: Interval;
  gap: Interval;
  isComplete: boolean;
  isDoubtful: boolean;
  isContradicted: boolean;
  missing: readonly Missing[];
}

export interface ShownRow extends Omit<Row, 'provinces' | 'region'> {
  provinces: readonly ShownCell[];
  region: ShownCell;
}

const keyOf = ({ targetGroup, unit }: Pick<Row, 'targetGroup' | 'unit'>) => `${targetGroup}#${unit}`;

/** A row as whoever accepts the figures sees it. */
export function wholeRow(row: Row): ShownRow {
  return { ...row, provinces: row.provinces.map(whole), region: whole(row.region) };
}

function whole({ values: _values, ...cell }: Cell): ShownCell {
  return { ...cell, isHidden: false };
}

/**
 * The rows of every version as everybody may see them. A place that is hidden in one version is hidden in all of them;
 * and where what is hidden has changed since the first version, the region is hidden too: the difference between its
 * numbers would be the change.
 */
export function publicVersions(versions: readonly (readonly Row[])[], threshold: number): ShownRow[][] {
  const keys = [...new Set(versions.flatMap((rows) => rows.map(keyOf)))];
  const shown = new Map(keys.map((key) => [key, publicRow(versions, key, threshold)]));
  return versions.map((rows, index) => rows.flatMap((row) => shown.get(keyOf(row))?.[index] ?? []));
}

function publicRow(versions: readonly (readonly Row[])[], key: string, threshold: number) {
  const rows = versions.map((version) => version.find((row) => keyOf(row) === key));
  const hidden = hiddenInAll(rows, threshold);
  const first = rows.find((row) => row !== undefined);
  return rows.map((row, index) => {
    const own = hidden[index];
    if (!row || !own || !first) return undefined;
    const hasChanged = {
      part: differs(first, row, own.part.places, ({ part }) => [part.atLeast, part.atMost]),
      whole: differs(first, row, own.whole.places, (cell) => [cell.whole]),
    };
    return rowShown(row, {
      part: { ...own.part, region: own.part.region || hasChanged.part },
      whole: { ...own.whole, region: own.whole.region || hasChanged.whole },
    });
  });
}

/** What is hidden of each version of a row, once what is hidden in one is hidden in every one. */
function hiddenInAll(rows: readonly (Row | undefined)[], threshold: number): (HiddenNumbers | undefined)[] {
  let already = { part: new Set<string>(), whole: new Set<string>() };
  for (;;) {
    const hidden = rows.map((row) => row && hiddenOf(row, threshold, already));
    const together = {
      part: new Set(hidden.flatMap((each) => [...(each?.part.places ?? [])])),
      whole: new Set(hidden.flatMap((each) => [...(each?.whole.places ?? [])])),
    };
    if (together.part.size === already.part.size && together.whole.size === already.whole.size) return hidden;
    already = together;
  }
}

function differs(
  first: Row,
  row: Row,
  places: ReadonlySet<string>,
  of: (cell: Cell) => readonly (number | undefined)[],
): boolean {
  const numbers = (one: Row) =>
    JSON.stringify(one.provinces.filter(({ place }) => places.has(place)).map((cell) => of(cell)));
  return numbers(first) !== numbers(row);
}

const UNCERTAIN = { isComplete: false, isDoubtful: false, isContradicted: false };

function rowShown(row: Row, { part, whole: wholes }: HiddenNumbers): ShownRow {
  const shown = (cell: Cell, isPartHidden: boolean, isWholeHidden: boolean): ShownCell => {
    const { values: _values, whole: total, ...rest } = cell;
    // Of those reached the most may be those entitled: where these are hidden, both are.
    if (!isPartHidden && !isWholeHidden) return { ...rest, whole: total, isHidden: false };
    const nothing = { part: {}, rate: {}, gap: {}, ...UNCERTAIN, missing: [] };
    return { place: cell.place, whole: isWholeHidden ? undefined : total, isHidden: true, ...nothing };
  };
  return {
    ...row,
    provinces: row.provinces.map((cell) =>
      shown(cell, part.places.has(cell.place), wholes.places.has(cell.place)),
    ),
    region: shown(row.region, part.region, wholes.region),
  };
}
