import { ENDED } from '../../../aggregates/action-plan/action-plan.ts';
import { ACTION_PLAN_KIND } from '../../../aggregates/action-plan/kind.ts';
import { planList, type Summary } from '../../../aggregates/action-plan/listing.ts';
import { listPage } from '../../../store/lists.ts';
import type { Store } from '../../../store/table.ts';
import type { PlanRef } from './answers.ts';

/** The plan by which a region is shown: of those that the reader's party has a part in, one. */

/** Which phase says most of a region: what binds comes before what is still written. */
const PRECEDENCE = ['inForce', 'closing', 'adoption', 'review', 'returned', 'draft'];

/** As many of a party's plans as one query has, the newest: twelve regions for eight years. */
const MAX_PLANS = 100;
/** Of more than that, as many as are looked at in each phase that has not ended. */
const MAX_IN_PHASE = 1000;

/**
 * The plans of a party, those of one phase the newest first: those that have ended are left out. One query; a party that has
 * more is asked by phase, so that those of the past are not read. `isWhole` where all were looked at.
 */
export async function livingPlans(
  store: Store,
  party: string,
): Promise<{ plans: Summary[]; isWhole: boolean }> {
  const list = planList(party);
  const living = (items: readonly Summary[]) =>
    items.filter(({ phase, parties }) => !ENDED.includes(phase) && parties.includes(party));
  const newest = await listPage(store, ACTION_PLAN_KIND, { list, limit: MAX_PLANS });
  if (newest.cursor === undefined) return { plans: living(newest.items), isWhole: true };
  const pages = await Promise.all(
    PRECEDENCE.map((phase) => listPage(store, ACTION_PLAN_KIND, { list, phase, limit: MAX_IN_PHASE })),
  );
  return {
    plans: living(pages.flatMap(({ items }) => items)),
    isWhole: pages.every(({ cursor }) => cursor === undefined),
  };
}

/** The plan of a region in force, else the newest that has not ended. */
export const planOfRegion = (plans: readonly Summary[], region: string): Summary | undefined =>
  plans
    .filter((each) => each.region === region)
    .sort((a, b) => PRECEDENCE.indexOf(a.phase) - PRECEDENCE.indexOf(b.phase))[0];

export const planRef = ({ id, title, phase, years }: Summary): PlanRef => ({ id, title, phase, years });
