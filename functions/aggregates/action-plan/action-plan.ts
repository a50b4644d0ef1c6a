import * as z from 'zod/mini';
import { Day, Delay, Instant } from '../../kernel/calendar.ts';
import { KnownDayOff } from '../../kernel/days-off.ts';
import { procedureSchema, stepSchema, taskSchema } from '../../kernel/procedure/schema.ts';
import { Slug } from '../../kernel/slug.ts';
import { line, prose } from '../../kernel/text.ts';
import { Core } from '../shared/core.ts';
import { DocumentReference } from '../shared/document.ts';
import { Region } from '../shared/place-codes.ts';
import { Referred, type ReferredKey, referredKey } from '../shared/referred.ts';
import { ContentsChanges } from './changes.ts';
import { Contents, rowsOf } from './contents.ts';

/**
 * A region's joint social action plan, from its draft to its closure: what folding its events gives, and what the store
 * keeps as its snapshot.
 */

export const PHASES = [
  'draft',
  'review',
  'adoption',
  'inForce',
  'closing',
  'closed',
  'returned',
  'rejected',
  'lapsed',
  'withdrawn',
] as const;
export const Phase = z.enum(PHASES);
export type Phase = z.infer<typeof Phase>;

/** The phases in which a plan has ended: no convention is its own any more. */
export const ENDED: readonly Phase[] = ['closed', 'rejected', 'lapsed', 'withdrawn'];

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
const Delegation = z.strictObject({ reference: line(200), from: Day, until: Day });

/** The details of a decision besides yes or no. */
export const DecisionDetails = z.strictObject({
  comment: z.optional(prose(4000)),
  deliberation: z.optional(Deliberation),
  delegation: z.optional(Delegation),
});
export type DecisionDetails = z.infer<typeof DecisionDetails>;

export const TASK_KINDS = ['review', 'deliberation', 'opposition', 'signature', 'finalReport'] as const;
export const Task = taskSchema(TASK_KINDS, DecisionDetails);
export type Task = z.infer<typeof Task>;
export type TaskKind = Task['kind'];

export const PROCEDURE_KINDS = ['adoption', 'revision', 'closure'] as const;
const STAGES = ['review', 'adoption', 'report'] as const;
export const Procedure = procedureSchema(PROCEDURE_KINDS, stepSchema(TASK_KINDS, STAGES));
export type Procedure = z.infer<typeof Procedure>;
export type Step = Procedure['steps'][number];

/** What differs between stages, and is fixed by no text that we know. */
export const PlanSettings = z.strictObject({
  holidays: z.array(Day),
  remindAtPercent: z.int(),
  reviewDelay: Delay,
  deliberationDelay: Delay,
  deliberationOnTimeout: z.enum(['escalate', 'lapse']),
  oppositionDelay: Delay,
  signatureDelay: Delay,
  closureDelay: Delay,
});

/** A change of the text in force: by the same approvals, one at a time. */
export const Revision = z.strictObject({
  number: z.int(),
  reason: z.string(),
  changes: ContentsChanges,
  status: z.enum(['open', 'adopted', 'rejected']),
  preparedBy: z.string(),
  proposedAt: Instant,
  /** Why it was not adopted. */
  outcome: z.optional(z.string()),
});
export type Revision = z.infer<typeof Revision>;

/** The most revisions and sessions of one plan. */
export const MAX_REVISIONS = 40;
export const MAX_SESSIONS = 120;

/** The most points of a session's agenda, and the most of what was referred that it takes up. */
export const MAX_POINTS = 20;

const Agenda = z.array(line(300)).check(z.maxLength(MAX_POINTS));
/** What was referred to the committee, once each. */
export const takingUp = <Row extends z.ZodMiniType<ReferredKey>>(row: Row) =>
  rowsOf(row, MAX_POINTS, referredKey);
const Decision = prose(1000);

/** A session of the steering committee as it is called. */
export const CalledSession = z.strictObject({
  day: Day,
  subject: line(200),
  agenda: Agenda,
  takesUp: takingUp(Referred),
});

/** One that was held: what it settled, without a person's name. */
export const Session = z.strictObject({
  day: Day,
  subject: line(200),
  decisions: prose(4000),
  minutes: z.optional(DocumentReference),
  /** What it took up of what was referred to it, and what it decided on each. */
  takesUp: z.optional(takingUp(z.extend(Referred, { decision: Decision }))),
});
export type Session = z.infer<typeof Session>;

export const SESSION_STATUSES = ['called', 'held', 'cancelled'] as const;

/** A session from its call on, or as it was recorded. */
export const KeptSession = z.strictObject({
  number: z.int(),
  status: z.enum(SESSION_STATUSES),
  day: Day,
  subject: line(200),
  agenda: z.optional(Agenda),
  /** Of one that was called what is on its agenda; of one that was held what it decided on. */
  takesUp: z.optional(z.array(z.extend(Referred, { decision: z.optional(Decision) }))),
  decisions: z.optional(prose(4000)),
  minutes: z.optional(DocumentReference),
  /** The day for which it was called before, where it was moved. */
  movedFrom: z.optional(Day),
  /** Why it was moved or cancelled. */
  reason: z.optional(z.string()),
});
export type KeptSession = z.infer<typeof KeptSession>;

/** What a session is called for, besides its day. */
export const agendaOf = ({ subject, agenda = [], takesUp = [] }: KeptSession) => ({
  subject,
  agenda,
  takesUp,
});

export const ActionPlan = z.strictObject({
  id: z.string(),
  version: z.int(),
  lastHash: z.string(),
  createdAt: Instant,
  changedAt: Instant,
  region: Region,
  proposer: Slug,
  core: Core,
  contents: Contents,
  phase: Phase,
  phaseSince: Instant,
  /** Why it was returned, or has ended. */
  reason: z.optional(z.string()),
  inForceAt: z.optional(Instant),
  /** Those who had a hand in the text: they do not decide on it. */
  preparers: z.array(z.string()),
  revisions: z.array(Revision),
  /** Before sessions were called, only those that were held were kept, without their status. */
  sessions: z.array(z.extend(KeptSession, { status: z._default(KeptSession.shape.status, 'held') })),
  /** The final report, and who filed it. */
  report: z.optional(z.strictObject({ document: DocumentReference, filedBy: z.string() })),
  settings: PlanSettings,
  procedures: z.array(Procedure),
  tasks: z.array(Task),
  daysOff: z.array(KnownDayOff),
});
export type ActionPlan = z.infer<typeof ActionPlan>;

/** The parties of a plan: the three, and those that contribute. */
export const partiesOf = ({ core, contents }: Pick<ActionPlan, 'core' | 'contents'>): string[] => [
  core.ministry.party,
  core.wilaya.party,
  core.council.party,
  ...contents.contributors.map(({ party }) => party),
];

export const openRevision = ({ revisions }: Pick<ActionPlan, 'revisions'>): Revision | undefined =>
  revisions.find(({ status }) => status === 'open');
