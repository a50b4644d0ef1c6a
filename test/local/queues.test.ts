import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openBuses } from '../../local/bus.ts';
import { Folder } from '../../local/folder.ts';
import type { Functions } from '../../local/functions.ts';
import { openQueues } from '../../local/queues.ts';
import type { Assembly, Resource } from '../../local/template.ts';
import { type TemporaryFolder, temporaryFolder } from '../../local/temporary.ts';

/**
 * Events on the bus of one machine are kept until a consumer has taken them, also when a process is killed meanwhile.
 */

const resource = (logicalId: string, type: string, properties: Record<string, unknown>): Resource => ({
  logicalId,
  type,
  properties,
  arn: `arn:${logicalId}`,
  metadata: {},
});
const resources = [
  resource('Bus', 'AWS::Events::EventBus', { Name: 'sharaka' }),
  resource('Queue', 'AWS::SQS::Queue', { RedrivePolicy: { maxReceiveCount: 3 } }),
  resource('Mapping', 'AWS::Lambda::EventSourceMapping', {
    EventSourceArn: 'arn:Queue',
    FunctionName: 'Consumer',
    BatchSize: 10,
  }),
  resource('Rule', 'AWS::Events::Rule', {
    EventBusName: 'Bus',
    EventPattern: { source: ['sharaka'], 'detail-type': ['wanted'] },
    Targets: [{ Arn: 'arn:Queue' }],
  }),
  resource('Failures', 'AWS::Events::Rule', {
    EventPattern: { source: ['aws.states'], detail: { status: ['FAILED', 'TIMED_OUT'], machine: ['mine'] } },
    Targets: [{ Arn: 'arn:Queue' }],
  }),
];
const assembly: Assembly = {
  folder: '',
  resources,
  ofType: (type) => resources.filter((each) => each.type === type),
};

let place: TemporaryFolder;
let folder: Folder;
let taken: string[];
/** The consumer's handling of a message; it fails unless set otherwise. */
let takes: (detail: string) => boolean;
const functions: Functions = {
  invoke: async (_, event) => {
    const records: { messageId: string; body: string }[] = Object(event).Records;
    const failed = records.filter(({ body }) => !takes(JSON.parse(body).detail.of));
    taken.push(
      ...records.filter((each) => !failed.includes(each)).map(({ body }) => JSON.parse(body).detail.of),
    );
    return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  },
  stop: async () => undefined,
};
const put = (queues: ReturnType<typeof openQueues>, ...of: string[]) =>
  openBuses(assembly, queues).putEvents(
    JSON.stringify({
      Entries: of.map((each) => ({
        EventBusName: 'sharaka',
        Source: 'sharaka',
        DetailType: each === 'other' ? 'unwanted' : 'wanted',
        Detail: JSON.stringify({ of: each }),
      })),
    }),
  );

beforeEach(() => {
  place = temporaryFolder('queues');
  folder = new Folder(place.path);
  taken = [];
  takes = () => true;
});
afterEach(() => place.remove());

test('a consumer gets the events that its rule names, and no other', async () => {
  const queues = openQueues(assembly, functions, folder);
  put(queues, 'a', 'other', 'b');
  await expect.poll(() => taken).toEqual(['a', 'b']);
  await queues.stop();
});

test('what a service of AWS tells goes to the rules of the account alone, by its details', async () => {
  const queues = openQueues(assembly, functions, folder);
  const tell = (source: string, detail: object) =>
    openBuses(assembly, queues).tell({ source, 'detail-type': 'wanted', time: new Date(), detail });
  tell('aws.states', { of: 'a', status: 'FAILED', machine: 'mine' });
  tell('aws.states', { of: 'b', status: 'SUCCEEDED', machine: 'mine' });
  tell('aws.states', { of: 'c', status: 'FAILED', machine: 'another' });
  tell('sharaka', { of: 'd', status: 'FAILED', machine: 'mine' });
  tell('aws.states', { of: 'e', status: 'TIMED_OUT', machine: 'mine' });
  await expect.poll(() => taken).toEqual(['a', 'e']);
  await queues.stop();
});

test('what was not taken when the machine was killed is taken after its next start', async () => {
  takes = () => false;
  const killed = openQueues(assembly, functions, folder);
  put(killed, 'a');
  await killed.stop();
  takes = () => true;
  const next = openQueues(assembly, functions, folder);
  await expect.poll(() => taken).toEqual(['a']);
  await next.stop();
});

test('a message that always fails goes to the dead-letter queue after as many attempts as the template says, and stops no other', async () => {
  takes = (of) => of !== 'poison';
  const queues = openQueues(assembly, functions, folder);
  put(queues, 'poison', 'a', 'b');
  await expect
    .poll(() => readdirSync(folder.path).filter((file) => file.startsWith('set-aside')))
    .toHaveLength(1);
  expect(taken.sort()).toEqual(['a', 'b']);
  await queues.stop();
});

test('each attempt waits longer than the one before', async () => {
  const attempts: number[] = [];
  takes = () => {
    attempts.push(Date.now());
    return false;
  };
  const queues = openQueues(assembly, functions, folder);
  put(queues, 'busy');
  await expect.poll(() => attempts.length).toBe(3);
  await queues.stop();
  const [first = 0, second = 0, third = 0] = attempts;
  // A timer may end late on a busy machine, and never early but for its rounding.
  expect(second - first).toBeGreaterThan(190);
  expect(third - second).toBeGreaterThan(790);
});
