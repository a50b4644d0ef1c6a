import * as z from 'zod/mini';
import { Day, Delay, Instant } from '../../kernel/calendar.ts';
import { fault } from '../../kernel/faults.ts';
import { datedStepSchema, procedureSchema, taskSchema } from '../../kernel/procedure/schema.ts';
import { Slug } from '../../kernel/slug.ts';
import { Bilingual, line, prose } from '../../kernel/text.ts';
import { Core, Office } from '../shared/core.ts';
import { DocumentReference } from '../shared/document.ts';
import { Mailbox } from '../shared/mailbox.ts';
import { ofNobody, ofNoPerson } from '../shared/persons.ts';
import { Province, Region } from '../shared/place-codes.ts';
import { TargetGroup } from '../shared/target-group.ts';
import { LINK_KINDS } from './recommendations/link-kinds.ts';

/**
 * A round of consultation in a region, and what became of what it recommended: what folding its events gives, and what
 * the store keeps as its snapshot.
 */

export const PHASES = [
  'called',
  'postponed',
  'held',
  'minutesApproved',
  'followUp',
  'closed',
  'cancelled',
] as const;
export const Phase = z.enum(PHASES);
export type Phase = z.infer<typeof Phase>;

/** From the approval of its minutes on, what was said at it is shown to everybody. */
export const PUBLISHED_PHASES: readonly Phase[] = ['minutesApproved', 'followUp', 'closed'];

export const MODES = ['onSite', 'remote'] as const;
export const Mode = z.enum(MODES);

const Modes = z.array(Mode).check(
  z.minLength(1),
  z.refine((modes) => new Set(modes).size === modes.length, fault('listedTwice')),
);

const named = line(200).check(ofNobody, ofNoPerson);
/** The name of an office or an institution, in two languages. */
export const InstitutionName = z.strictObject({ ar: named, fr: named });

/** What a meeting is: its day, its place, how people take part, and what is on its agenda. */
export const Meeting = z.strictObject({
  title: Bilingual,
  day: Day,
  place: Bilingual,
  modes: Modes,
  agenda: z.array(Bilingual).check(z.maxLength(20)),
});
export type Meeting = z.infer<typeof Meeting>;

export const ATTENDEE_KINDS = [
  'ministry',
  'wilaya',
  'council',
  'electedBody',
  'publicInstitution',
  'association',
  'other',
] as const;

/** How many took part for an institution, in one way. */
export const Attendee = z.strictObject({
  kind: z.enum(ATTENDEE_KINDS),
  name: InstitutionName,
  /** Where the register has it. */
  party: z.optional(Slug),
  mode: Mode,
  /** Null where the number is not published. */
  count: z.nullable(z.int().check(z.nonnegative(), z.maximum(100_000))),
});
export type Attendee = z.infer<typeof Attendee>;

/** The most institutions and ways of taking part that attendance names. */
export const MAX_ATTENDEES = 80;
/** The most recommendations of a consultation: each has a procedure of its own. */
export const MAX_RECOMMENDATIONS = 50;
/** The most links of a recommendation. */
export const MAX_LINKS = 20;

const said = prose(600).check(ofNobody);
/** What a recommendation says, and why it is declined or accepted in part: public, in two languages. */
export const PublicText = z.strictObject({ ar: said, fr: said });
export type PublicText = z.infer<typeof PublicText>;

/** Who proposed a recommendation: an organisation of the register, or an institution by its name. */
export const Proposer = z.strictObject({
  party: z.optional(Slug),
  name: InstitutionName,
  mailbox: z.optional(Mailbox),
});

/**
 * What a recommendation led to. `parties` are those of what only its parties may see, as they were when it was linked, and
 * `since` is when that was begun: by it its row is found in the lists of those who are its parties now.
 */
export const Linked = z.strictObject({
  kind: z.enum(LINK_KINDS),
  id: z.string(),
  /** Which line or target, where a plan has several. */
  part: z.optional(z.string()),
  title: Bilingual,
  parties: z.optional(z.array(z.string())),
  since: z.optional(Instant),
  at: Instant,
  party: Slug,
});
export type Linked = z.infer<typeof Linked>;

export const ANSWERS = ['accepted', 'partlyAccepted', 'declined', 'mergedInto'] as const;

/** How far a recommendation has come. */
export const STATUSES = [
  'recorded',
  'assigned',
  'accepted',
  'partlyAccepted',
  'underway',
  'delivered',
  'verified',
  'declined',
  'mergedInto',
] as const;
export const Status = z.enum(STATUSES);
export type Status = z.infer<typeof Status>;

