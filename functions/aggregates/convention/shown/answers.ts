import * as z from 'zod/mini';
import { Day, Instant } from '../../../kernel/calendar.ts';
import { Bilingual } from '../../../kernel/text.ts';
import { trailAnswer } from '../../../kernel/verification.ts';
import { Event } from '../events.ts';
import { Entry } from '../execution/entries.ts';
import { Reversible } from '../execution/reversal.ts';
import { Convention } from '../state.ts';
import { Component, Nature, Party, PledgeFields, Terms } from '../terms.ts';
import {
  AmendmentView,
  ConventionView,
  DeliveryView,
  Gap,
  OrderView,
  PledgeView,
  ResolutionView,
  shown,
} from './convention-answer.ts';
import { Overview } from './overview.ts';
import { Summary } from './summary.ts';
import type { Warning } from './warnings.ts';

/**
 * The API's answers, as schemas: the document is written from them, the views have their types from them,
 * and the tests hold every answer against them. No function loads them. They are strict, so that nothing is
 * shown that is not named here: no account's subject but in the trail, whose hashes cover it. Amounts in
 * centimes.
 */

/** Where a convention stands, in the answer to every command (`Resource.progress`). */
const Accepted = z.strictObject({
  convention: z.strictObject({
    id: z.string(),
    number: Convention.shape.number,
    phase: Convention.shape.phase,
    version: z.int(),
  }),
});

const ConventionList = z.strictObject({ items: z.array(Summary), cursor: z.optional(z.string()) });

/** The text in one language: what is signed, and nothing else. */
const TextIn = z.extend(z.omit(Terms, { title: true, object: true, parties: true, components: true }), {
  title: z.string(),
  object: z.string(),
  parties: z.array(z.extend(z.omit(Party, { mailbox: true }), { name: z.string() })),
  components: z.array(z.extend(Component, { title: z.string() })),
  contributions: z.array(z.extend(PledgeFields, { id: z.string(), party: z.string() })),
});

const Text = z.strictObject({
  text: z.strictObject({
    convention: z.string(),
    number: shown.number,
    version: z.int(),
    ar: TextIn,
    fr: TextIn,
  }),
  hash: z.string(),
});

/** A warning, in the reader's language too; it blocks nothing. */
const warningOf = <W extends Warning['warning']>(warning: W) => ({
  warning: z.literal(warning),
  about: z.string(),
  message: z.string(),
});

const WarningView = z.union([
  z.strictObject(warningOf('mailboxMissing')),
  z.strictObject({ ...warningOf('nameTwice'), sameAs: z.string() }),
  z.strictObject({ ...warningOf('pledgeTwice'), sameAs: z.string() }),
  z.strictObject({
    ...warningOf('calledBeforeYear'),
    tranche: z.int(),
    year: z.int(),
    expected: z.int(),
    actual: z.int(),
  }),
  z.strictObject({
    ...warningOf('referenceTaken'),
    other: z.strictObject({ id: z.string(), number: z.string(), reference: z.string(), title: Bilingual }),
  }),
]);

export const Readiness = z.strictObject({
  ready: z.boolean(),
  gaps: z.array(Gap),
  warnings: z.array(WarningView),
});

/** The sums that have reached each account. */
const LedgerTotals = z.strictObject({
  pledged: z.int(),
  committed: z.int(),
  called: z.int(),
  received: z.int(),
  disbursed: z.int(),
  justified: z.int(),
  refunded: z.int(),
  /** A party's money on the account that answers no call. */
  unallocated: z.int(),
  /** Interest and other income of the account. */
  income: z.int(),
  /** What the bank's charges have taken of received money. */
  charged: z.int(),
  /** Charges that nobody bears yet. */
  uncovered: z.int(),
  writtenOff: z.int(),
  /** The value of contributions in kind that are delivered. */
  delivered: z.int(),
  /** What is kept for another convention, and what has gone to one. */
  reserved: z.int(),
  transferred: z.int(),
});

const LedgerLine = z.extend(LedgerTotals, {
  party: z.string(),
  nature: Nature,
  earmark: z.optional(z.string()),
});

const Ledger = z.strictObject({
  asOf: Instant,
  /** A line for each party, nature and earmark. */
  statement: z.array(LedgerLine),
  byParty: z.array(z.extend(LedgerTotals, { party: z.string() })),
  totals: LedgerTotals,
  /** What lies on the bank account by the ledger: received, unallocated and income, less uncovered charges. */
  bankBalance: z.int(),
  entries: z.array(Entry),
  /** The acts on this page that may be undone now, the latest first; none for a past date. */
  reversible: z.array(Reversible),
  /** Where the next page begins; absent on the last. */
  cursor: z.optional(z.string()),
});

const StatementLine = z.strictObject({
  /** The row in the file; the heading is row 1. */
  row: z.int(),
  day: Day,
  reference: z.string(),
  text: z.string(),
  /** Centimes: above zero what came in. */
  amount: z.int(),
  /** The balance after it, where the statement has a column for it. */
  balance: z.optional(z.int()),
});

const LedgerMovement = z.strictObject({
  /** The numbers of the events that booked it: several where one transfer was booked on several calls. */
  events: z.array(z.int()),
  motive: Entry.shape.motive,
  day: Day,
  reference: z.string(),
  amount: z.int(),
});

/** One transfer as each side has it; the bank may show it in several rows. */
const PAIR = { lines: z.array(StatementLine), movement: LedgerMovement };

/** A bank statement beside the ledger. */
const Comparison = z.strictObject({
  /** The first and the last day of the statement; absent where it has no row. */
  from: z.optional(Day),
  to: z.optional(Day),
  /** The same amount, found by the reference, or under another by a near day. */
  matched: z.array(z.strictObject({ ...PAIR, by: z.enum(['reference', 'day']) })),
  /** The same reference, another amount: `difference` is what the bank has more. */
  differing: z.array(z.strictObject({ ...PAIR, difference: z.int() })),
  onlyInBank: z.array(StatementLine),
  onlyInLedger: z.array(LedgerMovement),
  /** At the end of the last day: by the ledger, and as the statement says it where it has a column for it. */
  balance: z.optional(z.strictObject({ ledger: z.int(), statement: z.optional(z.int()) })),
});

const Trail = trailAnswer(Event);

const preparedOrder = z.omit(OrderView, { reference: true, returnable: true, refusable: true });

const declaredDelivery = z.omit(DeliveryView, { reason: true });

const openedResolution = z.pick(ResolutionView, { id: true, number: true, status: true, frees: true });
const openedAmendment = z.pick(AmendmentView, { number: true, status: true });

/** The answers of the routes, by the names that they give them. */
export const CONVENTION_ANSWERS = {
  Accepted,
  AmendmentOpened: z.extend(Accepted, { amendment: openedAmendment }),
  ResolutionOpened: z.extend(Accepted, { resolution: openedResolution }),
  Booked: z.extend(Accepted, { entries: z.array(Entry) }),
  Comparison,
  Convention: ConventionView,
  DeliveryDeclared: z.extend(Accepted, { delivery: declaredDelivery }),
  ConventionList,
  Ledger,
  Overview,
  PaymentPrepared: z.extend(Accepted, { paymentOrder: preparedOrder }),
  PledgeMade: z.extend(Accepted, { pledge: PledgeView }),
  Readiness,
  Text,
  Trail,
};

export type ConventionAnswer = keyof typeof CONVENTION_ANSWERS;
