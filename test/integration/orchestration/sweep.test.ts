import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import type { Command } from '../../../functions/aggregates/organisation/commands.ts';
import { ORGANISATION } from '../../../functions/aggregates/organisation/index.ts';
import { execute } from '../../../functions/store/execute.ts';
import { runOf } from '../../../functions/store/executions.ts';
import { dueKey } from '../../../functions/store/keys.ts';
import { load } from '../../../functions/store/load.ts';
import type { Store } from '../../../functions/store/table.ts';
import { registerWait, waitsOf } from '../../../functions/store/task-tokens.ts';
import { MINISTRY, person } from '../../../scenarios/cases.ts';
import {
  Calls,
  conventionAt,
  dyingAt,
  environment,
  FakeStepFunctions,
  moments,
  sendBack,
  watchStore,
} from '../aws.ts';

/** The daily sweep: what it finds, what it mends, and what it reports. */

const calls = new Calls();
let stepFunctions: FakeStepFunctions;
let store: Store;
let sweep: () => Promise<unknown>;

/** A table of its own for each test: the sweep looks at all that is due. */
beforeEach(async () => {
  vi.resetModules();
  store = await environment(inject('dynamodb'));
  const table = await import('../../../functions/store/table.ts');
  sweep = (await import('../../../functions/orchestration/sweep.ts')).handler;
  watchStore(table.openStore(), calls);
  stepFunctions = new FakeStepFunctions(calls);
});
afterEach(() => calls.unwatch());

const run = 'formation-1-r0';
const nothing = {
  looked: 1,
  started: 0,
  restarted: 0,
  resumed: 0,
  disagreements: [],
  stale: 0,
  overdue: 0,
  failures: 0,
};

test('starts what was never started, and the next day leaves it running', async () => {
  const id = await conventionAt(store, 'submitted');
  expect(await sweep()).toEqual({ ...nothing, started: 1 });
  expect([...stepFunctions.executions.keys()]).toEqual([`${id}-${run}-0`]);
  expect(await sweep()).toEqual(nothing);
});

test.each(['FAILED', 'ABORTED', 'TIMED_OUT', 'SUCCEEDED'])(
  'reports a run that %s while it is needed, and starts another',
  async (status) => {
    const id = await conventionAt(store, 'submitted');
    await sweep();
    stepFunctions.executions.set(`${id}-${run}-0`, status);
    const disagreements = [{ id, run, status }];
    expect(await sweep()).toEqual({ ...nothing, restarted: 1, disagreements });
    expect(stepFunctions.executions.get(`${id}-${run}-1`)).toBe('RUNNING');
    expect(await sweep()).toEqual(nothing);
  },
);

test('starts anew a run that Step Functions has forgotten', async () => {
  const id = await conventionAt(store, 'submitted');
  await sweep();
  stepFunctions.executions.clear();
  expect(await sweep()).toEqual({ ...nothing, restarted: 1 });
  expect([...stepFunctions.executions.keys()]).toEqual([`${id}-${run}-1`]);
});

test('a run that ends while the sweep is looking is no disagreement', async () => {
  const id = await conventionAt(store, 'review');
  await sweep();
  calls.watch(async ({ command, side }) => {
    if (command !== 'DescribeExecution' || side !== 'before') return;
    await sendBack(store, id);
    stepFunctions.executions.set(`${id}-${run}-0`, 'SUCCEEDED');
  });
  expect(await sweep()).toEqual(nothing);
});

test('counts the tasks that are open after their time', async () => {
  await conventionAt(store, 'review');
  await sweep();
  vi.useFakeTimers({ now: Date.now() + 365 * 86_400_000, toFake: ['Date'] });
  try {
    expect(await sweep()).toEqual({ ...nothing, overdue: 3 });
  } finally {
    vi.useRealTimers();
  }
});

test('sends a signal that was lost', async () => {
  const id = await conventionAt(store, 'review');
  const token = stepFunctions.token();
  const wait = { id, awaited: 'formation-1#0', execution: 'e', token };
  await registerWait(store, wait, new Date().toISOString());
  expect(await sweep()).toMatchObject({ resumed: 1 });
  expect([stepFunctions.tokens.get(token), await waitsOf(store, id)]).toEqual([1, []]);
});

test('one convention that fails stops none of the others', async () => {
  await store.client.send(
    new PutCommand({
      TableName: store.table,
      Item: {
        PK: 'CONVENTION#cbroken',
        SK: 'SNAPSHOT',
        state: { broken: true },
        DPK: dueKey('MA-04'),
        DSK: '2020-01-01T00:00:00.000Z',
      },
    }),
  );
  const id = await conventionAt(store, 'submitted');
  expect(await sweep()).toEqual({ ...nothing, looked: 2, started: 1, failures: 1 });
  expect([...stepFunctions.executions.keys()]).toEqual([`${id}-${run}-0`]);
});

/** In review, its run failed, and the signal of the round before was never sent. */
async function neglected(): Promise<{ id: string; token: string }> {
  const id = await conventionAt(store, 'review');
  await sweep();
  stepFunctions.executions.set(`${id}-${run}-0`, 'FAILED');
  const token = stepFunctions.token();
  const wait = { id, awaited: 'formation-1#0', execution: 'e', token };
  await registerWait(store, wait, new Date().toISOString());
  return { id, token };
}

test('cut short around any call, the sweep of the next day mends what is left', async () => {
  const { id: first } = await neglected();
  calls.watch();
  await sweep();
  calls.unwatch();
  await sendBack(store, first);
  for (const moment of moments(calls.count)) {
    const { id, token } = await neglected();
    calls.watch(dyingAt(moment));
    await sweep().catch(() => undefined);
    calls.unwatch();
    await sweep();
    const names = [...stepFunctions.executions.keys()].filter((name) => name.startsWith(id));
    expect([moment, names]).toEqual([moment, [`${id}-${run}-0`, `${id}-${run}-1`]]);
    expect([moment, await runOf(store, id, run)]).toMatchObject([moment, { restarts: 1 }]);
    expect([stepFunctions.tokens.get(token), await waitsOf(store, id)]).toEqual([1, []]);
    await sendBack(store, id);
  }
});

test('marks an organisation that nobody has confirmed in time, once, and leaves one that has time', async () => {
  const rules = { mailboxDomains: [], mailboxes: {}, staleAfterMonths: 24, activityStaleAfterMonths: 12 };
  const does = (command: Command, sub: number) =>
    execute(store, ORGANISATION, {
      id: 'o-amal',
      command,
      actor: person(MINISTRY, 'administrator', sub),
      rules,
      now: () => new Date().toISOString(),
    });
  const name = { ar: 'الأمل', fr: 'Amal' };
  const entry = { party: 'amal', kind: 'association' as const, name, provinces: ['MA-KEN' as const] };
  await does({ type: 'declare', data: entry }, 1);
  await does({ type: 'verify', data: {} }, 2);
  const status = async () => (await load(store, ORGANISATION, 'o-amal')).state?.status;
  expect(await sweep()).toEqual({ ...nothing, looked: 0 });
  vi.useFakeTimers({ now: Date.now() + 732 * 86_400_000, toFake: ['Date'] });
  try {
    expect(await sweep()).toEqual({ ...nothing, stale: 1 });
    expect(await status()).toBe('stale');
    expect(await sweep()).toEqual({ ...nothing, looked: 0 });
    await does({ type: 'confirm', data: {} }, 1);
    expect(await status()).toBe('verified');
    expect(await sweep()).toEqual({ ...nothing, looked: 0 });
  } finally {
    vi.useRealTimers();
  }
});
