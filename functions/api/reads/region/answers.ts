import * as z from 'zod/mini';
import { Phase } from '../../../aggregates/action-plan/action-plan.ts';
import { DerivedShown } from '../../../aggregates/action-plan/board/answer.ts';
import { Years } from '../../../aggregates/action-plan/contents.ts';
import { MoneyShown } from '../../../aggregates/action-plan/money/answer.ts';
import { CoverageCell, CoverageRow } from '../../../aggregates/campaign/answers.ts';
import { Status } from '../../../aggregates/centre/centre.ts';
import { Year } from '../../../aggregates/shared/figures.ts';
import { Province, Region } from '../../../aggregates/shared/place-codes.ts';
import { RecommendationsTogether } from '../../../aggregates/shared/recommendation-counts.ts';
import { Day, Instant } from '../../../kernel/calendar.ts';
import { Role } from '../../../kernel/roles.ts';
import { Slug } from '../../../kernel/slug.ts';
import { Bilingual } from '../../../kernel/text.ts';
import { SocialMapView } from '../social-map/answers.ts';

/** The answers of a region's page and of the country's, as strict schemas. No function loads them. Amounts in centimes. */

/** The joint plan of a region that its reader's party has a part in: the one in force, else the newest that has not ended. */
const PlanRef = z.strictObject({ id: z.string(), title: Bilingual, phase: Phase, years: Years });

/** A group in the newest published figures, as everybody may see it: the whole of the region, and where the gap is largest. */
const GroupCoverage = z.strictObject({
  ...z.omit(CoverageRow, { provinces: true, sources: true }).shape,
  /** The province of which the most people are certainly left out; absent where no gap is certain. */
  largest: z.optional(CoverageCell),
});

const Published = z.strictObject({
  campaign: z.string(),
  year: Year,
  version: z.int(),
  at: Instant,
  rows: z.array(GroupCoverage),
});

const Centres = z.strictObject({
  /** How many the plan's programme has; absent where nobody says. */
  planned: z.optional(z.int()),
  registered: z.int(),
  /** Opened, verified by another party and confirmed in time. */
  openAtLeast: z.int(),
  /** Declared open. */
  openAtMost: z.int(),
  /** Built and not open, and how many of them longer than they may. */
  built: z.int(),
  overdue: z.int(),
  /** Those that stand closed, built and not open before suspended, the longest first: the first few. */
  closed: z.strictObject({
    total: z.int(),
    items: z.array(
      z.strictObject({
        id: z.string(),
        name: Bilingual,
        province: Province,
        status: Status,
        built: z.optional(z.strictObject({ since: Day, openBy: Day })),
      }),
    ),
  }),
});

/** What follows from an envelope of the plan; it is ours and nobody has published it. */
const Derived = z.extend(DerivedShown, { title: Bilingual });

/** What something is about: a thing of the portal, with the name that people know it by. */
const About = z.strictObject({
  kind: z.enum(['plan', 'convention', 'centre', 'campaign', 'consultation']),
  id: z.string(),
  /** Absent of a campaign, which is known by its region and year. */
  title: z.optional(Bilingual),
  region: z.optional(Region),
  year: z.optional(Year),
});

const Waiting = z.strictObject({
  /** The task or duty. */
  id: z.string(),
  /** In the reader's language. */
  asked: z.string(),
  dueAt: Instant,
  dueOn: Day,
  about: About,
});

/** The first of what waits for the reader, in any region. */
const AllWaiting = z.strictObject({ items: z.array(Waiting), more: z.boolean() });

/** What is waited for, and at which office. */
const Awaited = z.strictObject({
  about: About,
  /** The task, where it is one. */
  task: z.optional(z.string()),
  /** In the reader's language. */
  asked: z.string(),
  /** Whose turn it is: each of these offices may act, and the role that does where one alone can. */
  parties: z.array(Slug),
  role: z.optional(Role),
  dueOn: Day,
  /** Whether it was handed on because it is late. */
  escalated: z.boolean(),
});

const Changed = z.strictObject({
  about: About,
  /** Of a convention of others, which its reader knows by the plan alone. */
  isForeign: z.optional(z.literal(true)),
  day: Day,
  /** A convention's phase or a centre's stage: where it has come to stand. */
  to: z.optional(z.string()),
  /** The version of figures that was published. */
  version: z.optional(z.int()),
});

export const RegionView = z.strictObject({
  region: Region,
  /** The day in Morocco on which it was made. */
  asOf: Day,
  /** The legal population by the census of 2024. */
  population: z.int(),
  /** `null` where the reader's party has no part in a plan of the region. */
  plan: z.nullable(PlanRef),
  /** The money of that plan. */
  money: z.nullable(MoneyShown),
  derived: z.array(Derived),
  /** `null` where nothing is published of this year or the last. */
  coverage: z.nullable(Published),
  centres: Centres,
  /** What became of what the region's newest consultations recommended, of those whose minutes are approved. */
  recommendations: RecommendationsTogether,
  waiting: AllWaiting,
  /** What is over its day in the region's plan, in those of its conventions that the reader may know, and in its centres. */
  late: z.strictObject({ total: z.int(), items: z.array(Awaited) }),
  /** What is waited for in the same and is not late, what is due first before. */
  next: z.strictObject({ total: z.int(), items: z.array(Awaited) }),
  changed: z.strictObject({ since: Day, total: z.int(), items: z.array(Changed) }),
  /** The published coverage of the group that comes first; the census where there is none. */
  map: SocialMapView,
  /** The parties that are named above, by their ids. */
  names: z.record(z.string(), Bilingual),
  /** False where there are more plans of the reader's party, or more centres of the region, than were looked at. */
  complete: z.boolean(),
});

const RegionLine = z.strictObject({
  region: Region,
  population: z.int(),
  plan: z.nullable(PlanRef),
  coverage: z.nullable(Published),
});

const Country = z.strictObject({
  asOf: Day,
  waiting: AllWaiting,
  items: z.array(RegionLine),
  /** False where there are more plans of the reader's party than were looked at. */
  complete: z.boolean(),
});

export type About = z.infer<typeof About>;
export type Awaited = z.infer<typeof Awaited>;
export type Changed = z.infer<typeof Changed>;
export type Waiting = z.infer<typeof Waiting>;
export type Published = z.infer<typeof Published>;
export type PlanRef = z.infer<typeof PlanRef>;
export type AllWaiting = z.infer<typeof AllWaiting>;
export type RegionCentres = z.infer<typeof Centres>;
export type RegionView = z.infer<typeof RegionView>;
export type Country = z.infer<typeof Country>;

export const REGION_ANSWERS = { Region: RegionView, Country };
export const REGION_SCHEMAS = {
  RegionGroupCoverage: GroupCoverage,
  RegionCoverageShown: Published,
  RegionAbout: About,
  RegionPlan: PlanRef,
};
