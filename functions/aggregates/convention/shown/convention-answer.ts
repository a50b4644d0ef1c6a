import * as z from 'zod/mini';
import { Instant } from '../../../kernel/calendar.ts';
import { Slug } from '../../../kernel/slug.ts';
import { DocumentReference } from '../../shared/document.ts';
import { Amendment } from '../amendment/changes.ts';
import { ClosureObstacle } from '../closure/obstacles.ts';
import { PERSON_COMMANDS } from '../commands.ts';
import { Delivery } from '../execution/in-kind/delivery.ts';
import { Call, PaymentOrder } from '../execution/records.ts';
import { Freed, Resolution } from '../execution/resolution.ts';
import { GAPS } from '../formation/readiness.ts';
import { Convention, Pledge } from '../state.ts';
import { ComponentStatus, Condition, Terms, Tranche } from '../terms.ts';
import { PLACES } from './phase-stops.ts';
import { PLEDGING } from './readiness-view.ts';
import { Figures, Waiting } from './summary.ts';
import { AskedTask, asked } from './task-answers.ts';

/** A convention whole, as the schema of the API's answer (answers.ts). Amounts in centimes. */

export const PledgeView = z.omit(Pledge, { preparedBy: true });

export const OrderView = z.extend(
  z.omit(PaymentOrder, { preparedBy: true, authorisedBy: true, executedBy: true, drawn: true }),
  {
    /** The sum of its lines. */
    amount: z.int(),
    /** Once it is paid: what may still come back of each line. */
    returnable: z.optional(z.array(z.int())),
    /** Once it is paid: whether the bank may still refuse all of it. Nothing of it has come back, nor is it justified. */
    refusable: z.optional(z.boolean()),
  },
);

/** What a party has. */
const PartySum = z.strictObject({ party: z.string(), amount: z.int() });

/** The convention's bank account: its balance by the ledger, and what waits on it for an act. */
const AccountView = z.strictObject({
  balance: z.int(),
  /** Income that nobody has a share of yet: it bears charges first. */
  income: z.int(),
  /** Charges that nobody bears yet. */
  uncovered: z.int(),
  /** The money of each party that answers no call. */
  unallocated: z.array(PartySum),
  /** What each party has on the account to bear charges with: no open payment order counts on it. */
  bearers: z.array(PartySum),
  /** While it is closing, what goes back to each party: as it is authorised, before that as things stand. */
  refund: z.array(PartySum),
});

export const DeliveryView = z.omit(Delivery, { declaredBy: true, bookedBy: true });

/** A value in centimes, and a quantity in hundredths of the pledge's unit; 0 for none. */
const MeasureView = z.strictObject({ amount: z.int(), quantity: z.int() });

export const InKindView = z.strictObject({
  pledge: z.string(),
  /** The party that confirms its deliveries. */
  receiver: Slug,
  /** What is confirmed, what is declared and waits for its confirmation, and what nobody has declared. */
  delivered: MeasureView,
  unconfirmed: MeasureView,
  left: MeasureView,
});

export const ResolutionView = z.extend(z.omit(Resolution, { preparedBy: true }), {
  /** While a change of a call is open: the conditions of later tranches that its adoption would meet. */
  frees: z.array(Freed),
});

export const AmendmentView = z.omit(Amendment, { preparedBy: true });

/** A call with what is still to come of it, and when it was asked and is due while somebody is asked for it. */
export const CallView = z.extend(Call, {
  /** What may still come in on it, in centimes: on a cancelled one what nobody else's call or later one waits for. */
  outstanding: z.int(),
  askedAt: z.optional(Instant),
  dueAt: z.optional(Instant),
  /** The conditions of later tranches that would be met if what is not paid of it were cancelled or carried. */
  frees: z.array(Freed),
});

/** Cash of a tranche for one target group, or for any component. */
const TrancheFund = z.strictObject({ earmark: z.optional(z.string()), amount: z.int() });

export const Gap = z.strictObject({
  gap: z.enum(GAPS),
  about: z.optional(z.string()),
  expected: z.optional(z.int()),
  actual: z.optional(z.int()),
  /** Whether somebody can mend it in the phase. */
  mendable: z.boolean(),
});

/** A share with the money that its call has brought in, and its state. */
const ShareView = z.extend(Tranche.shape.shares.def.element, {
  received: z.int(),
  state: z.enum(['planned', 'called', 'partly', 'received', 'cancelled']),
});

