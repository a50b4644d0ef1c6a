import assert from 'node:assert/strict';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ActivityRow, activityParts } from '../../../../functions/aggregates/organisation/activities/rows.ts';
import { COMMANDS } from '../../../../functions/aggregates/organisation/commands.ts';
import { assertDetails, assertFigures } from '../../../../functions/aggregates/organisation/consistency.ts';
import { EVENT_TYPES, Event } from '../../../../functions/aggregates/organisation/events.ts';
import { evolve } from '../../../../functions/aggregates/organisation/evolve.ts';
import { ORGANISATION } from '../../../../functions/aggregates/organisation/index.ts';
import { Organisation } from '../../../../functions/aggregates/organisation/organisation.ts';
import { detailOf, detailSchema } from '../../../../functions/aggregates/organisation/published.ts';
import { summaryOf } from '../../../../functions/aggregates/organisation/summary.ts';
import { verifyChain } from '../../../../functions/kernel/chain.ts';
import { PERMISSION_REFUSALS } from '../../../../functions/kernel/permission.ts';
import { Chance } from '../../../support/chance.ts';
import { ORGANISATION_ID, registerMove } from '../../../support/register-player.ts';
import { assertSaid } from './said.ts';
import { BESIDE } from './setting.ts';

/** Lives by chance: whatever is asked of the register, what it promises holds. */

const codes = new Set<string>();
const types = new Set<string>();

function live(seed: number): void {
  const chance = new Chance(seed);
  let state: Organisation | undefined;
  const trail: Event[] = [];
  for (let step = 0; step < 60; step += 1) {
    const now = new Date(Date.parse('2026-03-02T09:00:00.000Z') + step * 40 * 86_400_000).toISOString();
    const { command, actor } = registerMove(chance, state);
    const result = ORGANISATION.decide(command, { id: ORGANISATION_ID, state, actor, now, beside: BESIDE });
    if ('refusal' in result) {
      const { refusal } = result;
      codes.add(refusal.code);
      assertSaid(refusal);
      continue;
    }
    trail.push(...result.events);
    state = result.state;
    assertHolds(state);
  }
  if (!state) return;
  assert.equal(verifyChain(trail, { version: state.version, hash: state.lastHash }), undefined);
  let told: Organisation | undefined;
  for (const event of trail) {
    types.add(event.type);
    told = evolve(told, Event.parse(JSON.parse(JSON.stringify(event))));
    detailSchema(event.type).parse(detailOf(told, event));
  }
  assert.deepEqual(Organisation.parse(told), JSON.parse(JSON.stringify(state)));
}

function assertHolds(state: Organisation): void {
  const { status, verifiedAt, preparers, reason, details, figures, merge, mergedInto, confirmBy } = state;
  if (status === 'verified' || status === 'stale') {
    assert.ok(verifiedAt !== undefined && preparers.length === 0);
    assert.ok(confirmBy !== undefined);
  }
  assert.equal(mergedInto !== undefined, status === 'merged');
  assert.ok(!(merge && mergedInto));
  if (status === 'declared') assert.equal(verifiedAt, undefined);
  assert.equal(reason !== undefined, status === 'suspended');
  assertDetails(details, state.party, BESIDE.rules, '2026-03-03T09:00:00.000Z');
  assertFigures(figures, details);
  assertActivities(state);
  assert.equal(summaryOf(state).id, ORGANISATION_ID);
}

/** Numbers have no gap, and no two activities are one; of each the table has a row, unless it is withdrawn. */
function assertActivities(state: Organisation): void {
  const { activities, status } = state;
  assert.deepEqual(
    activities.map(({ number }) => number),
    activities.map((_each, index) => index + 1),
  );
  const kept = activities.filter(({ withdrawn }) => !withdrawn);
  for (const one of kept) {
    assert.ok(one.until === undefined || one.until >= one.from);
    for (const other of kept) {
      if (one.number >= other.number) continue;
      const same = (['service', 'group', 'province', 'commune'] as const).every(
        (field) => one[field] === other[field],
      );
      const ends = one.until !== undefined && one.until < other.from;
      assert.ok(!same || ends || (other.until !== undefined && other.until < one.from));
    }
  }
  const rows = activityParts(state);
  assert.equal(rows.length, 3 * activities.length);
  const isShown = status !== 'suspended' && status !== 'merged';
  const shown = rows.flatMap(({ summary }) => (summary === undefined ? [] : [ActivityRow.parse(summary)]));
  assert.equal(shown.length, isShown ? 3 * kept.length : 0);
  if (status === 'merged') return;
  const due = ORGANISATION.due(state);
  const waits = isShown && kept.some(({ told, until, confirmBy }) => !told && (until ?? '9') > confirmBy);
  assert.ok(!waits || due !== undefined);
}

test('lives by chance', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => live(seed)),
    { numRuns: 300 },
  );
  expect([...types].sort()).toEqual([...EVENT_TYPES].sort());
  expect([...codes].sort()).toEqual(
    [...new Set([...PERMISSION_REFUSALS, ...Object.values(COMMANDS).flatMap(({ refuses }) => refuses)])]
      // Refusals that need a missing organisation, those of the store alone, and of very many activities.
      .filter((code) => !['notFound', 'organisationKnown', 'activitiesTooMany'].includes(code))
      .sort(),
  );
});
