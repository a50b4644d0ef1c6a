import * as z from 'zod/mini';
import { daysLater } from '../../../morocco/clock.ts';
import { Day, Delay, dayOf, Instant } from '../../kernel/calendar.ts';
import { datedStepSchema, procedureSchema, taskSchema } from '../../kernel/procedure/schema.ts';
import { Slug } from '../../kernel/slug.ts';
import { line } from '../../kernel/text.ts';
import { CENTRE_STAGES } from '../shared/centre-way.ts';
import { Core, Office } from '../shared/core.ts';
import { DocumentReference } from '../shared/document.ts';
import { ComponentLink } from '../shared/linked-convention.ts';
import { Region } from '../shared/place-codes.ts';
import { Details, PlannedDays } from './details.ts';

/**
 * A centre, from its plan to its service: what folding its events gives, and what the store keeps as its snapshot.
 */

export const STAGES = CENTRE_STAGES;
export const Stage = z.enum(STAGES);
export type Stage = z.infer<typeof Stage>;

/** `closed` is what was open once, `abandoned` what never was. */
export const STATUSES = [...STAGES, 'suspended', 'closed', 'abandoned'] as const;
export const Status = z.enum(STATUSES);
export type Status = z.infer<typeof Status>;

export const indexOf = (stage: Stage): number => STAGES.indexOf(stage);

/** A stage that was reached: on which day, and what shows it. */
export const Reached = z.strictObject({
  stage: Stage,
  day: Day,
  documents: z.array(DocumentReference),
  party: Slug,
});

/** How many posts it needs to open, at least one, and how many are filled. */
export const Posts = z.strictObject({
  needed: z.int().check(z.positive(), z.maximum(10_000)),
  filled: z.int().check(z.nonnegative(), z.maximum(10_000)),
  asOf: Day,
});
export type Posts = z.infer<typeof Posts>;

export const Authorisation = z.strictObject({ reference: line(80), day: Day });

/** An opening that was declared; it counts once another party has verified it. */
export const Opening = z.strictObject({
  day: Day,
  declarer: Slug,
  declaredAt: Instant,
  verifiedAt: z.optional(Instant),
  verifier: z.optional(Slug),
  /** When it was last said to be still open. */
  confirmedAt: z.optional(Instant),
  /** Since when the yearly question is unanswered. */
  unconfirmedSince: z.optional(Instant),
});
export type Opening = z.infer<typeof Opening>;

export const Quarter = z.string().check(z.regex(/^20\d\d-Q[1-4]$/));

/** How many people came in a quarter: a count, and nothing about any of them. */
export const Attendance = z.strictObject({
  quarter: Quarter,
  people: z.int().check(z.nonnegative(), z.maximum(10_000_000)),
  party: Slug,
});
/** What its party reports of it. */
export const Attended = z.omit(Attendance, { party: true });

/** The most documents of a centre besides those of its stages. */
export const MAX_DOCUMENTS = 60;

export const TASK_KINDS = [
  'stageReport',
  'operator',
  'staff',
  'authorisation',
  'opening',
  'verification',
  'builtNotOpen',
  'stillOpen',
] as const;
export const Task = taskSchema(TASK_KINDS, z.strictObject({}));
export type Task = z.infer<typeof Task>;
export type TaskKind = Task['kind'];

/**
 * `stages` asks for the stages one after the other, `clock` runs while a centre stands built and not open, `confirmation`
 * asks once a year whether it is still open.
 */
export const PROCEDURE_KINDS = ['stages', 'clock', 'confirmation'] as const;
export const Procedure = procedureSchema(
  PROCEDURE_KINDS,
  datedStepSchema(TASK_KINDS, ['building', 'preparation', 'opening', 'service']),
);
export type Procedure = z.infer<typeof Procedure>;
export type Step = Procedure['steps'][number];

