import type { Convention } from '../state.ts';
import { ACCOUNTS, balance, overdrawn } from './ledger.ts';

/** The invariants of a convention's ledger, whatever its events say; those that are broken, in words. */
export function faults({ entries }: Convention): string[] {
  const balanced = ACCOUNTS.reduce((sum, account) => sum + balance(entries, account), 0);
  return [
    ...(balanced === 0 ? [] : [`the ledger's debits and credits differ by ${balanced} centimes`]),
    ...entries
      .filter((entry, index) => overdrawn(entries.slice(0, index), [entry]) !== undefined)
      .map(({ id }) => `entry ${id} takes what is not there`),
  ];
}
