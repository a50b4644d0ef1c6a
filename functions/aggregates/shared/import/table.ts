import { parse } from 'csv-parse/sync';
import type { CodePage } from '../../../kernel/file-text.ts';
import type { Name, Phrase } from '../../../kernel/sentence.ts';
import { hasMailbox, identifiesPerson, isHeadingOfPersons } from '../persons.ts';
import type { Columns, ColumnWords } from './column-words.ts';
import { type Heading, readHeadings } from './headings.ts';
import { phrase } from './sentences.ts';
import { separated } from './separator.ts';

/** A file of rows (CSV) as it is imported: the columns by their names, each row by its number, and what is wrong. */

/** What is wrong with a cell, a row (`column` is `-`) or the file (row 1 is the heading). */
export interface Problem {
  row: number;
  /** The column by its name in the API; one that is unknown by its heading, in small letters. */
  column: string;
  value: string;
  severity: 'error' | 'warning';
  why: Phrase;
  /** Whether the warning must be answered in words, in the column `note`. */
  needsNote?: true;
}

export interface TableRow<Column extends string> {
  row: number;
  /** The text of a cell; empty where the column or the cell is not there. */
  cell(column: Column): string;
  /** The same, whatever the name of the column is. */
  text(column: string): string;
  /** What a column is called to people: by its heading in the file, else by its label. */
  named(column: string): Name;
}

/** The headings of a file as it writes them, by the names of the columns that they mean. */
export type Headings = Readonly<Record<string, string>>;

export interface Table<Column extends string> {
  rows: TableRow<Column>[];
  problems: Problem[];
  headings: Headings;
}

/** How many rows one file may have, the heading apart. */
export const MAX_ROWS = 5_000;
/** How many records are read, with those of empty cells between the rows. */
const MAX_RECORDS = 4 * MAX_ROWS;
/** How many problems of a heading are listed: one that has thousands is none. */
const MAX_HEADING_PROBLEMS = 100;
/** How many signs of a cell a problem quotes. */
const MAX_QUOTED = 60;

/** The beginning of a text, cut between two characters. */
export const quoted = (text: string) => text.slice(0, MAX_QUOTED).replace(/\p{Cs}$/u, '');

export function problem(
  row: number,
  column: string,
  value: string,
  why: Phrase,
  severity: Problem['severity'] = 'error',
): Problem {
  return { row, column, value: quoted(value), severity, why };
}

/** How many problems a report lists. */
const MAX_LISTED = 1_000;

/**
 * The problems that a report lists: all of them, as long as an answer has room for them. Of more, errors come first, and
 * the first line says how many are left out.
 */
export function listed(problems: readonly Problem[]): Problem[] {
  const left = problems.length - MAX_LISTED;
  if (left <= 0) return [...problems];
  const isError = ({ severity, needsNote }: Problem) => severity === 'error' || needsNote === true;
  const inOrder = [...problems.filter(isError), ...problems.filter((each) => !isError(each))];
  const kept = new Set(inOrder.slice(0, MAX_LISTED));
  const more = problem(1, '-', '', phrase('problemsMore', { count: left }), 'warning');
  return [more, ...problems.filter((each) => kept.has(each))];
}

/** The names of code pages, as Windows has them. */
const CODE_PAGES: Record<CodePage, string> = {
  'windows-1256': 'Windows-1256',
  'windows-1252': 'Windows-1252',
};

/** A report with the warning that the file was read in a code page that it does not state. Its digest has no part of it. */
export function withCodePage<Report extends { problems: readonly Problem[] }>(
  report: Report,
  codePage: CodePage | undefined,
): Report & { problems: Problem[] } {
  if (codePage === undefined) return { ...report, problems: [...report.problems] };
  const why = phrase('codePageAssumed', { codePage: { name: CODE_PAGES[codePage] } });
  return { ...report, problems: [problem(1, '-', '', why, 'warning'), ...report.problems] };
}

/** Question marks in the place of words: so a spreadsheet in French writes each letter of Arabic in its own code page. */
const LOST = /\?{4}|\?{2}\s+\?{2}/;

