import { ENDED } from '../../../aggregates/action-plan/action-plan.ts';
import { ACTION_PLAN_KIND } from '../../../aggregates/action-plan/kind.ts';
import { planList, type Summary } from '../../../aggregates/action-plan/listing.ts';
import { listPage } from '../../../store/lists.ts';
import type { Store } from '../../../store/table.ts';
import type { PlanRef } from './answers.ts';

/** The plan by which a region is shown: of those that the reader's party has a part in, one. */

/** Which phase says most of a region: what binds comes before what is still written. */
const PRECEDENCE = ['inForce', 'closing', 'adoption', 'review', 'returned', 'draft'];

/** As many of a party's plans as are looked at, the newest: twelve regions for eight years. */
const MAX_PLANS = 100;

/** The plans of a party, the newest first, in one query: those that have ended are left out. */
export async function livingPlans(store: Store, party: string): Promise<Summary[]> {
  const { items } = await listPage(store, ACTION_PLAN_KIND, { list: planList(party), limit: MAX_PLANS });
  return items.filter(({ phase, parties }) => !ENDED.includes(phase) && parties.includes(party));
}

/** The plan of a region in force, else the newest that has not ended. */
export const planOfRegion = (plans: readonly Summary[], region: string): Summary | undefined =>
  plans
    .filter((each) => each.region === region)
    .sort((a, b) => PRECEDENCE.indexOf(a.phase) - PRECEDENCE.indexOf(b.phase))[0];

export const planRef = ({ id, title, phase, years }: Summary): PlanRef => ({ id, title, phase, years });
