import * as z from 'zod/mini';
import { Day, Instant } from '../../../kernel/calendar.ts';
import { AuthorShown } from '../../../kernel/principal.ts';
import { Decision } from '../../../kernel/procedure/schema.ts';
import { Bilingual } from '../../../kernel/text.ts';
import { trailAnswer } from '../../../kernel/verification.ts';
import { Amendment } from '../amendment/changes.ts';
import { ClosureObstacle } from '../closure/obstacles.ts';
import { PERSON_COMMANDS } from '../commands.ts';
import { Event } from '../events.ts';
import { AskedMoney } from '../execution/asked-money.ts';
import { Duty } from '../execution/duty.ts';
import { Entry } from '../execution/ledger.ts';
import { Call, PaymentOrder } from '../execution/records.ts';
import { Reversible } from '../execution/reversal.ts';
import { GAPS } from '../formation/readiness.ts';
import { Task } from '../procedures/tasks.ts';
import { Convention, Pledge } from '../state.ts';
import {
  Component,
  Condition,
  DocumentReference,
  Nature,
  Party,
  PledgeTerms,
  Terms,
  Tranche,
} from '../terms.ts';
import { Overview } from './overview.ts';
import { ConventionRef, Summary, Waiting } from './summary.ts';
import type { Warning } from './warnings.ts';

/**
 * The API's answers, as schemas: the document is written from them, the views have their types from them,
 * and the tests hold every answer against them. No function loads them. They are strict, so that nothing is
 * shown that is not named here: no account's subject but in the trail, whose hashes cover it. Amounts in
 * centimes.
 */

/** Where a convention stands, in the answer to every command (`Resource.progress`). */
const Accepted = z.strictObject({
  convention: z.strictObject({
    id: z.string(),
    number: Convention.shape.number,
    phase: Convention.shape.phase,
    version: z.int(),
  }),
});

export const PledgeView = z.omit(Pledge, { preparedBy: true });
export const OrderView = z.pick(PaymentOrder, {
  id: true,
  tranche: true,
  lines: true,
  status: true,
  reference: true,
});
export const AmendmentView = z.omit(Amendment, { preparedBy: true });

/** A task under the id that the addresses use: its convention's and its own. A tacit approval has no decider. */
export const TaskView = z.extend(z.omit(Task, { decidedBy: true, round: true, countedFrom: true }), {
  /** The day in Morocco on which it is due. */
  dueOn: Day,
  /** The tranche whose procedure it belongs to. */
  tranche: z.optional(z.int()),
  decidedBy: z.optional(AuthorShown),
});

/** A call with what is still to come of it, and when it was asked and is due while somebody is asked for it. */
export const CallView = z.extend(Call, {
  outstanding: z.int(),
  askedAt: z.optional(Instant),
  dueAt: z.optional(Instant),
});

/** A task with what its reader may decide on it now. */
export const AskedTask = z.extend(TaskView, { decisions: z.array(Decision) });

/** Cash of a tranche for one target group, or for any component. */
const TrancheFund = z.strictObject({ earmark: z.optional(z.string()), amount: z.int() });

/** The request that settles what is asked. */
const Act = z.strictObject({ command: z.enum(PERSON_COMMANDS), method: z.literal('POST'), path: z.string() });

/** The request to people, in the reader's language, and the HTTP request that settles it. */
const asked = { asked: z.string(), act: Act };

const Gap = z.strictObject({
  gap: z.enum(GAPS),
  about: z.optional(z.string()),
  expected: z.optional(z.int()),
  actual: z.optional(z.int()),
});

export const TrancheView = z.extend(Tranche, {
  conditions: z.array(z.strictObject({ condition: Condition, met: z.boolean() })),
  status: z.enum(['planned', 'called', 'paid', 'cancelled']),
  called: z.int(),
  received: z.int(),
  disbursed: z.int(),
  justified: z.int(),
  /** The sums received and not disbursed, and those disbursed and not justified: for each group. */
  availableFunds: z.array(TrancheFund),
  unjustifiedFunds: z.array(TrancheFund),
});

const shown = Convention.shape;

