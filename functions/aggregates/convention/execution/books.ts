import * as z from 'zod/mini';
import { Day, Instant } from '../../../kernel/calendar.ts';
import { Centimes, sum } from '../../../kernel/money.ts';
import { Slug } from '../../../kernel/slug.ts';
import { TargetGroup } from '../../shared/target-group.ts';
import { Nature } from '../terms.ts';
import {
  Account,
  bankChange,
  type Entry,
  eventOfEntry,
  fundingLineOf,
  MOTIVES,
  type Posting,
  valueDayOf,
} from './entries.ts';

/**
 * The books of a convention as its state keeps them: what lies in each account, and the acts that moved money. The
 * entries themselves stand in the events that booked them, and are read from there.
 */

/** The money of one party, nature, earmark and tranche: what lies in each account, debits less credits, in centimes. */
export const Fund = z.strictObject({
  party: Slug,
  nature: Nature,
  earmark: z.optional(TargetGroup),
  tranche: z.optional(z.int()),
  balances: z.partialRecord(Account, z.int()),
  /** What each day changed of some accounts, by the bank's days: what had come by a day follows from it. */
  days: z.optional(z.partialRecord(Account, z.record(Day, z.int()))),
});
export type Fund = z.infer<typeof Fund>;

/** An act that moved money which may be undone or looks like another: all the entries of one event. */
export const BookedAct = z.strictObject({
  event: z.int(),
  at: Instant,
  motive: z.enum(MOTIVES),
  /** What it moved on the bank account, or from one account to another, in centimes. */
  amount: Centimes,
  /** The party whose money it moved, where it moved only one's. */
  party: z.optional(Slug),
  tranche: z.optional(z.int()),
  earmark: z.optional(TargetGroup),
  subject: z.optional(z.string()),
  reference: z.optional(z.string()),
  valueDate: z.optional(Day),
  reversedAt: z.optional(Instant),
});
export type BookedAct = z.infer<typeof BookedAct>;

export const Books = z.strictObject({
  /** In the order of first booking. */
  funds: z.array(Fund),
  acts: z.array(BookedAct),
  /** When anything was booked last. */
  bookedAt: z.optional(Instant),
});
export type Books = z.infer<typeof Books>;

export const EMPTY_BOOKS: Books = { funds: [], acts: [] };

/** The motives of acts that the books remember. */
const REMEMBERED: readonly Entry['motive'][] = [
  'receipt',
  'disbursement',
  'justification',
  'refund',
  'advance',
  'application',
  'advanceReturn',
  'paymentReturn',
  'paymentRefusal',
  'income',
  'charge',
  'chargeCover',
  'writeOff',
  'reservation',
  'transferOut',
  'transferIn',
];

/** The accounts whose days are kept: money is taken from them by movements of the bank, which have days of their own. */
const DATED: readonly Account[] = ['received', 'disbursed', 'unallocated', 'income', 'uncovered'];

/** Whether the days of an account are kept; of what is committed in kind they are, because deliveries have theirs. */
export function isDated({ nature }: Pick<Fund, 'nature'>, account: Account): boolean {
  return DATED.includes(account) || (account === 'committed' && nature !== 'cash');
}

const fundKeyOf = (of: Pick<Posting, 'party' | 'nature' | 'earmark' | 'tranche'>) =>
  `${fundingLineOf(of)}/${of.tranche ?? 0}`;

/** The funds once postings are booked. `dayOf` gives the bank's day of each; without a day none is counted. */
export function withPostings<P extends Posting>(
  funds: readonly Fund[],
  postings: readonly P[],
  dayOf: (posting: P) => string | undefined,
): Fund[] {
  const after = new Map(funds.map((fund) => [fundKeyOf(fund), fund]));
  for (const posting of postings) {
    const { amount, debit, credit, tranche, fromTranche = tranche } = posting;
    const day = dayOf(posting);
    const sides = [
      { tranche, account: debit, change: amount },
      { tranche: fromTranche, account: credit, change: -amount },
    ];
    for (const side of sides) {
      const key = fundKeyOf({ ...posting, tranche: side.tranche });
      after.set(key, moved(after.get(key) ?? emptyFund(posting, side.tranche), side, day));
    }
  }
  return [...after.values()];
}

