import type { Entry } from '../../../../parts/convention/convention.ts';
import { sum } from '../../../../parts/ledger/sum.ts';
import { procedureOf } from '../../../../parts/tasks/procedure.ts';
import { partsOf } from '../../changed-parts.ts';
import type { EventSentence, EventSentences, Writing } from './trail-events.ts';

/** The sentences of the trail for a convention in force: its money, its works, its amendments, and its end. */

const DAY = 86_400_000;

const reason = ({ reason: quote }: { reason: string }): EventSentence => ({ quote });
const total = (entries: readonly { amount: number }[], write: Writing) =>
  write.money(sum(entries.map((entry) => entry.amount)));
const parties = (entries: readonly { party: string }[], write: Writing) =>
  write.list([...new Set(entries.map((entry) => entry.party))].map(write.party));
/** The entries of an act without what it carries over from one tranche to another. */
const own = (entries: readonly Entry[]) => entries.filter(({ fromTranche }) => fromTranche === undefined);
const trancheOf = (entries: readonly Entry[]) => entries[0]?.tranche ?? 0;

/** Whose delivery it is, what of and how much, and on which day it was handed over. */
function deliveryValues(delivery: ReturnType<Writing['delivery']>, write: Writing): Record<string, string> {
  if (!delivery) return {};
  return {
    party: write.party(delivery.party),
    measure: write.measure(delivery),
    nature: write.nature(delivery.nature),
    day: write.day(delivery.date),
  };
}

function orderValues(id: string, write: Writing) {
  const order = write.order(id);
  return { number: order?.tranche ?? 0, amount: total(order?.lines ?? [], write) };
}

/** What a resolution is about; `unknown` where the convention that is shown is older than its proposal. */
function resolutionValues(number: number, write: Writing): Record<string, string | number> {
  const { matter, about } = write.resolution(number) ?? {};
  return {
    number,
    matter: matter?.type ?? 'unknown',
    tranche: about?.tranche ?? 0,
    party: about?.party === undefined ? '' : write.party(about.party),
    to: matter?.type === 'carryCall' ? matter.to : 0,
    target: about?.targetNumber ?? '',
  };
}