export const ConventionView = z.strictObject({
  id: shown.id,
  number: shown.number,
  version: shown.version,
  etag: z.string(),
  phase: shown.phase,
  phaseSince: shown.phaseSince,
  createdAt: shown.createdAt,
  changedAt: shown.changedAt,
  proposer: shown.proposer,
  reason: shown.reason,
  textVersion: shown.textVersion,
  terms: shown.terms,
  settings: shown.settings,
  plan: shown.plan,
  pledges: z.array(PledgeView),
  totals: z.strictObject({ pledged: z.int(), cost: z.int() }),
  gaps: z.array(Gap),
  /** The commands that the reader's role, party and the phase allow now; a chapter may still refuse. */
  possibleActs: z.array(z.enum(PERSON_COMMANDS)),
  /** The fields that a revision may change in this phase: of the terms, and `settings` and `plan`. */
  revisable: z.array(z.string()),
  waitingFor: z.array(z.extend(Waiting, asked)),
  /** The tasks, with their assignees, and the decisions that the reader may take on each now. */
  tasks: z.array(AskedTask),
  tranches: z.array(TrancheView),
  componentStatus: shown.componentStatus,
  /** The amount that may still be paid for each component, by its id. */
  leftToPay: z.record(z.string(), z.int()),
  calls: z.array(CallView),
  orders: z.array(OrderView),
  documents: z.array(z.strictObject({ tranche: z.optional(z.int()), document: DocumentReference })),
  amendments: z.array(AmendmentView),
  /** The obstacles to an ordinary closure; none where the final report may be filed. */
  closureObstacles: z.array(ClosureObstacle),
});

const ConventionList = z.strictObject({ items: z.array(Summary), cursor: z.optional(z.string()) });

/** The text in one language: what is signed, and nothing else. */
const TextIn = z.extend(z.omit(Terms, { title: true, object: true, parties: true, components: true }), {
  title: z.string(),
  object: z.string(),
  parties: z.array(z.extend(z.omit(Party, { mailbox: true }), { name: z.string() })),
  components: z.array(z.extend(Component, { title: z.string() })),
  contributions: z.array(z.extend(PledgeTerms, { id: z.string(), party: z.string() })),
});
const Text = z.strictObject({
  text: z.strictObject({
    convention: z.string(),
    number: shown.number,
    version: z.int(),
    ar: TextIn,
    fr: TextIn,
  }),
  hash: z.string(),
});

/** A warning, in the reader's language too; it blocks nothing. */
const warningOf = <W extends Warning['warning']>(warning: W) => ({
  warning: z.literal(warning),
  about: z.string(),
  message: z.string(),
});
const WarningView = z.union([
  z.strictObject(warningOf('mailboxMissing')),
  z.strictObject({ ...warningOf('nameTwice'), sameAs: z.string() }),
  z.strictObject({ ...warningOf('pledgeTwice'), sameAs: z.string() }),
  z.strictObject({
    ...warningOf('calledBeforeYear'),
    tranche: z.int(),
    year: z.int(),
    expected: z.int(),
    actual: z.int(),
  }),
  z.strictObject({
    ...warningOf('referenceTaken'),
    other: z.strictObject({ id: z.string(), number: z.string(), reference: z.string(), title: Bilingual }),
  }),
]);

export const Readiness = z.strictObject({
  ready: z.boolean(),
  gaps: z.array(Gap),
  warnings: z.array(WarningView),
});

/** The sums that have reached each account, for each party, nature and earmark. */
const LedgerLine = z.strictObject({
  party: z.string(),
  nature: Nature,
  earmark: z.optional(z.string()),
  pledged: z.int(),
  committed: z.int(),
  called: z.int(),
  received: z.int(),
  disbursed: z.int(),
  justified: z.int(),
  refunded: z.int(),
});
const Ledger = z.strictObject({
  asOf: Instant,
  statement: z.array(LedgerLine),
  entries: z.array(Entry),
  /** The acts that may be undone as things stood then, the latest first. */
  reversible: z.array(Reversible),
});
const Trail = trailAnswer(Event);

const inInbox = { ...asked, convention: ConventionRef, money: z.optional(AskedMoney) };
/** A duty under the id that the addresses use. */
const DutyView = z.extend(Duty, { dueOn: Day });

const Inbox = z.strictObject({
  items: z.array(z.union([z.extend(TaskView, inInbox), z.extend(DutyView, inInbox)])),
  cursor: z.optional(z.string()),
});

/** A task with its possible decisions and the hash of the text to be signed; or a duty. */
const TaskDetail = z.union([
  z.extend(TaskView, { ...asked, decisions: z.array(Decision), textHash: z.string(), convention: Summary }),
  z.extend(DutyView, { ...asked, convention: Summary }),
]);

const preparedOrder = z.omit(OrderView, { reference: true });
const openedAmendment = z.pick(AmendmentView, { number: true, status: true });

/** The answers of the routes, by the names that they give them. */
export const CONVENTION_ANSWERS = {
  Accepted,
  AmendmentOpened: z.extend(Accepted, { amendment: openedAmendment }),
  Booked: z.extend(Accepted, { entries: z.array(Entry) }),
  Convention: ConventionView,
  ConventionList,
  Inbox,
  Ledger,
  Overview,
  PaymentPrepared: z.extend(Accepted, { paymentOrder: preparedOrder }),
  PledgeMade: z.extend(Accepted, { pledge: PledgeView }),
  Readiness,
  TaskDetail,
  Text,
  Trail,
};
export type ConventionAnswer = keyof typeof CONVENTION_ANSWERS;
