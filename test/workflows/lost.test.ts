import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Task } from '../../functions/aggregates/convention/procedures/tasks.ts';
import { Stage } from './harness.ts';
import {
  approve,
  beginClosure,
  collectPledges,
  execute,
  fileMinutes,
  justify,
  payCalls,
  prepare,
  release,
  submitted,
} from './officials.ts';

/** Lost executions, signals that were not sent and failed steps are found and repaired. */

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.set(inject('dynamodb'));
});
afterAll(() => stage.strike());

/** A hand-over: what people are asked, and do. */
interface HandOver {
  name: string;
  asked?: Task['kind'];
  act: (id: string) => Promise<void>;
  /** Made of hand-overs that other lives lose: while nothing is heard, it would never end. */
  whole?: true;
}

const asking = (name: string, kind: Task['kind']): HandOver => ({
  name,
  asked: kind,
  act: (id) => approve(stage, id, kind),
});

/** Every hand-over of a life, from review to the refund of the balance. */
const LIFE: HandOver[] = [
  asking('review', 'review'),
  { name: 'the pledges', asked: 'pledging', act: (id) => collectPledges(stage, id) },
  asking('the end of the collection', 'pledging'),
  asking('deliberation', 'deliberation'),
  asking('opposition', 'opposition'),
  asking('budget control', 'budgetControl'),
  asking('signature', 'signature'),
  asking('visa', 'visa'),
  { name: 'the receipts', asked: 'fundsCall', act: (id) => payCalls(stage, id, 1) },
  { name: 'the payment order', asked: 'paymentPreparation', act: (id) => prepare(stage, id, 1) },
  asking('its authorisation', 'paymentAuthorisation'),
  { name: 'its execution', asked: 'paymentExecution', act: (id) => execute(stage, id) },
  { name: 'its justification', act: (id) => justify(stage, id, 1) },
  { name: 'the conditions of tranche 2', act: (id) => fileMinutes(stage, id, 2) },
  { name: 'tranche 2', act: (id) => release(stage, id, 2), whole: true },
  { name: 'the conditions of tranche 3', act: (id) => fileMinutes(stage, id, 3) },
  { name: 'tranche 3', act: (id) => release(stage, id, 3, 500), whole: true },
  { name: 'the closure', act: (id) => beginClosure(stage, id) },
  asking('the final report', 'finalReport'),
  asking('the authorisation of the refund', 'refundAuthorisation'),
  asking('the refund', 'refundExecution'),
];

/** The ledger and the tasks of a convention do not depend on the order of different people's acts. */
async function outcomeOf(id: string) {
  const { phase, books, orders } = await stage.until(id, 'the closure', (c) => c.phase === 'closed');
  const types = await stage.types(id);
  return {
    phase,
    counts: Object.fromEntries(
      [...new Set(types)].sort().map((type) => [type, types.filter((each) => each === type).length]),
    ),
    booked: books.acts.map(({ motive, amount }) => `${motive} ${amount}`).sort(),
    orders: orders.map(({ status }) => status),
  };
}

let undisturbed: Awaited<ReturnType<typeof outcomeOf>>;
beforeAll(async () => {
  const id = await submitted(stage);
  for (const { asked, act } of LIFE) {
    if (asked) await stage.asked(id, asked);
    await act(id);
  }
  undisturbed = await outcomeOf(id);
});

test.each(LIFE.filter(({ whole }) => !whole))(
  'when every run is lost at $name before it is heard of, the sweep brings it to the same end',
  async (lost) => {
    const id = await submitted(stage);
    for (const handOver of LIFE) {
      if (handOver.asked) await stage.asked(id, handOver.asked);
      if (handOver === lost) await stage.fallSilent();
      await handOver.act(id);
      if (handOver !== lost) continue;
      stage.loseWorkflows();
      await stage.sweep();
      stage.follow(id);
    }
    expect(await outcomeOf(id)).toEqual(undisturbed);
  },
);

test('a step that fails for a moment is tried again', async () => {
  let failures = 0;
  stage.interfere = async (event, next) => {
    if (Object(event).act === 'getProgress' && failures < 1) {
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
    if (Object(event).act === 'openGroup') throw new Error('broken');
    return next(event);
  };
  const id = await submitted(stage);
  await expect
    .poll(() => stage.workflows.list().find(({ name }) => name === `${id}-formation-1-r0-0`)?.status)
    .toBe('FAILED');
  stage.interfere = (event, next) => next(event);
  expect(reported).toMatchObject([{ id, run: 'formation-1-r0', error: { Error: 'States.TaskFailed' } }]);
  expect(await stage.sweep()).toMatchObject({
    disagreements: expect.arrayContaining([{ id, run: 'formation-1-r0', status: 'FAILED' }]),
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
