import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { TaskKind } from '../../functions/aggregates/centre/centre.ts';
import { CENTRE_KIND } from '../../functions/aggregates/centre/kind.ts';
import { load } from '../../functions/store/load.ts';
import { allEvents } from '../../functions/store/trail.ts';
import { caller, patient } from '../support/caller.ts';
import { minister } from '../support/centre-setting.ts';
import { HttpCentre } from '../support/http-centre.ts';
import { Stage } from './harness.ts';

/** The life of a centre on the deployed state machines: what it costs, and that it goes on wherever it was killed. */

let stage: Stage;
let call: Awaited<ReturnType<typeof caller>>;

/** Delays so short that everybody is reminded once, and so long that nothing is late by then. */
const RULES = {
  centreStageDelay: { count: 6, unit: 'seconds' },
  centrePreparationDelay: { count: 6, unit: 'seconds' },
  centreOpeningDelay: { count: 6, unit: 'seconds' },
  centreVerificationDelay: { count: 6, unit: 'seconds' },
};

const MAX_TRANSITIONS = 70;

beforeAll(async () => {
  process.env.STAGE_RULES = JSON.stringify(RULES);
  stage = await Stage.set(inject('dynamodb'));
  call = patient(await caller(inject('dynamodb'), stage.store.table));
  await new HttpCentre(stage.store, call).declareParties();
});
afterAll(async () => {
  delete process.env.STAGE_RULES;
  await stage.strike();
});

const stateOf = async (id: string) => {
  const { state } = await load(stage.store, CENTRE_KIND, id);
  if (!state) throw new Error('not registered');
  return state;
};

/** Waits until a task of a kind is open: a new one, which waits for its reminder if asked to. */
const isAsked = (id: string, kind: TaskKind, subject?: string, reminded = false) =>
  expect
    .poll(
      async () =>
        (await stateOf(id)).tasks.some(
          (task) =>
            task.status === 'open' &&
            task.kind === kind &&
            task.subject === subject &&
            (!reminded || task.remindAt === undefined),
        ),
      { timeout: 20_000 },
    )
    .toBe(true);

const runs = (id: string) => stage.workflows.list().filter(({ name }) => name.startsWith(id));
const STEPS = ['studies', 'works', 'equipped'] as const;

test('from its plan to its first verified opening, reminded at every step, it enters at most 70 states', async () => {
  const play = await new HttpCentre(stage.store, call).register();
  stage.follow(play.id);
  for (const step of STEPS) {
    await isAsked(play.id, 'stageReport', step, true);
    await play.reach(step);
  }
  await isAsked(play.id, 'staff', undefined, true);
  await play.prepare();
  await isAsked(play.id, 'opening', undefined, true);
  await play.open();
  await isAsked(play.id, 'verification', undefined, true);
  await play.does(minister, 'POST /opening/verification');
  await expect
    .poll(() => runs(play.id).map(({ status }) => status))
    .toEqual(['SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED']);
  const entered = runs(play.id).reduce((sum, { transitions }) => sum + transitions, 0);
  expect(entered).toBeGreaterThan(20);
  expect(entered).toBeLessThanOrEqual(MAX_TRANSITIONS);
}, 120_000);

test('killed and started again by the sweep at every hand-over, it comes to the same end', async () => {
  const play = await new HttpCentre(stage.store, call).register();
  stage.follow(play.id);
  const lost = async (kind: TaskKind, subject?: string) => {
    await isAsked(play.id, kind, subject);
    stage.loseWorkflows();
    await stage.sweep();
  };
  for (const step of STEPS) {
    await lost('stageReport', step);
    await play.reach(step);
  }
  await lost('staff');
  await play.prepare();
  await lost('opening');
  await play.open();
  await lost('verification');
  await play.does(minister, 'POST /opening/verification');
  await expect
    .poll(async () => (await stateOf(play.id)).procedures.map(({ kind, status }) => `${kind} ${status}`))
    .toEqual(['stages done', 'clock done']);
  const types = (await allEvents(stage.store, CENTRE_KIND, play.id)).map(({ type }) => type);
  expect(types.filter((type) => type === 'StepOpened')).toHaveLength(7);
}, 120_000);
