import type { PasteColumn } from './column.ts';
import { isHeadOf } from './heads.ts';

/** Which column of a pasted table is which field. */

export type Order<Row> = (PasteColumn<Row> | undefined)[];

export interface Layout<Row> {
  /** Whether the first row names the columns. */
  isHeaded: boolean;
  /** The field of each pasted column. */
  order: Order<Row>;
  /** Two columns for one field, by their heads: the one at `index` would be left out, and nobody has said which is meant. */
  doubled: readonly { index: number; first: string; second: string }[];
}

/** How many rows are looked at to guess what a column holds. */
const LOOKED_AT = 30;

/**
 * By their heads, in any order, in three languages; without heads in the order given if all are there, and else
 * by what their cells hold. `chosen` says for a pasted column what the person has said: a field, or none.
 */
export function layoutOf<Row>(
  lines: readonly string[][],
  columns: readonly PasteColumn<Row>[],
  chosen: Readonly<Record<number, string>> = {},
): Layout<Row> {
  const width = Math.max(0, ...lines.map((cells) => cells.length));
  const [first = []] = lines;
  const named = first.map((head) => columns.filter((column) => isHeadOf(head, column)));
  const isHeaded = named.filter((found) => found.length > 0).length > first.length / 2;
  const cells = (index: number) =>
    lines.slice(isHeaded ? 1 : 0, LOOKED_AT).flatMap((row) => (row[index] ? [row[index]] : []));
  const guessed = isHeaded
    ? assigned(width, columns, (column, index) =>
        named[index]?.includes(column) ? 1 + fitOf(column, cells(index)) : 0,
      )
    : width === columns.length
      ? [...columns]
      : assigned(width, columns, (column, index) => fitOf(column, cells(index)));
  const order = guessed.map((column, index) => {
    const key = chosen[index];
    if (key !== undefined) return columns.find((each) => each.key === key);
    return column && Object.values(chosen).includes(column.key) ? undefined : column;
  });
  // Whoever has said what one of the two is has answered for both.
  const twinOf = (index: number) =>
    named[index]
      ?.map((field) => order.indexOf(field))
      .find((other) => other >= 0 && chosen[other] === undefined);
  const doubled = order.flatMap((column, index) => {
    const isOpen = isHeaded && column === undefined && chosen[index] === undefined && cells(index).length > 0;
    const twin = isOpen ? twinOf(index) : undefined;
    return twin === undefined ? [] : [{ index, first: first[twin] ?? '', second: first[index] ?? '' }];
  });
  return { isHeaded, order, doubled };
}

/** How much of a column's cells a field understands, from 0 to 1; the more particular field comes first. */
function fitOf<Row>({ read, fits, rank = 1 }: PasteColumn<Row>, cells: readonly string[]): number {
  if (cells.length === 0) return 0;
  const fine = cells.filter((cell) => (fits ? fits(cell) : 'part' in read(cell))).length / cells.length;
  return fine < 0.5 ? 0 : fine * rank;
}

/** The best field for each column, each field once: the clearest first, among equals from left to right. */
function assigned<Row>(
  width: number,
  columns: readonly PasteColumn<Row>[],
  score: (column: PasteColumn<Row>, index: number) => number,
): Order<Row> {
  const order: Order<Row> = Array.from({ length: width }, () => undefined);
  const pairs = order
    .flatMap((_, index) => columns.map((column) => ({ column, index, score: score(column, index) })))
    .filter((pair) => pair.score > 0)
    .sort((a, b) => b.score - a.score);
  for (const { column, index } of pairs)
    if (order[index] === undefined && !order.includes(column)) order[index] = column;
  return order;
}