/** A condition, and how far the money or the works that it is about have come. */
const ConditionView = z.strictObject({
  condition: Condition,
  met: z.boolean(),
  money: z.optional(z.strictObject({ reached: z.int(), whole: z.int() })),
  works: z.optional(ComponentStatus),
});

export const TrancheView = z.extend(Tranche, {
  amount: z.int(),
  shares: z.array(ShareView),
  conditions: z.array(ConditionView),
  status: z.enum(['planned', 'called', 'paid', 'closed', 'cancelled']),
  /** Whether it can be closed now: nothing of it is awaited nor in an open order. */
  closable: z.boolean(),
  called: z.int(),
  received: z.int(),
  /** What it has used of the rest of closed tranches, less what later ones have used of its own: below zero then. */
  carriedOver: z.int(),
  disbursed: z.int(),
  justified: z.int(),
  writtenOff: z.int(),
  /** Received and neither paid out nor given back. */
  unspent: z.int(),
  /**
   * The sums that may still be ordered, what closed tranches have left included, and those disbursed and not justified:
   * for each group.
   */
  availableFunds: z.array(TrancheFund),
  /** What is left of its own money that no open order counts on: another convention may get it. */
  unorderedFunds: z.array(TrancheFund),
  unjustifiedFunds: z.array(TrancheFund),
});

export const shown = Convention.shape;

export const ConventionView = z.strictObject({
  id: shown.id,
  number: shown.number,
  version: shown.version,
  etag: z.string(),
  phase: shown.phase,
  phaseSince: shown.phaseSince,
  /** The phases that it goes through, in their order, each with its place. */
  phases: z.array(z.strictObject({ phase: shown.phase, place: z.enum(PLACES) })),
  createdAt: shown.createdAt,
  changedAt: shown.changedAt,
  proposer: shown.proposer,
  reason: shown.reason,
  textVersion: shown.textVersion,
  terms: shown.terms,
  settings: shown.settings,
  plan: shown.plan,
  pledges: z.array(PledgeView),
  totals: z.strictObject({
    pledged: z.int(),
    cost: z.int(),
    /** Whether the pledges cover the works to the centime, and lie in the target range. */
    balanced: z.boolean(),
    withinTarget: z.boolean(),
    /** The total of each party, the largest first. */
    byParty: z.array(z.strictObject({ party: z.string(), pledged: z.int(), confirmed: z.int() })),
  }),
  /** How far the money of all parties has come: what has ever reached each stage, less what was undone. */
  figures: Figures,
  /** The least that the terms ask for each target group, and its pledges. */
  floors: z.array(
    z.extend(Terms.shape.earmarkFloors.def.element, { pledged: z.int(), fulfilled: z.boolean() }),
  ),
  pledging: z.enum(PLEDGING),
  /** Whether it is on its way to its signature: afterwards gaps hinder nothing. */
  awaitsSignature: z.boolean(),
  gaps: z.array(Gap),
  /** The commands that the reader's role, party and the phase allow now; a chapter may still refuse. */
  possibleActs: z.array(z.enum(PERSON_COMMANDS)),
  /** The fields that a revision may change in this phase: of the terms, and `settings` and `plan`. */
  revisable: z.array(z.string()),
  waitingFor: z.array(z.extend(Waiting, asked)),
  /** Whether nobody is asked because the system itself has the next step: within seconds somebody is. */
  underWay: z.boolean(),
  /** The tasks, with their assignees, and the decisions that the reader may take on each now. */
  tasks: z.array(AskedTask),
  tranches: z.array(TrancheView),
  componentStatus: shown.componentStatus,
  /** The amount that may still be paid for each component, by its id. */
  leftToPay: z.record(z.string(), z.int()),
  calls: z.array(CallView),
  /** The sum that the reader's party still owes on the calls that are open. */
  ownDue: z.int(),
  orders: z.array(OrderView),
  account: AccountView,
  documents: z.array(z.strictObject({ tranche: z.optional(z.int()), document: DocumentReference })),
  amendments: z.array(AmendmentView),
  resolutions: z.array(ResolutionView),
  /** How far each pledge in kind is, and its deliveries. */
  inKind: z.array(InKindView),
  deliveries: z.array(DeliveryView),
  reservations: shown.reservations,
  transfersIn: shown.transfersIn,
  /** The obstacles to an ordinary closure; none where the final report may be filed. */
  closureObstacles: z.array(ClosureObstacle),
});
