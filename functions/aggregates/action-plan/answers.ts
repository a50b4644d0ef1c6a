import * as z from 'zod/mini';
import { Day, Instant } from '../../kernel/calendar.ts';
import { AuthorShown } from '../../kernel/principal.ts';
import { Slug } from '../../kernel/slug.ts';
import { Bilingual } from '../../kernel/text.ts';
import { trailAnswer } from '../../kernel/verification.ts';
import { BROKEN_OFF } from '../shared/convention-line.ts';
import { Office } from '../shared/core.ts';
import { DocumentReference } from '../shared/document.ts';
import { ActionPlan, KeptSession, Phase, Revision, TASK_KINDS } from './action-plan.ts';
import { ActionPlanBoard } from './board/answer.ts';
import { ContentsChanges } from './changes.ts';
import { PERSON_COMMANDS } from './commands.ts';
import { Contents, Envelope, FundedFrom, Line } from './contents.ts';
import { EVENT_TYPES } from './events.ts';
import { GAPS } from './gaps.ts';
import { Summary } from './listing.ts';
import { MoneyShown } from './money/answer.ts';
import { WaitsFor } from './waits-for.ts';

/** The API's answers about action plans, as strict schemas: the document is written from them. No function loads them. */

const shown = ActionPlan.shape;

/** Where a plan stands, in the answer to every command. */
const ActionPlanAccepted = z.strictObject({
  actionPlan: z.strictObject({ id: z.string(), phase: Phase, version: z.int() }),
});

const OfficeShown = z.omit(Office, { mailbox: true });

const ContributorShown = z.extend(OfficeShown, { provinces: z.array(z.string()) });

const LineShown = z.strictObject({
  convention: z.string(),
  axis: Slug,
  role: Line.shape.role,
  /** Absent for a moment after it has been entered. */
  number: z.optional(z.string()),
  title: z.optional(Bilingual),
  phase: z.optional(z.string()),
  /** Whether its parties are bound: before that its amounts are pledged. */
  isBinding: z.optional(z.boolean()),
  /** Whether the reader may open the convention: its parties alone know it. */
  isOpen: z.boolean(),
  pledged: z.int(),
  committed: z.int(),
  disbursed: z.int(),
  contributions: z.array(
    z.strictObject({
      party: Slug,
      nature: z.string(),
      earmark: z.optional(z.string()),
      /** What counts of it: committed, or pledged before the convention binds. */
      amount: z.int(),
      fundedFrom: FundedFrom,
    }),
  ),
});

const GapShown = z.strictObject({
  gap: z.enum(GAPS),
  about: z.optional(z.string()),
  lacks: z.optional(z.array(z.string())),
  /** How the convention of a line has ended. */
  brokenOff: z.optional(z.enum(BROKEN_OFF)),
  isBlocking: z.boolean(),
  /** In the reader's language. */
  message: z.string(),
});

const TaskShown = z.strictObject({
  id: z.string(),
  kind: z.enum(TASK_KINDS),
  revision: z.optional(z.int()),
  party: Slug,
  openedAt: Instant,
  dueAt: Instant,
  dueOn: Day,
  escalated: z.boolean(),
});

export const ActionPlanView = z.strictObject({
  id: shown.id,
  version: shown.version,
  etag: z.string(),
  createdAt: Instant,
  changedAt: Instant,
  region: shown.region,
  proposer: Slug,
  core: z.strictObject({ ministry: OfficeShown, wilaya: OfficeShown, council: OfficeShown }),
  ...z.omit(Contents, { lines: true, contributors: true, envelopes: true }).shape,
  envelopes: z.array(
    z.extend(Envelope, {
      /** How much of it no published part of its split says who holds: the whole where the split is not published. */
      notPublished: z.int(),
    }),
  ),
  contributors: z.array(ContributorShown),
  lines: z.array(LineShown),
  money: MoneyShown,
  gaps: z.array(GapShown),
  phase: Phase,
  phaseSince: Instant,
  reason: shown.reason,
  inForceAt: shown.inForceAt,
  revisions: z.array(
    z.extend(z.omit(Revision, { preparedBy: true, changes: true }), {
      changes: z.extend(z.omit(ContentsChanges, { contributors: true }), {
        contributors: z.optional(z.array(ContributorShown)),
      }),
    }),
  ),
  sessions: z.array(KeptSession),
  /** The final report, once its closure has begun. */
  report: z.optional(DocumentReference),
  waitsFor: z.optional(WaitsFor),
  /** What is waited for, and of whom. */
  tasks: z.array(TaskShown),
  /** The commands that the reader's role and party allow now; a command may still refuse. */
  possibleActs: z.array(z.enum(PERSON_COMMANDS)),
});

const ActionPlanList = z.strictObject({
  items: z.array(Summary),
  cursor: z.optional(z.string()),
  /** Whether the reader's role may propose one. */
  proposable: z.boolean(),
});

export const PlanTrailEvent = z.strictObject({
  seq: z.int(),
  at: Instant,
  type: z.enum(EVENT_TYPES),
  by: AuthorShown,
  previous: z.string(),
  hash: z.string(),
  /** Why, where somebody said it. */
  reason: z.optional(z.string()),
  /** What is published of it. */
  data: z.unknown(),
});

/** The answers of the routes, by the names that they give them. */
export const ACTION_PLAN_ANSWERS = {
  ActionPlan: ActionPlanView,
  ActionPlanBoard,
  ActionPlanList,
  ActionPlanAccepted,
  ActionPlanTrail: trailAnswer(PlanTrailEvent),
};
export type PlanAnswer = keyof typeof ACTION_PLAN_ANSWERS;
