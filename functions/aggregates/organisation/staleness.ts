import * as z from 'zod/mini';
import { dayOf, monthsAfter } from '../../kernel/calendar.ts';
import { isStale } from './activities/activity.ts';
import type { OrganisationContext } from './context.ts';
import { refuse } from './refuse.ts';
import { rule } from './rule.ts';
import { assertOwnOrSteward, STEWARDS } from './steward.ts';

/** A verified entry is confirmed from time to time; one that nobody has confirmed in time is stale. */

/** The last day on which an entry counts that is verified or confirmed now. */
export const confirmBy = ({ now, rules }: Pick<OrganisationContext, 'now' | 'rules'>): string =>
  monthsAfter(dayOf(now), rules.staleAfterMonths);

/** "Is it still right?": an officer of the organisation itself, or a steward, says yes. */
export const confirm = rule({
  data: z.strictObject({}),
  by: { roles: STEWARDS, capacity: 'anybody', phases: ['verified', 'stale'] },
  refuses: ['organisationMerged'],
  run(context): void {
    assertOwnOrSteward(context);
    context.emit({ type: 'OrganisationConfirmed', data: { confirmBy: confirmBy(context) } });
  },
});

/**
 * Marks a verified entry whose day has passed, and activities that go on and whose day has passed; any other stays as it
 * is, so that a repeat is harmless.
 */
export const markStale = rule({
  data: z.strictObject({}),
  by: 'workflow',
  refuses: ['organisationMerged'],
  run(context): void {
    if (context.actor.kind === 'person') throw refuse('notAllowed', { who: 'workflow' });
    const { status, confirmBy: last, activities } = context.state;
    if (status === 'suspended' || status === 'merged') return;
    const today = dayOf(context.now);
    if (status === 'verified' && last !== undefined && last < today)
      context.emit({ type: 'OrganisationStale', data: {} });
    const numbers = activities.flatMap((each) => (isStale(each, today) && !each.told ? [each.number] : []));
    if (numbers.length > 0) context.emit({ type: 'ActivitiesStale', data: { numbers } });
  },
});
