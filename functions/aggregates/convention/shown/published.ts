import * as z from 'zod/mini';
import type { Mask } from '../../../kernel/mask.ts';
import { publicationOf, SOURCE } from '../../../kernel/publication.ts';
import { Slug } from '../../../kernel/slug.ts';
import { Event, type EventData } from '../events.ts';
import { ConventionNumber } from '../formation/numbering.ts';
import { type Convention, Phase } from '../state.ts';
import { Terms } from '../terms.ts';

/**
 * The parts of a convention's event that other systems get: not who acted (only for which party), what people wrote,
 * payees, links, references of accounts.
 */

const ENTRIES = {
  id: true,
  at: true,
  motive: true,
  party: true,
  nature: true,
  earmark: true,
  debit: true,
  credit: true,
  amount: true,
  subject: true,
  tranche: true,
  fromTranche: true,
  reverses: true,
} as const;
const TERMS = {
  reference: true,
  actType: true,
  title: true,
  firstYear: true,
  lastYear: true,
  projectOwner: true,
  accountHolder: true,
  target: true,
} as const;
const PARTY = { id: true, kind: true } as const;
const COMPONENT = {
  id: true,
  kind: true,
  work: true,
  province: true,
  targetGroup: true,
  cost: true,
  beneficiaries: true,
} as const;
const TRANCHE = { n: true, dueDate: true } as const;
const changed = <Row>(put: Row) => ({ put, removed: true, order: true }) as const;
/** The changes: the fields, and of each list the rows, by the keys that they have in `ConventionProposed`. */
const CHANGES = {
  ...TERMS,
  parties: changed(PARTY),
  components: changed(COMPONENT),
  tranches: changed(TRANCHE),
  earmarkFloors: true,
} as const;
const PLEDGE_TERMS = {
  fiscalYear: true,
  nature: true,
  amount: true,
  quantity: true,
  unit: true,
  earmark: true,
  component: true,
} as const;
const DELIVERY = {
  id: true,
  pledge: true,
  party: true,
  nature: true,
  date: true,
  quantity: true,
  unit: true,
  amount: true,
  document: { kind: true, sha256: true },
} as const;
const TASKS = {
  id: true,
  procedure: true,
  step: true,
  kind: true,
  assignee: true,
  subject: true,
  dueAt: true,
} as const;
const FILED = { tranche: true, document: { kind: true, sha256: true } } as const;

