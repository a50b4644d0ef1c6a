import type { Pledge } from '../convention/convention.ts';
import { grouped } from '../convention/grouped.ts';
import { sum } from '../ledger/sum.ts';

/** The pledges of each party by fiscal year, as the picture draws them. Amounts in centimes. */

/** So many parties have a row of their own; the others share one. */
export const MAX_ROWS = 8;

export interface YearCell {
  confirmed: number;
  unconfirmed: number;
}

export interface PartyYears {
  /** Absent in the row of all others. */
  party: string | undefined;
  /** One for each year, in their order. */
  cells: readonly YearCell[];
}

export interface ContributionYears {
  years: readonly number[];
  rows: readonly PartyYears[];
  /** The largest cell: the whole length of a bar. */
  largest: number;
}

/** Parties in the order given, the largest first; those beyond the eighth together. */
export function contributionYears(pledges: readonly Pledge[], parties: readonly string[]): ContributionYears {
  const years = [...new Set(pledges.map(({ fiscalYear }) => fiscalYear))].sort((a, b) => a - b);
  const own = grouped(pledges, ({ party }) => party);
  const shown = parties.filter((party) => own.has(party));
  const named = shown.length > MAX_ROWS ? shown.slice(0, MAX_ROWS - 1) : shown;
  const others = shown.slice(named.length).flatMap((party) => own.get(party) ?? []);
  const rowOf = (party: string | undefined, of: readonly Pledge[]): PartyYears => ({
    party,
    cells: years.map((year) => cellOf(of.filter(({ fiscalYear }) => fiscalYear === year))),
  });
  const rows = [
    ...named.map((party) => rowOf(party, own.get(party) ?? [])),
    ...(others.length > 0 ? [rowOf(undefined, others)] : []),
  ];
  const totals = rows.flatMap(({ cells }) =>
    cells.map(({ confirmed, unconfirmed }) => confirmed + unconfirmed),
  );
  return { years, rows, largest: Math.max(0, ...totals) };
}

function cellOf(pledges: readonly Pledge[]): YearCell {
  const of = (isConfirmed: boolean) =>
    sum(pledges.filter(({ status }) => (status === 'confirmed') === isConfirmed).map(({ amount }) => amount));
  return { confirmed: of(true), unconfirmed: of(false) };
}
