import { unguarded } from '../../i18n/csv.ts';
import { fold } from '../../i18n/fold.ts';
import type { FigureFault, Unread } from '../../i18n/numbers.ts';

/** A table pasted from a spreadsheet: cells by tabs, rows by lines, quoted cells as spreadsheets write them. */

export type PasteFault = FigureFault | 'missing' | 'outOfRange' | 'unknown';

/** Why nothing was understood of a cell; both values where there are two. */
export type Misread = Unread | { fault: PasteFault };

/** What was understood of one cell, or why nothing was. */
export type Reading<Row> = { part: Partial<Row> } | Misread;

export interface PasteColumn<Row> {
  key: string;
  /** Its heading, by which it is found wherever it stands. */
  label: string;
  isRequired?: boolean;
  read: (cell: string) => Reading<Row>;
}

interface PastedCell {
  key: string;
  raw: string;
  misread?: Misread;
}

export interface PastedRow<Row> {
  /** The line of the pasted text, from 1. */
  line: number;
  cells: PastedCell[];
  /** What was understood. */
  value: Partial<Row>;
  isSound: boolean;
}

/** The cells of a pasted text. A quoted cell may hold tabs and line breaks; a doubled quote stands for one. */
export function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r\n|\n|\r|$)/y;
  let row: string[] = [];
  while (cell.lastIndex < text.length || row.length > 0) {
    const found = cell.exec(text);
    // A quote that is never closed is a character like any other.
    const [, quoted, plain = '', end] = found ?? unquoted(text, cell);
    row.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end === '\t') continue;
    rows.push(row);
    row = [];
    if (end === '' || end === undefined) break;
  }
  return rows.filter((cells) => cells.some((each) => each !== ''));
}

function unquoted(text: string, cell: RegExp): readonly (string | undefined)[] {
  const plain = /([^\t\r\n]*)(\t|\r\n|\n|\r|$)/y;
  plain.lastIndex = cell.lastIndex;
  const found = plain.exec(text);
  cell.lastIndex = plain.lastIndex;
  return ['', undefined, found?.[1] ?? '', found?.[2] ?? ''];
}

/**
 * Reads a pasted table. Where the first row names columns they are found by name, in any order; otherwise
 * they stand in the order given.
 */
export function readTable<Row>(text: string, columns: readonly PasteColumn<Row>[]): PastedRow<Row>[] {
  const lines = cellsOf(text);
  const [first = []] = lines;
  const headings = first.map((name) => columns.find(({ label }) => fold(label) === fold(name)));
  const isHeaded = headings.filter((column) => column !== undefined).length > first.length / 2;
  const order = isHeaded ? headings : columns;
  return lines
    .map((cells, index) => ({ cells, line: index + 1 }))
    .slice(isHeaded ? 1 : 0)
    .map(({ cells, line }) => readRow(cells, line, columns, order));
}

function readRow<Row>(
  raw: readonly string[],
  line: number,
  columns: readonly PasteColumn<Row>[],
  order: readonly (PasteColumn<Row> | undefined)[],
): PastedRow<Row> {
  let value: Partial<Row> = {};
  const cells = columns.map((column): PastedCell => {
    const text = unguarded(raw[order.indexOf(column)] ?? '');
    const shown = { key: column.key, raw: text };
    if (text === '') return column.isRequired ? { ...shown, misread: { fault: 'missing' } } : shown;
    const reading = column.read(text);
    if ('fault' in reading) return { ...shown, misread: reading };
    value = { ...value, ...reading.part };
    return shown;
  });
  return { line, cells, value, isSound: cells.every((cell) => cell.misread === undefined) };
}

/** Finds one of the known by its code or any of its names. */
export function readOneOf<Value extends string>(
  cell: string,
  known: readonly { value: Value; names: readonly string[] }[],
): Value | undefined {
  const wanted = fold(cell);
  if (wanted === '') return undefined;
  return known.find(({ value, names }) => [value, ...names].some((name) => fold(name) === wanted))?.value;
}
