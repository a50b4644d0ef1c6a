import { parse } from 'csv-parse/sync';
import { fold } from '../../../../../kernel/fold.ts';
import { type FieldFault, refusalOfFields } from '../../../../../kernel/refusal.ts';
import { separated } from '../../../../shared/import/separator.ts';
import { phrase } from '../../../phrases/sentence.ts';
import { amountIn, dayIn } from './values.ts';

/** A bank statement as a table (CSV): its columns are known by their headings, in Arabic, French or English. */

/** A movement of the bank as its statement has it. */
export interface StatementLine {
  /** Its row in the file; the heading is row 1. */
  row: number;
  day: string;
  reference: string;
  text: string;
  /** Centimes: above zero what came in, below zero what went out. */
  amount: number;
  /** The balance after it, where the statement has a column for it. Centimes. */
  balance?: number;
}

/**
 * The balance at the end of a statement, where it says one: the last row's, or the first's where the rows go from the newest to
 * the oldest, which the balances themselves show.
 */
export function closingBalance(lines: readonly StatementLine[]): number | undefined {
  const [first, second] = lines;
  const isNewestFirst =
    first?.balance !== undefined && second && first.balance - first.amount === second.balance;
  return (isNewestFirst ? first : lines.at(-1))?.balance;
}

export const COLUMNS = ['day', 'reference', 'text', 'amount', 'debit', 'credit', 'balance'] as const;
type Column = (typeof COLUMNS)[number];

/** Headings that banks in Morocco write, folded; the value date counts before the date of the operation. */
const HEADINGS: Record<Column, readonly string[]> = {
  day: [
    'date valeur',
    'date de valeur',
    'valeur',
    'value date',
    'تاريخ القيمه',
    'date',
    'date operation',
    'date d operation',
    'date de l operation',
    'day',
    'jour',
    'التاريخ',
    'تاريخ',
  ],
  reference: [
    'reference',
    'ref',
    'reference bancaire',
    'n piece',
    'no piece',
    'no de piece',
    'numero',
    'المرجع',
    'مرجع',
  ],
  text: ['libelle', 'text', 'texte', 'description', 'operation', 'motif', 'البيان', 'بيان'],
  amount: ['montant', 'amount', 'montant mad', 'montant dh', 'المبلغ', 'مبلغ'],
  debit: ['debit', 'debit mad', 'debit dh', 'مدين', 'المدين'],
  credit: ['credit', 'credit mad', 'credit dh', 'دائن', 'الدائن'],
  balance: ['solde', 'solde mad', 'solde dh', 'solde progressif', 'balance', 'الرصيد', 'رصيد'],
};

/** Columns of which one alone is read: which of two amounts is meant nobody can say. A reference may well stand beside a number. */
const MONEY: readonly Column[] = ['amount', 'debit', 'credit', 'balance'];

/** How many rows one statement may have. */
export const MAX_ROWS = 2_000;
/** How many signs of a reference or a text are read: as many as the ledger's references have. */
const MAX_TEXT = 200;
/** How many signs of what cannot be read a refusal quotes. */
const MAX_QUOTED = 60;

type Row = readonly string[];

/** The column of each kind, by the heading that comes first among those known. */
function columnsOf(heading: Row): Partial<Record<Column, number>> {
  const folded = heading.map(fold);
  const found = COLUMNS.flatMap((column) => {
    const name = HEADINGS[column].map(fold).find((each) => folded.includes(each));
    return name === undefined ? [] : [[column, folded.indexOf(name)] as const];
  });
  return Object.fromEntries(found);
}

/** Columns that say the same: two of money by any of its names, and two under one heading, where it is more than words. */
function twiceIn(heading: Row): FieldFault[] {
  const folded = heading.map(fold);
  return COLUMNS.flatMap((column) => {
    const names = HEADINGS[column].map(fold);
    const used = names.find((each) => folded.includes(each));
    const alike = folded.flatMap((each, index) =>
      (each === used && column !== 'text') || (MONEY.includes(column) && names.includes(each))
        ? [heading[index] ?? '']
        : [],
    );
    const [first, second] = alike.map((each) => ({ name: cut(each, MAX_QUOTED) }));
    if (!first || !second) return [];
    return [{ path: `csv.1.${column}`, why: phrase('statementTwice', { first, second, column }) }];
  });
}

/** The heading and the rows; no more than one row too many is read, because a file of empty rows has a million. */
function rowsOf(csv: string): Row[] {
  const { separator, text } = separated(csv, [';', '\t', ',', '|']);
  return parse(text, {
    to: 1 + MAX_ROWS + 1,
    bom: true,
    delimiter: [separator],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    trim: true,
  });
}

function tableOf(csv: string): Row[] {
  try {
    return rowsOf(csv);
  } catch {
    throw refusalOfFields('statementUnreadable', [{ path: 'csv', why: phrase('statementNoTable') }]);
  }
}

