import * as z from 'zod/mini';
import { Centimes } from '../../../kernel/money.ts';
import { findProcedure, reopenTask } from '../../../kernel/procedure/groups.ts';
import { listed } from '../../../kernel/refusal.ts';
import type { Phrase } from '../../../kernel/sentence.ts';
import { endWhatIsOpen } from '../closure/ending.ts';
import type { ConventionContext } from '../context.ts';
import { Id, Reason } from '../fields.ts';
import { BOOKABLE } from '../permissions.ts';
import { phrase } from '../phrases/sentence.ts';
import { refuse } from '../refuse.ts';
import { rule } from '../rule.ts';
import type { Convention } from '../state.ts';
import { unfundedOrders } from './availability.ts';
import { type BookedAct, type Books, type Fund, standingActs, withPostings } from './books.ts';
import { assertCostLeft } from './costs.ts';
import { Account, type Entry, eventOfEntry, fundingLineOf, reversalOf } from './entries.ts';
import { reopenTranche } from './tranche-closing.ts';
import { leastOf } from './value-days.ts';

/** Reversal: a mistake is undone by linked entries, and whoever must act again is asked again. */

/** The motives of acts that may be undone. */
const REVERSIBLE = [
  'receipt',
  'disbursement',
  'justification',
  'writeOff',
  'advance',
  'application',
  'advanceReturn',
  'paymentReturn',
  'income',
  'charge',
  'chargeCover',
] as const satisfies readonly Entry['motive'][];

/** The acts that correct the entries that no reversal undoes. */
const CORRECTED_BY = {
  pledge: 'actWithdrawPledge',
  pledgeWithdrawal: 'actWithdrawPledge',
  commitment: 'actAmend',
  commitmentReduction: 'actAmend',
  call: 'actReverseReceipt',
  callCancellation: 'actNoneAfterEnd',
  callReduction: 'actAmend',
  refund: 'actNoneAfterRefund',
  incomeShare: 'actNoneAfterRefund',
  paymentRefusal: 'actNewOrder',
  delivery: 'actReturnDelivery',
  carryOver: 'actOrderLater',
  reservation: 'actWithdrawReservation',
  reservationRelease: 'actProposeResolution',
  transferOut: 'actNoneAfterTransfer',
  transferIn: 'actNoneAfterTransfer',
} as const;

/** Why an entry cannot be reversed whatever else is reversed before; undefined where it can. */
function whyNever({ books }: Convention, { event, motive }: Entry): Phrase | undefined {
  if (motive === 'reversal') return phrase('isReversal');
  const instant = books.acts.find((act) => act.event === event)?.reversedAt;
  if (instant) return phrase('alreadyReversed', { day: { instant } });
  if (isReversible(motive)) return undefined;
  return phrase('undoneByAct', { motive, act: phrase(CORRECTED_BY[motive]) });
}

/** The entries undone together: all that the act has booked, whichever of them is named. */
function undoneTogether(context: ConventionContext, id: string): Entry[] {
  const entries = context.bookedBy(eventOfEntry(id) ?? 0);
  const entry = entries.find((each) => each.id === id);
  if (!entry) throw refuse('entryUnknown');
  const why = whyNever(context.convention, entry);
  if (why) throw refuse('entryNotReversible', { why });
  return entries;
}

/** What takes money out of the account that an entry has brought it into. */
const USES: Partial<Record<Account, Entry['motive'][]>> = {
  received: ['disbursement', 'refund', 'chargeCover', 'reservation'],
  disbursed: ['justification', 'paymentReturn', 'paymentRefusal', 'writeOff'],
  unallocated: ['application', 'advanceReturn', 'chargeCover', 'refund'],
  income: ['charge', 'refund'],
  uncovered: ['chargeCover', 'income'],
};

/** Whether an act may have taken money out of the fund that an entry has brought it into. */
function mayHaveTaken({ orders, closedTranches }: Convention, act: BookedAct, from: Entry): boolean {
  const { motive, party, tranche, earmark, subject } = act;
  const isAccounts = from.debit === 'income' || from.debit === 'uncovered';
  if (motive === 'refund' || isAccounts) return true;
  if (from.debit === 'unallocated') return party === from.party;
  // A cover takes what its party has, of whichever tranche and group.
  if (motive === 'chargeCover') return party === from.party;
  if (motive === 'paymentReturn' || motive === 'paymentRefusal') return subject === from.subject;
  // The rest of a closed tranche may have been spent in any other.
  if (tranche !== from.tranche && !closedTranches.includes(from.tranche ?? 0)) return false;
  const order = motive === 'disbursement' && orders.find(({ id }) => id === subject);
  return order ? order.lines.some((line) => line.earmark === from.earmark) : earmark === from.earmark;
}

/** Whether a reservation was given up: its money is back. */
const isReleased = ({ reservations }: Convention, { motive, subject }: BookedAct) =>
  motive === 'reservation' &&
  reservations.some(({ number, status }) => subject === `resolution-${number}` && status === 'released');

/** The acts after an entry that may have taken its money on, and that stand. */
function laterActs(convention: Convention, from: Entry): Phrase[] {
  const { books, orders } = convention;
  const uses = standingActs(books, ...(USES[from.debit] ?? [])).filter(
    (act) => act.event > from.event && mayHaveTaken(convention, act, from) && !isReleased(convention, act),
  );
  return uses.map(({ motive, amount, subject, tranche = 0, reference = '' }) => {
    const named = { tranche, amount, reference: { name: reference } };
    if (motive === 'justification') return phrase('justificationMade', named);
    if (motive === 'writeOff') return phrase('writeOffMade', named);
    if (motive === 'refund') return phrase('refundMade', named);
    if (motive !== 'disbursement') return phrase('movementMade', { ...named, motive });
    const order = 1 + orders.findIndex(({ id }) => id === subject);
    return phrase('paymentMade', { ...named, order });
  });
}

