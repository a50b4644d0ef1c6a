import * as z from 'zod/mini';
import { Day } from '../../../kernel/calendar.ts';
import { Slug } from '../../../kernel/slug.ts';
import { Bilingual } from '../../../kernel/text.ts';
import { Region } from '../../shared/place-codes.ts';
import { RecommendationsTogether } from '../../shared/recommendation-counts.ts';
import { Referred } from '../../shared/referred.ts';
import { Phase, TASK_KINDS } from '../action-plan.ts';
import { Target, Years } from '../contents.ts';
import { MoneyShown } from '../money/answer.ts';

/** The board of a plan, as a schema of the API's answers. Amounts in centimes. */

const CentreProgress = z.strictObject({
  planned: z.optional(z.int()),
  registered: z.int(),
  inService: z.int(),
  stages: z.array(z.strictObject({ status: z.string(), count: z.int() })),
  /** All that the region has of this work, whether they are the plan's or not. */
  inRegion: z.strictObject({ registered: z.int(), inService: z.int() }),
});

/** What follows from one envelope. Nobody has published it. */
export const DerivedShown = z.strictObject({
  envelope: Slug,
  perInhabitant: z.optional(z.int()),
  perUnit: z.optional(z.int()),
  /** The plan's centres of the units that the envelope finances; `basisPoints` are hundredths of a percent. */
  share: z.optional(
    z.strictObject({
      centres: z.int(),
      units: z.int(),
      isApproximate: z.boolean(),
      basisPoints: z.int(),
      amount: z.int(),
    }),
  ),
});

export const ActionPlanBoard = z.strictObject({
  plan: z.strictObject({ id: z.string(), version: z.int(), phase: Phase, region: Region, years: Years }),
  /** The day in Morocco on which it was made. */
  asOf: Day,
  money: MoneyShown,
  /** Reckoned from the above; nobody has published it. */
  derived: z.array(DerivedShown),
  /** The legal population of the region by the census of 2024. */
  population: z.int(),
  /**
   * The plan's centres against its programme: those linked to a convention at its core, and those linked to none that
   * are of its programme's work, provinces and groups and of its years or the year before.
   */
  centres: z.strictObject({ new: CentreProgress, rehabilitated: CentreProgress }),
  /** The newest published figures against the targets, small numbers hidden as everybody sees them. */
  coverage: z.strictObject({
    year: z.optional(z.int()),
    targets: z.array(
      z.extend(Target, {
        isHidden: z.boolean(),
        atLeast: z.optional(z.int()),
        atMost: z.optional(z.int()),
        isMet: z.optional(z.boolean()),
      }),
    ),
  }),
  /** What became of what the consultations recommended that the plan answers, of the region's newest thirty. */
  recommendations: RecommendationsTogether,
  /** What waits for the steering committee, the longest first, until a session has taken it up. */
  referred: z.array(
    z.extend(Referred, {
      /** Since which day in Morocco. */
      since: Day,
      /** The number of the session that is called with it on its agenda. */
      session: z.optional(z.int()),
    }),
  ),
  late: z.array(
    z.discriminatedUnion('what', [
      z.strictObject({
        what: z.literal('task'),
        id: z.string(),
        kind: z.enum(TASK_KINDS),
        party: Slug,
        dueOn: Day,
      }),
      z.strictObject({ what: z.literal('centre'), id: z.string(), name: Bilingual, dueOn: Day }),
    ]),
  ),
  /** What has come to stand where it stands since a day. */
  changed: z.strictObject({
    since: Day,
    conventions: z.array(
      z.strictObject({ convention: z.string(), title: Bilingual, phase: z.string(), day: Day }),
    ),
    centres: z.array(z.strictObject({ id: z.string(), name: Bilingual, status: z.string(), day: Day })),
  }),
});