/** The beginning of a text, cut between two characters. */
const cut = (text: string, most: number) => text.slice(0, most).replace(/\p{Cs}$/u, '');

type Fault = (row: number, column: Column, value: string) => FieldFault;

/** A cell that cannot be read, in the column as the statement heads it. */
const faultUnder =
  (heading: Row, columns: Partial<Record<Column, number>>): Fault =>
  (row, column, value) => {
    const shown = heading[columns[column] ?? -1];
    const details = { row, value: { name: cut(value, MAX_QUOTED) } };
    const named = shown === undefined ? column : { name: cut(shown, MAX_QUOTED) };
    return { path: `csv.${row}.${column}`, why: phrase('statementCell', { ...details, column: named }) };
  };

/** Reads a statement whole; refuses with every row and column that cannot be read. */
export function readStatement(csv: string): StatementLine[] {
  const [heading = [], ...rows] = tableOf(csv);
  const columns = columnsOf(heading);
  const missing = missingOf(columns);
  if (missing.length > 0)
    throw refusalOfFields(
      'statementUnreadable',
      missing.map((column) => ({ path: `csv.1.${column}`, why: phrase('statementColumn', { column }) })),
    );
  const twice = twiceIn(heading);
  if (twice.length > 0) throw refusalOfFields('statementUnreadable', twice);
  if (rows.length > MAX_ROWS)
    throw refusalOfFields('statementUnreadable', [
      { path: 'csv', why: phrase('statementLong', { most: MAX_ROWS }) },
    ]);
  const fault = faultUnder(heading, columns);
  const read = rows
    .map((cells, index) => ({ cells, row: index + 2 }))
    .filter(({ cells }) => cells.some((cell) => cell !== '') && !isBalanceAlone(columns, cells))
    .map(({ cells, row }) => lineOf(columns, cells, row, fault));
  const faults = read.flatMap((each) => ('faults' in each ? each.faults : []));
  if (faults.length > 0) throw refusalOfFields('statementUnreadable', faults);
  return read.flatMap((each) => ('line' in each ? [each.line] : []));
}

function missingOf(columns: Partial<Record<Column, number>>): Column[] {
  const needed: Column[] = ['day', 'reference'];
  const isSigned = columns.amount !== undefined;
  const isParted = columns.debit !== undefined && columns.credit !== undefined;
  return [
    ...needed.filter((column) => columns[column] === undefined),
    ...(isSigned || isParted ? [] : (['amount'] as const)),
  ];
}

/** Whether a row says a balance and moves nothing, as the first and the last of many statements do. */
function isBalanceAlone(columns: Partial<Record<Column, number>>, cells: Row): boolean {
  const isEmpty = (column: Column) => (cells[columns[column] ?? -1] ?? '') === '';
  return !isEmpty('balance') && isEmpty('amount') && isEmpty('debit') && isEmpty('credit');
}

function lineOf(
  columns: Partial<Record<Column, number>>,
  cells: Row,
  row: number,
  fault: Fault,
): { line: StatementLine } | { faults: FieldFault[] } {
  const cell = (column: Column) => cells[columns[column] ?? -1] ?? '';
  const day = dayIn(cell('day'));
  const { amount, faults: inAmount } = amountOf(columns, cell, row, fault);
  const balance = cell('balance') === '' ? undefined : amountIn(cell('balance'));
  const isUnread = cell('balance') !== '' && balance === undefined;
  const faults = [
    ...(day === undefined ? [fault(row, 'day', cell('day'))] : []),
    ...inAmount,
    ...(isUnread ? [fault(row, 'balance', cell('balance'))] : []),
  ];
  if (day === undefined || faults.length > 0) return { faults };
  const [reference, text] = [cut(cell('reference'), MAX_TEXT), cut(cell('text'), MAX_TEXT)];
  return { line: { row, day, reference, text, amount, ...(balance !== undefined && { balance }) } };
}

/** The signed amount of a row: its own column, or what was credited less what was debited. */
function amountOf(
  columns: Partial<Record<Column, number>>,
  cell: (column: Column) => string,
  row: number,
  fault: Fault,
): { amount: number; faults: FieldFault[] } {
  const used: Column[] = columns.amount !== undefined ? ['amount'] : ['debit', 'credit'];
  const read = used.map((column) => {
    const value = cell(column);
    const centimes = value === '' && column !== 'amount' ? 0 : amountIn(value);
    return { column, value, centimes };
  });
  const faults = read.flatMap(({ column, value, centimes }) =>
    centimes === undefined ? [fault(row, column, value)] : [],
  );
  const of = (column: Column) => read.find((each) => each.column === column)?.centimes ?? 0;
  const amount = columns.amount !== undefined ? of('amount') : Math.abs(of('credit')) - Math.abs(of('debit'));
  return amount === 0 && faults.length === 0
    ? { amount, faults: [fault(row, used[0] ?? 'amount', cell(used[0] ?? 'amount'))] }
    : { amount, faults };
}
