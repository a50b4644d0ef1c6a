import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import {
  ExecutionAlreadyExists,
  InvalidToken,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { listConventions } from '../../../functions/api/reads/convention-list.ts';
import type { Store } from '../../../functions/store/table.ts';
import { registerWait, waitsOf } from '../../../functions/store/task-tokens.ts';
import { COUNCIL, caseA, person } from '../../../scenarios/cases.ts';
import { REHEARSAL } from '../../support/stage.ts';
import { execute, load, project } from '../../support/store.ts';
import { newStore } from '../../table.ts';
import { batchOf, queueOf } from '../../workflows/harness.ts';

/** Consumers may receive events twice, late, out of order, or while others fail. */

const sfn = mockClient(SFNClient);
const ses = mockClient(SESv2Client);
const officer = person(COUNCIL, 'officer');
const now = () => new Date().toISOString();
const arn = (name: string) => `arn:aws:states:eu-west-3:000000000000:stateMachine:${name}`;

let store: Store;
let handlers: Record<
  'dispatch' | 'project' | 'notify',
  (event: unknown) => Promise<{ batchItemFailures: { itemIdentifier: string }[] }>
>;

beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  Object.assign(process.env, {
    TABLE_NAME: store.table,
    AWS_ENDPOINT_URL_DYNAMODB: inject('dynamodb'),
    AWS_REGION: 'eu-west-3',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    PROCEDURE_ARN: arn('procedure'),
    MAIL_FROM: 'sharaka@example.org',
    PORTAL_URL: 'https://portal.example',
  });
  const [dispatch, projection, notify] = await Promise.all([
    import('../../../functions/handlers/dispatch-workflows.ts'),
    import('../../../functions/handlers/project.ts'),
    import('../../../functions/consumers/notify.ts'),
  ]);
  handlers = { dispatch: dispatch.handler, project: projection.handler, notify: notify.handler };
});
beforeEach(() => {
  sfn.on(StartExecutionCommand).resolves({ executionArn: 'x', startDate: new Date() });
  sfn.on(SendTaskSuccessCommand).resolves({});
  ses.on(SendEmailCommand).resolves({ MessageId: 'm' });
});
afterEach(() => {
  sfn.reset();
  ses.reset();
});

let count = 0;
/** A submitted convention whose review has been opened; events 1 to 3. */
async function inReview(): Promise<string> {
  count += 1;
  const id = `cstream${count}`;
  const { terms } = caseA('2026-11-24');
  const parties = terms.parties.map((party) => ({ ...party, mailbox: `bureau@${party.id}.example` }));
  const workflow = { kind: 'system', name: 'workflow' } as const;
  await execute(store, {
    rules: REHEARSAL,
    conventionId: id,
    command: { type: 'propose', data: { terms: { ...terms, parties } } },
    actor: officer,
    now,
  });
  await execute(store, {
    rules: REHEARSAL,
    conventionId: id,
    command: { type: 'submit', data: {} },
    actor: officer,
    now,
  });
  await execute(store, {
    rules: REHEARSAL,
    conventionId: id,
    command: { type: 'openGroup', data: { procedure: 'formation-1' } },
    actor: workflow,
    now,
  });
  return id;
}

const started = () => sfn.commandCalls(StartExecutionCommand).map(({ args }) => args[0].input.name);

test('starts a run once, however often and in whatever order the events come', async () => {
  const id = await inReview();
  await handlers.dispatch(batchOf(id, [3, 1, 2]));
  await handlers.dispatch(batchOf(id, [1, 2, 3]));
  await handlers.dispatch(batchOf(id, [2]));
  expect(started()).toEqual([`${id}-formation-1-r0-0`]);
});

test('a run that exists already is the same start done before', async () => {
  const id = await inReview();
  sfn.on(StartExecutionCommand).rejects(new ExecutionAlreadyExists({ message: 'x', $metadata: {} }));
  expect(await handlers.dispatch(batchOf(id, [2]))).toEqual({ batchItemFailures: [] });
});

test('a run whose start could not be noted is started again under the same name', async () => {
  const id = await inReview();
  sfn
    .on(StartExecutionCommand)
    .rejectsOnce(new Error('timeout after the start'))
    .resolves({ executionArn: 'x', startDate: new Date() });
  expect(await handlers.dispatch(batchOf(id, [2]))).toEqual({
    batchItemFailures: [{ itemIdentifier: '1002' }],
  });
  await handlers.dispatch(batchOf(id, [2]));
  expect(new Set(started()).size).toBe(1);
});

/** A wait for a round that is over. */
async function overdueWait(id: string): Promise<void> {
  await registerWait(
    store,
    { id, awaited: 'formation-1#0', execution: 'e', token: 'token-of-a-wait' },
    now(),
  );
}

test('answers a wait that is over once, and leaves the others waiting', async () => {
  const id = await inReview();
  await overdueWait(id);
  await registerWait(store, { id, awaited: 'formation-1#1', execution: 'e', token: 'still' }, now());
  await handlers.dispatch(batchOf(id, [3]));
  await handlers.dispatch(batchOf(id, [3]));
  expect(sfn.commandCalls(SendTaskSuccessCommand).map(({ args }) => args[0].input.taskToken)).toEqual([
    'token-of-a-wait',
  ]);
  expect((await waitsOf(store, id)).map(({ awaited }) => awaited)).toEqual(['formation-1#1']);
});

