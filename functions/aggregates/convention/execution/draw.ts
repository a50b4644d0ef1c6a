import { proRata, sum } from '../../../kernel/money.ts';
import type { Convention } from '../state.ts';
import { receivedFor } from './availability.ts';
import type { Posting } from './entries.ts';
import { holdingsIn } from './funds.ts';
import { balance, reached } from './ledger.ts';
import { owedOn } from './records.ts';

/**
 * The draw of a payment on the parties: each party's payments out of a tranche stay in proportion to its calls, as far
 * as its money has come. What a party cannot give yet the others advance; later payments even it out.
 */

/** A party's part in a tranche and earmark, in centimes. */
export interface Payer {
  party: string;
  /** What it was called for. */
  called: number;
  /** What of its money was paid out already, and did not come back: also what is justified or written off by now. */
  paid: number;
  /** What of its money is there. */
  held: number;
}

/** What each payer gives to an amount that together they hold: centimes that sum to the amount. */
export function drawn(payers: readonly Payer[], amount: number): number[] {
  const total = amount + sum(payers.map(({ paid }) => paid));
  const fair = proRata(total, weights(payers));
  const gives = payers.map(({ paid, held }, index) => Math.min(Math.max((fair[index] ?? 0) - paid, 0), held));
  return corrected(payers, gives, amount);
}

function weights(payers: readonly Payer[]): number[] {
  const called = payers.map((payer) => payer.called);
  return sum(called) > 0 ? called : payers.map(({ held }) => held);
}

/** Takes back in proportion what is too much, and spreads what is missing over those who still hold something. */
function corrected(payers: readonly Payer[], gives: readonly number[], amount: number): number[] {
  const missing = amount - sum(gives);
  if (missing < 0) {
    const less = proRata(-missing, gives);
    return gives.map((each, index) => each - (less[index] ?? 0));
  }
  const left = payers.map(({ held }, index) => held - (gives[index] ?? 0));
  const more = proRata(missing, left);
  return gives.map((each, index) => each + (more[index] ?? 0));
}

type Of = Pick<Posting, 'subject' | 'reference' | 'valueDate' | 'earmark'>;

/** The postings of a payment out of a tranche; behind them what it takes of the rest of closed ones. */
export function payment(convention: Convention, tranche: number, amount: number, of: Of): Posting[] {
  const over = Math.max(0, amount - receivedFor(convention, tranche, of.earmark));
  const carried = carriedIn(convention, tranche, over, of);
  const payers = payersOf(convention, tranche, of.earmark).map((payer) => ({
    ...payer,
    held: payer.held + sum(carried.filter(({ party }) => party === payer.party).map((each) => each.amount)),
  }));
  const gives = drawn(payers, amount);
  const paid = payers.flatMap(({ party }, index): Posting[] => {
    const part = gives[index] ?? 0;
    if (part === 0) return [];
    const accounts = { debit: 'disbursed', credit: 'received' } as const;
    return [{ ...of, motive: 'disbursement', party, nature: 'cash', ...accounts, amount: part, tranche }];
  });
  return [...paid, ...carried];
}

function payersOf(
  { books, calls, terms }: Convention,
  tranche: number,
  earmark: string | undefined,
): Payer[] {
  return terms.parties.map(({ id: party }) => {
    const by = { party, nature: 'cash', earmark: earmark ?? null, tranche };
    const own = calls.filter(
      (call) => call.party === party && call.tranche === tranche && call.earmark === earmark,
    );
    return {
      party,
      called: sum(own.map(owedOn)),
      paid: reached(books.funds, 'disbursed', by),
      held: balance(books.funds, 'received', by),
    };
  });
}

/** Moves an amount of the rest of closed tranches to a tranche, in proportion to whose it is. */
function carriedIn(convention: Convention, tranche: number, amount: number, of: Of): Posting[] {
  if (amount === 0) return [];
  const rest = holdingsIn(convention.books.funds, 'received').filter(
    (held) => held.earmark === of.earmark && convention.closedTranches.includes(held.tranche ?? 0),
  );
  const parts = proRata(
    amount,
    rest.map((held) => held.amount),
  );
  return rest.flatMap(({ party, tranche: fromTranche }, index): Posting[] => {
    const part = parts[index] ?? 0;
    if (part === 0) return [];
    const accounts = { debit: 'received', credit: 'received' } as const;
    const move = { motive: 'carryOver', ...accounts, amount: part, tranche, fromTranche } as const;
    return [{ ...of, party, nature: 'cash', ...move }];
  });
}
