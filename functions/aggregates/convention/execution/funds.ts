import type { Phrase } from '../../../kernel/sentence.ts';
import { earmarkName, partyName } from '../formation/consistency.ts';
import { phrase } from '../phrases/sentence.ts';
import type { Convention } from '../state.ts';
import type { Fund } from './books.ts';
import type { Account } from './entries.ts';

/** The money that lies in an account, told apart by who brought it, for which tranche and for which group. */

export interface Holding {
  party: string;
  earmark?: string;
  tranche?: number;
  /** Centimes, above zero. */
  amount: number;
}

/** What lies in an account in cash, for each party, earmark and tranche. */
export function holdingsIn(funds: readonly Fund[], account: Account): Holding[] {
  return funds.flatMap(({ party, nature, earmark, tranche, balances }) => {
    const amount = balances[account] ?? 0;
    if (nature !== 'cash' || amount <= 0) return [];
    return [{ party, ...(earmark && { earmark }), amount, ...(tranche !== undefined && { tranche }) }];
  });
}

/**
 * The cash that the parties together have of a tranche in an account: for each group that has anything, and last for
 * any component. In centimes, above zero.
 */
export function trancheFunds(
  funds: readonly Fund[],
  account: 'received' | 'disbursed',
  tranche: number,
): Pick<Holding, 'earmark' | 'amount'>[] {
  const totals = new Map<string | undefined, number>();
  for (const holding of holdingsIn(funds, account)) {
    if (holding.tranche !== tranche) continue;
    totals.set(holding.earmark, (totals.get(holding.earmark) ?? 0) + holding.amount);
  }
  return [...totals]
    .map(([earmark, amount]) => ({ ...(earmark !== undefined && { earmark }), amount }))
    .sort((a, b) => Number(a.earmark === undefined) - Number(b.earmark === undefined));
}

/** The funds of a tranche for one group, or for none, as a refusal names them. */
export function trancheFund(tranche: number, earmark: string | undefined): Phrase {
  if (earmark === undefined) return phrase('generalFund', { tranche });
  return phrase('earmarkedFund', { tranche, earmark: earmarkName(earmark) });
}

/** A party's funds in an account, as a refusal names them. */
export function accountFund(
  { terms }: Convention,
  { party, account }: { party: string; account: Account },
): Phrase {
  return phrase('accountOf', { party: partyName(terms, party), account });
}
