import * as z from 'zod/mini';
import type { PlannedDays } from '../../kernel/agenda.ts';
import { AT_ONCE, type Due, type Listing } from '../../kernel/aggregate.ts';
import { beginningOf, Day, dayOf, Instant } from '../../kernel/calendar.ts';
import { EVERYBODY } from '../../kernel/search-entry.ts';
import { Slug } from '../../kernel/slug.ts';
import { nextStageOf } from '../shared/centre-way.ts';
import { coreOf } from '../shared/core.ts';
import { handedOnUntil } from '../shared/referred.ts';
import { askStillOpenOn, Centre, dayReached, isVerified, openBy, Stage } from './centre.ts';
import { Details } from './details.ts';
import { PROCESS } from './stages/workflow.ts';
import { WaitsFor, waitsForOf } from './waits-for.ts';

/**
 * A centre in a line, and the lists in which it is found: that of all, and that of its region. A line is short, so that
 * the board of a region costs little.
 */
export const Summary = z.object({
  id: z.string(),
  name: Details.shape.name,
  province: Details.shape.province,
  point: Details.shape.point,
  work: Details.shape.work,
  groups: Details.shape.groups,
  places: Details.shape.places,
  owner: Slug,
  operator: z.optional(Slug),
  /** What it is linked to: the convention, and which of its components. */
  convention: z.optional(z.string()),
  component: z.optional(Slug),
  status: Centre.shape.status,
  stage: Stage,
  /** The day on which it came to stand so. */
  since: Day,
  /** The stage that is next, and its planned day where it has one. */
  next: z.optional(z.strictObject({ stage: Stage, day: z.optional(Day) })),
  /** Of one that stands built and is not open: since when, and the last day that is in time. */
  built: z.optional(z.strictObject({ since: Day, openBy: Day })),
  waitsFor: z.optional(WaitsFor),
  /** Until when whoever it was handed on to has time: from then on it waits for the steering committee. */
  handedOnUntil: z.optional(Instant),
  /** Of one that is open. */
  opening: z.optional(
    z.strictObject({ day: Day, verified: z.boolean(), unconfirmedSince: z.optional(Instant) }),
  ),
  version: z.int(),
});
export type Summary = z.infer<typeof Summary>;

export function builtOf(centre: Centre): Summary['built'] {
  const [since, last] = [dayReached(centre, 'equipped'), openBy(centre)];
  return since !== undefined && last !== undefined ? { since, openBy: last } : undefined;
}

function openingOf(centre: Centre): Summary['opening'] {
  const { opening } = centre;
  if (!opening) return undefined;
  const { day, unconfirmedSince } = opening;
  return {
    day,
    verified: isVerified(centre),
    ...(unconfirmedSince !== undefined && { unconfirmedSince }),
  };
}

export function summaryOf(centre: Centre): Summary {
  const { id, details, owner, operator, link, status, stage, statusSince, version } = centre;
  const { name, province, point, work, groups, places } = details;
  const [next, built, opening] = [nextStageOf(centre), builtOf(centre), openingOf(centre)];
  const waitsFor = waitsForOf(centre);
  const until = handedOnUntil(centre.tasks);
  return {
    id,
    name,
    province,
    ...(point && { point }),
    work,
    groups,
    ...(places !== undefined && { places }),
    owner,
    ...(operator && { operator: operator.party }),
    ...link,
    status,
    stage,
    since: centre.closedOn ?? dayOf(statusSince),
    ...(next && { next }),
    ...(built && { built }),
    ...(waitsFor && { waitsFor }),
    ...(until !== undefined && { handedOnUntil: until }),
    ...(opening && { opening }),
    version,
  };
}

/**
 * The day on which it opens: planned as long as it is on its way, then that of its opening. It concerns the party that
 * registered it, the three that answer for its region, and the one that runs it.
 */
function agendaOf(centre: Centre): PlannedDays {
  const { id, details, core, owner, operator, status, stage, planned, opening, version, changedAt } = centre;
  const isOnItsWay = status === stage && stage !== 'inService';
  const on = opening?.day ?? (isOnItsWay ? planned.inService : undefined);
  const done = opening !== undefined;
  const concerns = [
    owner,
    ...coreOf({ core }).map(({ party }) => party),
    ...(operator ? [operator.party] : []),
  ];
  return {
    id,
    title: details.name,
    concerns: [...new Set(concerns)],
    days: on === undefined ? [] : [{ kind: 'opening', day: on, done }],
    version,
    changedAt,
  };
}

const CENTRES = 'CENTRES';
/** The list of the centres of a region, or of all. */
export const centreList = (region?: string) => (region === undefined ? CENTRES : `${CENTRES}#${region}`);

/** No text of its rows is searched: a board shows all centres of its region. */
export function listing(centre: Centre): Listing {
  const { id, details, createdAt } = centre;
  return {
    lists: [centreList(), centreList(centre.region)],
    phase: centre.status,
    search: '',
    summary: summaryOf(centre),
    agenda: agendaOf(centre),
    entries: [
      {
        kind: 'centre',
        id,
        scopes: [EVERYBODY],
        title: details.name,
        names: [],
        place: details.province,
        since: createdAt,
      },
    ],
  };
}

/** At once while a workflow should be running; else on the day of the yearly question. */
export function due(centre: Centre): Due | undefined {
  const { region, changedAt } = centre;
  if (PROCESS.runsNeeded(centre, changedAt).length > 0) return { region, at: AT_ONCE };
  const on = askStillOpenOn(centre);
  return on === undefined ? undefined : { region, at: beginningOf(on) };
}
