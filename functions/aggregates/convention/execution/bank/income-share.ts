import { proRata, sum } from '../../../../kernel/money.ts';
import type { Convention } from '../../state.ts';
import type { Posting } from '../entries.ts';
import { balance, reached } from '../ledger.ts';

/** What is left of the account's income at the closure: each party's share, in proportion to what was received of it. */

/** Each party's share of the income that charges leave: centimes, none lost; all is the holder's where nothing was received. */
export function incomeShares({ terms, books }: Convention): { party: string; amount: number }[] {
  const left = Math.max(0, balance(books.funds, 'income') - balance(books.funds, 'uncovered'));
  const received = terms.parties.map(({ id }) =>
    reached(books.funds, 'received', { party: id, nature: 'cash' }),
  );
  const weights =
    sum(received) > 0 ? received : terms.parties.map(({ id }) => Number(id === terms.accountHolder));
  const shares = proRata(left, weights);
  return terms.parties
    .map(({ id }, index) => ({ party: id, amount: shares[index] ?? 0 }))
    .filter(({ amount }) => amount > 0);
}

/** The income goes from the holder's account to each party's. */
export function sharedIncome(convention: Convention): Posting[] {
  const shares = incomeShares(convention);
  const share = { motive: 'incomeShare', nature: 'cash' } as const;
  const amount = sum(shares.map((each) => each.amount));
  if (amount === 0) return [];
  return [
    { ...share, party: convention.terms.accountHolder, debit: 'promise', credit: 'income', amount },
    ...shares.map((each): Posting => ({ ...share, ...each, debit: 'income', credit: 'promise' })),
  ];
}

/** The income bears what nobody bears of the charges: it is shared without them. */
export function borneByIncome({ terms, books }: Convention): Posting[] {
  const amount = Math.min(balance(books.funds, 'income'), balance(books.funds, 'uncovered'));
  if (amount === 0) return [];
  const cover = {
    motive: 'chargeCover',
    party: terms.accountHolder,
    nature: 'cash',
    debit: 'promise',
  } as const;
  return [
    { ...cover, credit: 'income', amount },
    { ...cover, credit: 'uncovered', amount },
  ];
}
