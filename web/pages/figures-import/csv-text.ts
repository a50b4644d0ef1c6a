/**
 * A file of rows as text: where each cell stands, so that one can be changed and everything else stays as it was
 * typed. Rows are counted as the API counts them, the heading as the first.
 */

interface CellAt {
  start: number;
  end: number;
  text: string;
}

interface RecordAt {
  start: number;
  end: number;
  cells: CellAt[];
}

const SIGNS = [',', ';', '\t'] as const;

/** A first line that states the separator for Excel, `sep=;`: as the API has it, it is no row. */
const STATED = /^\u{feff}?"?sep=([,;\t])"?(?:\r?\n|$)/iu;

/** The separator: the sign that the first line states, else the one that the heading holds most often. */
export function separatorOf(text: string): string {
  const stated = STATED.exec(text)?.[1];
  if (stated !== undefined) return stated;
  const [first = ''] = text.split(/\r?\n/, 1);
  return SIGNS.map((sign) => ({ sign, count: first.split(sign).length })).reduce((most, each) =>
    each.count > most.count ? each : most,
  ).sign;
}

/** The end of a quoted cell that begins at a place; undefined where its quote is never closed. */
function endOfQuoted(text: string, start: number): number | undefined {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at + 1;
  return undefined;
}

/** The end of the line or the next separator, whichever comes first. */
function endOfPlain(text: string, start: number, separator: string): number {
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === separator || sign === '\n' || sign === '\r') return at;
  }
  return text.length;
}

function cellAt(text: string, start: number, separator: string): CellAt {
  const quotedEnd = text[start] === '"' ? endOfQuoted(text, start) : undefined;
  const end = endOfPlain(text, quotedEnd ?? start, separator);
  const raw = text.slice(start, end).trim();
  const isQuoted = quotedEnd !== undefined && raw.endsWith('"') && raw.length >= 2;
  return { start, end, text: isQuoted ? raw.slice(1, -1).replaceAll('""', '"') : raw };
}

function recordAt(text: string, start: number, separator: string): RecordAt {
  const cells: CellAt[] = [];
  let at = start;
  for (;;) {
    const cell = cellAt(text, at, separator);
    cells.push(cell);
    if (text[cell.end] !== separator) return { start, end: cell.end, cells };
    at = cell.end + 1;
  }
}

export function recordsIn(text: string): RecordAt[] {
  const separator = separatorOf(text);
  const records: RecordAt[] = [];
  let at = STATED.exec(text)?.[0].length ?? (text.startsWith('\u{feff}') ? 1 : 0);
  while (at < text.length) {
    const record = recordAt(text, at, separator);
    records.push(record);
    at = record.end + (text.startsWith('\r\n', record.end) ? 2 : 1);
  }
  return records;
}

/** How many rows it has below its heading, empty ones apart. */
export const rowCount = (text: string): number =>
  recordsIn(text)
    .slice(1)
    .filter(({ cells }) => cells.some((cell) => cell.text !== '')).length;

/** Where a row stands within the text. */
export function rangeOf(text: string, row: number): { start: number; end: number } | undefined {
  const record = recordsIn(text)[row - 1];
  return record && { start: record.start, end: record.end };
}

/** A heading as the API reads it: without direction marks and what else shows nothing. */
const headOf = (text: string) =>
  text
    .replace(/\p{Cf}/gu, '')
    .trim()
    .toLowerCase();

const columnIn = ({ cells }: RecordAt, column: string) =>
  cells.findIndex((cell) => headOf(cell.text) === headOf(column));

/** The text of a cell; undefined where there is no such row or column. */
export function cellIn(text: string, row: number, column: string): string | undefined {
  const records = recordsIn(text);
  const [heading] = records;
  const index = heading ? columnIn(heading, column) : -1;
  return index === -1 ? undefined : (records[row - 1]?.cells[index]?.text ?? undefined);
}

/** The text with another value in a cell. A column that is not there yet is put at the end of the heading. */
export function withCell(text: string, row: number, column: string, value: string): string {
  const records = recordsIn(text);
  const [heading] = records;
  const record = records[row - 1];
  if (!heading || !record || row < 2) return text;
  const separator = separatorOf(text);
  const known = columnIn(heading, column);
  const index = known === -1 ? heading.cells.length : known;
  const changed = put(text, record, index, { separator, value });
  return known === -1 ? insert(changed, heading.end, separator + column) : changed;
}

interface Written {
  separator: string;
  value: string;
}

function put(text: string, { cells, end }: RecordAt, index: number, { separator, value }: Written): string {
  const written = quoted(value.replaceAll(/\s+/g, ' ').trim(), separator);
  const cell = cells[index];
  if (cell) return text.slice(0, cell.start) + written + text.slice(cell.end);
  return insert(text, end, separator.repeat(index - cells.length + 1) + written);
}

const insert = (text: string, at: number, part: string) => text.slice(0, at) + part + text.slice(at);

const quoted = (value: string, separator: string) =>
  value.includes('"') || value.includes(separator) ? `"${value.replaceAll('"', '""')}"` : value;
