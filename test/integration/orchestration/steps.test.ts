import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeAll, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import type { Store } from '../../../functions/store/table.ts';
import { waitsOf } from '../../../functions/store/task-tokens.ts';
import { allEvents, load } from '../../support/store.ts';
import { batchOf } from '../../workflows/harness.ts';
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

/** The steps of the state machines: refused, retried, killed, and overtaken by decisions. */

const calls = new Calls();
let stepFunctions: FakeStepFunctions;
let store: Store;
let steps: (event: unknown) => Promise<unknown>;
let dispatch: (event: unknown) => Promise<unknown>;

beforeAll(async () => {
  store = await environment(inject('dynamodb'));
  const table = await import('../../../functions/store/table.ts');
  steps = (await import('../../../functions/orchestration/steps.ts')).handler;
  dispatch = (await import('../../../functions/handlers/dispatch-workflows.ts')).handler;
  watchStore(table.openStore(), calls);
});
beforeEach(() => {
  stepFunctions = new FakeStepFunctions(calls);
});
afterEach(() => calls.unwatch());

const procedure = 'formation-1';
const run = 'formation-1-r0';
const asking = (id: string, token: string) => ({
  act: 'openGroup',
  id,
  procedure,
  run,
  group: 1,
  execution: `${id}-formation-1-r0-0-x`,
  token,
});
const applying = (id: string) => ({ act: 'applyDeadlines', id, procedure, run, group: 1 });

describe('refuses by name', () => {
  test.each([
    ['an act that nobody knows', { act: 'approve', id: 'c', procedure, run }],
    ['an act without its ids', { act: 'applyDeadlines', id: 'c' }],
    ['more than the act takes', { act: 'getProgress', id: 'c', procedure, run, extra: 1 }],
    ['nothing', undefined],
  ])('%s', async (_, input) => {
    await expect(steps(input)).rejects.toMatchObject({ name: 'InputRefused' });
  });

  test('a wrong input, without repeating its token', async () => {
    const input = { ...asking('c', 'token-secret'), group: 'first' };
    await expect(steps(input)).rejects.toMatchObject({ message: expect.not.stringContaining('secret') });
  });

  test('an id that the table does not know', async () => {
    await expect(steps({ act: 'getProgress', id: 'cnone', procedure, run })).rejects.toMatchObject({
      name: 'IdUnknown',
    });
  });
});

describe('asks to be tried again', () => {
  const failing = (error: object) => async () => {
    throw Object.assign(new Error('x'), error);
  };
  test.each([
    ['throttled', { name: 'ThrottlingException', $fault: 'client' }],
    ['failed by the service', { name: 'InternalServerError', $fault: 'server' }],
    ['not answered', { name: 'TimeoutError' }],
    ['cut off', { name: 'Error', code: 'ECONNRESET' }],
  ])('when a call is %s', async (_, error) => {
    const id = await conventionAt(store, 'submitted');
    calls.watch(failing(error));
    await expect(steps(applying(id))).rejects.toMatchObject({
      name: 'TryAgain',
    });
  });

  test('not when it is forbidden', async () => {
    const id = await conventionAt(store, 'submitted');
    calls.watch(failing({ name: 'AccessDeniedException', $fault: 'client' }));
    await expect(steps(applying(id))).rejects.toMatchObject({
      name: 'AccessDeniedException',
    });
  });

  test('when others write without end', async () => {
    const id = await conventionAt(store, 'submitted');
    await store.client.send(
      new UpdateCommand({
        TableName: store.table,
        Key: { PK: `CONVENTION#${id}`, SK: 'SNAPSHOT' },
        UpdateExpression: 'SET version = :later',
        ExpressionAttributeValues: { ':later': 99 },
      }),
    );
    await expect(steps(asking(id, stepFunctions.token()))).rejects.toMatchObject({
      name: 'TryAgain',
      message: 'tooBusy',
    });
  });
});

