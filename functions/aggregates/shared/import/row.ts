import type { Read } from './cells.ts';
import { type Problem, problem, type TableRow } from './table.ts';

/** Collects what is wrong in a row while its cells are read. */
export class Cells<Column extends string> {
  readonly problems: Problem[] = [];
  readonly #row: TableRow<Column>;

  constructor(row: TableRow<Column>) {
    this.#row = row;
  }

  text(column: Column): string {
    return this.#row.cell(column);
  }

  refuse(column: Column, why: Problem['why']): undefined {
    this.problems.push(problem(this.#row.row, column, this.text(column), why));
  }

  read<T>(column: Column, by: (text: string) => Read<T>): T | undefined {
    const read = by(this.text(column));
    if ('why' in read) return this.refuse(column, read.why);
    if (read.warned)
      this.problems.push(problem(this.#row.row, column, this.text(column), read.warned, 'warning'));
    return read.value;
  }

  optional<T>(column: Column, by: (text: string) => Read<T>): T | undefined {
    return this.text(column) === '' ? undefined : this.read(column, by);
  }

  get isSound(): boolean {
    return this.problems.every(({ severity }) => severity === 'warning');
  }
}
