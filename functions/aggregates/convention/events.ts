import * as z from 'zod/mini';
import { Day, Instant } from '../../kernel/calendar.ts';
import { eventOf, type Unsealed } from '../../kernel/event.ts';
import { listChangeOf } from '../../kernel/list-change.ts';
import { Centimes, CentimesOrZero } from '../../kernel/money.ts';
import {
  StepConcluded,
  stepOpened,
  TaskApprovedTacitly,
  TaskEscalated,
  TaskReminded,
  taskDecided,
} from '../../kernel/procedure/events.ts';
import { Slug } from '../../kernel/slug.ts';
import { Holiday } from '../../kernel/stage-calendar.ts';
import { AmendmentChanges } from './amendment/changes.ts';
import { DutyKind } from './execution/duty.ts';
import { Entry } from './execution/entries.ts';
import { Delivery } from './execution/in-kind/delivery.ts';
import { Call, FiledDocument, PaymentOrder } from './execution/records.ts';
import { Parts, TransferIn } from './execution/reprogramming/reservation.ts';
import { Freed, ResolutionAbout, ResolutionMatter } from './execution/resolution.ts';
import { ConventionNumber } from './formation/numbering.ts';
import { PlanChange, TermsChanges } from './formation/revision.ts';
import { DecisionDetails, Procedure, Task } from './procedures/tasks.ts';
import { Settings, SettingsGiven } from './settings.ts';
import { Phase, Pledge } from './state.ts';
import { ApprovalPlan, ComponentStatus, PledgeTerms, Terms } from './terms.ts';

/** Everything that can happen to a convention, in the order of its life. Postings are part of their event. */

const Reason = z.string();
const Entries = z.array(Entry);

const TransferName = z.pick(TransferIn, { source: true, sourceNumber: true, reservation: true });
const Transfer = z.pick(TransferIn, {
  source: true,
  sourceNumber: true,
  reservation: true,
  reservedOn: true,
});

const happened = eventOf({ conventionId: z.string() });

