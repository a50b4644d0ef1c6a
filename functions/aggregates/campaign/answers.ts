import * as z from 'zod/mini';
import { Day, Instant } from '../../kernel/calendar.ts';
import { AuthorShown } from '../../kernel/principal.ts';
import { Slug } from '../../kernel/slug.ts';
import { trailAnswer } from '../../kernel/verification.ts';
import { Basis, Fact, FigurePlace, FigureUnit, Measure, Quality } from '../shared/figures.ts';
import { FileHeadings, ImportProblem } from '../shared/import/answer.ts';
import { Region } from '../shared/place-codes.ts';
import { TargetGroup } from '../shared/target-group.ts';
import { Campaign, Correction, Member } from './campaign.ts';
import { PERSON_COMMANDS } from './commands.ts';
import { LACKS } from './coverage/part.ts';
import { PublishedService } from './coverage/published-services.ts';
import { EVENT_TYPES } from './events.ts';
import { Summary } from './listing.ts';

/** The API's answers about campaigns, as strict schemas: the document is written from them. No function loads them. */

const shown = Campaign.shape;

/** Where a campaign stands, in the answer to every command. */
const CampaignAccepted = z.strictObject({
  campaign: z.strictObject({ id: z.string(), status: shown.status, version: z.int() }),
});

const SourcedFact = z.extend(Fact, { source: Slug });

export const CampaignView = z.strictObject({
  id: shown.id,
  version: shown.version,
  etag: z.string(),
  region: shown.region,
  year: shown.year,
  status: shown.status,
  statusSince: Instant,
  createdAt: Instant,
  changedAt: Instant,
  members: z.array(z.omit(Member, { mailbox: true })),
  targetGroups: shown.targetGroups,
  measures: shown.measures,
  dueOn: Day,
  /** The matrix: a source and a place, and where the request stands. */
  requests: shown.requests,
  disjoint: shown.disjoint,
  versions: shown.versions,
  publishedVersion: shown.publishedVersion,
  reason: shown.reason,
  /** From one to below this number nothing is shown to everybody. */
  smallNumbersBelow: z.int(),
  /** The figures that the reader's own party sent; to the approvers of its keepers, those of all. */
  figures: z.array(SourcedFact),
  corrections: z.array(
    z.extend(z.omit(Correction, { series: true, proposedBy: true, salt: true }), {
      facts: z.array(SourcedFact),
      /** Its source and those who accept it read it at once, everybody else with the version that it made. */
      reason: z.optional(Correction.shape.reason),
    }),
  ),
  /** The sources that are still waited for. */
  tasks: z.array(
    z.strictObject({
      id: z.string(),
      party: Slug,
      openedAt: Instant,
      dueAt: Instant,
      dueOn: Day,
      remindAt: z.optional(Instant),
    }),
  ),
  /** The commands that the reader's role and party allow now; a command may still refuse. */
  possibleActs: z.array(z.enum(PERSON_COMMANDS)),
});

const CampaignList = z.strictObject({
  items: z.array(Summary),
  cursor: z.optional(z.string()),
  /** Whether the reader may launch another one. */
  launchable: z.boolean(),
});

/** What an import would do, or has done. */
const ImportReport = z.strictObject({
  digest: z.string(),
  counts: z.strictObject({ create: z.int(), update: z.int(), unchanged: z.int(), refused: z.int() }),
  changes: z.array(z.strictObject({ row: z.int(), before: z.optional(Fact), after: Fact })),
  problems: z.array(ImportProblem),
  headings: FileHeadings,
  isAcceptable: z.boolean(),
});

/** Why a place shows a range, or nothing. */
const REASONS = [
  'overlap',
  'missing',
  'notCollected',
  'cumulative',
  'places',
  'wholeUnknown',
  'doubtful',
  'regionBelowProvinces',
  'small',
] as const;

const bounds = z.nullable(z.int());

