import * as z from 'zod/mini';
import { Day, dayOf, Instant } from '../../../kernel/calendar.ts';
import { Centimes } from '../../../kernel/money.ts';
import { Slug } from '../../../kernel/slug.ts';
import { TargetGroup } from '../../shared/target-group.ts';
import { Nature } from '../terms.ts';

/**
 * The entries of the ledger: money moves from one account to the next
 *
 *     promise -> pledged -> committed -> called -> received -> disbursed -> justified
 *                                                     \-> refunded   \-> writtenOff
 *                                                     \-> reserved -> transferred, to another convention
 *
 * Each entry debits the account the money enters and credits the account it leaves, by the same amount, so
 * debits always equal credits. No account but `promise` (the outside) ever goes below zero; from that alone
 * follows justified <= disbursed <= received <= called <= committed, for each party and each earmark.
 * Money that comes in on a cancelled call goes from committed to received at once.
 *
 * Contributions in kind go from `committed` to `delivered`, as far as they have a value.
 *
 * Besides it: `unallocated`, a party's money on the bank account that answers no call; `income`, what the bank or others
 * gave the account; `uncovered`, charges that the bank took and nobody bears yet; `charged`, charges that a party's
 * received money bears. The bank's balance is received + reserved +
 * unallocated + income - uncovered.
 * Entries are never edited: a mistake is undone by a linked entry with debit and credit exchanged.
 */
export const ACCOUNTS = [
  'promise',
  'pledged',
  'committed',
  'called',
  'received',
  'disbursed',
  'justified',
  'refunded',
  'unallocated',
  'income',
  'charged',
  'uncovered',
  'writtenOff',
  'delivered',
  'reserved',
  'transferred',
] as const;
export const Account = z.enum(ACCOUNTS);
export type Account = z.infer<typeof Account>;

export const MOTIVES = [
  'pledge',
  'pledgeWithdrawal',
  'commitment',
  'commitmentReduction',
  'call',
  'callCancellation',
  'callReduction',
  'receipt',
  'disbursement',
  'justification',
  'carryOver',
  'refund',
  'advance',
  'application',
  'advanceReturn',
  'paymentReturn',
  'paymentRefusal',
  'income',
  'incomeShare',
  'charge',
  'chargeCover',
  'writeOff',
  'delivery',
  'reservation',
  'reservationRelease',
  'transferOut',
  'transferIn',
  'reversal',
] as const;

export const Entry = z.strictObject({
  id: z.string(),
  /** The number of the event that booked it. The entries of one event are one act, and are undone as one. */
  event: z.int(),
  at: Instant,
  motive: z.enum(MOTIVES),
  party: Slug,
  nature: Nature,
  earmark: z.optional(TargetGroup),
  debit: Account,
  credit: Account,
  amount: Centimes,
  /** What the entry is about: a pledge, call, payment order, or the SHA-256 of the file that justifies. */
  subject: z.optional(z.string()),
  tranche: z.optional(z.int()),
  /** The tranche that the money leaves, where it is another: a closed one, of which something was left. */
  fromTranche: z.optional(z.int()),
  /** The bank's or the office's own reference. */
  reference: z.optional(z.string()),
  /** The day of the bank's movement, in Morocco. */
  valueDate: z.optional(Day),
  /** The entry that this one undoes. */
  reverses: z.optional(z.string()),
});
export type Entry = z.infer<typeof Entry>;
export type Posting = Omit<Entry, 'id' | 'event' | 'at'>;

/** The day of the bank's movement, or where there was none the day of the booking: a day in Morocco. */
export function valueDayOf({ valueDate, at }: Pick<Entry, 'valueDate' | 'at'>): string {
  return valueDate ?? dayOf(at);
}

/** What money in accounts makes of the bank's balance: centimes. */
export function bankBalance(balances: Partial<Record<Account, number>>): number {
  const { received = 0, reserved = 0, unallocated = 0, income = 0, uncovered = 0 } = balances;
  return received + reserved + unallocated + income - uncovered;
}

/** What an entry changes of the bank's balance: centimes. */
export function bankChange({ debit, credit, amount }: Pick<Entry, 'debit' | 'credit' | 'amount'>): number {
  return bankBalance({ [debit]: amount }) - bankBalance({ [credit]: amount });
}

/** The funding line an entry moves: entries of different funding lines never mix. */
export function fundingLineOf(entry: Pick<Posting, 'party' | 'nature' | 'earmark'>): string {
  return `${entry.party}/${entry.nature}/${entry.earmark ?? '-'}`;
}

/** The linked entry that undoes `entry`, valued on the same day. */
export function reversalOf(entry: Entry): Posting {
  const { id, event: _event, at: _at, tranche, fromTranche, ...posting } = entry;
  const into = fromTranche ?? tranche;
  return {
    ...posting,
    ...(into !== undefined && { tranche: into }),
    ...(fromTranche !== undefined && tranche !== undefined && { fromTranche: tranche }),
    motive: 'reversal',
    debit: entry.credit,
    credit: entry.debit,
    valueDate: valueDayOf(entry),
    reverses: id,
  };
}

/** An entry's id: `e12-1` is the first of the entries that event 12 booked. */
export const entryId = (event: number, index: number) => `e${event}-${index + 1}`;

/** The number of the event that booked an entry, by the entry's id; undefined for what is no entry's id. */
export function eventOfEntry(id: string): number | undefined {
  const [, event] = /^e(\d{1,6})-\d{1,4}$/.exec(id) ?? [];
  return event === undefined ? undefined : Number(event);
}
