import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { substitute } from '../../../local/definitions.ts';
import { type Execution, Workflows } from '../../../local/workflows.ts';

/** One machine waits as long as Step Functions does. The clock is given to the interpreter and runs ahead here. */

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const arn = (name: string) => `arn:aws:states:eu-west-3:000000000000:stateMachine:${name}`;
const definitions = new Map(
  ['procedure', 'human-task'].map((name) => {
    const text = readFileSync(new URL(`../../../workflows/${name}.asl.json`, import.meta.url), 'utf8');
    return [arn(name), substitute(text, (value) => (value === 'HumanTaskArn' ? arn('human-task') : 'steps'))];
  }),
);
const INPUT = '{"id":"c1","procedure":"p","run":"p-r0"}';

/** The groups still to come, the acts in the order in which they were asked for, and the tokens that wait. */
let groups: { group: number; seconds: number }[];
let acts: string[];
let tokens: string[];
let ended: Execution[];
let workflows: Workflows;

const goOn = (token = '') => workflows.answer(token, ({ resolve }) => resolve({}));

beforeEach(() => {
  vi.useFakeTimers();
  acts = [];
  tokens = [];
  ended = [];
  const invoke = async (_: string, event: unknown) => {
    const { act, token, group } = Object(event);
    acts.push(act === 'openGroup' || act === 'applyDeadlines' ? `${act} ${group}` : act);
    const [due] = groups;
    if (act === 'getProgress') return { next: due ? 'humanTask' : 'done', groups };
    if (act === 'applyDeadlines') return { seconds: due?.seconds ?? 1 };
    // As the steps function does when the procedure is elsewhere by now.
    if (token && due?.group !== group) queueMicrotask(() => goOn(token));
    else if (token) tokens.push(token);
    return {};
  };
  workflows = new Workflows(definitions, { invoke, stop: async () => undefined }, (each) => ended.push(each));
});
afterEach(() => {
  workflows.stop();
  vi.useRealTimers();
});

/** The people of the group that is due have answered. */
async function answer(): Promise<void> {
  groups = groups.slice(1);
  goOn(tokens.at(-1));
  await vi.advanceTimersByTimeAsync(1000);
}

const start = async () => {
  const run = workflows.start(arn('procedure'), 'run', INPUT);
  await vi.advanceTimersByTimeAsync(0);
  return run;
};

test('people who take half an hour each are waited for, group after group', async () => {
  groups = [1, 2, 5].map((group) => ({ group, seconds: 60 * 60 }));
  const run = await start();
  const asked: string[] = [];
  for (const { group } of groups) {
    await vi.advanceTimersByTimeAsync(30 * MINUTE);
    asked.push(`openGroup ${group}`);
    expect([run.status, acts]).toEqual(['RUNNING', ['getProgress', ...asked]]);
    await answer();
  }
  expect(acts.at(-1)).toBe('getProgress');
  expect(ended.map(({ status }) => status)).toEqual(['SUCCEEDED', 'SUCCEEDED']);
});

test('groups that are passed over, or added meanwhile, leave the run at the one that is due', async () => {
  groups = [1, 2, 3].map((group) => ({ group, seconds: 60 }));
  const run = await start();
  groups = [
    { group: 0, seconds: 60 },
    { group: 4, seconds: 60 },
  ];
  await answer();
  expect(acts).toEqual([
    'getProgress',
    'openGroup 1',
    'openGroup 2',
    'openGroup 3',
    'getProgress',
    'openGroup 4',
  ]);
  await answer();
  expect(run.status).toBe('SUCCEEDED');
});

test('a run that is not needed ends without asking anybody', async () => {
  groups = [];
  const run = await start();
  expect([run.status, acts]).toEqual(['SUCCEEDED', ['getProgress']]);
});

test('conditions are looked at again as often as their delay says, as long as it takes', async () => {
  groups = [{ group: 0, seconds: 7 * 24 * 3600 }];
  const run = await start();
  await vi.advanceTimersByTimeAsync(20 * DAY);
  expect([run.status, acts.filter((act) => act === 'openGroup 0').length]).toEqual(['RUNNING', 3]);
});

test('each wait is as long as the deadlines that were applied last say', async () => {
  groups = [{ group: 1, seconds: 60 }];
  await start();
  groups = [{ group: 1, seconds: 600 }];
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(acts).toEqual(['getProgress', 'openGroup 1', 'applyDeadlines 1', 'openGroup 1']);
  await vi.advanceTimersByTimeAsync(9 * MINUTE);
  expect(acts).toHaveLength(4);
  await vi.advanceTimersByTimeAsync(MINUTE);
  expect(acts).toHaveLength(6);
});

test('after each delay somebody is reminded, and the run goes on for a year: no timer overflows', async () => {
  groups = [{ group: 1, seconds: 30 * 24 * 3600 }];
  const run = await start();
  await vi.advanceTimersByTimeAsync(360 * DAY);
  const applied = acts.filter((act) => act === 'applyDeadlines 1').length;
  expect([run.status, workflows.list().length]).toEqual(['RUNNING', 2]);
  // Every thirty days on AWS; here every twenty-four, which is the longest timer.
  expect(applied).toBeGreaterThanOrEqual(12);
  expect(applied).toBeLessThanOrEqual(15);
  await answer();
  expect(ended.map(({ status }) => status)).toEqual(['SUCCEEDED', 'SUCCEEDED']);
});

test('once a run is stopped, none of the groups that come later is opened', async () => {
  groups = [1, 2, 3].map((group) => ({ group, seconds: 60 }));
  await start();
  const [, child] = workflows.list();
  groups = [];
  child?.abort();
  await vi.advanceTimersByTimeAsync(DAY);
  expect([acts, child?.status]).toEqual([['getProgress', 'openGroup 1', 'report'], 'ABORTED']);
});

test('what a definition itself limits still ends in time', async () => {
  const never = new Workflows(definitions, {
    invoke: () => new Promise(() => undefined),
    stop: async () => undefined,
  });
  const run = never.start(arn('procedure'), 'run', INPUT);
  await vi.advanceTimersByTimeAsync(10 * MINUTE);
  expect(run.status).toBe('FAILED');
});
