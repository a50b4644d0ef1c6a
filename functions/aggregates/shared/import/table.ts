import { parse } from 'csv-parse/sync';
import { fold } from '../../../kernel/fold.ts';
import type { Phrase } from '../../../kernel/sentence.ts';
import { phrase } from './sentences.ts';

/** A file of rows (CSV) as it is imported: the columns by their names, each row by its number, and what is wrong. */

/** What is wrong with a cell, a row (`column` is `-`) or the file (row 1 is the heading). */
export interface Problem {
  row: number;
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
}

export interface Table<Column extends string> {
  rows: TableRow<Column>[];
  problems: Problem[];
}

/** The columns of a kind of file: those that must be there, and those that may. */
export interface Columns<Column extends string> {
  needed: readonly Column[];
  allowed: readonly Column[];
}

/** How many rows one file may have, the heading apart. */
export const MAX_ROWS = 5_000;
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

/** The separator of a file: the sign that its heading holds most often. */
function separatorOf(text: string): string {
  const [first = ''] = text.split(/\r?\n/, 1);
  const counted = [',', ';', '\t'].map((sign) => ({ sign, count: first.split(sign).length }));
  return counted.reduce((most, each) => (each.count > most.count ? each : most)).sign;
}

/** The records; no more than one too many is read, because a file of empty rows has a million. */
function recordsOf(text: string): readonly string[][] | undefined {
  try {
    return parse(text, {
      to_line: MAX_ROWS + 2,
      bom: true,
      delimiter: [separatorOf(text)],
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
    });
  } catch {
    return undefined;
  }
}

/** Reads a file. Of what is no table at all, or holds more than it may, no row is read. */
export function readTable<Column extends string>(csv: string, columns: Columns<Column>): Table<Column> {
  const whole = (why: Phrase): Table<Column> => ({ rows: [], problems: [problem(1, '-', '', why)] });
  if (csv.includes('\ufffd')) return whole(phrase('bytesNotUtf8'));
  const records = recordsOf(csv);
  if (!records) return whole(phrase('noTable'));
  const [heading = [], ...rest] = records;
  const names = heading.map((name) => name.toLowerCase());
  const problems = [...headingProblems(names, columns)];
  const filled = rest
    .map((cells, index) => ({ cells, row: index + 2 }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (filled.length > MAX_ROWS) return whole(phrase('rowsTooMany', { most: MAX_ROWS }));
  if (filled.length === 0) problems.push(problem(1, '-', '', phrase('rowsNone')));
  if (problems.some(({ severity }) => severity === 'error')) return { rows: [], problems };
  return {
    rows: filled.map(({ cells, row }) => {
      const text = (column: string) => cells[names.indexOf(column)] ?? '';
      return { row, cell: text, text };
    }),
    problems: [...problems, ...filled.flatMap(({ cells, row }) => [...rowProblems(names, cells, row)])],
  };
}

function* headingProblems<Column extends string>(
  names: readonly string[],
  { needed, allowed }: Columns<Column>,
): Generator<Problem> {
  const known: readonly string[] = [...needed, ...allowed];
  for (const name of needed) {
    if (!names.includes(name)) yield problem(1, name, '', phrase('columnMissing', { column: { name } }));
  }
  for (const [index, name] of names.entries()) {
    if (known.includes(name)) {
      if (names.indexOf(name) < index)
        yield problem(1, name, name, phrase('columnTwice', { column: { name } }));
    } else if (isOfPersons(name))
      yield problem(1, name, name, phrase('columnOfPersons', { column: { name } }));
    else if (name !== '') yield problem(1, name, name, phrase('columnUnknown', { column: { name } }));
  }
}

function* rowProblems(names: readonly string[], cells: readonly string[], row: number): Generator<Problem> {
  if (cells.slice(names.length).some((cell) => cell !== ''))
    yield problem(row, '-', '', phrase('cellsTooMany'));
  for (const [index, cell] of cells.entries()) {
    const column = names[index] ?? '-';
    // Neither the number of a card nor that of the registers is repeated to anybody.
    if (NUMBER_OF_PERSON.test(cell)) yield problem(row, column, '', phrase('numberOfPerson'));
    else if (/^[=+@]|^-\D/.test(cell)) yield problem(row, column, cell, phrase('formulaAsText'), 'warning');
  }
}

/**
 * Eighteen digits in a row, as the digital identifier of the national population register (IDCS) has, and a letter or
 * two with five or six digits, as a national identity card (CIN) has.
 */
const NUMBER_OF_PERSON = /(?<!\d)\d{18}(?!\d)|^[A-Z]{1,2}\d{5,6}$/;

/** The beginnings of headings, folded, under which files list persons. */
const PERSONS =
  /^(cin|cnie|cni|idcs|ids|rnp|nom|prenom|name|first name|last name|full name|tel|telephone|gsm|phone|mobile|email|e mail|mail|adresse|address|date naissance|date de naissance|birth|naissance|الاسم|اسم|النسب|البطاقه|رقم البطاقه|الهاتف|هاتف|العنوان|تاريخ الازدياد)( |$)/;

const isOfPersons = (name: string) => PERSONS.test(fold(name));
