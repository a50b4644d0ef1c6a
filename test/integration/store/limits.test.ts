import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import type { Task } from '../../../functions/aggregates/convention/procedures/tasks.ts';
import type { Convention } from '../../../functions/aggregates/convention/state.ts';
import { inbox } from '../../../functions/store/inbox.ts';
import type { Store } from '../../../functions/store/table.ts';
import { COUNCIL, caseA, person } from '../../../scenarios/cases.ts';
import { REHEARSAL } from '../../support/stage.ts';
import { allEvents, commit, execute, load } from '../../support/store.ts';
import { newStore } from '../../table.ts';

/** The errors of DynamoDB: those that stay, and those that pass. */

let store: Store;
beforeEach(async () => {
  store = await newStore(inject('dynamodb'));
});
afterEach(() => void vi.restoreAllMocks());

const propose = (key?: string) =>
  execute(store, {
    rules: REHEARSAL,
    conventionId: 'c1',
    command: { type: 'propose', data: caseA('2026-11-24') },
    actor: person(COUNCIL, 'officer'),
    now: () => new Date().toISOString(),
    ...(key && { idempotency: { key, fingerprint: key } }),
  });

async function proposed(): Promise<Convention> {
  const { convention } = await propose();
  if (!convention) throw new Error('gone');
  return convention;
}

const taskOf = (n: number, comment = 'x'): Task => ({
  id: `t${n}`,
  procedure: 'formation-1',
  step: 'review',
  round: 1,
  kind: 'review',
  assignee: { party: COUNCIL, role: 'approver' },
  status: 'open',
  openedAt: '2026-11-24T00:00:00.000Z',
  dueAt: '2026-12-24T00:00:00.000Z',
  details: { comment },
});

/** The next version of a convention, with tasks. */
const next = (before: Convention, tasks: Task[], phase = before.phase) => ({
  before,
  after: { ...before, version: before.version + 1, phase, tasks },
  events: [],
});

test('more tasks than a transaction has room for all reach the inbox, and leave it again', async () => {
  const before = await proposed();
  const tasks = Array.from({ length: 150 }, (_, n) => taskOf(n));
  const opened = next(before, tasks);
  const waiting = async () =>
    (
      await inbox(store, { now: new Date().toISOString(), party: COUNCIL, roles: ['approver'], limit: 200 })
    ).items.map(({ task }) => task.id);
  expect(await commit(store, opened)).toBe('committed');
  expect(new Set(await waiting())).toEqual(new Set(tasks.map(({ id }) => id)));
  const voided = tasks.map((task) => ({ ...task, status: 'voided' as const }));
  expect(await commit(store, next(opened.after, voided))).toBe('committed');
  expect(await waiting()).toEqual([]);
});

test('refuses a hundred events before DynamoDB does', async () => {
  const { convention: before, events } = await propose();
  const [first] = events;
  if (!before || !first) throw new Error('gone');
  const many = (count: number) => Array.from({ length: count }, (_, n) => ({ ...first, seq: n + 2 }));
  await expect(commit(store, { ...next(before, []), events: many(100) })).rejects.toMatchObject({
    code: 'conventionTooLarge',
  });
  expect((await load(store, 'c1')).convention?.version).toBe(1);
  expect(await commit(store, { ...next(before, []), events: many(99) })).toBe('committed');
});

test('a change of phase is never refused for the labels of open tasks', async () => {
  const before = await proposed();
  const tasks = Array.from({ length: 99 }, (_, n) => taskOf(n));
  const first = next(before, tasks);
  expect(await commit(store, first)).toBe('committed');
  const second = next(first.after, [...tasks, taskOf(99)], 'suspended');
  expect(await commit(store, second)).toBe('committed');
});

test('weighs every item in bytes: snapshot, task and receipt', async () => {
  const before = await proposed();
  const heavy = next(before, [taskOf(1, '\u0645'.repeat(200_000))]);
  await expect(commit(store, heavy)).rejects.toMatchObject({ code: 'conventionTooLarge' });
  const receipt = { fingerprint: 'f', status: 200, body: 'x'.repeat(390_000) };
  const answered = { ...next(before, []), receipt: { key: 'k', receipt } };
  await expect(commit(store, answered)).rejects.toMatchObject({ code: 'conventionTooLarge' });
  expect((await load(store, 'c1', { receiptKey: 'k' })).receipt).toBeUndefined();
});

test('weighs all items together', async () => {
  const { convention: before, events } = await propose();
  const [first] = events;
  if (!before || !first) throw new Error('gone');
  const heavy = { type: 'PledgeWithdrawn' as const, data: { pledge: 'x'.repeat(350_000), entries: [] } };
  const many = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ ...first, ...heavy, seq: n + 2 }));
  await expect(commit(store, { ...next(before, []), events: many(12) })).rejects.toMatchObject({
    code: 'conventionTooLarge',
  });
  expect(await commit(store, { ...next(before, []), events: many(10) })).toBe('committed');
});

/** Has the first calls of an operation fail, before they reach DynamoDB. */
function failing(operation: string, errors: Error[], onCall = () => {}): { calls: () => number } {
  let calls = 0;
  store.client.middlewareStack.add(
    (send, context) => (args) => {
      if (context.commandName !== operation) return send(args);
      calls += 1;
      onCall();
      const error = errors.shift();
      return error ? Promise.reject(error) : send(args);
    },
    { step: 'initialize' },
  );
  return { calls: () => calls };
}

const cancelled = (Code: string) =>
  new TransactionCanceledException({
    message: 'x',
    $metadata: {},
    CancellationReasons: [{ Code: 'None' }, { Code }],
  });
const named = (name: string) => Object.assign(new Error(name), { name });

test.each([
  ['TransactWriteItemsCommand', 'a transaction in conflict', cancelled('TransactionConflict')],
  ['TransactWriteItemsCommand', 'a throttled item', cancelled('ThrottlingError')],
  ['TransactWriteItemsCommand', 'spent throughput', cancelled('ProvisionedThroughputExceeded')],
  ['TransactWriteItemsCommand', 'our own attempt under way', named('TransactionInProgressException')],
  ['TransactWriteItemsCommand', 'a throttled write', named('ThrottlingException')],
  ['BatchGetItemCommand', 'a throttled read', named('ProvisionedThroughputExceededException')],
])('%s: %s is tried again, with one effect', async (operation, _, error) => {
  const { calls } = failing(operation, [error, error]);
  expect(await propose('k')).toMatchObject({ replayed: false, convention: { version: 1 } });
  expect(calls()).toBe(3);
  expect(await allEvents(store, 'c1')).toHaveLength(1);
});

test('what no repetition can mend is not repeated', async () => {
  const { calls } = failing('TransactWriteItemsCommand', [cancelled('ValidationError')]);
  await expect(propose()).rejects.toThrow(TransactionCanceledException);
  expect(calls()).toBe(1);
});

test('gives up when its patience is spent, well within the time of its function, and says so', async () => {
  let clock = Date.now();
  vi.spyOn(Date, 'now').mockImplementation(() => clock);
  const { calls } = failing(
    'TransactWriteItemsCommand',
    Array.from({ length: 500 }, () => cancelled('TransactionConflict')),
    () => {
      clock += 3000;
    },
  );
  await expect(propose()).rejects.toMatchObject({ code: 'tooBusy' });
  expect(calls()).toBe(4);
});
