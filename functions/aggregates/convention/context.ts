import * as z from 'zod/mini';
import { dayOf } from '../../kernel/calendar.ts';
import { CommandContext, type Given } from '../../kernel/context.ts';
import type { NewEvent } from './events.ts';
import { withPostings } from './execution/books.ts';
import { Entry, entryId, type Posting } from './execution/entries.ts';
import { accountFund } from './execution/funds.ts';
import { balance, freeBalanceOf, overdrawn } from './execution/ledger.ts';
import { valuedEarly } from './execution/value-days.ts';
import { refuse } from './refuse.ts';
import type { StageRules } from './stage-rules.ts';
import type { Convention } from './state.ts';
import { type ConventionKey, STREAM } from './stream.ts';

/** An event that booked entries, as far as they are asked for. */
const Booking = z.object({ seq: z.int(), data: z.object({ entries: z.array(Entry) }) });

/** What a command works on: a convention, who acts on it, and when; with its books. */
export class ConventionContext extends CommandContext<Convention, NewEvent, ConventionKey, StageRules> {
  constructor(given: Given<Convention, StageRules>) {
    super(STREAM, given);
  }

  get convention(): Convention {
    return this.state;
  }

  /** The entries that an event has booked, which the command asked for (`needs.events`). */
  bookedBy(seq: number): Entry[] {
    const events = this.beside.events?.map((event) => Booking.safeParse(event).data) ?? [];
    return events.find((event) => event?.seq === seq)?.data.entries ?? [];
  }

  /** Numbers postings as the entries of the event that comes next; refuses what would overdraw an account. */
  book(postings: readonly Posting[]): Entry[] {
    const { books, version } = this.convention;
    const fault = overdrawn(books.funds, postings);
    if (fault) throw refuse('fundsInsufficient', { ...fault, fund: accountFund(this.convention, fault) });
    this.#assertBank(postings);
    this.#assertCome(postings);
    return postings.map((posting, index) => ({
      id: entryId(version + 1, index),
      event: version + 1,
      at: this.now,
      ...posting,
    }));
  }

  /**
   * Refuses what would spend, while charges are borne by nobody, the last of the account that they have taken. Money that
   * is reserved for another convention has gone already: it is refused when it is reserved, and never when it leaves.
   */
  #assertBank(postings: readonly Posting[]): void {
    const { funds } = this.convention.books;
    const after = withPostings(funds, postings, () => undefined);
    const uncovered = balance(after, 'uncovered');
    if (uncovered === 0 || freeBalanceOf(after) >= freeBalanceOf(funds)) return;
    const isOfReceived = postings.some(({ debit }) => debit === 'disbursed' || debit === 'reserved');
    const kept = isOfReceived ? balance(after, 'unallocated') : 0;
    if (freeBalanceOf(after) < kept) throw refuse('chargesUncovered', { uncovered });
  }

  /** Refuses what takes money on a day of the bank on which it had not come. */
  #assertCome(postings: readonly Posting[]): void {
    const today = dayOf(this.now);
    const early = valuedEarly(this.convention.books.funds, postings, today);
    if (early)
      throw refuse('valueDayTooEarly', { day: { day: early.day }, from: { day: early.from } }).at(
        'valueDate',
      );
  }
}
