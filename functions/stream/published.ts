import * as z from 'zod/mini';
import { Instant } from '../domain/calendar.ts';
import {
  Call,
  Decision,
  FiledDocument,
  PaymentLine,
  PaymentOrder,
  Phase,
  Pledge,
  Task,
} from '../domain/convention.ts';
import { EVENT_DATA, type Event } from '../domain/events.ts';
import { Entry } from '../domain/ledger.ts';
import {
  Component,
  DocumentReference,
  PartyKind,
  PledgeTerms,
  Slug,
  Terms,
  Tranche,
} from '../domain/terms.ts';

/**
 * What other systems may learn of an event. Each type names the fields that leave the house; what is not named
 * stays in: who acted (only for which party), what people wrote, payees, links, references of accounts. A field
 * may be added to a version; to take one away or change its meaning makes the next version.
 */

/** Objects that keep the named fields and drop every other. */
const part = z.object;

const parts = {
  terms: part({
    reference: Terms.shape.reference,
    actType: Terms.shape.actType,
    title: Terms.shape.title,
    firstYear: Terms.shape.firstYear,
    lastYear: Terms.shape.lastYear,
    projectOwner: Slug,
    accountHolder: Slug,
    target: Terms.shape.target,
    earmarkFloors: Terms.shape.earmarkFloors,
    parties: z.array(part({ id: Slug, kind: PartyKind })),
    components: z.array(z.omit(z.object(Component.shape), { title: true })),
    tranches: z.array(part({ n: Tranche.shape.n, dueDate: Tranche.shape.dueDate })),
  }),
  pledgeTerms: z.omit(z.object(PledgeTerms.shape), { budgetLine: true }),
  pledge: z.omit(z.object(Pledge.shape), { budgetLine: true, preparedBy: true }),
  task: z.pick(z.object(Task.shape), {
    id: true,
    procedure: true,
    step: true,
    kind: true,
    assignee: true,
    subject: true,
    dueAt: true,
  }),
  call: z.omit(z.object(Call.shape), { received: true }),
  order: part({
    id: PaymentOrder.shape.id,
    tranche: PaymentOrder.shape.tranche,
    lines: z.array(z.omit(z.object(PaymentLine.shape), { payee: true })),
  }),
  filed: part({
    tranche: FiledDocument.shape.tranche,
    document: z.pick(z.object(DocumentReference.shape), { kind: true, sha256: true }),
  }),
  entries: z.array(z.omit(z.object(Entry.shape), { reference: true })),
};
const nothing = part({});
const { StepOpened, TaskEscalated, StepConcluded, ConventionResumed, ConventionClosed } = EVENT_DATA;

/** The published data of each type of event, version 1. */
export const PUBLISHED = {
  ConventionProposed: part({ proposer: Slug, terms: parts.terms }),
  ConventionRevised: part({ terms: z.optional(parts.terms) }),
  ConventionSubmitted: part({ phase: Phase }),
  ConventionWithdrawn: nothing,
  PledgeMade: part({ pledge: parts.pledge }),
  PledgeRevised: part({ pledge: z.string(), terms: parts.pledgeTerms, entries: parts.entries }),
  PledgeWithdrawn: part({ pledge: z.string(), entries: parts.entries }),
  PledgeConfirmed: part({ pledge: z.string(), entries: parts.entries }),
  StepOpened: part({ procedure: z.string(), order: StepOpened.shape.order, tasks: z.array(parts.task) }),
  TaskDecided: part({ task: z.string(), decision: Decision }),
  TaskReminded: part({ task: z.string() }),
  TaskEscalated: part({ task: z.string(), to: TaskEscalated.shape.to, dueAt: Instant }),
  TaskDeemed: part({ task: z.string() }),
  StepConcluded: part({
    procedure: z.string(),
    order: StepConcluded.shape.order,
    outcome: StepConcluded.shape.outcome,
  }),
  PhaseEntered: part({ phase: Phase }),
  ConventionReturned: nothing,
  ConventionRejected: nothing,
  ConventionLapsed: nothing,
  EnteredIntoForce: part({ entries: parts.entries }),
  FundsCalled: part({ calls: z.array(parts.call), entries: parts.entries }),
  ReceiptRecorded: part({ call: z.string(), entries: parts.entries }),
  PaymentPrepared: part({ order: parts.order }),
  PaymentAuthorised: part({ order: z.string() }),
  PaymentReturned: part({ order: z.string() }),
  PaymentExecuted: part({ order: z.string(), entries: parts.entries }),
  DocumentProvided: part({ filed: parts.filed }),
  ExpenditureJustified: part({ filed: parts.filed, entries: parts.entries }),
  ComponentReported: part(EVENT_DATA.ComponentReported.shape),
  EntryReversed: part({ entries: parts.entries, reopens: z.optional(z.string()) }),
  AmendmentProposed: part({ number: z.int() }),
  AmendmentAdopted: part({ number: z.int(), terms: parts.terms, entries: parts.entries }),
  AmendmentRejected: part({ number: z.int() }),
  ConventionSuspended: nothing,
  ConventionResumed: part({ delayedBy: ConventionResumed.shape.delayedBy }),
  ConventionTerminated: nothing,
  ClosureOpened: nothing,
  ClosureReturned: part({ phase: Phase }),
  BalanceRefunded: part({ entries: parts.entries }),
  ConventionClosed: part({ unspent: ConventionClosed.shape.unspent }),
} as const satisfies Record<Event['type'], z.ZodMiniObject>;

/** What every published event says around its data. */
export const AROUND = {
  /** The same for the same event, however often it is delivered: `conventionId#seq`. */
  id: z.string(),
  conventionId: z.string(),
  /** Numbers a convention's events from 1 without a gap: by it a subscriber sees what came late, and what is missing. */
  seq: z.int(),
  at: Instant,
  /** For which party somebody acted; absent when a workflow did. */
  actingParty: z.optional(Slug),
  /** Of the convention as it stood when this was published: never older than the event. */
  region: Terms.shape.region,
  phase: Phase,
  parties: z.array(Slug),
};

export const SOURCE = 'sharaka';
export const typeName = (type: Event['type']) => `${SOURCE}.${type}.v1`;
