import * as z from 'zod/mini';
import { Day, Instant } from '../../kernel/calendar.ts';
import { KnownDayOff } from '../../kernel/days-off.ts';
import { fault } from '../../kernel/faults.ts';
import { Centimes, CentimesOrZero } from '../../kernel/money.ts';
import { procedureSchema, stepSchema, taskSchema } from '../../kernel/procedure/schema.ts';
import { Slug } from '../../kernel/slug.ts';
import { line, prose } from '../../kernel/text.ts';
import { Entry } from './execution/ledger.ts';
import { ConventionNumber } from './formation/numbering.ts';
import { Settings } from './settings.ts';
import {
  APPROVAL_KINDS,
  ApprovalPlan,
  ComponentStatus,
  DocumentReference,
  PledgeTerms,
  STAGES,
  TargetGroup,
  Terms,
} from './terms.ts';

/** The convention as it stands: what folding its events gives, and what the store keeps as its snapshot. */

export const PHASES = [
  'draft',
  'review',
  'pledging',
  'adoption',
  'signature',
  'visa',
  'active',
  'closing',
  'closed',
  'returned',
  'rejected',
  'lapsed',
  'withdrawn',
  'suspended',
  'terminated',
] as const;
export const Phase = z.enum(PHASES);
export type Phase = z.infer<typeof Phase>;

/** The phases in which a convention has ended before anybody was bound: what was pledged there is nobody's money. */
export const NEVER_BOUND: readonly Phase[] = ['rejected', 'lapsed', 'withdrawn'];

/** The phases in which a convention has ended; one that was terminated can only be closed. */
export const ENDED: readonly Phase[] = [...NEVER_BOUND, 'terminated', 'closed'];

export const Pledge = z.extend(PledgeTerms, {
  id: z.string(),
  party: Slug,
  status: z.enum(['pledged', 'confirmed']),
  preparedBy: z.string(),
});
export type Pledge = z.infer<typeof Pledge>;

export const TASK_KINDS = [
  ...APPROVAL_KINDS,
  'fundsCall',
  'paymentPreparation',
  'paymentAuthorisation',
  'paymentExecution',
  'finalReport',
  'refundAuthorisation',
  'refundExecution',
] as const;
export const TaskKind = z.enum(TASK_KINDS);
export type TaskKind = z.infer<typeof TaskKind>;

/** What a convention waits for besides the tasks of its procedures. */
export const DUTY_KINDS = [
  'submission',
  'pledge',
  'pledgeConfirmation',
  'receipt',
  'trancheEvidence',
  'justification',
  'resumption',
  'closingReport',
] as const;
export const DutyKind = z.enum(DUTY_KINDS);
export type DutyKind = z.infer<typeof DutyKind>;

/** The council's deliberation, as its minutes give it. */
export const Deliberation = z.strictObject({
  number: line(80),
  date: Day,
  session: line(200),
  votesFor: z.int().check(z.nonnegative(), z.maximum(1000)),
  votesAgainst: z.int().check(z.nonnegative(), z.maximum(1000)),
  abstentions: z.int().check(z.nonnegative(), z.maximum(1000)),
});

/** The act by which somebody decides for another (intérim), with its dates. */
export const Delegation = z.strictObject({
  reference: line(200),
  from: Day,
  until: Day,
});

/** What a decision carries besides yes or no. */
export const DecisionDetails = z.strictObject({
  comment: z.optional(prose(4000)),
  deliberation: z.optional(Deliberation),
  delegation: z.optional(Delegation),
  textHash: z.optional(z.string().check(z.regex(/^[0-9a-f]{64}$/, fault('digestMalformed')))),
  reference: z.optional(line(200)),
});
export type DecisionDetails = z.infer<typeof DecisionDetails>;

/** A task of a convention; `subject` is the call, payment order or amendment it is about. */
export const Task = taskSchema(TASK_KINDS, DecisionDetails);
export type Task = z.infer<typeof Task>;

export const PROCEDURE_STAGES = [
  ...STAGES,
  'funds',
  'preparation',
  'authorisation',
  'execution',
  'report',
  'refundAuthorisation',
  'refundExecution',
] as const;

export const Step = stepSchema(TASK_KINDS, PROCEDURE_STAGES);
export type Step = z.infer<typeof Step>;

