import type { FigurePlace } from '../../shared/figures.ts';
import type { Cell, Missing, Row } from './coverage.ts';
import type { Interval } from './interval.ts';
import { isRestSmall } from './rests.ts';
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

export interface ShownRow extends Omit<Row, 'provinces' | 'region' | 'totals'> {
  provinces: readonly ShownCell[];
  region: ShownCell;
}

const keyOf = ({ targetGroup, unit }: Pick<Row, 'targetGroup' | 'unit'>) => `${targetGroup}#${unit}`;

/** A row as whoever accepts the figures sees it. */
export function wholeRow({ totals: _totals, ...row }: Row): ShownRow {
  return { ...row, provinces: row.provinces.map(whole), region: whole(row.region) };
}

function whole({ values: _values, wholeBy: _wholeBy, ...cell }: Cell): ShownCell {
  return { ...cell, isHidden: false };
}

/**
 * The rows of every version as everybody may see them. What is hidden in one version is hidden in all of them, because
 * all stay readable. Where what is hidden of the places has changed the region is hidden too: the difference between
 * its numbers would be the change.
 */
export function publicVersions(versions: readonly (readonly Row[])[], threshold: number): ShownRow[][] {
  const keys = [...new Set(versions.flatMap((rows) => rows.map(keyOf)))];
  const hidden = new Map(
    keys.map((key) => {
      const ofVersions = versions.flatMap((rows) => rows.filter((row) => keyOf(row) === key));
      return [key, hiddenInAll(ofVersions, threshold)];
    }),
  );
  return versions.map((rows) =>
    rows.flatMap((row) => {
      const own = hidden.get(keyOf(row));
      return own ? [rowShown(row, own)] : [];
    }),
  );
}

/** What is hidden of every version of a row, once what is hidden in one is hidden in all. */
function hiddenInAll(rows: readonly Row[], threshold: number): HiddenNumbers {
  let already = { part: new Set<string>(), whole: new Set<string>() };
  for (;;) {
    const hidden = rows.map((row) => hiddenOf(row, threshold, already));
    const together = {
      part: new Set(hidden.flatMap(({ part }) => [...part.places])),
      whole: new Set(hidden.flatMap(({ whole: of }) => [...of.places])),
    };
    if (together.part.size === already.part.size && together.whole.size === already.whole.size)
      return {
        part: {
          places: together.part,
          region:
            hidden.some(({ part }) => part.region) ||
            isRestSmall(
              rows.map(({ totals }) => totals.part),
              threshold,
            ) ||
            hasChanged(rows, together.part, ({ part }) => [part.atLeast, part.atMost]),
        },
        whole: {
          places: together.whole,
          region:
            hidden.some(({ whole: of }) => of.region) ||
            isRestSmall(
              rows.map(({ totals }) => totals.whole),
              threshold,
            ) ||
            hasChanged(rows, together.whole, (cell) => [cell.whole]),
        },
      };
    already = together;
  }
}

/** Whether some numbers of the places that are hidden are not the same in all versions. */
function hasChanged(
  rows: readonly Row[],
  places: ReadonlySet<string>,
  of: (cell: Cell) => readonly (number | undefined)[],
): boolean {
  const numbers = ({ provinces }: Row) =>
    JSON.stringify(provinces.filter(({ place }) => places.has(place)).map((cell) => of(cell)));
  return new Set(rows.map(numbers)).size > 1;
}

const UNCERTAIN = { isComplete: false, isDoubtful: false, isContradicted: false };

function rowShown({ totals: _totals, ...row }: Row, { part, whole: wholes }: HiddenNumbers): ShownRow {
  const shown = (cell: Cell, isPartHidden: boolean, isWholeHidden: boolean): ShownCell => {
    const { values: _values, wholeBy: _wholeBy, whole: total, ...rest } = cell;
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
