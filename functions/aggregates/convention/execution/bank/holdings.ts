import type { Convention } from '../../state.ts';
import { balance } from '../ledger.ts';

/** What lies on the accounts beside the stages of a party's money. */

/** What a party has on the account that answers no call: centimes. */
export function unallocatedOf({ books }: Pick<Convention, 'books'>, party: string): number {
  return balance(books.funds, 'unallocated', { party });
}

/** The charges that nobody bears yet: centimes. */
export function uncoveredOf({ books }: Pick<Convention, 'books'>): number {
  return balance(books.funds, 'uncovered');
}