describe('a group', () => {
  const stateOf = (id: string) => allEvents(store, id).then((events) => events.map(({ type }) => type));

  test('that is due is told with all that come after it, and how long each may wait', async () => {
    const id = await conventionAt(store, 'submitted');
    const progress = await steps({ act: 'getProgress', id, procedure, run });
    expect(progress).toMatchObject({
      next: 'humanTask',
      groups: expect.arrayContaining([expect.anything()]),
    });
    const { groups } = Object(progress);
    expect(groups.map((each: object) => Object(each).group)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    for (const { seconds } of groups) expect(seconds).toBeGreaterThan(1);
  });

  test.each([
    ['the procedure has passed', { group: 0 }],
    ['the procedure has not come to', { group: 2 }],
    ['another run has replaced it', { run: 'formation-1-r1' }],
    ['belongs to no procedure', { procedure: 'amendment-9', run: 'amendment-9-r0' }],
  ])('that %s is neither opened nor waited for, and has no deadlines', async (_, other) => {
    const id = await conventionAt(store, 'submitted');
    const before = await stateOf(id);
    const token = stepFunctions.token();
    await steps({ ...asking(id, token), ...other });
    expect([stepFunctions.tokens.get(token), await stateOf(id)]).toEqual([1, before]);
    expect(await waitsOf(store, id)).toEqual([]);
    expect(await steps({ ...applying(id), ...other })).toEqual({ seconds: 1 });
  });

  test('of a run that is not needed is none', async () => {
    const id = await conventionAt(store, 'submitted');
    const progress = await steps({ act: 'getProgress', id, procedure, run: 'formation-1-r1' });
    expect(progress).toEqual({ next: 'done', groups: [] });
  });

  test('whose deadlines are applied may wait until the next, to the second', async () => {
    const id = await conventionAt(store, 'review');
    const { convention } = await load(store, id);
    const [{ remindAt = '' } = {}] = convention?.tasks ?? [];
    const left = (Date.parse(remindAt) - Date.now()) / 1000;
    const { seconds } = Object(await steps(applying(id)));
    expect(Math.abs(seconds - left)).toBeLessThan(30);
    expect(await stateOf(id)).not.toContain('TaskReminded');
  });
});

describe('a report names the error that a failure began with', () => {
  const child = (error: string, cause: string) =>
    JSON.stringify({ ExecutionArn: 'arn', Status: 'FAILED', Error: error, Cause: cause });
  test.each([
    ['of the step itself', { Error: 'InputRefused', Cause: '{"errorType":"InputRefused"}' }, 'InputRefused'],
    ['without a cause', { Error: 'States.Timeout' }, 'States.Timeout'],
    ['of the child', { Error: 'States.TaskFailed', Cause: child('IdUnknown', 'cnone') }, 'IdUnknown'],
    [
      'of the child’s child',
      { Error: 'States.TaskFailed', Cause: child('States.TaskFailed', child('TryAgain', 'tooBusy')) },
      'TryAgain',
    ],
  ])('%s', async (_, error, name) => {
    const said: string[] = [];
    vi.stubEnv('LOG_LEVEL', 'info');
    const write = vi.spyOn(process.stdout, 'write').mockImplementation((line) => said.push(String(line)) > 0);
    await steps({ act: 'report', id: 'c1', procedure, run, execution: `c1-${run}-0`, error });
    write.mockRestore();
    vi.unstubAllEnvs();
    const report = said.map((line) => JSON.parse(line)).find(({ level }) => level === 'error');
    expect(report).toMatchObject({ message: 'a workflow run failed', id: 'c1', run, error: name });
  });
});

test('killed around any call, a question is asked once, and the token of its repetition is answered', async () => {
  calls.watch();
  await steps(asking(await conventionAt(store, 'submitted'), stepFunctions.token()));
  calls.unwatch();
  for (const moment of moments(calls.count)) {
    const id = await conventionAt(store, 'submitted');
    calls.watch(dyingAt(moment));
    await expect(steps(asking(id, stepFunctions.token()))).rejects.toThrow('killed');
    calls.unwatch();
    const token = stepFunctions.token();
    await steps(asking(id, token));
    const opened = (await allEvents(store, id)).filter(({ type }) => type === 'StepOpened');
    expect([moment, opened.length, stepFunctions.tokens.get(token)]).toEqual([moment, 1, 0]);
    await dispatch(batchOf(id, await sendBack(store, id)));
    expect([moment, stepFunctions.tokens.get(token)]).toEqual([moment, 1]);
  }
});

test('whenever people decide while they are being asked, and whenever it is heard of, the token is answered', async () => {
  calls.watch();
  await steps(asking(await conventionAt(store, 'review'), stepFunctions.token()));
  calls.unwatch();
  const last = calls.count + 1;
  for (let decided = 1; decided <= last; decided += 1) {
    for (let heard = decided; heard <= last; heard += 1) {
      const id = await conventionAt(store, 'review');
      const token = stepFunctions.token();
      let seqs: number[] = [];
      const happens = async (call: number) => {
        if (call === decided) seqs = await sendBack(store, id);
        if (call === heard) await dispatch(batchOf(id, seqs));
      };
      calls.watch(async ({ call, side }) => (side === 'before' ? happens(call) : undefined));
      await steps(asking(id, token));
      calls.unwatch();
      // A question that was passed over makes fewer calls than one that is asked.
      for (let call = calls.count + 1; call <= last; call += 1) await happens(call);
      expect([decided, heard, stepFunctions.tokens.get(token)]).toEqual([decided, heard, 1]);
    }
  }
});