/** The published fields of each type of event. */
const PUBLISHED_FIELDS: { [T in Event['type']]: Mask<EventData<T>> } = {
  ConventionProposed: {
    proposer: true,
    terms: { ...TERMS, parties: PARTY, components: COMPONENT, tranches: TRANCHE, earmarkFloors: true },
  },
  ConventionRevised: { terms: CHANGES },
  ConventionSubmitted: { phase: true },
  ConventionWithdrawn: {},
  PledgeMade: { pledge: { ...PLEDGE_TERMS, id: true, party: true, status: true } },
  PledgeRevised: { pledge: true, terms: PLEDGE_TERMS, entries: ENTRIES },
  PledgeWithdrawn: { pledge: true, entries: ENTRIES },
  PledgeConfirmed: { pledge: true, entries: ENTRIES },
  StepOpened: { procedure: true, order: true, tasks: TASKS },
  TaskDecided: { task: true, decision: true },
  TaskReminded: { task: true },
  TaskEscalated: { task: true, to: true, dueAt: true },
  DueDatesMoved: {
    why: true,
    holidays: { day: true },
    yearly: true,
    withdrawn: true,
    tasks: { task: true, dueAt: true },
    duties: { duty: true, kind: true, dueAt: true },
  },
  DutiesBegun: { duties: { duty: true, kind: true, dueAt: true } },
  TaskApprovedTacitly: { task: true },
  StepConcluded: { procedure: true, order: true, outcome: true },
  PhaseEntered: { phase: true },
  ConventionReturned: {},
  ConventionRejected: {},
  ConventionLapsed: {},
  EnteredIntoForce: { entries: ENTRIES },
  FundsCalled: {
    calls: { id: true, tranche: true, party: true, earmark: true, amount: true },
    entries: ENTRIES,
  },
  CallsCancelled: { calls: true, entries: ENTRIES },
  ReceiptRecorded: { call: true, entries: ENTRIES },
  AdvanceRecorded: { party: true, entries: ENTRIES },
  UnallocatedApplied: { call: true, entries: ENTRIES },
  UnallocatedReturned: { party: true, entries: ENTRIES },
  IncomeRecorded: { kind: true, amount: true, entries: ENTRIES },
  ChargeRecorded: { amount: true, entries: ENTRIES },
  ChargeCovered: { party: true, entries: ENTRIES },
  PaymentCameBack: { order: true, line: true, amount: true, entries: ENTRIES },
  PaymentRefused: { order: true, entries: ENTRIES },
  PaymentPrepared: {
    order: { id: true, tranche: true, lines: { component: true, earmark: true, amount: true } },
  },
  PaymentAuthorised: { order: true },
  PaymentReturned: { order: true },
  PaymentCancelled: { order: true },
  PaymentExecuted: { order: true, entries: ENTRIES },
  DocumentProvided: { filed: FILED },
  ExpenditureJustified: { filed: FILED, entries: ENTRIES },
  CentreNoted: { centre: true, component: true, status: true },
  CentreUnlinked: { centre: true, component: true },
  ComponentReported: { component: true, status: true },
  DeliveryDeclared: { delivery: DELIVERY },
  DeliveryConfirmed: { delivery: true, pledge: true, entries: ENTRIES },
  DeliveryReturned: { delivery: true, pledge: true },
  DeliveryWithdrawn: { delivery: true, pledge: true },
  DeliveryReversed: { delivery: true, pledge: true, entries: ENTRIES },
  EntryReversed: { entries: ENTRIES },
  ResolutionProposed: { number: true, matter: true, about: true, frees: true },
  ResolutionAdopted: { number: true, entries: ENTRIES },
  ResolutionRejected: { number: true },
  ReservationTransferred: { number: true, targetNumber: true, entries: ENTRIES },
  ReservationReleased: { number: true, targetNumber: true, entries: ENTRIES },
  TransferAnnounced: { source: true, sourceNumber: true, reservation: true, parts: true },
  TransferAccepted: {
    source: true,
    sourceNumber: true,
    reservation: true,
    valueDate: true,
    entries: ENTRIES,
  },
  TransferConfirmed: { source: true, sourceNumber: true, reservation: true },
  TransferCalledOff: { source: true, sourceNumber: true, reservation: true },
  TrancheClosed: { tranche: true, rest: true },
  TrancheReopened: { procedure: true, stage: true, wasClosed: true },
  AmendmentProposed: { number: true },
  AmendmentAdopted: { number: true, terms: CHANGES, entries: ENTRIES },
  AmendmentRejected: { number: true },
  ConventionSuspended: {},
  ConventionResumed: { delayedBy: true },
  ConventionTerminated: {},
  ClosureOpened: {},
  ClosureReturned: { phase: true },
  RefundAuthorised: { parts: true },
  RefundReturned: {},
  BalanceRefunded: { entries: ENTRIES },
  ConventionClosed: { unspent: true },
};

export const { typeName, detailSchema, detailOf } = publicationOf<Convention, Event['type']>({
  event: Event,
  typeName: (type) => `${SOURCE}.${type}.v1`,
  fields: PUBLISHED_FIELDS,
  names: {
    conventionId: z.string(),
    /** The number that people use for the convention: `RSK-2026-0007`. */
    number: ConventionNumber,
  },
  namesOf: ({ id, number }) => ({ conventionId: id, number }),
  attributes: { region: Terms.shape.region, phase: Phase, parties: z.array(Slug) },
  attributesOf: ({ terms, phase }) => ({
    region: terms.region,
    phase,
    parties: terms.parties.map((party) => party.id),
  }),
});