/** A place in the coverage of a group. `null` is what nobody knows; of a hidden place nothing is told. */
export const CoverageCell = z.strictObject({
  place: FigurePlace,
  hidden: z.boolean(),
  /** Those who are entitled, or registered. */
  whole: bounds,
  reachedAtLeast: bounds,
  reachedAtMost: bounds,
  /** Per mille; the least rounded down and the most up. */
  coverageAtLeastPermille: bounds,
  coverageAtMostPermille: bounds,
  gapAtLeast: bounds,
  gapAtMost: bounds,
  complete: z.boolean(),
  /** The figures contradict each other and have to be checked; `why` says how. */
  doubtful: z.boolean(),
  /** The sources without a figure that counts: it has not come, they do not have it, or it is cumulative. */
  missing: z.array(z.strictObject({ place: FigurePlace, source: Slug, why: z.enum(LACKS) })),
  /** Why it is a range, or nothing. */
  why: z.array(z.enum(REASONS)),
  /** The change of those reached since the year before, as a range. */
  changeAtLeast: bounds,
  changeAtMost: bounds,
});

export const CoverageRow = z.strictObject({
  targetGroup: TargetGroup,
  unit: FigureUnit,
  measure: z.enum(['reached', 'capacity']),
  of: z.enum(['eligible', 'registered']),
  basis: z.optional(Basis),
  region: CoverageCell,
  provinces: z.array(CoverageCell),
  sources: z.array(
    z.strictObject({ source: Slug, measure: Measure, asOf: Day, quality: Quality, basis: Basis }),
  ),
});

/** A place in the files of a service: between what and what they are; `null` is what nobody knows. */
export const FilesCell = z.strictObject({
  place: FigurePlace,
  hidden: z.boolean(),
  submittedAtLeast: bounds,
  submittedAtMost: bounds,
  processedAtLeast: bounds,
  processedAtMost: bounds,
  deliveredAtLeast: bounds,
  deliveredAtMost: bounds,
  missing: z.array(z.strictObject({ place: FigurePlace, source: Slug, why: z.enum(LACKS) })),
  why: z.array(z.enum(['missing', 'notCollected', 'cumulative', 'regionBelowProvinces', 'small'])),
});

/** The files of a service, as one source counts them: those of several sources may be the same, and are not added. */
export const FilesRow = z.strictObject({
  targetGroup: TargetGroup,
  unit: FigureUnit,
  source: Slug,
  /** The oldest day of its figures, and the least sure quality. */
  asOf: Day,
  quality: Quality,
  region: FilesCell,
  provinces: z.array(FilesCell),
});

/** The coverage of a region's year. */
export const RegionCoverage = z.strictObject({
  campaign: z.string(),
  region: Region,
  year: shown.year,
  version: z.int(),
  at: Instant,
  reason: z.optional(z.string()),
  published: z.boolean(),
  /** Who sees it so: everybody, or the approvers who accept the figures. */
  view: z.enum(['public', 'accepting']),
  rows: z.array(CoverageRow),
  /** Files of services: submitted, processed, delivered. */
  files: z.array(FilesRow),
});

const Coverage = z.strictObject({
  items: z.array(RegionCoverage),
  /** The regions that have published nothing for the year. */
  unpublished: z.array(Region),
  /** What others have published for the whole country, whatever the year; with `region` none. */
  published: z.array(PublishedService),
});

export const CampaignTrailEvent = z.strictObject({
  seq: z.int(),
  at: Instant,
  type: z.enum(EVENT_TYPES),
  by: AuthorShown,
  previous: z.string(),
  hash: z.string(),
  /** What is published of it; no figure. */
  data: z.unknown(),
});

/** The answers of the routes, by the names that they give them. */
export const CAMPAIGN_ANSWERS = {
  Campaign: CampaignView,
  CampaignList,
  CampaignAccepted,
  CampaignTrail: trailAnswer(CampaignTrailEvent),
  ImportReport,
  Coverage,
};
export type CampaignAnswer = keyof typeof CAMPAIGN_ANSWERS;
