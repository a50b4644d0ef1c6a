import * as z from 'zod/mini';
import { Day, Instant } from '../../../kernel/calendar.ts';
import { Slug } from '../../../kernel/slug.ts';
import { line } from '../../../kernel/text.ts';
import { Province } from '../../shared/place-codes.ts';
import { Service } from '../../shared/services.ts';
import { TargetGroup } from '../../shared/target-group.ts';

/** An activity of an organisation: which service, where, for whom, from when until when. Nothing in it names a person. */

const commune = line(120);
/** How many people it can serve at once. */
const Capacity = z.int().check(z.positive(), z.maximum(1_000_000));
/** A centre of the region in which it takes place. */
const CentreId = z.string().check(z.regex(/^f[a-z0-9]{1,79}$/));

export const ActivityEntry = z.strictObject({
  service: Service,
  group: TargetGroup,
  province: Province,
  commune: z.optional(commune),
  from: Day,
  /** The last day; absent while it goes on. */
  until: z.optional(Day),
  capacity: z.optional(Capacity),
  centre: z.optional(CentreId),
});
export type ActivityEntry = z.infer<typeof ActivityEntry>;

/** What can be corrected of one; which service, for whom and in which province it is for good. `null` removes. */
export const ActivityChanges = z.strictObject({
  commune: z.optional(z.nullable(commune)),
  from: z.optional(Day),
  until: z.optional(z.nullable(Day)),
  capacity: z.optional(z.nullable(Capacity)),
  centre: z.optional(z.nullable(CentreId)),
});
export type ActivityChanges = z.infer<typeof ActivityChanges>;

export const Activity = z.extend(ActivityEntry, {
  /** Its number within the organisation, from 1. */
  number: z.int(),
  /** The party whose people declared it. */
  declarer: Slug,
  /** The last day (in Morocco) before it is stale. */
  confirmBy: Day,
  /** The organisation has been told that it is stale. */
  told: z.optional(z.literal(true)),
  /** It should never have been declared. */
  withdrawn: z.optional(z.strictObject({ reason: z.string(), at: Instant })),
});
export type Activity = z.infer<typeof Activity>;

/** Whether it goes on, or begins later: it was not withdrawn, and its last day has not passed. */
export const goesOn = ({ until, withdrawn }: Pick<Activity, 'until' | 'withdrawn'>, today: string): boolean =>
  !withdrawn && (until === undefined || until >= today);

/** Whether it goes on after a day. */
export const goesOnAfter = (
  { until, withdrawn }: Pick<Activity, 'until' | 'withdrawn'>,
  day: string,
): boolean => !withdrawn && (until === undefined || until > day);

/** Whether it goes on, and nobody has confirmed so in time. */
export const isStale = (activity: Activity, today: string): boolean =>
  goesOn(activity, today) && activity.confirmBy < today;

/** How it stands on a day: it has ended, goes on, or goes on as far as anybody has said. */
export const ACTIVITY_STATES = ['current', 'stale', 'ended'] as const;
export function activityState(
  activity: Pick<Activity, 'until' | 'confirmBy'>,
  today: string,
): (typeof ACTIVITY_STATES)[number] {
  if (!goesOn({ ...activity, withdrawn: undefined }, today)) return 'ended';
  return activity.confirmBy < today ? 'stale' : 'current';
}

/** An activity as corrected. */
export function correctedActivity(activity: Activity, changes: ActivityChanges): Activity {
  const given = Object.entries({ ...activity, ...changes });
  return Activity.parse(
    Object.fromEntries(given.filter(([, value]) => value !== null && value !== undefined)),
  );
}
