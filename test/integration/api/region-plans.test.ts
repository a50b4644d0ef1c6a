import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { Phase } from '../../../functions/aggregates/action-plan/action-plan.ts';
import { ACTION_PLAN_KIND } from '../../../functions/aggregates/action-plan/kind.ts';
import { planList, type Summary, summaryOf } from '../../../functions/aggregates/action-plan/listing.ts';
import { livingPlans, planOfRegion } from '../../../functions/api/reads/region/plan.ts';
import { project } from '../../../functions/store/lists.ts';
import { openStore, type Store } from '../../../functions/store/table.ts';
import { MINISTRY } from '../../../scenarios/cases.ts';
import { caller } from '../../support/caller.ts';
import { consumedBy } from '../../support/consumed.ts';
import { newStore } from '../../table.ts';
import { drafted } from '../../unit/aggregates/action-plan/setting.ts';

/** The plan by which a region is shown, of a party that has had very many. */

const { plan } = drafted();
const LIKE = summaryOf(plan);
const AT_ONCE = 25;

let store: Store;
beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  await caller(inject('dynamodb'), store.table);
});

/** Rows of plans in the list of a party, the first one the oldest. */
async function list(party: string, plans: readonly Partial<Summary>[]): Promise<void> {
  const rows = plans.map((each, n) => {
    const id = `p${String(n).padStart(20, '0')}`;
    const createdAt = new Date(Date.parse('2015-01-01') + n * 86_400_000).toISOString();
    const summary: Summary = { ...LIKE, id, parties: [party], ...each };
    const listing = () => ({ lists: [planList(party)], phase: summary.phase, search: '', summary });
    return () => project(store, { ...ACTION_PLAN_KIND, listing }, { ...plan, id, createdAt, version: 1 });
  });
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await Promise.all(rows.slice(from, from + AT_ONCE).map((put) => put()));
}

const many = (count: number, phase: Phase, region: Summary['region'] = 'MA-06') =>
  Array.from({ length: count }, () => ({ phase, region }));

describe('of a party', () => {
  test('with few plans one query reads them all, and those that have ended are left out', async () => {
    await list('few', [...many(3, 'closed'), { phase: 'inForce', region: 'MA-04' }, ...many(2, 'draft')]);
    const consumed = consumedBy(openStore());
    const { plans, isWhole } = await livingPlans(openStore(), 'few');
    expect(consumed.calls).toEqual(['QueryCommand']);
    expect(plans.map(({ phase }) => phase)).toEqual(['draft', 'draft', 'inForce']);
    expect(isWhole).toBe(true);
  });

  test('with more than a hundred the oldest is found, and what has ended is not read for it', async () => {
    await list(MINISTRY, [
      { phase: 'inForce', region: 'MA-04' },
      { phase: 'draft', region: 'MA-05' },
      ...many(120, 'closed'),
      ...many(40, 'withdrawn', 'MA-04'),
      { phase: 'draft', region: 'MA-04' },
      { phase: 'closing', region: 'MA-05', parties: ['another'] },
    ]);
    const { plans, isWhole } = await livingPlans(store, MINISTRY);
    expect(isWhole).toBe(true);
    expect(plans.map(({ phase, region }) => [phase, region])).toEqual([
      ['inForce', 'MA-04'],
      ['draft', 'MA-04'],
      ['draft', 'MA-05'],
    ]);
    expect(planOfRegion(plans, 'MA-04')).toMatchObject({ phase: 'inForce' });
    expect(planOfRegion(plans, 'MA-05')).toMatchObject({ phase: 'draft' });
    expect(planOfRegion(plans, 'MA-06')).toBeUndefined();
  });

  test('with more than are looked at, the answer says that it is not whole', async () => {
    await list('endless', [{ phase: 'inForce', region: 'MA-04' }, ...many(1_050, 'draft')]);
    const { plans, isWhole } = await livingPlans(store, 'endless');
    expect(isWhole).toBe(false);
    expect(planOfRegion(plans, 'MA-04')).toMatchObject({ phase: 'inForce' });
  }, 60_000);
});
