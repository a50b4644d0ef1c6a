import * as z from 'zod/mini';
import { Instant } from '../../kernel/calendar.ts';
import { KnownDayOff } from '../../kernel/days-off.ts';
import { Slug } from '../../kernel/slug.ts';
import { NEVER_BOUND_PHASES } from '../shared/linked-convention.ts';
import { Amendment } from './amendment/changes.ts';
import { Books } from './execution/books.ts';
import { CentreNote } from './execution/centres/note.ts';
import { Delivery } from './execution/in-kind/delivery.ts';
import { Call, FiledDocument, PaymentOrder } from './execution/records.ts';
import { Parts, Reservation, TransferIn } from './execution/reprogramming/reservation.ts';
import { Resolution } from './execution/resolution.ts';
import { ConventionNumber } from './formation/numbering.ts';
import { Procedure, Task } from './procedures/tasks.ts';
import { Settings } from './settings.ts';
import { ApprovalPlan, ComponentStatus, PledgeFields, Terms } from './terms.ts';

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
export const NEVER_BOUND: readonly Phase[] = NEVER_BOUND_PHASES;

/** The phases in which a convention has ended; one that was terminated can only be closed. */
export const ENDED: readonly Phase[] = [...NEVER_BOUND, 'terminated', 'closed'];

export const Pledge = z.extend(PledgeFields, {
  id: z.string(),
  party: Slug,
  status: z.enum(['pledged', 'confirmed']),
  preparedBy: z.string(),
});
export type Pledge = z.infer<typeof Pledge>;

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
  /** What the centres of its components say. */
  centres: z.array(CentreNote),
  procedures: z.array(Procedure),
  tasks: z.array(Task),
  calls: z.array(Call),
  documents: z.array(FiledDocument),
  orders: z.array(PaymentOrder),
  books: Books,
  /** The numbers of the tranches that were closed by an act. */
  closedTranches: z.array(z.int()),
  amendments: z.array(Amendment),
  resolutions: z.array(Resolution),
  deliveries: z.array(Delivery),
  /** When it entered into force, where it has. */
  inForceAt: z.optional(Instant),
  /** Money kept for other conventions, and money that others keep for this one. */
  reservations: z.array(Reservation),
  transfersIn: z.array(TransferIn),
  suspendedAt: z.optional(Instant),
  /** The suspensions that are over: no delay ran in their time. */
  suspensions: z.array(z.strictObject({ from: Instant, until: Instant })),
  /** The stage's days off, as far as the convention was told of them. */
  daysOff: z.array(KnownDayOff),
  resumptions: z.int(),
  terminatedAt: z.optional(Instant),
  /** What goes back to each party of what is left at the closure, as far as it is authorised. */
  refund: z.optional(Parts),
  /** Why the convention was returned, suspended or ended, where it was. */
  reason: z.optional(z.string()),
});
export type Convention = z.infer<typeof Convention>;