/** The formation of the convention, an amendment, a tranche's release or the closure. */
export const Procedure = procedureSchema(['formation', 'amendment', 'tranche', 'closure'], Step);
export type Procedure = z.infer<typeof Procedure>;

/**
 * A call for funds: what one party owes to a tranche, for one earmark or none. Centimes. Nobody owes what is left of
 * a cancelled call; money that comes in on it nevertheless is recorded.
 */
export const Call = z.strictObject({
  id: z.string(),
  tranche: z.int(),
  party: Slug,
  earmark: z.optional(TargetGroup),
  amount: Centimes,
  received: CentimesOrZero,
  status: z.enum(['open', 'paid', 'cancelled']),
});
export type Call = z.infer<typeof Call>;

export const PaymentLine = z.strictObject({
  payee: line(200),
  component: Slug,
  earmark: z.optional(TargetGroup),
  amount: Centimes,
});
export type PaymentLine = z.infer<typeof PaymentLine>;

export const PaymentOrder = z.strictObject({
  id: z.string(),
  tranche: z.int(),
  lines: z.array(PaymentLine),
  status: z.enum(['prepared', 'authorised', 'returned', 'executed', 'reversed', 'cancelled']),
  preparedBy: z.string(),
  authorisedBy: z.optional(z.string()),
  executedBy: z.optional(z.string()),
  reference: z.optional(z.string()),
});
export type PaymentOrder = z.infer<typeof PaymentOrder>;

/** A document laid on a tranche's file, or on the closure's (`tranche` absent). */
export const FiledDocument = z.strictObject({
  tranche: z.optional(z.int()),
  document: DocumentReference,
  party: Slug,
  filedBy: z.string(),
});
export type FiledDocument = z.infer<typeof FiledDocument>;

export const Adjustment = z.union([
  z.strictObject({ add: z.extend(PledgeTerms, { party: Slug }) }),
  z.strictObject({ reduce: z.strictObject({ pledge: Slug, amount: Centimes }) }),
]);
export type Adjustment = z.infer<typeof Adjustment>;

/** What an amendment may change; every list given replaces the whole list. */
export const AmendmentChanges = z.strictObject({
  title: z.optional(Terms.shape.title),
  object: z.optional(Terms.shape.object),
  lastYear: z.optional(Terms.shape.lastYear),
  components: z.optional(Terms.shape.components),
  target: z.optional(Terms.shape.target),
  earmarkFloors: z.optional(Terms.shape.earmarkFloors),
  tranches: z.optional(Terms.shape.tranches),
  contributions: z.optional(z.array(Adjustment).check(z.minLength(1), z.maxLength(200))),
});
export type AmendmentChanges = z.infer<typeof AmendmentChanges>;

export const Amendment = z.strictObject({
  number: z.int(),
  reason: z.string(),
  changes: AmendmentChanges,
  status: z.enum(['open', 'adopted', 'rejected']),
  preparedBy: z.string(),
});
export type Amendment = z.infer<typeof Amendment>;

export const Convention = z.strictObject({
  id: z.string(),
  number: ConventionNumber,
  version: z.int(),
  lastHash: z.string(),
  phase: Phase,
  createdAt: Instant,
  changedAt: Instant,
  /** Since when the convention has been in its phase. */
  phaseSince: Instant,
  proposer: Slug,
  preparers: z.array(z.string()),
  terms: Terms,
  settings: Settings,
  plan: ApprovalPlan,
  /** Grows by one with each amendment that enters into force. */
  textVersion: z.int(),
  pledges: z.array(Pledge),
  /** The number of the pledge made last: a withdrawn pledge's id is never given again. */
  lastPledge: z.int(),
  componentStatus: z.record(z.string(), ComponentStatus),
  procedures: z.array(Procedure),
  tasks: z.array(Task),
  calls: z.array(Call),
  documents: z.array(FiledDocument),
  orders: z.array(PaymentOrder),
  entries: z.array(Entry),
  amendments: z.array(Amendment),
  suspendedAt: z.optional(Instant),
  /** The suspensions that are over: no delay ran in their time. */
  suspensions: z.array(z.strictObject({ from: Instant, until: Instant })),
  /** The stage's days off, as far as the convention was told of them. */
  daysOff: z.array(KnownDayOff),
  resumptions: z.int(),
  terminatedAt: z.optional(Instant),
  /** Why the convention left its road, where it did. */
  reason: z.optional(z.string()),
});
export type Convention = z.infer<typeof Convention>;
