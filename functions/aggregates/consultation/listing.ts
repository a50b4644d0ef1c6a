import * as z from 'zod/mini';
import type { PlannedDays } from '../../kernel/agenda.ts';
import { AT_ONCE, type Due, type Listing, type ListPart } from '../../kernel/aggregate.ts';
import { Day, Instant } from '../../kernel/calendar.ts';
import { EVERYBODY, type SearchEntry } from '../../kernel/search-entry.ts';
import { Slug } from '../../kernel/slug.ts';
import { coreOf } from '../shared/core.ts';
import { RecommendationCounts } from '../shared/recommendation-counts.ts';
import { excerptOf } from '../shared/referred.ts';
import { Consultation, isPublished, Meeting, Recommendation, recommendationOf } from './consultation.ts';
import { KEY_PREFIX } from './id.ts';
import { PROCESS } from './recommendations/workflow.ts';

/**
 * A consultation in a line, and the lists in which it is found: that of all, and that of its region. Its recommendations
 * are rows of their own, of whoever proposed them and of what they led to.
 */
export const Summary = z.object({
  id: z.string(),
  region: Consultation.shape.region,
  series: Slug,
  number: z.int(),
  title: Meeting.shape.title,
  day: Day,
  place: Meeting.shape.place,
  modes: Meeting.shape.modes,
  owner: Slug,
  phase: Consultation.shape.phase,
  /** How many recommendations it has, and how far they have come; absent until its minutes are approved. */
  recommendations: z.optional(RecommendationCounts),
  /** Those that wait for the steering committee, by their first words, and since when. */
  referred: z.optional(
    z.array(
      z.strictObject({
        n: z.int(),
        title: z.strictObject({ ar: z.string(), fr: z.string() }),
        since: Instant,
      }),
    ),
  ),
  version: z.int(),
});
export type Summary = z.infer<typeof Summary>;

/** The one that a recommendation went into; none where it stands for itself. */
const intoOf = (
  consultation: Pick<Consultation, 'recommendations'>,
  { mergedInto }: Recommendation,
): Recommendation | undefined =>
  mergedInto === undefined ? undefined : recommendationOf(consultation, mergedInto);

/** A merger answers nothing: what was merged is answered when the one that it went into is. */
const isAnswered = (consultation: Consultation, each: Recommendation): boolean =>
  (intoOf(consultation, each) ?? each).answer !== undefined;

function countsOf(consultation: Consultation): RecommendationCounts {
  const { recommendations } = consultation;
  const count = (which: (each: Recommendation) => boolean) => recommendations.filter(which).length;
  return {
    total: recommendations.length,
    answered: count((each) => isAnswered(consultation, each)),
    declined: count(({ status }) => status === 'declined'),
    merged: count(({ status }) => status === 'mergedInto'),
    delivered: count(({ status }) => status === 'delivered' || status === 'verified'),
    verified: count(({ status }) => status === 'verified'),
    referred: count(({ referredAt }) => referredAt !== undefined),
  };
}

function referredIn({ recommendations }: Consultation): NonNullable<Summary['referred']> {
  return recommendations.flatMap(({ n, text, referredAt }) =>
    referredAt === undefined ? [] : [{ n, title: excerptOf(text), since: referredAt }],
  );
}

export function summaryOf(consultation: Consultation): Summary {
  const referred = isPublished(consultation) ? referredIn(consultation) : [];
  const { id, region, series, number, meeting, owner, phase, version } = consultation;
  const { title, day, place, modes } = meeting;
  return {
    id,
    region,
    series,
    number,
    title,
    day,
    place,
    modes,
    owner,
    phase,
    ...(isPublished(consultation) && { recommendations: countsOf(consultation) }),
    ...(referred.length > 0 && { referred }),
    version,
  };
}

/** How far a recommendation has come, and the public reason where it was declined or accepted in part. */
const Became = z.strictObject({
  status: Recommendation.shape.status,
  reason: z.optional(Recommendation.shape.text),
  answeredAt: z.optional(Instant),
  deliveredOn: z.optional(Day),
  verifiedAt: z.optional(Instant),
});

function becameOf({ status, answer, delivery, verification }: Recommendation): z.infer<typeof Became> {
  return {
    status,
    ...(answer?.reason && { reason: answer.reason }),
    ...(answer && { answeredAt: answer.at }),
    ...(delivery && { deliveredOn: delivery.day }),
    ...(verification && { verifiedAt: verification.at }),
  };
}

