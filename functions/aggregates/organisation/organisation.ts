import * as z from 'zod/mini';
import { Day, Instant } from '../../kernel/calendar.ts';
import { fault } from '../../kernel/faults.ts';
import { Ice } from '../../kernel/ice.ts';
import { Slug } from '../../kernel/slug.ts';
import { Bilingual, line } from '../../kernel/text.ts';
import { FigureRight } from '../shared/figures.ts';
import { Mailbox } from '../shared/mailbox.ts';
import { Province, Region } from '../shared/place-codes.ts';
import { Activity } from './activities/activity.ts';

/** An organisation as the register has it: what folding its events gives, and what the store keeps as its snapshot. */

export const STATUSES = ['declared', 'verified', 'stale', 'suspended', 'merged'] as const;
export const Status = z.enum(STATUSES);
export type Status = z.infer<typeof Status>;

/**
 * `localAuthority` is a region, a province or a commune with its council; `other` also where nobody has said it yet.
 */
export const KINDS = [
  'ministry',
  'wilaya',
  'localAuthority',
  'publicInstitution',
  'association',
  'cooperative',
  'company',
  'other',
] as const;
export const Kind = z.enum(KINDS);
export type Kind = z.infer<typeof Kind>;

/** A list of provinces, each of them once. */
const Provinces = z.array(Province).check(
  z.maxLength(75),
  z.refine((codes) => new Set(codes).size === codes.length, fault('listedTwice')),
);

/** The receipt of an association's declaration (récépissé), as the local authority numbered it. */
export const Receipt = z.strictObject({
  number: line(80),
  day: Day,
  /** Where it was given; needed of an organisation that is not in one province alone. */
  province: z.optional(Province),
});

/**
 * The details of an organisation. One of a single region names it; one of some provinces names these; a national one
 * names neither.
 */
export const Details = z.strictObject({
  kind: Kind,
  name: Bilingual,
  region: z.optional(Region),
  provinces: Provinces,
  ice: z.optional(Ice),
  receipt: z.optional(Receipt),
  mailbox: z.optional(Mailbox),
});
export type Details = z.infer<typeof Details>;

/** How many others an organisation is said to be distinct from at most. */
export const MAX_DISTINCT = 100;

/** From which other organisation, that looks like it, it is distinct: since when it is said, and why. */
export const Distinct = z.strictObject({ party: Slug, reason: z.string(), at: Instant });

/** To which party's entry another leads since when, and why. */
export const MergedInto = z.strictObject({ party: Slug, reason: z.string(), at: Instant });

export const Organisation = z.strictObject({
  id: z.string(),
  /** The id by which tokens and conventions name it: its own id without the letter of its kind. */
  party: Slug,
  version: z.int(),
  lastHash: z.string(),
  createdAt: Instant,
  changedAt: Instant,
  status: Status,
  statusSince: Instant,
  /** The party that declared it; of one that a convention named, the party that proposed the convention. */
  declarer: Slug,
  details: Details,
  /** Since when it is verified as it now stands; absent where it is not. */
  verifiedAt: z.optional(Instant),
  /** The subjects of those who declared it, or changed what identifies it, since it was verified last. */
  preparers: z.array(z.string()),
  figures: z.array(FigureRight),
  /** Every activity that was ever declared, by its number; withdrawn ones too. */
  activities: z.array(Activity),
  /** Why it is suspended, where it is. */
  reason: z.optional(z.string()),
  /** The last day before it is stale; absent where it is not verified. */
  confirmBy: z.optional(Day),
  /** The party whose people verified or confirmed it last: it is told once it is stale. */
  confirmedBy: z.optional(Slug),
  /** The merge that is proposed, by whose subject and party. */
  merge: z.optional(
    z.strictObject({ into: Slug, reason: z.string(), by: z.string(), party: z.optional(Slug), at: Instant }),
  ),
  /** Those that look like it and are others; absent where nobody has said so. */
  distinctFrom: z.optional(z.array(Distinct)),
  /** The entry that it was merged into, where it was. */
  mergedInto: z.optional(MergedInto),
});
export type Organisation = z.infer<typeof Organisation>;
