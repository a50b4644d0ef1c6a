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

export interface PartyShare {
  party: string;
  amount: number;
  confirmed: number;
}

/** The total of each party, the largest first; parties that have pledged nothing come last, with zero. */
export function sharesOf(parties: readonly { id: string }[], pledges: readonly Pledge[]): PartyShare[] {
  const byParty = grouped(pledges, (pledge) => pledge.party);
  return parties
    .map(({ id }) => {
      const own = byParty.get(id) ?? [];
      const confirmed = own.filter((pledge) => pledge.status === 'confirmed');
      return { party: id, amount: totalOf(own), confirmed: totalOf(confirmed) };
    })
    .sort((a, b) => b.amount - a.amount);
}

export interface Floor {
  targetGroup: string;
  minimum: number;
  pledged: number;
}

/** How far the pledges for each target group reach towards the least that the terms ask for. */
export function floorsOf(
  floors: readonly { targetGroup: string; minimum: number }[],
  pledges: readonly Pledge[],
): Floor[] {
  const byGroup = grouped(pledges, (pledge) => pledge.earmark ?? '');
  return floors.map((floor) => ({ ...floor, pledged: totalOf(byGroup.get(floor.targetGroup) ?? []) }));
}