/** Three of them and no word may be a word of three letters; or somebody has marked what they do not know. */
const isDoubtful = (cell: string) => cell.includes('???') && !/[^\s\d\p{P}]/u.test(cell);

/** Where letters were lost before the file came here: nothing of it is read, because nobody can bring them back. */
function lettersLost(heading: readonly string[], filled: readonly FiledRecord[]): Phrase | undefined {
  const found = [{ row: 1, cells: heading }, ...filled].flatMap(({ row, cells }) =>
    cells.filter((cell) => LOST.test(cell) || isDoubtful(cell)).map((cell) => ({ row, cell })),
  );
  const lost = found.some(({ cell }) => LOST.test(cell)) ? found : [];
  const of = lost[0]?.row;
  return of === undefined ? undefined : phrase('lettersLost', { count: lost.length, of });
}

/** A record with the number of its row; row 1 is the heading. Records that hold nothing have a number too. */
interface FiledRecord {
  row: number;
  cells: readonly string[];
}

/** A text without the empty rows at its end: spreadsheets add them by the thousand. */
function withoutEmptyEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s,;]/.test(text.charAt(end - 1))) end -= 1;
  const lineEnd = text.indexOf('\n', end);
  return lineEnd === -1 ? text : text.slice(0, lineEnd);
}

/** Ends the reading of a file that has more rows than it may. */
class TooManyRows extends Error {}

/**
 * The heading and the records that hold something. The file is read to its end or refused: records are counted, not
 * lines, and one that holds nothing is let go at once, because a spreadsheet adds thousands of them.
 */
function recordsOf(csv: string): { heading: readonly string[]; filled: FiledRecord[] } {
  const filled: FiledRecord[] = [];
  let heading: readonly string[] | undefined;
  const { separator, text } = separated(csv, [',', ';', '\t']);
  parse(withoutEmptyEnd(text), {
    bom: true,
    delimiter: [separator],
    relax_column_count: true,
    relax_quotes: true,
    trim: true,
    skip_empty_lines: true,
    on_record(cells: string[], { records, empty_lines }) {
      if (!heading) heading = cells;
      else if (cells.some((cell) => cell !== '')) filled.push({ row: records + empty_lines, cells });
      if (filled.length > MAX_ROWS || records > MAX_RECORDS) throw new TooManyRows();
      return null;
    },
  });
  return { heading: heading ?? [], filled };
}

function recordsOrWhy(text: string): ReturnType<typeof recordsOf> | Phrase {
  try {
    return recordsOf(text);
  } catch (error) {
    return error instanceof TooManyRows ? phrase('rowsTooMany', { most: MAX_ROWS }) : phrase('noTable');
  }
}

/** Reads a file. Of what is no table at all, or holds more than it may, no row is read. */
export function readTable<Column extends string>(csv: string, columns: Columns<Column>): Table<Column> {
  const whole = (why: Phrase): Table<Column> => ({
    ...{ rows: [], headings: {} },
    problems: [problem(1, '-', '', why)],
  });
  if (csv.includes('\ufffd')) return whole(phrase('bytesNotUtf8'));
  const records = recordsOrWhy(csv);
  if ('phrase' in records) return whole(records);
  const { filled } = records;
  const lost = lettersLost(records.heading, filled);
  if (lost) return whole(lost);
  if (records.heading.some((name) => name.includes('\0'))) return whole(phrase('bytesNotUtf8'));
  const read = readHeadings(records.heading, columns);
  const names = read.map(nameOf);
  const headings: Headings = Object.fromEntries(
    read.flatMap(({ shown, means: [column, ...others] }) =>
      column === undefined || others.length > 0 ? [] : [[column, shown]],
    ),
  );
  const problems = [...headingProblems(read, columns), ...headlessProblems(names, filled)];
  if (filled.length === 0) problems.push(problem(1, '-', '', phrase('rowsNone')));
  if (problems.some(({ severity }) => severity === 'error'))
    return { rows: [], headings, problems: problems.slice(0, MAX_HEADING_PROBLEMS) };
  const places = new Map(names.map((name, index) => [name, index]));
  const words: Readonly<Record<string, ColumnWords>> = columns.words;
  const named = (column: string): Name => {
    const [heading, label] = [headings[column], words[column]];
    return heading === undefined && label ? labelOf(column, label) : { name: heading ?? column };
  };
  return {
    rows: filled.map(({ cells, row }) => {
      const text = (column: string) => cells[places.get(column) ?? -1] ?? '';
      return { row, cell: text, text, named };
    }),
    headings,
    problems: [
      ...problems,
      ...filled.flatMap(({ cells, row }) => [...rowProblems(names, cells, row)]),
      ...endProblems(csv, names, filled.at(-1)),
    ],
  };
}

