import * as z from 'zod/mini';
import { Day, dayOf, endOfDay, Instant } from '../../../kernel/calendar.ts';
import { bytesOf, MAX_PAGE_BYTES } from '../../../kernel/page.ts';
import { whole } from '../../../kernel/query.ts';
import type { Event } from '../events.ts';
import { type Fund, withPostings } from '../execution/books.ts';
import { type Entry, valueDayOf } from '../execution/entries.ts';
import { bankBalanceOf, ledgerTotals, statement, totalsByParty } from '../execution/ledger.ts';
import { reversibles } from '../execution/reversal.ts';
import type { Convention } from '../state.ts';

/** The ledger as it is read: its figures as of any date, and its entries page by page from the events that booked them. */

export const LedgerQuery = z.strictObject({
  /** A day in Morocco, to its end, or an instant; now unless said. */
  asOf: z.optional(z.union([Instant, Day])),
  /** Whether `asOf` goes by the bank's days or by the instants of booking: a day by the first, an instant by the second. */
  by: z.optional(z.enum(['value', 'booking'])),
  /** The number of the event behind which the page begins. */
  cursor: z.optional(whole(1, 999_999)),
  limit: z._default(whole(1, 500), 200),
});
type LedgerQuery = z.infer<typeof LedgerQuery>;

/** Which entries count, and the instant that is answered as `asOf`. */
function readingOf({ asOf, by }: LedgerQuery, { changedAt }: Convention) {
  if (asOf === undefined) return { instant: changedAt, counts: undefined };
  const isDay = asOf.length === 10;
  const instant = isDay ? endOfDay(asOf) : new Date(asOf).toISOString();
  const day = isDay ? asOf : dayOf(instant);
  const byValue = (by ?? (isDay ? 'value' : 'booking')) === 'value';
  const counts = (entry: Entry) => (byValue ? valueDayOf(entry) <= day : entry.at <= instant);
  return { instant, counts };
}

const entriesOf = (event: Event): readonly Entry[] => ('entries' in event.data ? event.data.entries : []);

/**
 * A page of the ledger. The figures of now are in the convention's state; those of a past date are folded from its
 * events, whose number a convention's limits bound. A page has the entries of whole events: at most `limit`, or those of one event.
 */
export async function ledgerPage(
  convention: Convention,
  query: LedgerQuery,
  eventsAfter: (seq: number) => AsyncIterable<Event>,
) {
  const { instant, counts } = readingOf(query, convention);
  const { entries, next } = await pageOf(query, counts, eventsAfter);
  const funds = counts ? await fundsAsOf(counts, eventsAfter) : convention.books.funds;
  const lines = statement(funds);
  return {
    asOf: instant,
    statement: lines,
    byParty: totalsByParty(lines),
    totals: ledgerTotals(lines),
    bankBalance: bankBalanceOf(funds),
    entries,
    reversible: counts ? [] : reversibles(convention.books, entries),
    ...(next !== undefined && { cursor: String(next) }),
  };
}

async function pageOf(
  { cursor = 0, limit }: LedgerQuery,
  counts: ((entry: Entry) => boolean) | undefined,
  eventsAfter: (seq: number) => AsyncIterable<Event>,
) {
  const entries: Entry[] = [];
  let bytes = 0;
  let last = cursor;
  for await (const event of eventsAfter(cursor)) {
    const found = entriesOf(event).filter((entry) => counts?.(entry) ?? true);
    bytes += bytesOf(found);
    const isTooMuch = entries.length + found.length > limit || bytes > MAX_PAGE_BYTES;
    if (entries.length > 0 && found.length > 0 && isTooMuch) return { entries, next: last };
    entries.push(...found);
    last = event.seq;
  }
  return { entries, next: undefined };
}

async function fundsAsOf(
  counts: (entry: Entry) => boolean,
  eventsAfter: (seq: number) => AsyncIterable<Event>,
): Promise<Fund[]> {
  let funds: Fund[] = [];
  for await (const event of eventsAfter(0))
    funds = withPostings(funds, entriesOf(event).filter(counts), valueDayOf);
  return funds;
}
