import * as z from 'zod/mini';
import { dayOf, isInFuture, monthsAfter } from '../../../kernel/calendar.ts';
import { fingerprint } from '../../../kernel/chain.ts';
import { fault } from '../../../kernel/faults.ts';
import { fold } from '../../../kernel/fold.ts';
import type { FieldFault } from '../../../kernel/refusal.ts';
import { prose } from '../../../kernel/text.ts';
import { centreOf, readsCentre } from '../../shared/linked-centre.ts';
import type { OrganisationContext } from '../context.ts';
import { phrase, refuse, refuseFields } from '../refuse.ts';
import { rule } from '../rule.ts';
import { assertOwnOrSteward, STEWARDS } from '../steward.ts';
import { type Activity, ActivityChanges, ActivityEntry, correctedActivity, goesOn } from './activity.ts';

/**
 * Who does what, where and for whom: an organisation declares its own activities, or a steward does. What is confirmed or
 * corrected counts for some months; after that it is shown as stale.
 */

/** How many activities an organisation declares at most; withdrawn ones are counted. */
export const MAX_ACTIVITIES = 300;

const BY = { roles: STEWARDS, capacity: 'anybody', phases: ['declared', 'verified', 'stale'] } as const;
const ActivityNumber = z.int().check(z.positive(), z.maximum(9999));

/** The last day on which what is said now of an activity counts. */
const confirmBy = ({ now, rules }: OrganisationContext): string =>
  monthsAfter(dayOf(now), rules.activityStaleAfterMonths);

const readsCentreOf = ({ centre }: { centre?: string | null | undefined }) =>
  centre ? readsCentre(centre) : {};

type Said = Pick<Activity, 'service' | 'group' | 'province' | 'commune' | 'from' | 'until' | 'centre'>;

/** Refuses days that contradict each other, a first day to come, and a centre that there is none of. */
function assertSound(context: OrganisationContext, { from, until, centre }: Said): void {
  if (isInFuture(from, context.now)) throw refuse('dateInFuture', { date: { day: from } }).at('from');
  const faults: FieldFault[] = [];
  if (until !== undefined && until < from)
    faults.push({ path: 'until', why: phrase('untilBeforeFrom', { day: { day: from } }) });
  if (centre !== undefined && !centreOf(context, centre))
    faults.push({ path: 'centre', why: phrase('centreNotFound', { centre: { name: centre } }) });
  if (faults.length > 0) throw refuseFields('activityInconsistent', faults);
}

/** Refuses the same service for the same people in the same place and time once more. */
function assertNew({ state }: OrganisationContext, said: Said, number?: number): void {
  const same = state.activities.find(
    (each) =>
      each.number !== number &&
      !each.withdrawn &&
      each.service === said.service &&
      each.group === said.group &&
      each.province === said.province &&
      fold(each.commune ?? '') === fold(said.commune ?? '') &&
      (each.until === undefined || each.until >= said.from) &&
      (said.until === undefined || said.until >= each.from),
  );
  if (same) throw refuse('activityKnown', { service: same.service, number: { name: `${same.number}` } });
}

function activityOf({ state }: OrganisationContext, number: number): Activity {
  const found = state.activities.find((each) => each.number === number && !each.withdrawn);
  if (!found) throw refuse('activityUnknown', { number: { name: `${number}` } });
  return found;
}

/** Declares what an organisation does. */
export const declareActivity = rule({
  data: ActivityEntry,
  by: BY,
  needs: readsCentreOf,
  refuses: [
    'activityInconsistent',
    'activityKnown',
    'activitiesTooMany',
    'dateInFuture',
    'organisationMerged',
  ],
  run(context, activity): void {
    assertOwnOrSteward(context);
    const number = context.state.activities.length + 1;
    if (number > MAX_ACTIVITIES) throw refuse('activitiesTooMany', { most: MAX_ACTIVITIES });
    assertSound(context, activity);
    assertNew(context, activity);
    context.emit({ type: 'ActivityDeclared', data: { number, activity, confirmBy: confirmBy(context) } });
  },
});

/** Corrects it, its last day too: whoever corrects it has looked at it, so it is confirmed with that. */
export const correctActivity = rule({
  data: z.strictObject({ number: ActivityNumber, changes: ActivityChanges }),
  by: BY,
  needs: ({ changes }) => readsCentreOf(changes),
  refuses: ['activityInconsistent', 'activityKnown', 'activityUnknown', 'dateInFuture', 'organisationMerged'],
  run(context, { number, changes }): void {
    assertOwnOrSteward(context);
    const before = activityOf(context, number);
    const after = correctedActivity(before, changes);
    if (fingerprint(before) === fingerprint(after)) return;
    const { centre: kept, ...others } = after;
    assertSound(context, kept === before.centre ? others : after);
    assertNew(context, after, number);
    context.emit({ type: 'ActivityCorrected', data: { number, changes, confirmBy: confirmBy(context) } });
  },
});

/** Withdraws one that should never have been declared. One that has ended gets a last day instead. */
export const withdrawActivity = rule({
  data: z.strictObject({ number: ActivityNumber, reason: prose(1000) }),
  by: BY,
  refuses: ['activityUnknown', 'organisationMerged'],
  run(context, { number, reason }): void {
    assertOwnOrSteward(context);
    activityOf(context, number);
    context.emit({ type: 'ActivityWithdrawn', data: { number, reason } });
  },
});

/** "Does it still go on?": of each of some activities, yes. */
export const confirmActivities = rule({
  data: z.strictObject({
    numbers: z.array(ActivityNumber).check(
      z.minLength(1),
      z.maxLength(MAX_ACTIVITIES),
      z.refine((numbers) => new Set(numbers).size === numbers.length, fault('listedTwice')),
    ),
  }),
  by: BY,
  refuses: ['activityEnded', 'activityUnknown', 'organisationMerged'],
  run(context, { numbers }): void {
    assertOwnOrSteward(context);
    const today = dayOf(context.now);
    for (const number of numbers)
      if (!goesOn(activityOf(context, number), today))
        throw refuse('activityEnded', { number: { name: `${number}` } });
    context.emit({ type: 'ActivitiesConfirmed', data: { numbers, confirmBy: confirmBy(context) } });
  },
});