/** The column that a heading means, or the heading itself in small letters. */
const nameOf = ({ shown, means }: Heading<string>) =>
  means.length === 1 && means[0] !== undefined ? means[0] : shown.toLowerCase();

/** The label of a column in the reader's language, with its name in the API. */
const labelOf = (column: string, { ar, fr, en }: ColumnWords) => ({
  name: { ar: `${ar} (${column})`, fr: `${fr} (${column})`, en: `${en} (${column})` },
});

function* headingProblems<Column extends string>(
  headings: readonly Heading<Column>[],
  { needed, words }: Columns<Column>,
): Generator<Problem> {
  for (const column of needed) {
    if (!headings.some(({ means }) => means.includes(column)))
      yield problem(1, column, '', phrase('columnMissing', { column: labelOf(column, words[column]) }));
  }
  for (const [index, heading] of headings.entries()) {
    const { shown, means } = heading;
    const [column, ...others] = means;
    const name = nameOf(heading);
    const wrong = (why: Phrase) => problem(1, name, shown, why);
    if (column === undefined) {
      if (isHeadingOfPersons(shown)) yield wrong(phrase('columnOfPersons', { column: { name: shown } }));
      else if (shown !== '') yield wrong(phrase('columnUnknown', { column: { name: shown } }));
    } else if (others.length > 0) {
      const possible = means.map((each) => labelOf(each, words[each]));
      yield wrong(phrase('columnAmbiguous', { column: { name: shown }, columns: possible }));
    } else {
      const first = headings.slice(0, index).find((each) => nameOf(each) === column);
      if (first?.shown === shown) yield wrong(phrase('columnTwice', { column: { name: shown } }));
      else if (first) {
        const label = labelOf(column, words[column]);
        const both = { first: { name: first.shown }, second: { name: shown } };
        yield wrong(phrase('columnsAlike', { ...both, column: label }));
      }
    }
  }
}

/** A column that has cells and no heading would be read by nobody, and may hold persons. */
function* headlessProblems(names: readonly string[], filled: readonly FiledRecord[]): Generator<Problem> {
  const headless = new Set(names.flatMap((name, index) => (name === '' ? [index] : [])));
  for (const { cells } of filled) {
    for (const index of headless) {
      if (index >= cells.length) break;
      if (cells[index] === '') continue;
      headless.delete(index);
      yield problem(1, '-', '', phrase('headingMissing', { position: index + 1 }));
    }
  }
}

function* rowProblems(names: readonly string[], cells: readonly string[], row: number): Generator<Problem> {
  if (cells.slice(names.length).some((cell) => cell !== ''))
    yield problem(row, '-', '', phrase('cellsTooMany'));
  for (const [index, cell] of cells.entries()) {
    const column = names[index] ?? '-';
    // Neither the number of a card nor that of the registers is repeated to anybody.
    if (isOfPerson(cell, column)) yield problem(row, column, '', phrase('numberOfPerson'));
    else if (/^[=+@]|^-\D/.test(cell)) yield problem(row, column, cell, phrase('formulaAsText'), 'warning');
  }
}

/** A file that ends within a row was cut, as by a download that broke off: its last cell may be half of one. */
function* endProblems(
  csv: string,
  names: readonly string[],
  last: FiledRecord | undefined,
): Generator<Problem> {
  if (last && last.cells.length < names.length && !/[\r\n,;\t]\s*$/.test(csv))
    yield problem(last.row, '-', '', phrase('endsWithinRow'), 'warning');
}

/** Institutions alone have a mailbox here: their own field refuses those of persons. */
const isOfPerson = (cell: string, column: string) =>
  identifiesPerson(cell) || (column !== 'mailbox' && hasMailbox(cell));
