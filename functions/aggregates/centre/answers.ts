import * as z from 'zod/mini';
import { Day, Instant } from '../../kernel/calendar.ts';
import { AuthorShown } from '../../kernel/principal.ts';
import { Slug } from '../../kernel/slug.ts';
import { trailAnswer } from '../../kernel/verification.ts';
import { Office } from '../shared/core.ts';
import { ChangedRow, RowsReported } from '../shared/import/answer.ts';
import { Centre, Posts, Quarter, Reached, Stage, TASK_KINDS } from './centre.ts';
import { PERSON_COMMANDS } from './commands.ts';
import { EVENT_TYPES } from './events.ts';
import { Summary } from './listing.ts';
import { WaitsFor } from './waits-for.ts';
import { WARNINGS } from './warnings.ts';

/** The API's answers about centres, as strict schemas: the document is written from them. No function loads them. */

const shown = Centre.shape;

/** Where a centre stands, in the answer to every command. */
const CentreAccepted = z.strictObject({
  centre: z.strictObject({ id: z.string(), status: shown.status, version: z.int() }),
});

const OfficeShown = z.omit(Office, { mailbox: true });

export const CentreView = z.strictObject({
  id: shown.id,
  version: shown.version,
  etag: z.string(),
  /** Who sees it so: everybody, or the owner, the three that answer for the region and the operator. */
  view: z.enum(['public', 'member']),
  createdAt: Instant,
  changedAt: Instant,
  region: shown.region,
  owner: Slug,
  core: z.strictObject({ ministry: OfficeShown, wilaya: OfficeShown, council: OfficeShown }),
  ...shown.details.shape,
  planned: shown.planned,
  status: shown.status,
  statusSince: Instant,
  /** Of one that is closed, the day that its closure names. */
  closedOn: shown.closedOn,
  stage: shown.stage,
  /** What shows each stage is in the view of members alone. */
  reached: z.array(z.extend(Reached, { documents: z.optional(Reached.shape.documents) })),
  next: Summary.shape.next,
  /** Of one that stands built and is not open: for how many days, and whether that is too long. */
  built: z.optional(z.strictObject({ since: Day, openBy: Day, days: z.int(), isOverdue: z.boolean() })),
  progress: shown.progress,
  operator: z.optional(OfficeShown),
  posts: z.optional(z.extend(Posts, { least: z.int() })),
  authorisation: shown.authorisation,
  opening: shown.opening,
  link: shown.link,
  /** In the view of members. */
  documents: z.optional(shown.documents),
  /** How many people came in a quarter; a small number is hidden from everybody but the party that reported it. */
  attendance: z.array(
    z.strictObject({
      quarter: Quarter,
      party: Slug,
      hidden: z.boolean(),
      people: z.optional(z.int()),
    }),
  ),
  /** From one to below this number no count of people is shown to everybody. */
  smallNumbersBelow: z.int(),
  /** Why it is suspended, closed or abandoned: in the view of members. */
  reason: shown.reason,
  /** Whose turn it is. */
  waitsFor: z.optional(WaitsFor),
  /** What is waited for, and of whom. */
  tasks: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(TASK_KINDS),
      stage: z.optional(Stage),
      party: Slug,
      openedAt: Instant,
      dueAt: Instant,
      dueOn: Day,
      escalatedTo: z.optional(Slug),
    }),
  ),
  /** The commands that the reader's role and party allow now; a command may still refuse. */
  possibleActs: z.array(z.enum(PERSON_COMMANDS)),
  /** In the reader's language. */
  warnings: z.array(z.strictObject({ warning: z.enum(WARNINGS), message: z.string() })),
});

const CentreList = z.strictObject({
  items: z.array(Summary),
  cursor: z.optional(z.string()),
  /** Whether the reader's role may register another one. */
  registrable: z.boolean(),
});

export const CentreTrailEvent = z.strictObject({
  seq: z.int(),
  at: Instant,
  type: z.enum(EVENT_TYPES),
  by: AuthorShown,
  previous: z.string(),
  hash: z.string(),
  /** Why, where somebody said it: told to members. */
  reason: z.optional(z.string()),
  /** What is published of it; no attendance. */
  data: z.unknown(),
});

/** What an import of rows would do, or has done. */
const RowsReport = z.strictObject({
  ...RowsReported,
  changes: z.array(
    z.strictObject({
      ...ChangedRow,
      /** The id of the centre, also of one that begins by it. */
      centre: z.string(),
      /** The number before is small, and another party's. */
      hidden: z.optional(z.literal(true)),
    }),
  ),
});

/** The answers of the routes, by the names that they give them. */
export const CENTRE_ANSWERS = {
  Centre: CentreView,
  CentreList,
  CentreAccepted,
  CentreTrail: trailAnswer(CentreTrailEvent),
  RowsReport,
};
export type CentreAnswer = keyof typeof CENTRE_ANSWERS;
