import * as z from 'zod/mini';
import { Instant } from '../../kernel/calendar.ts';
import { trailAnswer } from '../../kernel/verification.ts';
import { PERSON_COMMANDS } from './commands.ts';
import { Event } from './events.ts';
import { Organisation } from './organisation.ts';
import { Summary } from './summary.ts';
import { WARNINGS } from './warnings.ts';

/** What the API answers of the register, as strict schemas: the document is written from them. No function loads them. */

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
  /** What the reader's role and party allow now; a command may still refuse. */
  possibleActs: z.array(z.enum(PERSON_COMMANDS)),
  /** What is good to know, in the reader's language; `other` is the id of one that it may be the same as. */
  warnings: z.array(
    z.strictObject({ warning: z.enum(WARNINGS), message: z.string(), other: z.optional(z.string()) }),
  ),
});

export const OrganisationList = z.strictObject({ items: z.array(Summary), cursor: z.optional(z.string()) });

const RegisterTrail = trailAnswer(Event);

/** What the routes answer when they do not refuse, by the names that they give it. */
export const ORGANISATION_ANSWERS = {
  Organisation: OrganisationView,
  OrganisationList,
  RegisterAccepted,
  RegisterTrail,
};
export type OrganisationAnswer = keyof typeof ORGANISATION_ANSWERS;
