import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { CONVENTION_KIND } from '../../../functions/aggregates/convention/kind.ts';
import { listConventions } from '../../../functions/api/reads/convention-list.ts';
import { runOf } from '../../../functions/store/executions.ts';
import type { Store } from '../../../functions/store/table.ts';
import { registerWait, waitsOf } from '../../../functions/store/task-tokens.ts';
import { wordFaults } from '../../../operate/derived-words.ts';
import { COUNCIL } from '../../../scenarios/cases.ts';
import { load } from '../../support/store.ts';
import { batchOf, queueOf } from '../../workflows/harness.ts';
import { Calls, conventionAt, dyingAt, environment, FakeStepFunctions, moments, watchStore } from '../aws.ts';

/** A function that follows events is killed before and after each of its calls; the news is delivered again. */

const calls = new Calls();
const ses = mockClient(SESv2Client);
const bus = mockClient(EventBridgeClient);
/** The ids of the events that the bus has taken. */
let published: string[] = [];
/** To whom the mail service has sent. */
let told: unknown[] = [];
let stepFunctions: FakeStepFunctions;
let store: Store;
type Handler = (event: unknown) => Promise<{ batchItemFailures: { itemIdentifier: string }[] }>;
type Consumer = { handler: Handler; delivered: (id: string, seqs: number[]) => unknown };
let handlers: Record<'dispatch' | 'publish' | 'project' | 'notify', Consumer>;

beforeAll(async () => {
  store = await environment(inject('dynamodb'));
  const [dispatch, publish, projection, notify, table] = await Promise.all([
    import('../../../functions/handlers/dispatch-workflows.ts'),
    import('../../../functions/consumers/publish.ts'),
    import('../../../functions/handlers/project.ts'),
    import('../../../functions/consumers/notify.ts'),
    import('../../../functions/store/table.ts'),
  ]);
  handlers = {
    dispatch: { ...dispatch, delivered: batchOf },
    publish: { handler: publish.handler, delivered: batchOf },
    project: { ...projection, delivered: queueOf },
    notify: { ...notify, delivered: queueOf },
  };
  watchStore(table.openStore(), calls);
});
beforeEach(() => {
  stepFunctions = new FakeStepFunctions(calls);
  ses
    .on(SendEmailCommand)
    .callsFake(({ Destination }) =>
      calls.through('SendEmail', async () => told.push(...Destination.ToAddresses)),
    );
  bus.on(PutEventsCommand).callsFake(({ Entries }) =>
    calls.through('PutEvents', async () => {
      for (const { Detail } of Entries) published.push(JSON.parse(Detail).id);
      return { FailedEntryCount: 0, Entries: Entries.map(() => ({ EventId: 'e' })) };
    }),
  );
});
afterEach(() => {
  calls.unwatch();
  ses.reset();
  bus.reset();
});

/** Takes a convention's news, undisturbed: how many calls that needs. */
async function callsOf({ handler, delivered }: Consumer, id: string): Promise<number> {
  calls.watch();
  await handler(delivered(id, [1, 2, 3]));
  calls.unwatch();
  return calls.count;
}

/** Takes the news twice: killed at a moment at first, and then in peace. */
async function killedThenRepeated(
  { handler, delivered }: Consumer,
  id: string,
  moment: ReturnType<typeof moments>[number],
) {
  calls.watch(dyingAt(moment));
  const first = await handler(delivered(id, [1, 2, 3]));
  calls.unwatch();
  expect([moment, first.batchItemFailures.length]).toEqual([moment, 3]);
  expect(await handler(delivered(id, [1, 2, 3]))).toEqual({ batchItemFailures: [] });
}

/** In review, with a wait for a round that is over. */
async function overdue(): Promise<{ id: string; token: string }> {
  const id = await conventionAt(store, 'review');
  const token = stepFunctions.token();
  const wait = { id, awaited: 'formation-1#0', execution: 'e', token };
  await registerWait(store, wait, new Date().toISOString());
  return { id, token };
}

test('killed around any call, dispatch resumes and starts exactly once in the end', async () => {
  const all = moments(await callsOf(handlers.dispatch, (await overdue()).id));
  expect(all.length).toBeGreaterThanOrEqual(14);
  for (const moment of all) {
    const { id, token } = await overdue();
    await killedThenRepeated(handlers.dispatch, id, moment);
    const execution = `${id}-formation-1-r0-0`;
    expect([moment, stepFunctions.tokens.get(token)]).toEqual([moment, 1]);
    expect(await waitsOf(store, id)).toEqual([]);
    expect([...stepFunctions.executions.keys()].filter((name) => name.startsWith(id))).toEqual([execution]);
    expect(await runOf(store, id, 'formation-1-r0')).toEqual({
      restarts: 0,
      executionArn: expect.stringMatching(`:execution:procedure:${execution}$`),
    });
  }
});

test('killed around any call, publish puts every event on the bus, twice only if it was killed after the put', async () => {
  const all = moments(await callsOf(handlers.publish, await conventionAt(store, 'review')));
  expect(all.length).toBe(6);
  for (const moment of all) {
    const id = await conventionAt(store, 'review');
    published = [];
    await killedThenRepeated(handlers.publish, id, moment);
    expect([moment, [...new Set(published)]]).toEqual([moment, [1, 2, 3].map((seq) => `${id}#${seq}`)]);
    expect([moment, published.length]).toEqual([
      moment,
      moment.call === 3 && moment.side === 'after' ? 6 : 3,
    ]);
  }
});

test('killed around any call, project lists the convention with each party once, and the search finds it by every word', async () => {
  const count = await callsOf(handlers.project, await conventionAt(store, 'review'));
  expect(count).toBeGreaterThan(60);
  // The calls between are the rows of words, written beside each other: one of seven stands for all.
  const all = moments(count).filter(({ call }) => call <= 12 || call > count - 12 || call % 7 === 0);
  for (const moment of all) {
    const id = await conventionAt(store, 'review');
    await killedThenRepeated(handlers.project, id, moment);
    const { items } = await listConventions(store, { party: COUNCIL, phase: 'review', limit: 100 });
    expect([moment, items.filter((item) => item.id === id).length]).toEqual([moment, 1]);
    const { convention } = await load(store, id);
    const faults = convention && (await wordFaults(store, CONVENTION_KIND, convention));
    expect([moment, faults]).toEqual([moment, []]);
  }
});

test('killed around any call, notify mails every office, twice only if it was killed between sending and recording', async () => {
  const all = moments(await callsOf(handlers.notify, await conventionAt(store, 'review')));
  const repeated: string[] = [];
  for (const moment of all) {
    const id = await conventionAt(store, 'review');
    told = [];
    await killedThenRepeated(handlers.notify, id, moment);
    expect([moment, new Set(told).size]).toEqual([moment, 3]);
    if (told.length > 3) repeated.push(`${moment.side} ${moment.call}`);
  }
  // Loading, reading, then for each office: looked up, its place taken, sent, noted.
  const around = [5, 9, 13].flatMap((send) => [`after ${send}`, `before ${send + 1}`]);
  expect(repeated).toEqual(around);
});
