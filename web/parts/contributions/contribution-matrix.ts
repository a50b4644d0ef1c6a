import type { Pledge } from '../convention/convention.ts';
import { grouped } from '../convention/grouped.ts';
import { sum } from '../ledger/sum.ts';

/** The pledges by party, year and nature, as a table and as parts of a whole. */

export interface MatrixRow {
  key: string;
  party: string;
  nature: Pledge['nature'];
  earmark: string | undefined;
  /** The pledges of each fiscal year: there may be several in one. */
  years: ReadonlyMap<number, readonly Pledge[]>;
  total: number;
}

export interface Matrix {
  years: readonly number[];
  rows: readonly MatrixRow[];
  /** The total pledged by all parties for each year. */
  totals: ReadonlyMap<number, number>;
  total: number;
}

export function matrixOf(pledges: readonly Pledge[]): Matrix {
  const byYear = groupedByYear(pledges);
  const rows = [...grouped(pledges, ({ party, nature, earmark }) => `${party}/${nature}/${earmark ?? '-'}`)];
  return {
    years: [...byYear.keys()].sort((a, b) => a - b),
    rows: rows.flatMap(([key, own]) => {
      const [first] = own;
      if (!first) return [];
      const { party, nature, earmark } = first;
      return [{ key, party, nature, earmark, years: groupedByYear(own), total: totalOf(own) }];
    }),
    totals: new Map([...byYear].map(([year, own]) => [year, totalOf(own)])),
    total: totalOf(pledges),
  };
}

function groupedByYear(pledges: readonly Pledge[]): Map<number, Pledge[]> {
  return new Map(
    [...grouped(pledges, (pledge) => String(pledge.fiscalYear))].map(([key, own]) => [Number(key), own]),
  );
}

function totalOf(pledges: readonly Pledge[]): number {
  return sum(pledges.map((pledge) => pledge.amount));
}
