import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { substitute } from '../../../local/definitions.ts';
import { type Execution, Workflows } from '../../../local/workflows.ts';

/** One machine waits as long as Step Functions does. The clock is given to the interpreter and runs ahead here. */

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const arn = (name: string) => `arn:aws:states:eu-west-3:000000000000:stateMachine:${name}`;
const definitions = new Map(
  ['formation', 'tranche', 'closure', 'human-task'].map((name) => {
    const text = readFileSync(new URL(`../../../workflows/${name}.asl.json`, import.meta.url), 'utf8');
    return [arn(name), substitute(text, (value) => (value === 'HumanTaskArn' ? arn('human-task') : 'steps'))];
  }),
);

/** Where a machine finds its convention, whatever it asks, and the acts in the order in which it asked. */
let place: { next: string; stage: string; seconds: number };
let acts: string[];
let tokens: string[];
let ended: Execution[];
let workflows: Workflows;

beforeEach(() => {
  vi.useFakeTimers();
  acts = [];
  tokens = [];
  ended = [];
  const invoke = async (_: string, event: unknown) => {
    const { act, token } = Object(event);
    acts.push(act);
    if (token) tokens.push(token);
    // As the steps function does when the road is elsewhere by now.
    if (token && place.next === 'done')
      queueMicrotask(() => workflows.answer(token, ({ resolve }) => resolve(place)));
    return act === 'chase' ? { ...place, next: 'wait' } : place;
  };
  workflows = new Workflows(definitions, { invoke, stop: async () => undefined }, (each) => ended.push(each));
});
afterEach(() => {
  workflows.stop();
  vi.useRealTimers();
});

/** The person answers what is waited for last, and the road has come to its end. */
async function answer(): Promise<void> {
  place = { ...place, next: 'done', stage: 'done' };
  workflows.answer(tokens.at(-1) ?? '', ({ resolve }) => resolve(place));
  await vi.advanceTimersByTimeAsync(1000);
}

const start = async (machine: string) => {
  const run = workflows.start(arn(machine), 'run', '{"conventionId":"c1","procedure":"p"}');
  await vi.advanceTimersByTimeAsync(0);
  return run;
};

test.each([
  { machine: 'formation', stage: 'review' },
  { machine: 'tranche', stage: 'funds' },
  { machine: 'tranche', stage: 'execution' },
  { machine: 'closure', stage: 'report' },
])('$machine waits at $stage for a person who takes half an hour', async ({ machine, stage }) => {
  place = { next: 'ask', stage, seconds: 60 * 60 };
  const run = await start(machine);
  await vi.advanceTimersByTimeAsync(30 * MINUTE);
  expect([run.status, acts]).toEqual(['RUNNING', ['whereItStands', 'ask']]);
  await answer();
  expect([run.status, new Set(ended.map(({ status }) => status))]).toEqual([
    'SUCCEEDED',
    new Set(['SUCCEEDED']),
  ]);
});

test('conditions are waited for as long as it takes', async () => {
  place = { next: 'conditions', stage: 'conditions', seconds: 7 * 24 * 3600 };
  const run = await start('tranche');
  await vi.advanceTimersByTimeAsync(20 * DAY);
  expect([run.status, acts.filter((act) => act === 'awaitConditions').length]).toEqual(['RUNNING', 3]);
});

test('after each delay somebody is reminded, and the run goes on for a year: no timer overflows', async () => {
  place = { next: 'ask', stage: 'review', seconds: 30 * 24 * 3600 };
  const run = await start('formation');
  await vi.advanceTimersByTimeAsync(360 * DAY);
  const chased = acts.filter((act) => act === 'chase').length;
  expect([run.status, workflows.list().length]).toEqual(['RUNNING', 2]);
  // Every thirty days on AWS; here every twenty-four, which is the longest timer.
  expect(chased).toBeGreaterThanOrEqual(12);
  expect(chased).toBeLessThanOrEqual(15);
  await answer();
  expect(ended.map(({ status }) => status)).toEqual(['SUCCEEDED', 'SUCCEEDED']);
});

test('what a definition itself limits still ends in time', async () => {
  const never = new Workflows(definitions, {
    invoke: () => new Promise(() => undefined),
    stop: async () => undefined,
  });
  const run = never.start(arn('formation'), 'run', '{"conventionId":"c1","procedure":"p"}');
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  expect(run.status).toBe('FAILED');
});
