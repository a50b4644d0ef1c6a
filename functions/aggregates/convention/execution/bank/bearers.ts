import { sum } from '../../../../kernel/money.ts';
import type { Convention } from '../../state.ts';
import { unorderedOf } from '../availability.ts';
import { withPostings } from '../books.ts';
import type { Posting } from '../entries.ts';
import { type Holding, holdingsIn } from '../funds.ts';
import { balance, bankBalanceOf } from '../ledger.ts';
import { unallocatedOf, uncoveredOf } from './holdings.ts';

/** Who can bear charges, and with what: what a party has on the account and no open payment order counts on. */

/** What a party has on the account: received without earmark first, then earmarked, then unallocated. */
function sourcesOf({ books }: Convention, party: string): [Holding, 'received' | 'unallocated'][] {
  const received = holdingsIn(books.funds, 'received').sort(
    (a, b) => Number(a.earmark !== undefined) - Number(b.earmark !== undefined),
  );
  const all: [Holding, 'received' | 'unallocated'][] = [
    ...received.map((each): [Holding, 'received'] => [each, 'received']),
    ...holdingsIn(books.funds, 'unallocated').map((each): [Holding, 'unallocated'] => [each, 'unallocated']),
  ];
  return all.filter(([holding]) => holding.party === party);
}

/** What a party has on the account, ordered or not: centimes. */
export function heldBy(convention: Convention, party: string): number {
  return sum(sourcesOf(convention, party).map(([{ amount }]) => amount));
}

/** What a party's money gives towards an amount, or in all: it leaves to open orders what they count on. */
export function borneBy(convention: Convention, party: string, amount = Number.MAX_SAFE_INTEGER): Posting[] {
  const taken: Posting[] = [];
  let after = convention;
  let left = amount;
  for (const [holding, credit] of sourcesOf(convention, party)) {
    const { tranche = 0, earmark } = holding;
    const free = credit === 'received' ? unorderedOf(after, tranche, earmark) : holding.amount;
    const part = Math.min(left, holding.amount, free);
    if (part <= 0) continue;
    const debit = credit === 'received' ? 'charged' : 'promise';
    const posting: Posting = {
      ...holding,
      motive: 'chargeCover',
      nature: 'cash',
      debit,
      credit,
      amount: part,
    };
    taken.push(posting);
    left -= part;
    const funds = withPostings(after.books.funds, [posting], () => undefined);
    after = { ...after, books: { ...after.books, funds } };
  }
  return taken;
}

/** The account as people see it: the bank's balance by the ledger, and what waits on it for somebody's word. Centimes. */
export function accountOf(convention: Convention) {
  const { funds } = convention.books;
  const byParty = (amountOf: (party: string) => number) =>
    convention.terms.parties
      .map(({ id }) => ({ party: id, amount: amountOf(id) }))
      .filter(({ amount }) => amount > 0);
  return {
    balance: bankBalanceOf(funds),
    income: balance(funds, 'income'),
    uncovered: uncoveredOf(convention),
    unallocated: byParty((party) => unallocatedOf(convention, party)),
    /** What each party can bear of charges. */
    bearers: byParty((party) => sum(borneBy(convention, party).map(({ amount }) => amount))),
  };
}
