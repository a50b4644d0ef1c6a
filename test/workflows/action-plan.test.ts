import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { TaskKind } from '../../functions/aggregates/action-plan/action-plan.ts';
import { ACTION_PLAN_KIND } from '../../functions/aggregates/action-plan/kind.ts';
import { load } from '../../functions/store/load.ts';
import { allEvents } from '../../functions/store/trail.ts';
import { caller, patient } from '../support/caller.ts';
import { HttpPlan } from '../support/http-plan.ts';
import { officers, TARGET } from '../support/plan-setting.ts';
import { Stage } from './harness.ts';

/** The adoption of an action plan on the deployed state machines: tacit approval, and that it goes on wherever it was killed. */

let stage: Stage;
let call: Awaited<ReturnType<typeof caller>>;

/** The wali has six seconds to oppose; everybody else is reminded at most. */
const RULES = {
  planReviewDelay: { count: 20, unit: 'seconds' },
  planDeliberationDelay: { count: 20, unit: 'seconds' },
  planOppositionDelay: { count: 6, unit: 'seconds' },
  planSignatureDelay: { count: 20, unit: 'seconds' },
  planClosureDelay: { count: 20, unit: 'seconds' },
};

beforeAll(async () => {
  process.env.STAGE_RULES = JSON.stringify(RULES);
  stage = await Stage.set(inject('dynamodb'));
  call = patient(await caller(inject('dynamodb'), stage.store.table));
  await new HttpPlan(stage.store, call).declareParties();
});
afterAll(async () => {
  delete process.env.STAGE_RULES;
  await stage.strike();
});

const stateOf = async (id: string) => {
  const { state } = await load(stage.store, ACTION_PLAN_KIND, id);
  if (!state) throw new Error('not proposed');
  return state;
};

/** Without lines, so that no convention has to be played beside it. */
async function submitted(): Promise<HttpPlan> {
  const play = await new HttpPlan(stage.store, call).propose();
  await play.puts('PUT /targets', { targets: [TARGET] });
  stage.follow(play.id);
  await play.does(officers.council, 'POST /submission', { lines: [] });
  return play;
}

const isAsked = (id: string, kind: TaskKind) =>
  expect
    .poll(
      async () => (await stateOf(id)).tasks.some((task) => task.status === 'open' && task.kind === kind),
      { timeout: 20_000 },
    )
    .toBe(true);

const STEPS = ['review', 'deliberation', 'opposition', 'signature'] as const;

test('reviewed, deliberated, tacitly not opposed and signed, it is in force', async () => {
  const play = await submitted();
  for (const kind of STEPS) {
    await isAsked(play.id, kind);
    if (kind !== 'opposition') await play.approves(kind);
  }
  const types = (await allEvents(stage.store, ACTION_PLAN_KIND, play.id)).map(({ type }) => type);
  expect(types).toContain('TaskApprovedTacitly');
  expect((await stateOf(play.id)).phase).toBe('inForce');
}, 120_000);

test('killed and started again by the sweep at every step, it comes to the same end, and a revision too', async () => {
  const play = await submitted();
  const approved = async (kind: TaskKind) => {
    await isAsked(play.id, kind);
    stage.loseWorkflows();
    await stage.sweep();
    await play.approves(kind);
  };
  for (const kind of STEPS) await approved(kind);
  expect((await stateOf(play.id)).phase).toBe('inForce');
  const changes = { years: { first: 2022, last: 2027 } };
  await play.revises({ reason: 'Prolonger', changes });
  for (const kind of STEPS) await approved(kind);
  const { contents, procedures } = await stateOf(play.id);
  expect(contents.years.last).toBe(2027);
  expect(procedures.map(({ key, status }) => `${key} ${status}`)).toEqual([
    'adoption-1 done',
    'revision-1 done',
  ]);
  const types = (await allEvents(stage.store, ACTION_PLAN_KIND, play.id)).map(({ type }) => type);
  expect(types.filter((type) => type === 'StepOpened')).toHaveLength(8);
}, 180_000);
