import * as z from 'zod/mini';
import { Instant } from '../../kernel/calendar.ts';
import { trailAnswer } from '../../kernel/verification.ts';
import { ChangedRow, RowsReported } from '../shared/import/answer.ts';
import { Region } from '../shared/place-codes.ts';
import { ACTIVITY_STATES, Activity } from './activities/activity.ts';
import { PERSON_COMMANDS } from './commands.ts';
import { Event } from './events.ts';
import { Organisation } from './organisation.ts';
import { Summary } from './summary.ts';
import { WARNINGS } from './warnings.ts';

/**
 * The API's answers about the register, as strict schemas: the document is written from them. No function loads them.
 */

const shown = Organisation.shape;

/** Where an organisation stands, in the answer to every command (`Resource.progress`). */
const RegisterAccepted = z.strictObject({
  organisation: z.strictObject({
    id: z.string(),
    party: shown.party,
    status: shown.status,
    version: z.int(),
  }),
});

const known = z.omit(Activity, { told: true, withdrawn: true });

/** `stale`: it goes on, and nobody has confirmed so in time. */
const ActivityState = z.enum(ACTIVITY_STATES);

const ActivityView = z.strictObject({
  ...known.shape,
  state: ActivityState,
});

export const OrganisationView = z.strictObject({
  id: shown.id,
  party: shown.party,
  version: shown.version,
  etag: z.string(),
  status: shown.status,
  statusSince: Instant,
  createdAt: Instant,
  changedAt: Instant,
  declarer: shown.declarer,
  ...shown.details.shape,
  verifiedAt: shown.verifiedAt,
  figures: shown.figures,
  reason: shown.reason,
  confirmBy: shown.confirmBy,
  confirmedBy: shown.confirmedBy,
  /** The merge that is proposed, and by which party. */
  merge: z.optional(
    z.strictObject({ into: shown.party, reason: z.string(), party: z.optional(shown.party), at: Instant }),
  ),
  /** The merged entries that led here from the id that was asked for, in this order. */
  through: z.array(
    z.strictObject({ id: z.string(), name: shown.details.shape.name, reason: z.string(), at: Instant }),
  ),
  /** The entries that were merged into it. */
  merged: z.array(Summary),
  /** Those that look like it and are others, as far as its own entry says so. */
  distinctFrom: shown.distinctFrom,
  /** What it does, where and for whom; those that have ended too. */
  activities: z.array(ActivityView),
  /** The commands that the reader's role and party allow now; a command may still refuse. */
  possibleActs: z.array(z.enum(PERSON_COMMANDS)),
  /** A warning, in the reader's language; `other` is the id of a possible duplicate. */
  warnings: z.array(
    z.strictObject({ warning: z.enum(WARNINGS), message: z.string(), other: z.optional(z.string()) }),
  ),
});

export const OrganisationList = z.strictObject({
  items: z.array(Summary),
  cursor: z.optional(z.string()),
  /** Whether the reader may declare another one. */
  declarable: z.boolean(),
});

const Activities = z.strictObject({
  items: z.array(
    z.strictObject({
      organisation: z.string(),
      party: shown.party,
      name: shown.details.shape.name,
      kind: shown.details.shape.kind,
      ...z.omit(known, { declarer: true }).shape,
      state: ActivityState,
    }),
  ),
  cursor: z.optional(z.string()),
});

const SimilarOrganisations = z.strictObject({ items: z.array(Summary) });

const PossibleDuplicates = z.strictObject({
  /** In each at least two, with similar names and a province in common. */
  items: z.array(z.strictObject({ region: Region, members: z.array(Summary) })),
  cursor: z.optional(z.string()),
});

const RegisterReport = z.strictObject({
  ...RowsReported,
  changes: z.array(
    z.strictObject({
      ...ChangedRow,
      /** The id of the organisation, also of one that the row declares. */
      organisation: z.string(),
    }),
  ),
});

const RegisterTrail = trailAnswer(Event);

/** The answers of the routes, by the names that they give them. */
export const ORGANISATION_ANSWERS = {
  Activities,
  Organisation: OrganisationView,
  OrganisationList,
  PossibleDuplicates,
  RegisterAccepted,
  RegisterReport,
  RegisterTrail,
  SimilarOrganisations,
};
export type OrganisationAnswer = keyof typeof ORGANISATION_ANSWERS;
