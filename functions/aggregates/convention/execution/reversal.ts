import * as z from 'zod/mini';
import { Centimes, sum } from '../../../kernel/money.ts';
import { currentSteps, findProcedure, reopenTask } from '../../../kernel/procedure/groups.ts';
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
import { Account, balance, type Entry, fundingLineOf, reversalOf } from './ledger.ts';

/** Reversal: a mistake is undone by linked entries, and whoever must act again is asked again. */

/** The acts that correct the entries that no reversal undoes. */
const CORRECTED_BY = {
  pledge: 'actWithdrawPledge',
  pledgeWithdrawal: 'actWithdrawPledge',
  commitment: 'actAmend',
  commitmentReduction: 'actAmend',
  call: 'actReverseReceipt',
  callCancellation: 'actNoneAfterEnd',
  refund: 'actNoneAfterRefund',
} as const;

/** Why an entry cannot be reversed whatever else is reversed before; undefined where it can. */
function whyNever({ entries }: Convention, { id, motive }: Entry): Phrase | undefined {
  if (motive === 'reversal') return phrase('isReversal');
  const reversal = entries.find((each) => each.reverses === id);
  if (reversal) return phrase('alreadyReversed', { day: { instant: reversal.at } });
  if (motive === 'receipt' || motive === 'disbursement' || motive === 'justification') return undefined;
  return phrase('undoneByAct', { motive, act: phrase(CORRECTED_BY[motive]) });
}

/** The entries undone together: all that the act has booked, whichever of them is named. */
function undoneTogether(convention: Convention, id: string): Entry[] {
  const entry = convention.entries.find((each) => each.id === id);
  if (!entry) throw refuse('entryUnknown');
  const why = whyNever(convention, entry);
  if (why) throw refuse('entryNotReversible', { why });
  return convention.entries.filter((each) => each.event === entry.event);
}

/** The acts that took money out of the fund an entry had brought it into, and that stand. */
function laterActs({ entries, orders }: Convention, from: Entry): Phrase[] {
  const uses = entries.filter(
    (each) =>
      each.credit === from.debit &&
      each.motive !== 'reversal' &&
      !entries.some(({ reverses }) => reverses === each.id) &&
      fundingLineOf(each) === fundingLineOf(from) &&
      each.tranche === from.tranche,
  );
  const acts = uses.map(({ event, motive, subject, tranche = 0, reference = '' }) => {
    const amount = sum(entries.filter((each) => each.event === event).map((each) => each.amount));
    const named = { tranche, amount, reference: { name: reference } };
    if (motive === 'justification') return phrase('justificationMade', named);
    if (motive === 'refund') return phrase('refundMade', named);
    const order = 1 + orders.findIndex((each) => each.id === subject);
    return phrase('paymentMade', { ...named, order });
  });
  return listed(acts);
}

/** The balance that is left in the account that an entry debited, in centimes. */
function leftOf(entries: readonly Entry[], entry: Entry): number {
  const { debit, party, nature, earmark = null, tranche } = entry;
  return balance(entries, debit, { party, nature, earmark, ...(tranche !== undefined && { tranche }) });
}

/** Refuses to undo what the money has already moved on from: the later entry is undone first. */
function assertStillThere(convention: Convention, undone: readonly Entry[]): void {
  for (const entry of undone) {
    const available = leftOf(convention.entries, entry);
    if (available >= entry.amount) continue;
    const details = { available, amount: entry.amount, entries: laterActs(convention, entry) };
    throw refuse('entryNotReversible', { why: phrase('reverseFirst', details) });
  }
}

/** An act in the ledger that may be undone as a whole, by the entry that is named to undo it. */
export const Reversible = z.strictObject({
  entry: z.string(),
  motive: z.enum(['receipt', 'disbursement', 'justification']),
  /** All that the act has booked, the named entry first. */
  entries: z.array(z.string()),
  /** Their sum, in centimes. */
  amount: Centimes,
  /** The account that the money has left: what took it out is undone first. */
  blockedBy: z.optional(Account),
});
export type Reversible = z.infer<typeof Reversible>;

/** The receipts, payments and justifications among entries that are not undone there, the latest first. */
export function reversibles(entries: readonly Entry[]): Reversible[] {
  const undone = new Set(entries.flatMap(({ reverses }) => reverses ?? []));
  const acts = new Map<number, { entry: Entry; motive: Reversible['motive']; together: Entry[] }>();
  for (const entry of entries) {
    const { motive, event } = entry;
    if (motive !== 'receipt' && motive !== 'disbursement' && motive !== 'justification') continue;
    if (undone.has(entry.id)) continue;
    const act = acts.get(event) ?? { entry, motive, together: [] };
    acts.set(event, { ...act, together: [...act.together, entry] });
  }
  return [...acts.values()].reverse().map(({ entry, motive, together }) => {
    const gone = together.find((each) => leftOf(entries, each) < each.amount);
    return {
      entry: entry.id,
      motive,
      entries: together.map(({ id }) => id),
      amount: sum(together.map(({ amount }) => amount)),
      ...(gone && { blockedBy: gone.debit }),
    };
  });
}

/**
 * The stage from which a tranche's procedure is reopened: the funds when a call is not paid any more, otherwise the
 * preparation of a new order. Undefined where the procedure is at that stage, or where nothing is reopened any more.
 */
function reopening(convention: Convention, undone: readonly Entry[]) {
  const [{ motive, subject, tranche } = {}] = undone;
  const procedure = findProcedure(convention, `tranche-${tranche ?? 0}`);
  if (!procedure || motive === 'justification' || convention.phase === 'terminated') return undefined;
  const isUnpaid = convention.calls.some(
    (call) => call.tranche === tranche && (call.received < call.amount || call.id === subject),
  );
  const stage = isUnpaid ? ('funds' as const) : ('preparation' as const);
  const isThere = procedure.status === 'open' && currentSteps(procedure)[0]?.stage === stage;
  return isThere ? undefined : { procedure: procedure.key, stage };
}

/**
 * Undoes a receipt, a payment or a justification. After a payment its tranche is paid by a new order; after a
 * receipt its party is called again, and an order that counted on the money is returned.
 */
export const reverse = rule({
  data: z.strictObject({ entry: Id, reason: Reason }),
  by: { roles: ['accountant'], capacity: 'accountHolder', phases: BOOKABLE },
  refuses: ['entryUnknown', 'entryNotReversible', 'fundsInsufficient'],
  run(context, { entry, reason }): void {
    const undone = undoneTogether(context.convention, entry);
    assertStillThere(context.convention, undone);
    const reopens = reopening(context.convention, undone);
    const entries = context.book(undone.map(reversalOf));
    context.emit({ type: 'EntryReversed', data: { reason, entries, ...(reopens && { reopens }) } });
    if (context.convention.phase === 'terminated') return endWhatIsOpen(context, reason);
    if (reopens) return returnOpenOrders(context, undone, reason);
    const [{ motive, subject, tranche } = {}] = undone;
    const procedure = findProcedure(context.convention, `tranche-${tranche ?? 0}`);
    if (motive === 'receipt' && procedure && subject !== undefined) reopenTask(context, procedure, subject);
  },
});

function returnOpenOrders(context: ConventionContext, [entry]: readonly Entry[], reason: string): void {
  for (const { id, tranche, status } of context.convention.orders) {
    if (tranche !== entry?.tranche || (status !== 'prepared' && status !== 'authorised')) continue;
    context.emit({ type: 'PaymentReturned', data: { order: id, reason } });
  }
}
