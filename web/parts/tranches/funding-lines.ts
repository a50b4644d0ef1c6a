import { sum } from '../ledger/sum.ts';
import type { TrancheDraft } from '../terms/drafts.ts';

/** The sums that are shown while somebody types. Amounts in centimes. */

/** What one party brings for one earmark, or for none: `''`. */
export interface Purse {
  party: string;
  earmark: string;
  amount: number;
}

/** The money of purses put together, in the order in which each first occurs. */
export function pursesOf(
  amounts: readonly { party: string; earmark?: string; amount?: number | undefined }[],
): Purse[] {
  const purses = new Map<string, Purse>();
  for (const { party, earmark = '', amount = 0 } of amounts) {
    const key = `${party}/${earmark}`;
    const known = purses.get(key) ?? { party, earmark, amount: 0 };
    purses.set(key, { ...known, amount: known.amount + amount });
  }
  return [...purses.values()];
}

export const trancheTotal = ({ shares }: TrancheDraft): number => sum(shares.map(({ amount }) => amount));

export interface PurseBalance extends Purse {
  scheduled: number;
}

/** What is promised in cash beside what the tranches call for, purse by purse, where either is there. */
export function balances(purses: readonly Purse[], tranches: readonly TrancheDraft[]): PurseBalance[] {
  const scheduled = pursesOf(tranches.flatMap(({ shares }) => shares)).filter(({ party }) => party !== '');
  const of = (list: readonly Purse[], { party, earmark }: Purse) =>
    list.find((each) => each.party === party && each.earmark === earmark)?.amount ?? 0;
  return pursesOf([...purses, ...scheduled.map((purse) => ({ ...purse, amount: 0 }))]).map((purse) => ({
    ...purse,
    scheduled: of(scheduled, purse),
  }));
}