/** What differs between centres or is fixed by no text that we know. */
export const CentreSettings = z.strictObject({
  holidays: z.array(Day),
  remindAtPercent: z.int(),
  smallNumbersBelow: z.int(),
  builtNotOpenDays: z.int(),
  stageDelay: Delay,
  preparationDelay: Delay,
  openingDelay: Delay,
  verificationDelay: Delay,
  escalationDelay: Delay,
  stillOpenEveryDays: z.int(),
  stillOpenDelay: Delay,
  leastPostsPercent: z.int(),
});

export const Centre = z.strictObject({
  id: z.string(),
  version: z.int(),
  lastHash: z.string(),
  createdAt: Instant,
  changedAt: Instant,
  region: Region,
  /** The party that registered it: one of the three. */
  owner: Slug,
  core: Core,
  details: Details,
  planned: PlannedDays,
  status: Status,
  statusSince: Instant,
  /** How far it has come, also of one that is suspended, closed or abandoned. */
  stage: Stage,
  reached: z.array(Reached),
  /** How much of the works is done, in percent. */
  progress: z.optional(z.strictObject({ percent: z.int(), day: Day })),
  operator: z.optional(Office),
  posts: z.optional(Posts),
  authorisation: z.optional(Authorisation),
  opening: z.optional(Opening),
  link: z.optional(ComponentLink),
  /** The components that it was linked to before: their conventions still have to learn it. */
  formerLinks: z.array(ComponentLink),
  documents: z.array(DocumentReference),
  attendance: z.array(Attendance),
  /** The first day on which one that is closed was no longer open. */
  closedOn: z.optional(Day),
  /** Why it is suspended, closed or abandoned. */
  reason: z.optional(z.string()),
  settings: CentreSettings,
  procedures: z.array(Procedure),
  tasks: z.array(Task),
  daysOff: z.array(z.strictObject({ day: z.string(), withdrawnAt: z.optional(Instant) })),
});
export type Centre = z.infer<typeof Centre>;

/** Whether it is open, and another party than the declarer has verified it. */
export const isVerified = ({ opening }: Pick<Centre, 'opening'>): boolean =>
  opening?.verifiedAt !== undefined;

/** How many posts must be filled before it opens: at least one, whatever the settings say. */
export const leastPosts = ({ posts, settings }: Pick<Centre, 'posts' | 'settings'>): number =>
  Math.max(1, Math.ceil(((posts?.needed ?? 0) * settings.leastPostsPercent) / 100));

/** Whether it has the staff without which it does not open. */
export const isStaffed = (centre: Pick<Centre, 'posts' | 'settings'>): boolean =>
  centre.posts !== undefined && centre.posts.filled >= leastPosts(centre);

/** The day on which a stage was reached; undefined where it was not. */
export const dayReached = ({ reached }: Pick<Centre, 'reached'>, stage: Stage): string | undefined =>
  reached.find((each) => each.stage === stage)?.day;

/** The last day on which a centre that is equipped may stand without being open; undefined where it is not, or is open. */
export function openBy(
  centre: Pick<Centre, 'reached' | 'status' | 'stage' | 'settings'>,
): string | undefined {
  const equipped = dayReached(centre, 'equipped');
  const isOut = centre.status === 'closed' || centre.status === 'abandoned';
  if (equipped === undefined || isOut || centre.stage === 'inService') return undefined;
  return daysLater(equipped, centre.settings.builtNotOpenDays);
}

/** The day from which on it is asked whether it is still open; undefined where nothing is asked. */
export function askStillOpenOn({
  status,
  opening,
  settings,
}: Pick<Centre, 'status' | 'opening' | 'settings'>): string | undefined {
  if (status !== 'inService' || opening?.verifiedAt === undefined) return undefined;
  if (opening.unconfirmedSince !== undefined) return undefined;
  return daysLater(dayOf(opening.confirmedAt ?? opening.verifiedAt), settings.stillOpenEveryDays);
}
