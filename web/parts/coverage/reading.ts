import type { GetCoverageAnswer } from '../../api/schema.d.ts';

/** What the API's answer about coverage says, made ready to be shown. Nothing is calculated that it does not say. */

export type RegionCoverage = GetCoverageAnswer['items'][number];
export type CoverageRow = RegionCoverage['rows'][number];
export type CoverageCell = CoverageRow['region'];
/** The files of a service of one source, and a place in them. */
export type FilesRow = RegionCoverage['files'][number];
export type FilesCell = FilesRow['region'];

/** What is known of a number: the number, the two between which it lies, one side of it, or nothing. */
export type Known =
  | { kind: 'exactly'; value: number }
  | { kind: 'between'; least: number; most: number }
  | { kind: 'atLeast'; least: number }
  | { kind: 'atMost'; most: number }
  | { kind: 'unknown' };

export function knownOf(least: number | null, most: number | null): Known {
  if (least === null) return most === null ? { kind: 'unknown' } : { kind: 'atMost', most };
  if (most === null) return { kind: 'atLeast', least };
  return least === most ? { kind: 'exactly', value: least } : { kind: 'between', least, most };
}

/** How a place stands, where four things must never be taken for each other. */
export type Sign = 'hidden' | 'doubtful' | 'unknown' | 'zero' | 'known';

export function signOf(cell: CoverageCell): Sign {
  if (cell.hidden) return 'hidden';
  if (cell.doubtful) return 'doubtful';
  const { coverageAtLeastPermille: least, coverageAtMostPermille: most } = cell;
  // At least nothing, and at most everything, is what everybody knew before.
  if ((least ?? 0) === 0 && (most === null || (least === null && most >= 1000))) return 'unknown';
  return least === 0 && most === 0 ? 'zero' : 'known';
}

/** The dark and the light part of a bar, per mille; `isOpen` where nobody knows where the light part ends. */
export interface Bar {
  dark: number;
  light: number;
  isOpen: boolean;
}

export function barOf({ coverageAtLeastPermille: least, coverageAtMostPermille: most }: CoverageCell): Bar {
  const inside = (value: number) => Math.min(1000, Math.max(0, value));
  const dark = inside(least ?? 0);
  return { dark, light: most === null ? dark : Math.max(dark, inside(most)), isOpen: most === null };
}

/** The name of what is covered: of an estimate from the census nobody says that they are entitled. */
export function wholeNameOf({ of, basis }: Pick<CoverageRow, 'of' | 'basis'>) {
  return basis === 'census' ? 'concerned' : of;
}

/** How many places are known in full, from one side, not at all, are hidden, or doubtful. */
export interface Sureness {
  places: number;
  exact: number;
  partial: number;
  unknown: number;
  hidden: number;
  doubtful: number;
}

export function surenessOf(cells: readonly CoverageCell[]): Sureness {
  const count = (is: (cell: CoverageCell) => boolean) => cells.filter(is).length;
  const isExact = (cell: CoverageCell) =>
    (signOf(cell) === 'known' || signOf(cell) === 'zero') &&
    cell.coverageAtLeastPermille !== null &&
    cell.coverageAtMostPermille !== null;
  return {
    places: cells.length,
    exact: count(isExact),
    partial: count((cell) => signOf(cell) === 'known' && !isExact(cell)),
    unknown: count((cell) => signOf(cell) === 'unknown'),
    hidden: count((cell) => signOf(cell) === 'hidden'),
    doubtful: count((cell) => signOf(cell) === 'doubtful'),
  };
}

/** The place of which the most people are left out for certain; no order of the others follows from it. */
export function largestCertainGap(cells: readonly CoverageCell[]): CoverageCell | undefined {
  return cells
    .filter((cell) => !cell.hidden && (cell.gapAtLeast ?? 0) > 0)
    .reduce<CoverageCell | undefined>(
      (most, cell) => (most && (most.gapAtLeast ?? 0) >= (cell.gapAtLeast ?? 0) ? most : cell),
      undefined,
    );
}

/** The sources that a place lacks for a reason, each once: of the region as a whole they are those of all its provinces. */
export const missingSources = (
  { missing }: Pick<CoverageCell, 'missing'>,
  reason: CoverageCell['missing'][number]['why'],
): string[] => [...new Set(missing.filter(({ why }) => why === reason).map(({ source }) => source))];

export const rowKeyOf = ({ targetGroup, unit, measure }: CoverageRow) => `${targetGroup} ${unit} ${measure}`;

/** A row of the country: what each region says of one group, in the order of the regions. */
export interface CountryRow {
  key: string;
  row: CoverageRow;
  regions: { region: string; row: CoverageRow | undefined; isPublished: boolean }[];
}

/** The regions beside each other, group by group. Groups keep the order in which the regions name them. */
export function countryRows({ items }: Pick<GetCoverageAnswer, 'items'>, regions: readonly string[]) {
  const found = new Map<string, CoverageRow>();
  for (const row of items.flatMap((item) => item.rows))
    found.set(rowKeyOf(row), found.get(rowKeyOf(row)) ?? row);
  return [...found].map(([key, row]): CountryRow => {
    const of = (region: string) => items.find((item) => item.region === region);
    return {
      key,
      row,
      regions: regions.map((region) => ({
        region,
        row: of(region)?.rows.find((each) => rowKeyOf(each) === key),
        isPublished: of(region) !== undefined,
      })),
    };
  });
}