export const Delivery = z.strictObject({
  day: Day,
  evidence: z.array(DocumentReference),
  party: Slug,
  at: Instant,
});

export const Recommendation = z.strictObject({
  /** Its number within its consultation, from 1 on. */
  n: z.int(),
  /** The number of the event that changed it last. */
  version: z.int(),
  text: PublicText,
  groups: z.array(TargetGroup),
  provinces: z.array(Province),
  proposedBy: Proposer,
  status: Status,
  assignee: z.optional(Office),
  /** To whom it was assigned before, and why it is no more. */
  reassigned: z.optional(
    z.strictObject({ from: Office, reason: z.optional(z.string()), at: Instant, party: Slug }),
  ),
  answer: z.optional(
    z.strictObject({
      answer: z.enum(ANSWERS),
      reason: z.optional(PublicText),
      at: Instant,
      party: Slug,
    }),
  ),
  /** The recommendation that it went into. */
  mergedInto: z.optional(z.int()),
  links: z.array(Linked),
  /** What was last said of it. */
  progress: z.optional(z.strictObject({ note: z.string(), at: Instant, party: Slug })),
  delivery: z.optional(Delivery),
  /** Why its last delivery was returned. */
  returned: z.optional(z.strictObject({ reason: z.string(), at: Instant, party: Slug })),
  verification: z.optional(z.strictObject({ at: Instant, party: Slug })),
  /** Since when it is on the agenda of the steering committee, because nobody acted in time. */
  referredAt: z.optional(Instant),
});
export type Recommendation = z.infer<typeof Recommendation>;

export const TASK_KINDS = [
  'recommendationAnswer',
  'recommendationProgress',
  'recommendationVerification',
] as const;
export const Task = taskSchema(TASK_KINDS, z.strictObject({}));
export type Task = z.infer<typeof Task>;
export type TaskKind = Task['kind'];

/** One procedure for each recommendation, of the same number: `recommendation-3`. */
export const PROCEDURE_KINDS = ['recommendation'] as const;
export const Procedure = procedureSchema(
  PROCEDURE_KINDS,
  datedStepSchema(TASK_KINDS, ['answer', 'work', 'proof']),
);
export type Procedure = z.infer<typeof Procedure>;
export type Step = Procedure['steps'][number];

/** What no text that we know fixes. */
export const ConsultationSettings = z.strictObject({
  holidays: z.array(Day),
  remindAtPercent: z.int(),
  answerDelay: Delay,
  progressDelay: Delay,
  verificationDelay: Delay,
  escalationDelay: Delay,
});

export const Consultation = z.strictObject({
  id: z.string(),
  version: z.int(),
  lastHash: z.string(),
  createdAt: Instant,
  changedAt: Instant,
  region: Region,
  /** The rounds that are numbered together: `social-2021-2026`. */
  series: Slug,
  /** Its number within its series and region, which no other has. */
  number: z.int(),
  /** The party that called it: the ministry or the wilaya. */
  owner: Slug,
  core: Core,
  meeting: Meeting,
  phase: Phase,
  phaseSince: Instant,
  attendance: z.array(Attendee),
  minutes: z.optional(z.strictObject({ document: DocumentReference })),
  /** Who wrote what is approved with the minutes: attendance, recommendations, the document. Another person approves. */
  preparers: z.array(z.string()),
  approvedAt: z.optional(Instant),
  recommendations: z.array(Recommendation),
  /** Why it is postponed, cancelled or closed. */
  reason: z.optional(z.string()),
  settings: ConsultationSettings,
  procedures: z.array(Procedure),
  tasks: z.array(Task),
  daysOff: z.array(z.strictObject({ day: z.string(), withdrawnAt: z.optional(Instant) })),
});
export type Consultation = z.infer<typeof Consultation>;

export const recommendationOf = (
  { recommendations }: Pick<Consultation, 'recommendations'>,
  n: number,
): Recommendation | undefined => recommendations.find((each) => each.n === n);

/** The recommendations that went into one. */
export const mergedOf = ({ recommendations }: Pick<Consultation, 'recommendations'>, n: number): number[] =>
  recommendations.filter(({ mergedInto }) => mergedInto === n).map((each) => each.n);

/** Where nothing more is waited for of a recommendation. */
export const isSettled = ({ status }: Pick<Recommendation, 'status'>): boolean =>
  status === 'verified' || status === 'declined' || status === 'mergedInto';

/** Whether what was said at it is shown to everybody. */
export const isPublished = ({ phase }: Pick<Consultation, 'phase'>): boolean =>
  PUBLISHED_PHASES.includes(phase);
