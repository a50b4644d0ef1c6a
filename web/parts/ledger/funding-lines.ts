import type { GetConventionsIdLedgerAnswer } from '../../api/schema.d.ts';

/** What lies where on a tranche, for whom it may be spent, and what a payment order would leave. Centimes. */

export type Entry = GetConventionsIdLedgerAnswer['entries'][number];
export type Account = Entry['debit'];

/** Cash of a tranche in one account, for one earmark or (without one) for any component. */
export interface FundingLine {
  earmark: string | undefined;
  amount: number;
}

/** What an account holds: debits less credits. */
export function balance(
  entries: readonly Entry[],
  account: Account,
  isMeant: (entry: Entry) => boolean,
): number {
  let total = 0;
  for (const entry of entries) {
    if (!isMeant(entry)) continue;
    if (entry.debit === account) total += entry.amount;
    if (entry.credit === account) total -= entry.amount;
  }
  return total;
}

/** The funding lines of a tranche that hold something; the one without earmark last. */
export function fundingLinesOf(entries: readonly Entry[], account: Account, tranche: number): FundingLine[] {
  const own = entries.filter((entry) => entry.tranche === tranche && entry.nature === 'cash');
  const earmarks = [...new Set(own.map((entry) => entry.earmark))];
  return earmarks
    .map((earmark) => ({ earmark, amount: balance(own, account, (entry) => entry.earmark === earmark) }))
    .filter(({ amount }) => amount > 0)
    .sort((a, b) => Number(a.earmark === undefined) - Number(b.earmark === undefined));
}

/** What one funding line holds on a tranche. */
export function held(fundingLines: readonly FundingLine[], earmark: string | undefined): number {
  return fundingLines.find((fundingLine) => fundingLine.earmark === earmark)?.amount ?? 0;
}

/** A funding line beside what an order takes out of it. */
export interface Spending {
  earmark: string | undefined;
  available: number;
  planned: number;
  left: number;
}

/** Each funding line that is there or drawn upon, with what the lines take out of it. */
export function spendingOf(
  fundingLines: readonly FundingLine[],
  lines: readonly { earmark: string | undefined; amount: number | undefined }[],
): Spending[] {
  const earmarks = [...new Set([...fundingLines, ...lines].map(({ earmark }) => earmark))];
  return earmarks.map((earmark) => {
    const available = held(fundingLines, earmark);
    const planned = lines
      .filter((line) => line.earmark === earmark)
      .reduce((total, line) => total + (line.amount ?? 0), 0);
    return { earmark, available, planned, left: available - planned };
  });
}
