/** An aggregate as a row of a file: the text of each cell that it has. */

export type Line = { [column: string]: string };

/** The cells that have something. */
export const lineFrom = (cells: { [column: string]: string | number | undefined }): Line =>
  Object.fromEntries(
    Object.entries(cells).flatMap(([column, value]) => (value === undefined ? [] : [[column, `${value}`]])),
  );

/** The cells that differ, before and after; undefined where none does. */
export function differing(before: Line | undefined, after: Line): { before?: Line; after: Line } | undefined {
  if (!before) return { after };
  const columns = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (column) => before[column] !== after[column],
  );
  if (columns.length === 0) return undefined;
  const of = (line: Line): Line =>
    Object.fromEntries(
      columns.flatMap((column) => (line[column] === undefined ? [] : [[column, line[column]]])),
    );
  return { before: of(before), after: of(after) };
}
