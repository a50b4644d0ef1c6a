import * as z from 'zod/mini';
import { Day, Instant } from '../../../kernel/calendar.ts';
import { Centimes, sum } from '../../../kernel/money.ts';
import { Slug } from '../../../kernel/slug.ts';
import { Nature, TargetGroup } from '../terms.ts';

/**
 * The ledger: money moves from one account to the next:
 *
 *     promise -> pledged -> committed -> called -> received -> disbursed -> justified
 *                                                     \-> refunded
 *
 * Each entry debits the account the money enters and credits the account it leaves, by the same amount, so
 * debits always equal credits. No account but `promise` (the outside) ever goes below zero; from that alone
 * follows justified <= disbursed <= received <= called <= committed, for each party and each earmark.
 * Money that comes in on a cancelled call goes from committed to received at once.
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
  'receipt',
  'disbursement',
  'justification',
  'refund',
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
  /** The subject of the entry: a pledge, call, payment order, or the SHA-256 of the file that justifies. */
  subject: z.optional(z.string()),
  tranche: z.optional(z.int()),
  /** The bank's or the office's own reference. */
  reference: z.optional(z.string()),
  /** The day on which the bank counts a receipt from. */
  valueDate: z.optional(Day),
  /** The entry that this one undoes. */
  reverses: z.optional(z.string()),
});
export type Entry = z.infer<typeof Entry>;
export type Posting = Omit<Entry, 'id' | 'event' | 'at'>;

/** Which entries to look at: those that agree with every field given (an earmark of `null` means none). */
export interface Selection {
  party?: string;
  nature?: string;
  earmark?: string | null;
  tranche?: number;
  subject?: string;
}

function selected(entry: Posting, by: Selection): boolean {
  return (
    (by.party === undefined || entry.party === by.party) &&
    (by.nature === undefined || entry.nature === by.nature) &&
    (by.earmark === undefined || (entry.earmark ?? null) === by.earmark) &&
    (by.tranche === undefined || entry.tranche === by.tranche) &&
    (by.subject === undefined || entry.subject === by.subject)
  );
}

/** The balance of an account: debits less credits, in centimes. */
export function balance(entries: readonly Posting[], account: Account, by: Selection = {}): number {
  let total = 0;
  for (const entry of entries) {
    if (!selected(entry, by)) continue;
    if (entry.debit === account) total += entry.amount;
    if (entry.credit === account) total -= entry.amount;
  }
  return total;
}

/** Where the money that has reached an account may be now: there, or in a later account. */
const REACHED: Record<Account, readonly Account[]> = {
  promise: ['promise'],
  pledged: ['pledged', 'committed', 'called', 'received', 'disbursed', 'justified', 'refunded'],
  committed: ['committed', 'called', 'received', 'disbursed', 'justified', 'refunded'],
  called: ['called', 'received', 'disbursed', 'justified', 'refunded'],
  received: ['received', 'disbursed', 'justified', 'refunded'],
  disbursed: ['disbursed', 'justified'],
  justified: ['justified'],
  refunded: ['refunded'],
};

/**
 * The sum that has ever reached an account, less reversals: the figure people mean by "received" or
 * "disbursed". In centimes.
 */
export function reached(entries: readonly Posting[], account: Account, by: Selection = {}): number {
  return sum(REACHED[account].map((each) => balance(entries, each, by)));
}

/** The funding line an entry moves: entries of different funding lines never mix. */
export function fundingLineOf(entry: Pick<Posting, 'party' | 'nature' | 'earmark'>): string {
  return `${entry.party}/${entry.nature}/${entry.earmark ?? '-'}`;
}

/**
 * The first account that would go below zero if `postings` were added, with what is asked of it and what the entries
 * leave available in its funding line (centimes), or undefined when none would.
 */
export function overdrawn(
  entries: readonly Entry[],
  postings: readonly Posting[],
): { asked: number; available: number; party: string; account: Account } | undefined {
  const all: Posting[] = [...entries];
  for (const posting of postings) {
    all.push(posting);
    const fundingLine = { party: posting.party, nature: posting.nature, earmark: posting.earmark ?? null };
    if (posting.credit !== 'promise' && balance(all, posting.credit, fundingLine) < 0) {
      const { party, amount: asked, credit: account } = posting;
      return { asked, available: balance(entries, account, fundingLine), party, account };
    }
  }
  return undefined;
}

/** The linked entry that undoes `entry`. */
export function reversalOf(entry: Entry): Posting {
  const { id, event: _event, at: _at, ...posting } = entry;
  return { ...posting, motive: 'reversal', debit: entry.credit, credit: entry.debit, reverses: id };
}

/** The entries booked up to and including an instant: the ledger as of a date. */
export function asOf(entries: readonly Entry[], instant: string): Entry[] {
  return entries.filter((entry) => entry.at <= instant);
}

export interface LedgerLine {
  party: string;
  nature: string;
  earmark?: string;
  pledged: number;
  committed: number;
  called: number;
  received: number;
  disbursed: number;
  justified: number;
  refunded: number;
}

/**
 * The sums that have reached each account, for each party, nature and earmark: centimes, in the order of first
 * booking.
 */
export function statement(entries: readonly Entry[]): LedgerLine[] {
  const fundingLines = new Map(entries.map((entry) => [fundingLineOf(entry), entry]));
  return [...fundingLines.values()].map(({ party, nature, earmark }) => {
    const by = { party, nature, earmark: earmark ?? null };
    return {
      party,
      nature,
      ...(earmark === undefined ? {} : { earmark }),
      pledged: reached(entries, 'pledged', by),
      committed: reached(entries, 'committed', by),
      called: reached(entries, 'called', by),
      received: reached(entries, 'received', by),
      disbursed: reached(entries, 'disbursed', by),
      justified: reached(entries, 'justified', by),
      refunded: balance(entries, 'refunded', by),
    };
  });
}

/** The sums of some lines of a statement, account by account. */
export type LedgerTotals = Omit<LedgerLine, 'party' | 'nature' | 'earmark'>;

export function ledgerTotals(lines: readonly LedgerLine[]): LedgerTotals {
  const of = (account: keyof LedgerTotals) => sum(lines.map((line) => line[account]));
  return {
    pledged: of('pledged'),
    committed: of('committed'),
    called: of('called'),
    received: of('received'),
    disbursed: of('disbursed'),
    justified: of('justified'),
    refunded: of('refunded'),
  };
}

/** The sums of each party, in the order of its first line. */
export function totalsByParty(lines: readonly LedgerLine[]): (LedgerTotals & { party: string })[] {
  const byParty = Map.groupBy(lines, ({ party }) => party);
  return [...byParty].map(([party, own]) => ({ party, ...ledgerTotals(own) }));
}
