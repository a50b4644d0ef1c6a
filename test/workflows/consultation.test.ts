import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { TaskKind } from '../../functions/aggregates/consultation/consultation.ts';
import { CONSULTATION_KIND } from '../../functions/aggregates/consultation/kind.ts';
import { load } from '../../functions/store/load.ts';
import { allEvents } from '../../functions/store/trail.ts';
import { caller, patient } from '../support/caller.ts';
import { council, document, minister, president } from '../support/consultation-setting.ts';
import { HttpCentre } from '../support/http-centre.ts';
import { HttpConsultation } from '../support/http-consultation.ts';
import { Stage } from './harness.ts';

/** The follow-up of recommendations on the deployed state machines: what it costs, that what is late goes on, and that it goes on wherever it was killed. */

let stage: Stage;
let call: Awaited<ReturnType<typeof caller>>;
let centre: HttpCentre;

const seconds = (count: number) => ({ count, unit: 'seconds' }) as const;
const rules = (answer: number, progress: number) => {
  process.env.STAGE_RULES = JSON.stringify({
    recommendationAnswerDelay: seconds(answer),
    recommendationProgressDelay: seconds(progress),
    recommendationEscalationDelay: seconds(progress),
    recommendationVerificationDelay: seconds(answer),
  });
};

/** Delays so short that everybody is reminded once, and so long that nothing is late by then. */
const REMINDED = [8, 8] as const;
/** What is made of a recommendation is late within seconds, and soon afterwards the committee's. */
const LATE = [60, 2] as const;
/** Nobody is reminded. */
const PROMPT = [600, 600] as const;

const MAX_TRANSITIONS = 30;

beforeAll(async () => {
  stage = await Stage.set(inject('dynamodb'));
  call = patient(await caller(inject('dynamodb'), stage.store.table));
  await new HttpConsultation(stage.store, call).declareParties();
  centre = new HttpCentre(stage.store, call);
  await centre.declareParties();
  await centre.register();
});
afterAll(async () => {
  delete process.env.STAGE_RULES;
  await stage.strike();
});

const stateOf = async (id: string) => {
  const { state } = await load(stage.store, CONSULTATION_KIND, id);
  if (!state) throw new Error('not called');
  return state;
};

/** A consultation whose recommendations are followed, with delays of its own. */
async function followed(number: number, recommendations: number, delays: readonly [number, number]) {
  rules(...delays);
  const play = await new HttpConsultation(stage.store, call).callUp({ number });
  await play.approved(recommendations);
  stage.follow(play.id);
  return play.followed(recommendations);
}

/** Waits until something is asked for: so many tasks of a kind, which wait for their reminders where it is said. */
const isAsked = (id: string, kind: TaskKind, { tasks = 1, reminded = false } = {}) =>
  expect
    .poll(
      async () =>
        (await stateOf(id)).tasks.filter(
          (task) =>
            task.status === 'open' && task.kind === kind && (!reminded || task.remindAt === undefined),
        ).length,
      { timeout: 30_000 },
    )
    .toBe(tasks);

const runs = (id: string) => stage.workflows.list().filter(({ name }) => name.startsWith(id));
const typesOf = async (id: string) =>
  (await allEvents(stage.store, CONSULTATION_KIND, id)).map(({ type }) => type);
const one = 'POST /recommendations/1';
const delivery = () => ({ day: '2026-05-04', evidence: [document('reception-minutes')] });

test('a recommendation, reminded of at every step until it is verified, enters at most 30 states', async () => {
  const play = await followed(21, 1, REMINDED);
  await isAsked(play.id, 'recommendationAnswer', { reminded: true });
  await play.does(president, `${one}/answer`, { answer: 'accepted' });
  await play.does(council, `${one}/links`, { kind: 'centre', id: centre.id });
  await isAsked(play.id, 'recommendationProgress', { reminded: true });
  await play.does(council, `${one}/delivery`, delivery());
  await isAsked(play.id, 'recommendationVerification', { tasks: 2, reminded: true });
  await play.does(minister, `${one}/verification`);
  await expect.poll(() => runs(play.id).map(({ status }) => status)).toEqual(['SUCCEEDED', 'SUCCEEDED']);
  const entered = runs(play.id).reduce((sum, { transitions }) => sum + transitions, 0);
  expect(entered).toBeGreaterThan(10);
  expect(entered).toBeLessThanOrEqual(MAX_TRANSITIONS);
}, 120_000);

test('what nobody does in time is handed on, and is the committee’s once, and can still be done', async () => {
  const play = await followed(22, 1, LATE);
  await isAsked(play.id, 'recommendationAnswer');
  await play.does(president, `${one}/answer`, { answer: 'accepted' });
  await expect.poll(() => typesOf(play.id), { timeout: 60_000 }).toContain('RecommendationReferred');
  const referred = async () => (await stateOf(play.id)).recommendations.map(({ referredAt }) => referredAt);
  expect(await referred()).toEqual([expect.any(String)]);
  await play.does(council, `${one}/links`, { kind: 'centre', id: centre.id });
  await play.does(council, `${one}/delivery`, delivery());
  await isAsked(play.id, 'recommendationVerification', { tasks: 2 });
  await play.does(minister, `${one}/verification`);
  const types = await typesOf(play.id);
  for (const type of ['TaskEscalated', 'RecommendationReferred'])
    expect([type, types.filter((each) => each === type)]).toEqual([type, [type]]);
  expect(await referred()).toEqual([undefined]);
}, 120_000);

test('killed and started again by the sweep at every hand-over, its recommendations come to the same end', async () => {
  const play = await followed(23, 3, PROMPT);
  const lost = async (kind: TaskKind, tasks = 1) => {
    await isAsked(play.id, kind, { tasks });
    stage.loseWorkflows();
    await stage.sweep();
  };
  await lost('recommendationAnswer', 3);
  await play.does(president, 'POST /recommendations/2/answer', { answer: 'mergedInto', into: 1 });
  await lost('recommendationAnswer', 2);
  await play.does(president, 'POST /recommendations/3/answer', {
    answer: 'declined',
    reason: { ar: 'سبب', fr: 'Motif' },
  });
  await lost('recommendationAnswer');
  await play.does(president, `${one}/answer`, { answer: 'accepted' });
  await lost('recommendationProgress');
  await play.does(council, `${one}/progress`, { note: 'Étude lancée' });
  await lost('recommendationProgress');
  await play.does(council, `${one}/links`, { kind: 'centre', id: centre.id });
  await play.does(council, `${one}/delivery`, delivery());
  await lost('recommendationVerification', 2);
  await play.does(minister, `${one}/return`, { reason: 'Illisible' });
  await lost('recommendationProgress');
  await play.does(council, `${one}/delivery`, delivery());
  await lost('recommendationVerification', 2);
  await play.does(minister, `${one}/verification`);
  const { procedures, recommendations } = await stateOf(play.id);
  expect(procedures.map(({ key, status }) => `${key} ${status}`).sort()).toEqual([
    'recommendation-1 done',
    'recommendation-2 done',
    'recommendation-3 done',
  ]);
  expect(recommendations.map(({ status }) => status)).toEqual(['verified', 'mergedInto', 'declined']);
  const types = await typesOf(play.id);
  // Three answers, progress three times, verification twice.
  expect(types.filter((type) => type === 'StepOpened')).toHaveLength(8);
  await expect.poll(() => runs(play.id).filter(({ status }) => status === 'RUNNING')).toEqual([]);
}, 180_000);
