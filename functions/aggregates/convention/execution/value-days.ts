import { type Fund, isDated, withPostings } from './books.ts';
import { type Account, bankBalance, fundingLineOf, type Posting } from './entries.ts';

/** The days of the bank: what had come into an account by a day, and movements valued before the money that they take. */

type Changes = Readonly<Record<string, number>>;

/** Before any day of the bank. */
const FIRST_DAY = '0000-01-01';

/** The least that lies there on a day and on any day after it, in centimes. */
function leastFrom(changes: Changes, day: string): number {
  const days = Object.keys(changes).sort();
  let running = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const each of days) {
    if (each > day) least = Math.min(least, running);
    running += changes[each] ?? 0;
  }
  return Math.min(least, running);
}

/** What of an account of a fund had come and not gone on a day of the bank, nor on any day after it: centimes. */
export function availableOn({ days = {} }: Fund, account: Account, day: string): number {
  return leastFrom(days[account] ?? {}, day);
}

/** The least that ever lies in an account of a fund: centimes, below zero where something was valued too early. */
export function leastOf(fund: Fund, account: Account): number {
  if (!isDated(fund, account)) return fund.balances[account] ?? 0;
  return Math.min(0, availableOn(fund, account, FIRST_DAY));
}

/** The first day of the bank, not before `day`, from which an amount lies in each of some accounts; undefined for none. */
export function dayWith(
  fund: Fund,
  accounts: readonly Account[],
  amount: number,
  day = FIRST_DAY,
): string | undefined {
  const known = accounts.flatMap((account) => Object.keys(fund.days?.[account] ?? {}));
  return [day, ...known.filter((each) => each > day)]
    .sort()
    .find((each) => accounts.every((account) => availableOn(fund, account, each) >= amount));
}

/** A movement that is valued too early: its day, and the first on which the money is there. Days in Morocco. */
export interface Early {
  day: string;
  from: string;
}

/**
 * The first posting that takes money on a day of the bank on which its fund had not got it, or on which the account as a
 * whole had not. Undefined where all was there. `today` is the day of postings that name none.
 */
export function valuedEarly(
  funds: readonly Fund[],
  postings: readonly Posting[],
  today: string,
): Early | undefined {
  return takenEarly(funds, postings, today) ?? spentEarly(funds, postings, today);
}

function takenEarly(funds: readonly Fund[], postings: readonly Posting[], today: string): Early | undefined {
  const dayOf = ({ valueDate }: Posting) => valueDate ?? today;
  const after = withPostings(funds, postings, dayOf);
  for (const posting of postings) {
    const { credit, amount } = posting;
    const of = (fund: Fund) => isFrom(fund, posting);
    const fund = after.find(of);
    if (!fund || !isDated(fund, credit) || leastOf(fund, credit) >= 0) continue;
    const before = funds.find(of);
    return { day: dayOf(posting), from: (before && dayWith(before, [credit], amount)) ?? today };
  }
  return undefined;
}

const isFrom = (fund: Fund, posting: Posting) =>
  fundingLineOf(fund) === fundingLineOf(posting) && fund.tranche === (posting.fromTranche ?? posting.tranche);

/** What of the account is not reserved for another convention. */
const FREE = ['received', 'unallocated', 'income', 'uncovered'] as const satisfies readonly Account[];

function added(changes: Record<string, number>, day: string, account: Account, amount: number): void {
  if (FREE.some((each) => each === account))
    changes[day] = (changes[day] ?? 0) + bankBalance({ [account]: amount });
}

/** What each day changed of the account. */
function changesOf(funds: readonly Fund[]): Changes {
  const changes: Record<string, number> = {};
  for (const { days = {} } of funds)
    for (const account of FREE)
      for (const [day, change] of Object.entries(days[account] ?? {})) added(changes, day, account, change);
  return changes;
}

/** What undoes a movement has its day, however little lay on the account then. */
function spentEarly(funds: readonly Fund[], postings: readonly Posting[], today: string): Early | undefined {
  const spends: Record<string, number> = {};
  for (const { motive, debit, credit, amount, valueDate = today } of postings) {
    if (motive === 'reversal') continue;
    added(spends, valueDate, debit, amount);
    added(spends, valueDate, credit, -amount);
  }
  const account = changesOf(funds);
  for (const [day, change] of Object.entries(spends).sort()) {
    if (change >= 0 || leastFrom(account, day) + change >= 0) continue;
    const days = Object.keys(account).filter((each) => each > day);
    return { day, from: days.sort().find((each) => leastFrom(account, each) + change >= 0) ?? today };
  }
  return undefined;
}
