import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Task } from '../../functions/domain/convention.ts';
import { Stage } from './harness.ts';
import {
  approve,
  closeDown,
  collectPledges,
  execute,
  fileMinutes,
  justify,
  payCalls,
  prepare,
  release,
  submitted,
} from './officials.ts';

/** What is lost is found again: runs that are gone, signals that were not sent, steps that fail. */

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.set(inject('dynamodb'));
});
afterAll(() => stage.strike());

/** Every hand-over of a life: what people are asked, and do; after each all workflows may be lost. */
const LIFE: [string, Task['kind'] | undefined, (id: string) => Promise<void>][] = [
  ['review', 'review', (id) => approve(stage, id, 'review')],
  ['the pledges', 'pledging', (id) => collectPledges(stage, id)],
  ['the end of the collection', 'pledging', (id) => approve(stage, id, 'pledging')],
  ['deliberation', 'deliberation', (id) => approve(stage, id, 'deliberation')],
  ['opposition', 'opposition', (id) => approve(stage, id, 'opposition')],
  ['budget control', 'budgetControl', (id) => approve(stage, id, 'budgetControl')],
  ['signature', 'signature', (id) => approve(stage, id, 'signature')],
  ['visa', 'visa', (id) => approve(stage, id, 'visa')],
  ['the receipts', 'fundsCall', (id) => payCalls(stage, id, 1)],
  ['the payment order', 'paymentPreparation', (id) => prepare(stage, id, 1)],
  ['its authorisation', 'paymentAuthorisation', (id) => approve(stage, id, 'paymentAuthorisation')],
  ['its execution', 'paymentExecution', (id) => execute(stage, id)],
  ['its justification', undefined, (id) => justify(stage, id, 1)],
];

async function toTheEnd(id: string): Promise<void> {
  await fileMinutes(stage, id, 2);
  await release(stage, id, 2);
  await fileMinutes(stage, id, 3);
  await release(stage, id, 3, 500);
  await closeDown(stage, id);
}

let expected: string[];
beforeAll(async () => {
  const id = await submitted(stage);
  for (const [, , act] of LIFE) await act(id);
  await toTheEnd(id);
  expected = await stage.types(id);
});

/** What a convention books and asks, whatever the order in which events of different people fall. */
const counted = (types: string[]) =>
  Object.fromEntries(
    [...new Set(types)].sort().map((type) => [type, types.filter((each) => each === type).length]),
  );

describe.each(LIFE.map(([name], index) => ({ name, index })))(
  'when every run is lost at $name',
  ({ index }) => {
    test('before the decision is heard of, the sweep brings it to the same end', async () => {
      const id = await submitted(stage);
      for (const [step, [, kind, act]] of LIFE.entries()) {
        if (kind) await stage.asked(id, kind);
        if (step === index) await stage.fallSilent();
        await act(id);
        if (step !== index) continue;
        stage.loseWorkflows();
        await stage.sweep();
        stage.follow(id);
      }
      await toTheEnd(id);
      expect(counted(await stage.types(id))).toEqual(counted(expected));
    });
  },
);

test('a step that fails for a moment is tried again', async () => {
  let failures = 0;
  stage.interfere = async (event, next) => {
    if (Object(event).act === 'whereItStands' && failures < 1) {
      failures += 1;
      throw Object.assign(new Error('busy'), { name: 'TryAgain' });
    }
    return next(event);
  };
  const id = await submitted(stage);
  await stage.asked(id, 'review');
  stage.interfere = (event, next) => next(event);
  expect(failures).toBe(1);
});

test('a step that keeps failing is reported, and the sweep starts a new run', async () => {
  const reported: unknown[] = [];
  stage.interfere = async (event, next) => {
    if (Object(event).act === 'report') reported.push(event);
    if (Object(event).act === 'ask') throw new Error('broken');
    return next(event);
  };
  const id = await submitted(stage);
  await expect
    .poll(() => stage.workflows.list().find(({ name }) => name === `${id}-formation-1-r0-0`)?.status, {
      timeout: 10_000,
    })
    .toBe('FAILED');
  stage.interfere = (event, next) => next(event);
  expect(reported).toMatchObject([{ conventionId: id }, { conventionId: id }]);
  expect(await stage.sweep()).toMatchObject({
    disagreements: expect.arrayContaining([{ conventionId: id, run: 'formation-1-r0', status: 'FAILED' }]),
  });
  await approve(stage, id, 'review');
  await stage.until(id, 'pledging', (c) => c.phase === 'pledging');
});

test('a signal that was never sent is sent by the sweep, without a new run', async () => {
  const id = await submitted(stage);
  await stage.asked(id, 'review');
  await stage.fallSilent();
  await approve(stage, id, 'review');
  const before = stage.workflows.list().filter(({ name }) => name.startsWith(`${id}-formation`)).length;
  await stage.sweep();
  await stage.asked(id, 'pledging');
  const runs = stage.workflows.list().filter(({ name }) => name === `${id}-formation-1-r0-1`);
  expect([before > 0, runs]).toEqual([true, []]);
});
