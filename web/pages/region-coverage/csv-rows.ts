import type { Cell } from '../../i18n/csv.ts';
import {
  type CoverageCell,
  type FilesRow,
  type RegionCoverage,
  signOf,
} from '../../parts/coverage/reading.ts';

/** Coverage as rows of a spreadsheet: the numbers as they are, empty where nobody may or can say one. */

interface Words {
  place: (code: string) => string;
  group: (code: string) => string;
  sign: (sign: ReturnType<typeof signOf>) => string;
  why: (reasons: CoverageCell['why']) => string;
}

/** The columns, in their order; their names are the API's, as a program reads them. */
const COLUMNS = [
  'region',
  'year',
  'version',
  'view',
  'place',
  'placeName',
  'targetGroup',
  'unit',
  'measure',
  'of',
  'basis',
  'status',
  'whole',
  'reachedAtLeast',
  'reachedAtMost',
  'coverageAtLeastPermille',
  'coverageAtMostPermille',
  'gapAtLeast',
  'gapAtMost',
  'changeAtLeast',
  'changeAtMost',
  'why',
  'source',
  'asOf',
  'quality',
  'submittedAtLeast',
  'submittedAtMost',
  'processedAtLeast',
  'processedAtMost',
  'deliveredAtLeast',
  'deliveredAtMost',
] as const;

export function csvRows(items: readonly RegionCoverage[], words: Words): Cell[][] {
  const body = items.flatMap(({ region, year, version, view, rows }) =>
    rows.flatMap((row) =>
      [row.region, ...row.provinces].map((cell): Cell[] => [
        region,
        year,
        version,
        view,
        cell.place,
        words.place(cell.place),
        words.group(row.targetGroup),
        row.unit,
        row.measure,
        row.of,
        row.basis,
        words.sign(signOf(cell)),
        ...numbersOf(cell),
        words.why(cell.why),
        ...Array<Cell>(9).fill(undefined),
      ]),
    ),
  );
  const files = items.flatMap((item) => item.files.flatMap((row) => filesRows(item, row, words)));
  return [[...COLUMNS], ...body, ...files];
}

/** Files of services stand below, in columns of their own: nothing of them is a coverage. */
function filesRows({ region, year, version, view }: RegionCoverage, row: FilesRow, words: Words): Cell[][] {
  const { targetGroup, unit, source, asOf, quality } = row;
  return [row.region, ...row.provinces].map((cell): Cell[] => {
    const head: Cell[] = [region, year, version, view, cell.place, words.place(cell.place)];
    const about: Cell[] = [words.group(targetGroup), unit, 'files', undefined, undefined];
    const sign = cell.hidden ? 'hidden' : cell.submittedAtLeast === null ? 'unknown' : 'known';
    const counts = [
      cell.submittedAtLeast,
      cell.submittedAtMost,
      cell.processedAtLeast,
      cell.processedAtMost,
      cell.deliveredAtLeast,
      cell.deliveredAtMost,
    ].map((value) => (cell.hidden ? undefined : (value ?? undefined)));
    const coverage: Cell[] = Array(9).fill(undefined);
    return [
      ...head,
      ...about,
      words.sign(sign),
      ...coverage,
      words.why(cell.why),
      source,
      asOf,
      quality,
      ...counts,
    ];
  });
}

function numbersOf(cell: CoverageCell): Cell[] {
  return [
    cell.whole,
    cell.reachedAtLeast,
    cell.reachedAtMost,
    cell.coverageAtLeastPermille,
    cell.coverageAtMostPermille,
    cell.gapAtLeast,
    cell.gapAtMost,
    cell.changeAtLeast,
    cell.changeAtMost,
  ].map((value) => (cell.hidden ? undefined : (value ?? undefined)));
}
