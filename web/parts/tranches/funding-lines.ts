import { sum } from '../ledger/sum.ts';
import type { TrancheDraft } from '../terms/drafts.ts';

/** The sums that are shown while somebody types. Amounts in centimes. */

/** The share of one party for one earmark, or for none: `''`. */
export interface FundingLine {
  party: string;
  earmark: string;
  amount: number;
}

/** The money of funding lines put together, in the order in which each first occurs. */
export function fundingLinesOf(
  amounts: readonly { party: string; earmark?: string; amount?: number | undefined }[],
): FundingLine[] {
  const fundingLines = new Map<string, FundingLine>();
  for (const { party, earmark = '', amount = 0 } of amounts) {
    const key = `${party}/${earmark}`;
    const known = fundingLines.get(key) ?? { party, earmark, amount: 0 };
    fundingLines.set(key, { ...known, amount: known.amount + amount });
  }
  return [...fundingLines.values()];
}

export const trancheTotal = ({ shares }: TrancheDraft): number => sum(shares.map(({ amount }) => amount));

export interface FundingLineBalance extends FundingLine {
  scheduled: number;
}

/** The sum pledged in cash beside the total of the tranches, for each funding line that has either. */
export function balances(
  fundingLines: readonly FundingLine[],
  tranches: readonly TrancheDraft[],
): FundingLineBalance[] {
  const scheduled = fundingLinesOf(tranches.flatMap(({ shares }) => shares)).filter(
    ({ party }) => party !== '',
  );
  const of = (list: readonly FundingLine[], { party, earmark }: FundingLine) =>
    list.find((each) => each.party === party && each.earmark === earmark)?.amount ?? 0;
  return fundingLinesOf([
    ...fundingLines,
    ...scheduled.map((fundingLine) => ({ ...fundingLine, amount: 0 })),
  ]).map((fundingLine) => ({
    ...fundingLine,
    scheduled: of(scheduled, fundingLine),
  }));
}
