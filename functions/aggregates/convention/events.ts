import * as z from 'zod/mini';
import { Instant } from '../../kernel/calendar.ts';
import { Envelope } from '../../kernel/event.ts';
import { listChangeOf } from '../../kernel/list-change.ts';
import { Slug } from '../../kernel/slug.ts';
import { Holiday } from '../../kernel/stage-calendar.ts';
import {
  AmendmentChanges,
  Call,
  Decision,
  DecisionDetails,
  DutyKind,
  FiledDocument,
  PaymentOrder,
  Phase,
  Pledge,
  Procedure,
  Task,
} from './convention.ts';
import { Entry } from './ledger.ts';
import { ConventionNumber } from './numbering.ts';
import { PlanChange, TermsChanges } from './revision.ts';
import { Settings, SettingsGiven } from './settings.ts';
import { ApprovalPlan, Assignee, ComponentStatus, PledgeTerms, Terms } from './terms.ts';

/** Everything that can happen to a convention, in the order of its life. Postings are part of their event. */

const Reason = z.string();
const Entries = z.array(Entry);

export const EVENT_DATA = {
  // Proposal
  ConventionProposed: z.strictObject({
    number: ConventionNumber,
    terms: Terms,
    settings: Settings,
    plan: ApprovalPlan,
    proposer: Slug,
    /** The stage's days off known then: of every year as `MM-DD`, single ones as days. */
    daysOff: z.array(z.string()),
  }),
  ConventionRevised: z.strictObject({
    terms: z.optional(TermsChanges),
    settings: z.optional(SettingsGiven),
    plan: z.optional(PlanChange),
  }),
  ConventionSubmitted: z.strictObject({ procedure: Procedure, phase: Phase }),
  ConventionWithdrawn: z.strictObject({ reason: Reason }),
  // Pledges
  PledgeMade: z.strictObject({ pledge: Pledge }),
  PledgeRevised: z.strictObject({
    pledge: z.string(),
    terms: PledgeTerms,
    preparedBy: z.string(),
    entries: Entries,
  }),
  PledgeWithdrawn: z.strictObject({ pledge: z.string(), entries: Entries }),
  PledgeConfirmed: z.strictObject({ pledge: z.string(), entries: Entries }),
  // Human tasks and the steps they belong to
  StepOpened: z.strictObject({ procedure: z.string(), order: z.int(), round: z.int(), tasks: z.array(Task) }),
  TaskDecided: z.strictObject({ task: z.string(), decision: Decision, details: DecisionDetails }),
  TaskReminded: z.strictObject({ task: z.string(), nextReminder: z.optional(Instant) }),
  TaskEscalated: z.strictObject({ task: z.string(), to: Assignee, dueAt: Instant }),
  DueDatesMoved: z.strictObject({
    why: z.enum(['suspension', 'holidays']),
    /** The days added to the stage's calendar that are now counted for the first time. */
    holidays: z.optional(z.array(Holiday)),
    /** The days of every year that are so, as `MM-DD`. */
    yearly: z.optional(z.array(z.string())),
    /** The days that no delay which begins from now on passes over. */
    withdrawn: z.optional(z.array(z.string())),
    tasks: z.array(
      z.strictObject({
        task: z.string(),
        before: Instant,
        dueAt: Instant,
        remindAt: z.optional(Instant),
      }),
    ),
    /** They follow from the convention: named here for whoever reads the trail. */
    duties: z.array(z.strictObject({ duty: z.string(), kind: DutyKind, before: Instant, dueAt: Instant })),
  }),
  /** Duties that began by the mere passing of time: the evidence of a tranche whose day has come. */
  DutiesBegun: z.strictObject({
    duties: z.array(z.strictObject({ duty: z.string(), kind: DutyKind, dueAt: Instant })),
  }),
  TaskDeemed: z.strictObject({ task: z.string() }),
  StepConcluded: z.strictObject({
    procedure: z.string(),
    order: z.int(),
    outcome: z.enum(['concluded', 'returned', 'rejected', 'lapsed']),
    /** The next group of steps, absent when the road ends here. */
    nextOrder: z.optional(z.int()),
  }),
  PhaseEntered: z.strictObject({ phase: Phase }),
  ConventionReturned: z.strictObject({ reason: Reason }),
  ConventionRejected: z.strictObject({ reason: Reason }),
  ConventionLapsed: z.strictObject({ reason: Reason }),
  // In force
  EnteredIntoForce: z.strictObject({ entries: Entries }),
  FundsCalled: z.strictObject({ procedure: Procedure, calls: z.array(Call), entries: Entries }),
  CallsCancelled: z.strictObject({ calls: z.array(z.string()), reason: Reason, entries: Entries }),
  ReceiptRecorded: z.strictObject({ call: z.string(), entries: Entries }),
  PaymentPrepared: z.strictObject({ order: PaymentOrder }),
  PaymentAuthorised: z.strictObject({ order: z.string(), by: z.string() }),
  PaymentReturned: z.strictObject({ order: z.string(), reason: Reason }),
  PaymentCancelled: z.strictObject({ order: z.string(), reason: Reason }),
  PaymentExecuted: z.strictObject({
    order: z.string(),
    by: z.string(),
    reference: z.string(),
    entries: Entries,
  }),
  DocumentProvided: z.strictObject({ filed: FiledDocument }),
  ExpenditureJustified: z.strictObject({ filed: FiledDocument, entries: Entries }),
  ComponentReported: z.strictObject({ component: Slug, status: ComponentStatus }),
  EntryReversed: z.strictObject({
    reason: Reason,
    entries: Entries,
    /** The tranche's road that is taken up again, and from which of its stages. */
    reopens: z.optional(z.strictObject({ procedure: z.string(), stage: z.enum(['funds', 'preparation']) })),
  }),
  // Amendments
  AmendmentProposed: z.strictObject({
    number: z.int(),
    reason: Reason,
    changes: AmendmentChanges,
    procedure: Procedure,
  }),
  AmendmentAdopted: z.strictObject({
    number: z.int(),
    terms: z.optional(TermsChanges),
    pledges: z.optional(listChangeOf(Pledge, z.string())),
    entries: Entries,
  }),
  AmendmentRejected: z.strictObject({ number: z.int(), reason: Reason }),
  // Off the road, and the end of it
  ConventionSuspended: z.strictObject({ reason: Reason }),
  ConventionResumed: z.strictObject({ reason: Reason, delayedBy: z.int() }),
  ConventionTerminated: z.strictObject({ reason: Reason }),
  ClosureOpened: z.strictObject({ procedure: Procedure, filed: FiledDocument }),
  ClosureReturned: z.strictObject({ reason: Reason, phase: Phase }),
  BalanceRefunded: z.strictObject({ entries: Entries, reference: z.string() }),
  ConventionClosed: z.strictObject({ unspent: z.int() }),
} as const;