/** A recommendation in a line, as whoever proposed it finds it, and whoever reads what it led to. */
export const RecommendationRow = z.object({
  consultation: z.strictObject({
    id: z.string(),
    region: Consultation.shape.region,
    number: z.int(),
    title: Meeting.shape.title,
    day: Day,
  }),
  n: z.int(),
  text: Recommendation.shape.text,
  status: Recommendation.shape.status,
  proposedBy: z.strictObject({
    party: z.optional(Slug),
    name: Recommendation.shape.proposedBy.shape.name,
  }),
  assignee: z.optional(Slug),
  /** Why it was declined, or accepted in part. */
  reason: z.optional(Recommendation.shape.text),
  mergedInto: z.optional(z.int()),
  /** What has become by now of the one that it went into. */
  became: z.optional(Became),
  answeredAt: z.optional(Instant),
  verifiedAt: z.optional(Instant),
});
export type RecommendationRow = z.infer<typeof RecommendationRow>;

function rowOf(consultation: Consultation, recommendation: Recommendation): RecommendationRow {
  const { id, region, number, meeting } = consultation;
  const into = intoOf(consultation, recommendation);
  const { n, text, status, proposedBy, assignee, answer, mergedInto, verification } = recommendation;
  const { party, name } = proposedBy;
  return {
    consultation: { id, region, number, title: meeting.title, day: meeting.day },
    n,
    text,
    status,
    proposedBy: { ...(party !== undefined && { party }), name },
    ...(assignee && { assignee: assignee.party }),
    ...(answer?.reason && { reason: answer.reason }),
    ...(mergedInto !== undefined && { mergedInto }),
    ...(into && { became: becameOf(into) }),
    ...(answer && !into && { answeredAt: answer.at }),
    ...(verification && { verifiedAt: verification.at }),
  };
}

const CONSULTATIONS = 'CONSULTATIONS';
/** The list of the consultations of a region, or of all. */
export const consultationList = (region?: string) =>
  region === undefined ? CONSULTATIONS : `${CONSULTATIONS}#${region}`;
/** The list of the recommendations that a party proposed. */
export const proposedList = (party: string) => `${CONSULTATIONS}#PROPOSED#${party}`;
/** The list of the recommendations that led to a thing, by its id. */
export const ledToList = (id: string) => `${CONSULTATIONS}#LEDTO#${id}`;

/** The ids of what it led to, each once: of a line of a plan both the plan and the convention. */
const ledTo = (links: Recommendation['links']): string[] => [
  ...new Set(links.flatMap(({ kind, id, part }) => (kind === 'planLine' && part ? [id, part] : [id]))),
];

/** The rows of its recommendations, once everybody may read them. */
function partsOf(consultation: Consultation): ListPart[] {
  if (!isPublished(consultation)) return [];
  const { id, createdAt } = consultation;
  return consultation.recommendations.flatMap((each) => {
    const { n, version, status, proposedBy, links } = each;
    const { party } = proposedBy;
    const summary = rowOf(consultation, each);
    const lists = [...(party === undefined ? [] : [proposedList(party)]), ...ledTo(links).map(ledToList)];
    return lists.map((list) => ({
      prefix: KEY_PREFIX,
      list,
      order: `${createdAt}#${id}#${String(n).padStart(3, '0')}`,
      version,
      phase: status,
      summary,
    }));
  });
}

/** The day for which it is called: it concerns the party that called it, and the three that answer for its region. */
function agendaOf({
  id,
  core,
  owner,
  meeting,
  phase,
  version,
  changedAt,
  number,
}: Consultation): PlannedDays {
  const isOff = phase === 'postponed' || phase === 'cancelled';
  const done = phase !== 'called';
  return {
    id,
    title: meeting.title,
    concerns: [...new Set([owner, ...coreOf({ core }).map(({ party }) => party)])],
    days: isOff ? [] : [{ kind: 'consultation', day: meeting.day, done, n: number }],
    version,
    changedAt,
  };
}

/**
 * What the search over everything finds: the consultation, and once everybody may read them its recommendations, each by
 * its words and as `11/3`. Nothing that becomes of one changes its entry.
 */
function entriesOf(consultation: Consultation): SearchEntry[] {
  const { id, number, meeting, region, createdAt, recommendations } = consultation;
  const common = { scopes: [EVERYBODY], place: region, since: createdAt };
  const own = { ...common, kind: 'consultation', id, title: meeting.title, names: [String(number)] };
  if (!isPublished(consultation)) return [own];
  const each = recommendations.map(({ n, text }) => ({
    ...common,
    kind: 'recommendation',
    id: `${id}.${n}`,
    title: text,
    names: [`${number}/${n}`],
  }));
  return [own, ...each];
}

/** No text of its rows is searched: a region has a few consultations a year. The search over everything finds them. */
export function listing(consultation: Consultation): Listing {
  const { region, phase } = consultation;
  return {
    lists: [consultationList(), consultationList(region)],
    phase,
    search: '',
    summary: summaryOf(consultation),
    parts: partsOf(consultation),
    entries: entriesOf(consultation),
    agenda: agendaOf(consultation),
  };
}

/** At once while a workflow should be running. */
export function due(consultation: Consultation): Due | undefined {
  const { region, changedAt } = consultation;
  return PROCESS.runsNeeded(consultation, changedAt).length > 0 ? { region, at: AT_ONCE } : undefined;
}
