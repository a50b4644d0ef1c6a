import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import type { Store } from '../../functions/store/table.ts';
import { allEvents } from '../../functions/store/trail.ts';
import { batchOf } from '../workflows/harness.ts';
import {
  Calls,
  conventionAt,
  dyingAt,
  environment,
  FakeStepFunctions,
  moments,
  sendBack,
  watchStore,
} from './stream-aws.ts';

/** What the state machines call: refused, tried again, killed, and overtaken by those who decide. */

const calls = new Calls();
let stepFunctions: FakeStepFunctions;
let store: Store;
let steps: (event: unknown) => Promise<unknown>;
let conduct: (event: unknown) => Promise<unknown>;

beforeAll(async () => {
  store = await environment(inject('dynamodb'));
  const table = await import('../../functions/store/table.ts');
  steps = (await import('../../functions/orchestration/steps.ts')).handler;
  conduct = (await import('../../functions/handlers/dispatch-workflows.ts')).handler;
  watchStore(table.openStore(), calls);
});
beforeEach(() => {
  stepFunctions = new FakeStepFunctions(calls);
});
afterEach(() => calls.unwatch());

const procedure = 'formation-1';
const asking = (conventionId: string, token: string) => ({
  act: 'ask',
  conventionId,
  procedure,
  stage: 'review',
  execution: `${conventionId}-formation-1-r0-0-x`,
  token,
});

describe('refuses by name', () => {
  test.each([
    ['an act that nobody knows', { act: 'approve', conventionId: 'c', procedure }],
    ['an act without its ids', { act: 'chase', conventionId: 'c' }],
    ['more than the act takes', { act: 'chase', conventionId: 'c', procedure, extra: 1 }],
    ['nothing', undefined],
  ])('%s', async (_, input) => {
    await expect(steps(input)).rejects.toMatchObject({ name: 'InputRefused' });
  });

  test('a wrong input, without repeating its token', async () => {
    const input = { ...asking('c', 'token-secret'), stage: 7 };
    await expect(steps(input)).rejects.toMatchObject({ message: expect.not.stringContaining('secret') });
  });

  test('a convention that the table does not know', async () => {
    await expect(steps({ act: 'whereItStands', conventionId: 'cnone', procedure })).rejects.toMatchObject({
      name: 'ConventionUnknown',
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
    await expect(steps({ act: 'chase', conventionId: id, procedure })).rejects.toMatchObject({
      name: 'TryAgain',
    });
  });

  test('not when it is forbidden', async () => {
    const id = await conventionAt(store, 'submitted');
    calls.watch(failing({ name: 'AccessDeniedException', $fault: 'client' }));
    await expect(steps({ act: 'chase', conventionId: id, procedure })).rejects.toMatchObject({
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
    await conduct(batchOf(id, await sendBack(store, id)));
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
        if (call === heard) await conduct(batchOf(id, seqs));
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