export const Event = z.discriminatedUnion('type', [
  // Proposal
  happened(
    'ConventionProposed',
    z.strictObject({
      number: ConventionNumber,
      terms: Terms,
      settings: Settings,
      plan: ApprovalPlan,
      proposer: Slug,
      /** The stage's days off known then: of every year as `MM-DD`, single ones as days. */
      daysOff: z.array(z.string()),
    }),
  ),
  happened(
    'ConventionRevised',
    z.strictObject({
      terms: z.optional(TermsChanges),
      settings: z.optional(SettingsGiven),
      plan: z.optional(PlanChange),
    }),
  ),
  happened('ConventionSubmitted', z.strictObject({ procedure: Procedure, phase: Phase })),
  happened('ConventionWithdrawn', z.strictObject({ reason: Reason })),
  // Pledges
  happened('PledgeMade', z.strictObject({ pledge: Pledge })),
  happened(
    'PledgeRevised',
    z.strictObject({
      pledge: z.string(),
      terms: PledgeTerms,
      preparedBy: z.string(),
      entries: Entries,
    }),
  ),
  happened('PledgeWithdrawn', z.strictObject({ pledge: z.string(), entries: Entries })),
  happened('PledgeConfirmed', z.strictObject({ pledge: z.string(), entries: Entries })),
  // Human tasks and the steps they belong to
  happened('StepOpened', stepOpened(Task)),
  happened('TaskDecided', taskDecided(DecisionDetails)),
  happened('TaskReminded', TaskReminded),
  happened('TaskEscalated', TaskEscalated),
  happened(
    'DueDatesMoved',
    z.strictObject({
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
  ),
  /** Duties that began by the mere passing of time: the evidence of a tranche whose day has come. */
  happened(
    'DutiesBegun',
    z.strictObject({
      duties: z.array(z.strictObject({ duty: z.string(), kind: DutyKind, dueAt: Instant })),
    }),
  ),
  happened('TaskApprovedTacitly', TaskApprovedTacitly),
  happened('StepConcluded', StepConcluded),
  happened('PhaseEntered', z.strictObject({ phase: Phase })),
  happened('ConventionReturned', z.strictObject({ reason: Reason })),
  happened('ConventionRejected', z.strictObject({ reason: Reason })),
  happened('ConventionLapsed', z.strictObject({ reason: Reason })),
  // In force
  happened('EnteredIntoForce', z.strictObject({ entries: Entries })),
  happened('FundsCalled', z.strictObject({ procedure: Procedure, calls: z.array(Call), entries: Entries })),
  happened(
    'CallsCancelled',
    z.strictObject({ calls: z.array(z.string()), reason: Reason, entries: Entries }),
  ),
  happened('ReceiptRecorded', z.strictObject({ call: z.string(), entries: Entries })),
  happened('AdvanceRecorded', z.strictObject({ party: Slug, entries: Entries })),
  happened('UnallocatedApplied', z.strictObject({ call: z.string(), entries: Entries })),
  happened('UnallocatedReturned', z.strictObject({ party: Slug, entries: Entries, reference: z.string() })),
  happened(
    'IncomeRecorded',
    z.strictObject({
      kind: z.enum(['interest', 'other']),
      text: z.string(),
      amount: Centimes,
      entries: Entries,
    }),
  ),
  happened('ChargeRecorded', z.strictObject({ text: z.string(), amount: Centimes, entries: Entries })),
  happened('ChargeCovered', z.strictObject({ party: Slug, entries: Entries })),
  happened(
    'PaymentCameBack',
    z.strictObject({ order: z.string(), line: z.int(), amount: Centimes, entries: Entries }),
  ),
  happened('PaymentRefused', z.strictObject({ order: z.string(), reason: Reason, entries: Entries })),
  happened('PaymentPrepared', z.strictObject({ order: PaymentOrder, procedure: Procedure })),
  happened('PaymentAuthorised', z.strictObject({ order: z.string(), by: z.string() })),
  happened('PaymentReturned', z.strictObject({ order: z.string(), reason: Reason })),
  happened('PaymentCancelled', z.strictObject({ order: z.string(), reason: Reason })),
  happened(
    'PaymentExecuted',
    z.strictObject({
      order: z.string(),
      by: z.string(),
      reference: z.string(),
      entries: Entries,
    }),
  ),
  happened('DocumentProvided', z.strictObject({ filed: FiledDocument })),
  happened('ExpenditureJustified', z.strictObject({ filed: FiledDocument, entries: Entries })),
  happened('CentreNoted', z.strictObject({ centre: z.string(), component: Slug, status: ComponentStatus })),
  happened('CentreUnlinked', z.strictObject({ centre: z.string(), component: Slug })),
  happened('ComponentReported', z.strictObject({ component: Slug, status: ComponentStatus })),
  happened('EntryReversed', z.strictObject({ reason: Reason, entries: Entries })),
  /** `rest` is what was left of it: centimes. */
  happened('TrancheClosed', z.strictObject({ tranche: z.int(), rest: CentimesOrZero })),
  /** A tranche has come back to an earlier stage: its money is called again, or may be ordered again. */
  happened(
    'TrancheReopened',
    z.strictObject({
      procedure: z.string(),
      stage: z.enum(['funds', 'preparation']),
      /** It was closed, and no longer is: a payment of it has come back, and no other tranche could pay it again. */
      wasClosed: z.optional(z.literal(true)),
    }),
  ),
  // In kind
  happened('DeliveryDeclared', z.strictObject({ delivery: Delivery })),
  happened(
    'DeliveryConfirmed',
    z.strictObject({ delivery: z.string(), pledge: z.string(), entries: Entries }),
  ),
  happened('DeliveryReturned', z.strictObject({ delivery: z.string(), pledge: z.string(), reason: Reason })),
  happened('DeliveryWithdrawn', z.strictObject({ delivery: z.string(), pledge: z.string(), reason: Reason })),
  happened(
    'DeliveryReversed',
    z.strictObject({ delivery: z.string(), pledge: z.string(), reason: Reason, entries: Entries }),
  ),
  // Resolutions
  happened(
    'ResolutionProposed',
    z.strictObject({
      number: z.int(),
      reason: Reason,
      matter: ResolutionMatter,
      about: ResolutionAbout,
      frees: z.array(Freed),
      procedure: Procedure,
    }),
  ),
  happened('ResolutionAdopted', z.strictObject({ number: z.int(), entries: Entries })),
  happened('ResolutionRejected', z.strictObject({ number: z.int(), reason: Reason })),
  // Money that goes to another convention: at its source, and at the one that gets it
  happened(
    'ReservationTransferred',
    z.strictObject({ number: z.int(), targetNumber: ConventionNumber, entries: Entries }),
  ),
  /** Withdrawn with a reason, or the convention that it was for has ended. */
  happened(
    'ReservationReleased',
    z.strictObject({
      number: z.int(),
      targetNumber: ConventionNumber,
      reason: z.optional(Reason),
      entries: Entries,
    }),
  ),
  happened('TransferAnnounced', z.extend(Transfer, { parts: TransferIn.shape.parts })),
  happened(
    'TransferAccepted',
    z.extend(Transfer, { reference: z.string(), valueDate: Day, entries: Entries }),
  ),
  happened('TransferConfirmed', TransferName),
  happened('TransferCalledOff', TransferName),
  // Amendments
  happened(
    'AmendmentProposed',
    z.strictObject({
      number: z.int(),
      reason: Reason,
      changes: AmendmentChanges,
      procedure: Procedure,
    }),
  ),
  happened(
    'AmendmentAdopted',
    z.strictObject({
      number: z.int(),
      terms: z.optional(TermsChanges),
      pledges: z.optional(listChangeOf(Pledge, z.string())),
      entries: Entries,
    }),
  ),
  happened('AmendmentRejected', z.strictObject({ number: z.int(), reason: Reason })),
  // Suspension, termination, closure
  happened('ConventionSuspended', z.strictObject({ reason: Reason })),
  happened('ConventionResumed', z.strictObject({ reason: Reason, delayedBy: z.int() })),
  happened('ConventionTerminated', z.strictObject({ reason: Reason })),
  happened('ClosureOpened', z.strictObject({ procedure: Procedure, filed: FiledDocument })),
  happened('ClosureReturned', z.strictObject({ reason: Reason, phase: Phase })),
  /** What goes back to each party of what is left: these sums and no others are carried out. */
  happened('RefundAuthorised', z.strictObject({ parts: Parts })),
  /** The accountant could not carry the refund out: nothing is booked, and its authorisation is asked anew. */
  happened('RefundReturned', z.strictObject({ reason: Reason })),
  happened('BalanceRefunded', z.strictObject({ entries: Entries, reference: z.string() })),
  happened('ConventionClosed', z.strictObject({ unspent: z.int() })),
]);
export type Event = z.infer<typeof Event>;

export type EventType = Event['type'];
export type EventData<T extends EventType> = Extract<Event, { type: T }>['data'];

/** An event that is not yet in the chain. */
export type NewEvent = Unsealed<Event>;

export const EVENT_TYPES: readonly EventType[] = Event.def.options.flatMap(({ shape }) => [
  ...shape.type.def.values,
]);
