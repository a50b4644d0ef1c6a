import type { Convention } from '../state.ts';
import { ACCOUNTS, balance, overdrawn } from './ledger.ts';

/** What should be true of a convention's books, whatever its events say; in words, what is not. */
export function faults({ entries }: Convention): string[] {
  const balanced = ACCOUNTS.reduce((sum, account) => sum + balance(entries, account), 0);
  return [
    ...(balanced === 0 ? [] : [`the ledger's debits and credits differ by ${balanced} centimes`]),
    ...entries
      .filter((entry, index) => overdrawn(entries.slice(0, index), [entry]) !== undefined)
      .map(({ id }) => `entry ${id} takes what is not there`),
  ];
}