test.each([
  ['unknown', new InvalidToken({ message: 'x', $metadata: {} })],
  ['ended', new TaskDoesNotExist({ message: 'x', $metadata: {} })],
  ['late', new TaskTimedOut({ message: 'x', $metadata: {} })],
])('an %s token is settled and troubles nobody', async (_, error) => {
  const id = await inReview();
  await overdueWait(id);
  sfn.on(SendTaskSuccessCommand).rejects(error);
  expect(await handlers.dispatch(batchOf(id, [3]))).toEqual({ batchItemFailures: [] });
  expect(await waitsOf(store, id)).toEqual([]);
  expect(started()).toEqual([`${id}-formation-1-r0-0`]);
});

test('a signal that fails is sent again with the next delivery', async () => {
  const id = await inReview();
  await overdueWait(id);
  sfn
    .on(SendTaskSuccessCommand)
    .rejectsOnce(Object.assign(new Error('slow down'), { name: 'ThrottlingException' }))
    .resolves({});
  expect(await handlers.dispatch(batchOf(id, [3]))).toEqual({
    batchItemFailures: [{ itemIdentifier: '1003' }],
  });
  expect(await handlers.dispatch(batchOf(id, [3]))).toEqual({ batchItemFailures: [] });
  expect(await waitsOf(store, id)).toEqual([]);
});

test('a convention that cannot be read fails alone; the others of its batch go on', async () => {
  const good = await inReview();
  const poison = `cpoison${count}`;
  await store.client.send(
    new PutCommand({
      TableName: store.table,
      Item: { PK: `CONVENTION#${poison}`, SK: 'SNAPSHOT', version: 1, state: { broken: true } },
    }),
  );
  const stream = { Records: [...batchOf(poison, [7, 8]).Records, ...batchOf(good, [1, 2, 3]).Records] };
  const queue = { Records: [...queueOf(poison, [7, 8]).Records, ...queueOf(good, [1, 2, 3]).Records] };
  const failed = (...ids: string[]) => ({ batchItemFailures: ids.map((id) => ({ itemIdentifier: id })) });
  expect(await handlers.dispatch(stream)).toEqual(failed('1007', '1008'));
  expect(await handlers.project(queue)).toEqual(failed('m7', 'm8'));
  expect(await handlers.notify(queue)).toEqual(failed('m7', 'm8'));
  expect(started()).toEqual([`${good}-formation-1-r0-0`]);
  const { items } = await listConventions(store, { party: COUNCIL, limit: 100 });
  expect(items.map(({ id }) => id)).toContain(good);
});

test('a notice is sent once to each office, in both languages, without a token', async () => {
  const id = await inReview();
  await handlers.notify(queueOf(id, [1, 2, 3]));
  await handlers.notify(queueOf(id, [3]));
  const mails = ses.commandCalls(SendEmailCommand).map(({ args }) => args[0].input);
  expect(mails.map((mail) => mail.Destination?.ToAddresses?.[0]).sort()).toEqual([
    'bureau@council-rsk.example',
    'bureau@ministry-solidarity.example',
    'bureau@wilaya-rsk.example',
  ]);
  const text = mails[0]?.Content?.Simple?.Body?.Text?.Data ?? '';
  expect(text).toMatch(/دراسة المشروع[\s\S]*Examen du projet[\s\S]*https:\/\/portal\.example\/tasks\//);
});

test('a list never goes back to what a convention was', async () => {
  const id = await inReview();
  const { convention } = await load(store, id);
  if (!convention) throw new Error('gone');
  await project(store, convention);
  await project(store, { ...convention, version: 1, phase: 'draft' });
  const { items } = await listConventions(store, { party: COUNCIL, phase: 'review', limit: 100 });
  expect(items.map((item) => item.id)).toContain(id);
  const { items: drafts } = await listConventions(store, { party: COUNCIL, phase: 'draft', limit: 100 });
  expect(drafts.map((item) => item.id)).not.toContain(id);
});

test('records that are no new events are passed over, and a message that is none fails alone', async () => {
  const { Count } = await store.client.send(new ScanCommand({ TableName: store.table }));
  const other = {
    eventName: 'MODIFY',
    dynamodb: { SequenceNumber: '1', Keys: { PK: { S: 'CONVENTION#x' }, SK: { S: 'SNAPSHOT' } } },
  };
  expect(await handlers.dispatch({ Records: [other] })).toEqual({ batchItemFailures: [] });
  const strange = ['not JSON', '{"detail":{"conventionId":"c"}}'].map((body, n) => ({
    messageId: `x${n}`,
    body,
  }));
  for (const handler of [handlers.project, handlers.notify])
    expect(await handler({ Records: strange })).toEqual({
      batchItemFailures: [{ itemIdentifier: 'x0' }, { itemIdentifier: 'x1' }],
    });
  const after = await store.client.send(new ScanCommand({ TableName: store.table }));
  expect(after.Count).toBe(Count);
});
