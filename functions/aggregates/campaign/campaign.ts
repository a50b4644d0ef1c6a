import * as z from 'zod/mini';
import { Day, Delay, Instant } from '../../kernel/calendar.ts';
import { datedStepSchema, procedureSchema, taskSchema } from '../../kernel/procedure/schema.ts';
import { Slug } from '../../kernel/slug.ts';
import { Bilingual, prose } from '../../kernel/text.ts';
import { FigurePlace, FigureUnit, Measure, Year } from '../shared/figures.ts';
import { Mailbox } from '../shared/mailbox.ts';
import { Region } from '../shared/place-codes.ts';
import { TargetGroup } from '../shared/target-group.ts';
import { Series } from './figures/series.ts';

/**
 * A campaign: the yearly figures of a region, asked of each source for each province. What folding its events gives,
 * and what the store keeps as its snapshot.
 */

export const STATUSES = ['open', 'frozen', 'published', 'cancelled'] as const;
export const Status = z.enum(STATUSES);
export type Status = z.infer<typeof Status>;

export const REQUEST_STATUSES = ['asked', 'submitted', 'returned', 'accepted', 'missing'] as const;
export const RequestStatus = z.enum(REQUEST_STATUSES);
export type RequestStatus = z.infer<typeof RequestStatus>;

/** The most requests of a campaign: sources times places. */
export const MAX_REQUESTS = 50;
/** The most versions that corrections may make. */
export const MAX_VERSIONS = 20;

/** A cell of the matrix: a source is asked about a place, for the measures that it may report there. */
export const Request = z.strictObject({
  source: Slug,
  place: FigurePlace,
  measures: z.array(Measure),
  status: RequestStatus,
  since: Instant,
  /** Why it was returned, where it was. */
  reason: z.optional(z.string()),
});
export type Request = z.infer<typeof Request>;

/** Somebody who takes part: the two that keep it, and the sources. */
export const Member = z.strictObject({
  party: Slug,
  kind: z.enum(['ministry', 'wilaya', 'source']),
  name: Bilingual,
  mailbox: z.optional(Mailbox),
});
export type Member = z.infer<typeof Member>;

/** What a source has reported, and who sent it: those never accept it. */
export const Submission = z.strictObject({
  source: Slug,
  series: z.array(Series),
  submitters: z.array(z.string()),
  submittedAt: Instant,
  /** What makes the hash of small numbers impossible to guess. Nobody else is shown it. */
  salt: z.string(),
});
export type Submission = z.infer<typeof Submission>;

/** Sources of which a document says that they reach different people. */
export const Disjoint = z.strictObject({ sources: z.array(Slug), document: z.string() });

/** A finished version of the figures; corrections make the next one. */
export const Version = z.strictObject({
  number: z.int().check(z.positive()),
  at: Instant,
  /** SHA-256 over every accepted submission with its salt. */
  hash: z.string(),
  reason: z.optional(z.string()),
});
export type Version = z.infer<typeof Version>;

export const CORRECTION_STATUSES = ['proposed', 'accepted', 'returned', 'withdrawn'] as const;

/** Figures that are to replace those of a version that is frozen. */
export const Correction = z.strictObject({
  number: z.int().check(z.positive()),
  source: Slug,
  series: z.array(Series),
  reason: prose(1000),
  status: z.enum(CORRECTION_STATUSES),
  proposedBy: z.string(),
  at: Instant,
  salt: z.string(),
  /** The version that it made. */
  version: z.optional(z.int()),
});
export type Correction = z.infer<typeof Correction>;

export const TASK_KINDS = ['figures'] as const;
export const Task = taskSchema(TASK_KINDS, z.strictObject({}));
export type Task = z.infer<typeof Task>;
/** The requests of all sources together, or those that were returned to one. */
export const Procedure = procedureSchema(
  ['collection', 'return'],
  datedStepSchema(TASK_KINDS, ['collection', 'return']),
);
export type Procedure = z.infer<typeof Procedure>;

/** What differs between campaigns or is fixed by no text that we know. */
export const CampaignSettings = z.strictObject({
  holidays: z.array(Day),
  remindAtPercent: z.int(),
  remindDaysBefore: z.array(z.int()),
  smallNumbersBelow: z.int(),
  acceptanceDelay: Delay,
  returnDelay: Delay,
});

export const Campaign = z.strictObject({
  id: z.string(),
  version: z.int(),
  lastHash: z.string(),
  createdAt: Instant,
  changedAt: Instant,
  region: Region,
  year: Year,
  status: Status,
  statusSince: Instant,
  members: z.array(Member),
  targetGroups: z.array(TargetGroup),
  /** The measures that are asked for, each in its unit. */
  measures: z.array(z.strictObject({ measure: Measure, unit: FigureUnit })),
  /** The last day (in Morocco) on which figures are in time. */
  dueOn: Day,
  requests: z.array(Request),
  submissions: z.array(Submission),
  disjoint: z.array(Disjoint),
  versions: z.array(Version),
  corrections: z.array(Correction),
  /** The newest version that everybody may see. */
  publishedVersion: z.optional(z.int()),
  /** The subjects of those who froze it: they do not publish. */
  freezers: z.array(z.string()),
  /** Why it was cancelled. */
  reason: z.optional(z.string()),
  settings: CampaignSettings,
  procedures: z.array(Procedure),
  tasks: z.array(Task),
  daysOff: z.array(z.strictObject({ day: z.string(), withdrawnAt: z.optional(Instant) })),
});
export type Campaign = z.infer<typeof Campaign>;

export const isKeeper = ({ members }: Pick<Campaign, 'members'>, party: string): boolean =>
  members.some((member) => member.party === party && member.kind !== 'source');

export const isSource = ({ requests }: Pick<Campaign, 'requests'>, party: string): boolean =>
  requests.some(({ source }) => source === party);