export const EXECUTION = {
  EnteredIntoForce: ({ entries }, write) => ({ values: { amount: total(entries, write) } }),
  FundsCalled: ({ procedure, calls }, write) => ({
    values: { number: procedure.number, amount: total(calls, write), who: parties(calls, write) },
  }),
  CallsCancelled: ({ calls, entries, reason: quote }, write) => ({
    values: { count: calls.length, amount: total(entries, write), who: parties(entries, write) },
    quote,
  }),
  ReceiptRecorded: ({ entries }, write) => ({
    values: {
      amount: total(entries, write),
      party: parties(entries, write),
      number: trancheOf(entries),
      reference: entries[0]?.reference ?? 'none',
    },
  }),
  AdvanceRecorded: ({ party, entries }, write) => ({
    values: {
      amount: total(entries, write),
      party: write.party(party),
      reference: entries[0]?.reference ?? '',
    },
  }),
  UnallocatedApplied: ({ entries }, write) => ({
    values: {
      amount: total(entries.slice(0, 1), write),
      party: parties(entries, write),
      number: trancheOf(entries),
    },
  }),
  UnallocatedReturned: ({ party, entries, reference }, write) => ({
    values: { amount: total(entries, write), party: write.party(party), reference },
  }),
  IncomeRecorded: ({ kind, text, amount, entries }, write) => ({
    values: { kind, text, amount: write.money(amount), reference: entries[0]?.reference ?? '' },
  }),
  ChargeRecorded: ({ text, amount, entries }, write) => ({
    values: { text, amount: write.money(amount), reference: entries[0]?.reference ?? '' },
  }),
  ChargeCovered: ({ party, entries }, write) => ({
    values: {
      party: write.party(party),
      amount: total(
        entries.filter(({ credit }) => credit !== 'uncovered'),
        write,
      ),
    },
  }),
  PaymentCameBack: ({ amount, entries }, write) => ({
    values: {
      number: trancheOf(entries),
      amount: write.money(amount),
      reference: entries[0]?.reference ?? '',
    },
  }),
  PaymentRefused: ({ entries, reason: quote }, write) => ({
    values: {
      number: trancheOf(entries),
      amount: total(entries, write),
      reference: entries[0]?.reference ?? '',
    },
    quote,
  }),
  PaymentPrepared: ({ order }, write) => ({
    values: { number: order.tranche, amount: total(order.lines, write) },
  }),
  PaymentAuthorised: ({ order }, write) => ({ values: orderValues(order, write) }),
  PaymentReturned: ({ order, reason: quote }, write) => ({ values: orderValues(order, write), quote }),
  PaymentCancelled: ({ order, reason: quote }, write) => ({ values: orderValues(order, write), quote }),
  PaymentExecuted: ({ entries, reference }, write) => ({
    values: { number: trancheOf(entries), amount: total(own(entries), write), reference },
  }),
  DocumentProvided: ({ filed }) => ({
    values: { number: filed.tranche ?? 0, title: filed.document.title },
  }),
  ExpenditureJustified: ({ filed, entries }, write) => ({
    values: {
      amount: total(entries, write),
      number: filed.tranche ?? trancheOf(entries),
      title: filed.document.title,
    },
  }),
  CentreNoted: ({ component, status }, write) => ({
    values: { component: write.component(component), state: write.works(status) },
  }),
  CentreUnlinked: ({ component }, write) => ({ values: { component: write.component(component) } }),
  ComponentReported: ({ component, status }, write) => ({
    values: { component: write.component(component), state: write.works(status) },
  }),
  DeliveryDeclared: ({ delivery }, write) => ({
    values: { ...deliveryValues(delivery, write), title: delivery.document.title },
  }),
  DeliveryConfirmed: ({ delivery }, write) => ({ values: deliveryValues(write.delivery(delivery), write) }),
  DeliveryReturned: ({ delivery, reason: quote }, write) => ({
    values: deliveryValues(write.delivery(delivery), write),
    quote,
  }),
  DeliveryWithdrawn: ({ delivery, reason: quote }, write) => ({
    values: deliveryValues(write.delivery(delivery), write),
    quote,
  }),
  DeliveryReversed: ({ delivery, reason: quote }, write) => ({
    values: deliveryValues(write.delivery(delivery), write),
    quote,
  }),
  EntryReversed: ({ entries, reason: quote }, write) => ({
    values: {
      amount: total(own(entries), write),
      party: parties(entries, write),
      number: trancheOf(entries),
    },
    quote,
  }),
  ResolutionProposed: ({ matter, about, reason: quote }, write) => ({
    values: {
      matter: matter.type,
      amount: write.money(about.amount),
      number: about.tranche,
      group: write.group(about.earmark),
      party: about.party === undefined ? '' : write.party(about.party),
      to: matter.type === 'carryCall' ? matter.to : 0,
      target: about.targetNumber ?? '',
    },
    quote,
  }),
  ResolutionAdopted: ({ number, entries }, write) => ({
    values: {
      ...resolutionValues(number, write),
      ...(entries.length === 0 && { matter: 'nothing' }),
      amount: total(entries, write),
    },
  }),
  ResolutionRejected: ({ number, reason: quote }) => ({ values: { number }, quote }),
  TrancheClosed: ({ tranche, rest }, write) => ({
    values: { number: tranche, amount: write.money(rest) },
  }),
  TrancheReopened: ({ procedure, wasClosed }) => ({
    values: { number: procedureOf(procedure).number, from: wasClosed ? 'closed' : 'later' },
  }),
  ReservationTransferred: ({ targetNumber: target, entries }, write) => ({
    values: { target, amount: total(entries, write), reference: entries[0]?.reference ?? '' },
  }),
  ReservationReleased: ({ targetNumber: target, entries, reason: quote }, write) => ({
    values: { target, amount: total(entries, write) },
    quote,
  }),
  TransferAnnounced: ({ sourceNumber: source, parts }, write) => ({
    values: { source, amount: total(parts, write) },
  }),
  TransferAccepted: ({ sourceNumber: source, entries, reference }, write) => ({
    values: { source, amount: total(entries, write), reference },
  }),
  TransferConfirmed: ({ sourceNumber: source }) => ({ values: { source } }),
  TransferCalledOff: ({ sourceNumber: source }) => ({ values: { source } }),
  AmendmentProposed: ({ number, changes, reason: quote }, write) => ({
    values: { number, what: write.list(partsOf(changes).map(write.changed)) },
    quote,
  }),
  AmendmentAdopted: ({ number }) => ({ values: { number } }),
  AmendmentRejected: ({ number, reason: quote }) => ({ values: { number }, quote }),
  ConventionSuspended: reason,
  ConventionResumed: ({ delayedBy, reason: quote }) => ({
    values: { days: Math.round(delayedBy / DAY) },
    quote,
  }),
  ConventionTerminated: reason,
  ClosureOpened: ({ filed }) => ({ values: { title: filed.document.title } }),
  ClosureReturned: ({ phase, reason: quote }, write) => ({
    values: { phase: write.phase(phase) },
    quote,
  }),
  RefundAuthorised: ({ parts }, write) => ({
    values: { amount: total(parts, write), who: parties(parts, write) },
  }),
  RefundReturned: reason,
  BalanceRefunded: ({ entries, reference }, write) => ({
    values: { amount: total(entries, write), who: parties(entries, write), reference },
  }),
  ConventionClosed: ({ unspent }, write) => ({ values: { amount: write.money(unspent) } }),
} satisfies Partial<EventSentences>;
