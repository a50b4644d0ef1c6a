import { unguarded } from '../../i18n/csv.ts';
import { fold } from '../../i18n/fold.ts';
import type { Misread, PasteColumn } from './column.ts';
import { type Layout, layoutOf } from './columns-of.ts';

/** A table pasted from a spreadsheet: cells by tabs, rows by lines, quoted cells as spreadsheets write them. */

interface PastedCell {
  key: string;
  raw: string;
  misread?: Misread;
}

export interface PastedRow<Row> {
  /** The line of the pasted text, from 1. */
  line: number;
  cells: PastedCell[];
  /** The values that were read. */
  value: Partial<Row>;
  /** Whether every cell that holds something was understood; what is missing can be added in the form. */
  isSound: boolean;
}

/** The cells of a pasted text. A quoted cell may hold tabs and line breaks; a doubled quote stands for one. */
export function cellsOf(text: string, separator: '\t' | ';' = '\t'): string[][] {
  const rows: string[][] = [];
  const cell = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r\\n|\\n|\\r|$)`,
    'y',
  );
  let row: string[] = [];
  while (cell.lastIndex < text.length || row.length > 0) {
    const found = cell.exec(text);
    // A quote that is never closed is a character like any other.
    const [, quoted, plain = '', end] = found ?? unquoted(text, cell, separator);
    row.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end === separator) continue;
    rows.push(row);
    row = [];
    if (end === '' || end === undefined) break;
  }
  return rows.filter((cells) => cells.some((each) => each !== ''));
}

function unquoted(text: string, cell: RegExp, separator: string): readonly (string | undefined)[] {
  const plain = new RegExp(`([^${separator}\\r\\n]*)(${separator}|\\r\\n|\\n|\\r|$)`, 'y');
  plain.lastIndex = cell.lastIndex;
  const found = plain.exec(text);
  cell.lastIndex = plain.lastIndex;
  return ['', undefined, found?.[1] ?? '', found?.[2] ?? ''];
}

export interface PastedTable<Row> {
  rows: PastedRow<Row>[];
  layout: Layout<Row>;
  /** How many columns it has, whatever they are. */
  width: number;
  /** The text of its first row, where it names the columns, and of the rows that are not sound. */
  rest: string;
}

/** Reads a pasted table: a copy from a spreadsheet, or the lines of a file whose first row names its columns. */
export function readTable<Row>(
  text: string,
  columns: readonly PasteColumn<Row>[],
  chosen?: Readonly<Record<number, string>>,
): PastedTable<Row> {
  const lines = linesOf(text, columns);
  const layout = layoutOf(lines, columns, chosen);
  const numbered = lines.map((cells, index) => ({ cells, line: index + 1 }));
  const [head, body] = layout.isHeaded ? [numbered.slice(0, 1), numbered.slice(1)] : [[], numbered];
  const rows = body.map(({ cells, line }) => readRow(cells, line, columns, layout.order));
  const faulty = body.filter((_, index) => rows[index]?.isSound === false);
  return {
    rows,
    layout,
    width: layout.order.length,
    rest: faulty.length === 0 ? '' : textOf([...head, ...faulty].map(({ cells }) => cells)),
  };
}

function linesOf<Row>(text: string, columns: readonly PasteColumn<Row>[]): string[][] {
  const lines = cellsOf(text);
  if (text.includes('\t')) return lines;
  const parted = cellsOf(text, ';');
  return layoutOf(parted, columns).isHeaded ? parted : lines;
}

/** Cells as a spreadsheet copies them. */
function textOf(lines: readonly (readonly string[])[]): string {
  const written = (cell: string) => (/["\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  return lines.map((cells) => cells.map(written).join('\t')).join('\n');
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
  return {
    line,
    cells,
    value,
    isSound: cells.every(({ misread }) => !misread || misread.fault === 'missing'),
  };
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