type EventType = keyof typeof EVENT_DATA;
export type EventData<T extends EventType> = z.infer<(typeof EVENT_DATA)[T]>;

function sealed<T extends EventType>(type: T) {
  return z.strictObject({
    conventionId: z.string(),
    ...Envelope.shape,
    type: z.literal(type),
    data: EVENT_DATA[type],
  });
}

export const Event = z.discriminatedUnion('type', [
  sealed('ConventionProposed'),
  sealed('ConventionRevised'),
  sealed('ConventionSubmitted'),
  sealed('ConventionWithdrawn'),
  sealed('PledgeMade'),
  sealed('PledgeRevised'),
  sealed('PledgeWithdrawn'),
  sealed('PledgeConfirmed'),
  sealed('StepOpened'),
  sealed('TaskDecided'),
  sealed('TaskReminded'),
  sealed('TaskEscalated'),
  sealed('DueDatesMoved'),
  sealed('DutiesBegun'),
  sealed('TaskDeemed'),
  sealed('StepConcluded'),
  sealed('PhaseEntered'),
  sealed('ConventionReturned'),
  sealed('ConventionRejected'),
  sealed('ConventionLapsed'),
  sealed('EnteredIntoForce'),
  sealed('FundsCalled'),
  sealed('CallsCancelled'),
  sealed('ReceiptRecorded'),
  sealed('PaymentPrepared'),
  sealed('PaymentAuthorised'),
  sealed('PaymentReturned'),
  sealed('PaymentCancelled'),
  sealed('PaymentExecuted'),
  sealed('DocumentProvided'),
  sealed('ExpenditureJustified'),
  sealed('ComponentReported'),
  sealed('EntryReversed'),
  sealed('AmendmentProposed'),
  sealed('AmendmentAdopted'),
  sealed('AmendmentRejected'),
  sealed('ConventionSuspended'),
  sealed('ConventionResumed'),
  sealed('ConventionTerminated'),
  sealed('ClosureOpened'),
  sealed('ClosureReturned'),
  sealed('BalanceRefunded'),
  sealed('ConventionClosed'),
]);
export type Event = z.infer<typeof Event>;

/** An event that is not yet in the chain. */
export type NewEvent = { [T in EventType]: { type: T; data: EventData<T> } }[EventType];
