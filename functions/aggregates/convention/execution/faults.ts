import type { Convention } from '../state.ts';
import { ACCOUNTS, fundingLineOf } from './entries.ts';
import { balance } from './ledger.ts';

/** What should be true of a convention's books, whatever its events say; in words, what is not. */
export function faults({ books: { funds } }: Convention): string[] {
  const balanced = ACCOUNTS.reduce((sum, account) => sum + balance(funds, account), 0);
  const lines = new Map(funds.map((fund) => [fundingLineOf(fund), fund]));
  const overdrawn = [...lines].flatMap(([name, { party, nature, earmark = null }]) =>
    ACCOUNTS.filter((account) => account !== 'promise')
      .filter((account) => balance(funds, account, { party, nature, earmark }) < 0)
      .map((account) => `${name} has less than nothing on ${account}`),
  );
  return [
    ...(balanced === 0 ? [] : [`the ledger's debits and credits differ by ${balanced} centimes`]),
    ...overdrawn,
  ];
}
