import { sum } from '../../../../kernel/money.ts';
import type { Convention } from '../../state.ts';
import { holdingsIn } from '../funds.ts';
import { balance, bankBalanceOf } from '../ledger.ts';

/** What lies on the accounts beside the stages of a party's money. */

/** What a party has on the account that answers no call: centimes. */
export function unallocatedOf({ books }: Pick<Convention, 'books'>, party: string): number {
  return balance(books.funds, 'unallocated', { party });
}

/** The charges that nobody bears yet: centimes. */
export function uncoveredOf({ books }: Pick<Convention, 'books'>): number {
  return balance(books.funds, 'uncovered');
}

/** The account as people see it: the bank's balance by the ledger, and what waits on it for somebody's word. Centimes. */
export function accountOf({ terms, books }: Pick<Convention, 'terms' | 'books'>) {
  const byParty = (accounts: readonly ('received' | 'unallocated')[]) => {
    const held = accounts.flatMap((account) => holdingsIn(books.funds, account));
    return terms.parties
      .map(({ id }) => ({
        party: id,
        amount: sum(held.filter(({ party }) => party === id).map(({ amount }) => amount)),
      }))
      .filter(({ amount }) => amount > 0);
  };
  return {
    balance: bankBalanceOf(books.funds),
    income: balance(books.funds, 'income'),
    uncovered: uncoveredOf({ books }),
    unallocated: byParty(['unallocated']),
    bearers: byParty(['received', 'unallocated']),
  };
}