function emptyFund({ party, nature, earmark }: Posting, tranche: number | undefined): Fund {
  return {
    party,
    nature,
    ...(earmark && { earmark }),
    ...(tranche !== undefined && { tranche }),
    balances: {},
  };
}

function moved(
  fund: Fund,
  { account, change }: { account: Account; change: number },
  day: string | undefined,
): Fund {
  const balances = { ...fund.balances, [account]: (fund.balances[account] ?? 0) + change };
  if (!isDated(fund, account) || day === undefined) return { ...fund, balances };
  const known = fund.days?.[account];
  const days = { ...fund.days, [account]: { ...known, [day]: (known?.[day] ?? 0) + change } };
  return { ...fund, balances, days };
}

/** The funds that entries lead to, from nothing. */
export const fundsOf = (entries: readonly Entry[]): Fund[] => withPostings([], entries, valueDayOf);

/** The books once the entries of one event are in them. */
export function withEntries(books: Books, entries: readonly Entry[]): Books {
  const [first] = entries;
  if (!first) return books;
  const remembered = entries.find(({ motive }) => REMEMBERED.includes(motive));
  const undone = new Set(entries.flatMap(({ reverses }) => (reverses ? (eventOfEntry(reverses) ?? []) : [])));
  const acts = books.acts.map((act) => (undone.has(act.event) ? { ...act, reversedAt: first.at } : act));
  return {
    funds: withPostings(books.funds, entries, valueDayOf),
    acts: remembered ? [...acts, actOf(remembered, entries)] : acts,
    bookedAt: first.at,
  };
}

/** What an act comes to: what it moved on the bank account, or where it moved nothing there, what its first leg moved. */
function amountOf(first: Entry, entries: readonly Entry[]): number {
  const moved = Math.abs(sum(entries.map(bankChange)));
  return moved || sum(entries.filter(({ debit }) => debit === first.debit).map(({ amount }) => amount));
}

function actOf(first: Entry, entries: readonly Entry[]): BookedAct {
  const { event, at, motive, party, tranche, earmark, subject, reference, valueDate } = first;
  const isAlike = entries.every((entry) => entry.earmark === earmark);
  // What covers a charge takes it off the account holder, whoever bears it.
  const borne = entries.filter(({ credit }) => credit !== 'uncovered');
  return {
    event,
    at,
    motive,
    amount: amountOf(first, entries),
    ...(borne.every((entry) => entry.party === party) && { party }),
    ...(tranche !== undefined && { tranche }),
    ...(earmark && isAlike && { earmark }),
    ...(subject !== undefined && { subject }),
    ...(reference !== undefined && { reference }),
    ...(valueDate !== undefined && { valueDate }),
  };
}

/** Acts that bring money to where somebody must see to it, and those that take it away from there. */
export interface Moves {
  bring: readonly Entry['motive'][];
  take: readonly Entry['motive'][];
}

/** When money was last brought: by an act that stands, or because one that had taken it away was undone. */
export function lastBrought(
  { acts }: Books,
  { bring, take }: Moves,
  isOf: (act: BookedAct) => boolean,
): string | undefined {
  const instants = acts.filter(isOf).flatMap(({ motive, at, reversedAt }) => {
    if (reversedAt === undefined) return bring.includes(motive) ? [at] : [];
    return take.includes(motive) ? [reversedAt] : [];
  });
  return instants.sort().at(-1);
}

/** The acts of some motives that nothing has undone. */
export function standingActs({ acts }: Books, ...motives: Entry['motive'][]): BookedAct[] {
  return acts.filter(({ motive, reversedAt }) => reversedAt === undefined && motives.includes(motive));
}
