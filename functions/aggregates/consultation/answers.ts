import * as z from 'zod/mini';
import { Day, Instant } from '../../kernel/calendar.ts';
import { AuthorShown } from '../../kernel/principal.ts';
import { Slug } from '../../kernel/slug.ts';
import { Bilingual } from '../../kernel/text.ts';
import { trailAnswer } from '../../kernel/verification.ts';
import { Office } from '../shared/core.ts';
import { DocumentReference } from '../shared/document.ts';
import { PERSON_COMMANDS } from './commands.ts';
import { Consultation, Meeting, Proposer, Recommendation, TASK_KINDS } from './consultation.ts';
import { EVENT_TYPES } from './events.ts';
import { RecommendationRow, Summary } from './listing.ts';
import { LINK_KINDS } from './recommendations/link-kinds.ts';

/** The API's answers about consultations, as strict schemas: the document is written from them. No function loads them. */

const shown = Consultation.shape;
const each = Recommendation.shape;

/** Where a consultation stands, in the answer to every command. */
const ConsultationAccepted = z.strictObject({
  consultation: z.strictObject({ id: z.string(), phase: shown.phase, version: z.int() }),
  /** The number of the recommendation that was recorded. */
  recommendation: z.optional(z.int()),
});

const OfficeShown = z.omit(Office, { mailbox: true });

const LinkShown = z.strictObject({
  kind: z.enum(LINK_KINDS),
  /** Whether the reader may open it; what it is called, and its id, only they are told. */
  isOpen: z.boolean(),
  id: z.optional(z.string()),
  /** Which line of a plan, by its convention, or which target: `MA-KEN/women/2027/capacity`. */
  part: z.optional(z.string()),
  title: z.optional(Bilingual),
  at: Instant,
  party: Slug,
});

export const RecommendationShown = z.strictObject({
  n: z.int(),
  text: each.text,
  groups: each.groups,
  provinces: each.provinces,
  proposedBy: z.omit(Proposer, { mailbox: true }),
  /** Whether the reader's party proposed it. */
  isOwn: z.boolean(),
  status: each.status,
  assignee: z.optional(OfficeShown),
  /** To whom it was assigned before, and why it is no more. */
  reassigned: z.optional(
    z.strictObject({ from: OfficeShown, reason: z.optional(z.string()), at: Instant, party: Slug }),
  ),
  answer: each.answer,
  /** The recommendation that it went into. */
  mergedInto: z.optional(z.int()),
  /** Those that went into it. */
  merged: z.array(z.int()),
  links: z.array(LinkShown),
  progress: each.progress,
  delivery: each.delivery,
  returned: each.returned,
  verification: each.verification,
  referredAt: z.optional(Instant),
  /** What is waited for, and of whom. */
  waitsFor: z.optional(
    z.strictObject({
      kind: z.enum(TASK_KINDS),
      /** Of those asked each may do it. */
      parties: z.array(Slug),
      dueOn: Day,
      /** To whom it was handed on because it is late. */
      escalatedTo: z.optional(Slug),
    }),
  ),
  /** The commands that the reader may give on it now; a command may still refuse. */
  possibleActs: z.array(z.enum(PERSON_COMMANDS)),
});

export const ConsultationView = z.strictObject({
  id: shown.id,
  version: shown.version,
  etag: z.string(),
  createdAt: Instant,
  changedAt: Instant,
  region: shown.region,
  series: shown.series,
  number: shown.number,
  owner: Slug,
  core: z.strictObject({ ministry: OfficeShown, wilaya: OfficeShown, council: OfficeShown }),
  ...Meeting.shape,
  phase: shown.phase,
  phaseSince: Instant,
  reason: shown.reason,
  /** Whether everybody sees what was said at it. */
  isPublished: z.boolean(),
  /** Who took part; null where the number is not published. Empty for others than the three until it is published. */
  attendance: shown.attendance,
  minutes: z.optional(DocumentReference),
  approvedAt: shown.approvedAt,
  recommendations: z.array(RecommendationShown),
  /** The commands that the reader's role and party allow now; a command may still refuse. */
  possibleActs: z.array(z.enum(PERSON_COMMANDS)),
});

const ConsultationList = z.strictObject({
  items: z.array(Summary),
  cursor: z.optional(z.string()),
  /** Whether the reader's role may call another one. */
  callable: z.boolean(),
});

const RecommendationList = z.strictObject({
  items: z.array(RecommendationRow),
  cursor: z.optional(z.string()),
});

export const ConsultationTrailEvent = z.strictObject({
  seq: z.int(),
  at: Instant,
  type: z.enum(EVENT_TYPES),
  by: AuthorShown,
  previous: z.string(),
  hash: z.string(),
  /** What is published of it: neither what people wrote, nor documents, nor counts. */
  data: z.unknown(),
});

/** The answers of the routes, by the names that they give them. */
export const CONSULTATION_ANSWERS = {
  Consultation: ConsultationView,
  ConsultationList,
  RecommendationList,
  ConsultationAccepted,
  ConsultationTrail: trailAnswer(ConsultationTrailEvent),
};
export type ConsultationAnswer = keyof typeof CONSULTATION_ANSWERS;