/** The funds once an act is undone as a whole. */
const fundsWithout = ({ funds }: Books, act: readonly Entry[]) =>
  withPostings(funds, act.map(reversalOf), ({ valueDate }) => valueDate);

/**
 * What is left where an entry of an act brought its money, on the bank's day of the entry and on every day since: centimes.
 * `after` are the funds without the act.
 */
function leftOf(books: Books, after: readonly Fund[], entry: Entry): number {
  const { debit, motive, subject, amount } = entry;
  if (debit === 'promise') return amount;
  const back = standingActs(books, 'paymentReturn', 'paymentRefusal');
  if (motive === 'disbursement' && back.some((each) => each.subject === subject)) return 0;
  const fund = after.find((each) => isSameFund(each, entry));
  return Math.max(0, amount + Math.min(0, fund ? leastOf(fund, debit) : 0));
}

function isSameFund(fund: Fund, entry: Entry): boolean {
  return fundingLineOf(fund) === fundingLineOf(entry) && fund.tranche === entry.tranche;
}

/** The entries that make the act: what it carried over from closed tranches comes with it. */
const own = (entries: readonly Entry[]) => entries.filter(({ motive }) => motive !== 'carryOver');

/**
 * Refuses to undo what the money has already moved on from: the later act is undone first. Where none stands, because
 * what had brought other money is undone itself, the money is not there.
 */
function assertStillThere(convention: Convention, undone: readonly Entry[]): void {
  const after = fundsWithout(convention.books, undone);
  for (const entry of own(undone)) {
    const available = leftOf(convention.books, after, entry);
    if (available >= entry.amount) continue;
    const left = { available, amount: entry.amount };
    const acts = laterActs(convention, entry);
    const why =
      acts.length > 0
        ? phrase('reverseFirst', { ...left, entries: listed(acts) })
        : phrase('moneyGone', left);
    throw refuse('entryNotReversible', { why });
  }
}

/** An act in the ledger that may be undone as a whole, by the entry that is named to undo it. */
export const Reversible = z.strictObject({
  entry: z.string(),
  motive: z.enum(REVERSIBLE),
  /** All that the act has booked, the named entry first. */
  entries: z.array(z.string()),
  /** Their sum, in centimes. */
  amount: Centimes,
  /** The account that the money has left: what took it out is undone first. */
  blockedBy: z.optional(Account),
});
export type Reversible = z.infer<typeof Reversible>;

/** The acts among entries that stand and may be undone, the latest first. */
export function reversibles(books: Books, entries: readonly Entry[]): Reversible[] {
  const acts = standingActs(books, ...REVERSIBLE).reverse();
  return acts.flatMap(({ event, motive, amount }) => {
    const together = entries.filter((entry) => entry.event === event);
    const [first] = together;
    if (!first || !isReversible(motive)) return [];
    const after = fundsWithout(books, together);
    const gone = own(together).find((each) => leftOf(books, after, each) < each.amount);
    const ids = together.map(({ id }) => id);
    return [{ entry: first.id, motive, entries: ids, amount, ...(gone && { blockedBy: gone.debit }) }];
  });
}

function isReversible(motive: Entry['motive']): motive is Reversible['motive'] {
  return REVERSIBLE.some((each) => each === motive);
}

/**
 * Undoes a receipt, a payment, a justification, a write-off or a movement of the bank. After a payment its tranche is
 * paid by a new order; after a receipt its party is called again, and an order that counted on the money is returned.
 */
export const reverse = rule({
  data: z.strictObject({ entry: Id, reason: Reason }),
  needs({ entry }) {
    const event = eventOfEntry(entry);
    return event === undefined ? {} : { events: [event] };
  },
  by: { roles: ['accountant'], capacity: 'accountHolder', phases: BOOKABLE },
  refuses: ['entryUnknown', 'entryNotReversible', 'fundsInsufficient', 'chargesUncovered'],
  run(context, { entry, reason }): void {
    const undone = undoneTogether(context, entry);
    assertStillThere(context.convention, undone);
    assertCostLeft(context.convention, eventOfEntry(entry) ?? 0);
    // The last is undone first: an act may bring money that it moves on itself.
    const entries = context.book(undone.toReversed().map(reversalOf));
    context.emit({ type: 'EntryReversed', data: { reason, entries } });
    if (context.convention.phase === 'terminated') return endWhatIsOpen(context, reason);
    returnUnfunded(context, reason);
    for (const n of new Set(undone.flatMap(({ tranche }) => tranche ?? []))) reopenTranche(context, n);
    for (const { subject } of undone) askAgain(context, subject);
  },
});

/** Asks for a call again that is open: nobody is asked for what is cancelled, nor where the task is open already. */
function askAgain(context: ConventionContext, subject: string | undefined): void {
  const call = context.convention.calls.find(({ id }) => id === subject);
  const procedure = call && findProcedure(context.convention, `tranche-${call.tranche}`);
  if (call?.status === 'open' && procedure) reopenTask(context, procedure, call.id);
}

/** Returns the open orders that count on the money that is gone, the latest first, until it covers the others. */
function returnUnfunded(context: ConventionContext, reason: string): void {
  const [order] = unfundedOrders(context.convention);
  if (!order) return;
  context.emit({ type: 'PaymentReturned', data: { order: order.id, reason } });
  reopenTranche(context, order.tranche);
  returnUnfunded(context, reason);
}
