import type { Phrase } from '../../../kernel/sentence.ts';
import { earmarkName, partyName } from '../formation/consistency.ts';
import { phrase } from '../phrases/sentence.ts';
import type { Convention } from '../state.ts';
import type { Account } from './ledger.ts';
import { balance, type Entry } from './ledger.ts';

/** The money that lies in an account, told apart by who brought it, for which tranche and for which group. */

export interface Fund {
  party: string;
  earmark?: string;
  tranche?: number;
  /** Centimes, above zero. */
  amount: number;
}

/** The cash balance of an account: one fund for each party, earmark and tranche. */
export function fundsIn(entries: readonly Entry[], account: 'received' | 'disbursed'): Fund[] {
  const funds = new Map<string, Fund>();
  for (const { debit, party, earmark, tranche } of entries) {
    if (debit !== account) continue;
    const by = { party, nature: 'cash', earmark: earmark ?? null, ...(tranche !== undefined && { tranche }) };
    const amount = balance(entries, account, by);
    if (amount <= 0) continue;
    funds.set(`${party}/${earmark ?? '-'}/${tranche ?? 0}`, {
      party,
      ...(earmark && { earmark }),
      amount,
      ...(tranche !== undefined && { tranche }),
    });
  }
  return [...funds.values()];
}

/**
 * The cash that the parties together have of a tranche in an account: for each group that has anything, and last for
 * any component. In centimes, above zero.
 */
export function trancheFunds(
  entries: readonly Entry[],
  account: 'received' | 'disbursed',
  tranche: number,
): Pick<Fund, 'earmark' | 'amount'>[] {
  const totals = new Map<string | undefined, number>();
  for (const fund of fundsIn(entries, account)) {
    if (fund.tranche !== tranche) continue;
    totals.set(fund.earmark, (totals.get(fund.earmark) ?? 0) + fund.amount);
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
