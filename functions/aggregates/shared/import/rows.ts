import type { Name } from '../../../kernel/sentence.ts';
import { Cells } from './row.ts';
import type { Headings, Problem, Table, TableRow } from './table.ts';

/** The rows of a file that are each about one aggregate: what each says, and what cannot be read. */

export interface GivenRow {
  row: number;
  /** The id in the row: that of the aggregate, or its sender's own; empty where the row has none. */
  id: string;
  /** What stands in a cell. */
  text: (column: string) => string;
  /** What a column is called to people. */
  named: (column: string) => Name;
  /** The columns that could not be read; what could be is tried all the same, so that all that is wrong is said. */
  misread: readonly string[];
}

export interface ReadRows<Given> {
  /** How many rows there are, those that cannot be read included. */
  rows: number[];
  given: Given[];
  problems: Problem[];
  headings: Headings;
}

export function readRows<Column extends string, Said extends { id: string }>(
  { rows, problems, headings }: Table<Column>,
  read: (cells: Cells<Column>) => Said,
): ReadRows<Said & GivenRow> {
  const inRows = rows.map((row: TableRow<Column>) => {
    const cells = new Cells(row);
    const said = read(cells);
    const wrong = cells.problems.filter(({ severity }) => severity === 'error');
    const misread = wrong.map(({ column }) => column);
    return {
      given: { ...said, row: row.row, text: row.text, named: row.named, misread },
      problems: cells.problems,
    };
  });
  return {
    rows: rows.map(({ row }) => row),
    given: inRows.map(({ given }) => given),
    problems: [...problems, ...inRows.flatMap((each) => each.problems)],
    headings,
  };
}
