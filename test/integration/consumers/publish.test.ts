import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { HolidaysChanged } from '../../../functions/consumers/stage-published.ts';
import { addHoliday } from '../../../functions/kernel/stage-calendar.ts';
import { changeCalendar } from '../../../functions/store/calendar.ts';
import type { Store } from '../../../functions/store/table.ts';
import { recordsBetween } from '../../../operate/records.ts';
import { COUNCIL, caseA, MINISTRY, person, WILAYA } from '../../../scenarios/cases.ts';
import { REHEARSAL } from '../../support/stage.ts';
import { allEvents, execute } from '../../support/store.ts';
import { batchOf } from '../../workflows/harness.ts';
import { conventionAt, environment, sendBack } from '../aws.ts';

/** Every event is put on the bus, though it refuses some, is slow, or loses its answer. */

const bus = mockClient(EventBridgeClient);
let store: Store;
let publish: (event: unknown) => Promise<unknown>;
beforeAll(async () => {
  store = await environment(inject('dynamodb'));
  process.env.EVENT_BUS_NAME = 'events';
  publish = (await import('../../../functions/consumers/publish.ts')).handler;
});

interface Entry {
  DetailType: string;
  Source: string;
  EventBusName: string;
  Detail: string;
}
const officer = person(COUNCIL, 'officer');
const now = () => new Date().toISOString();
let requests: Entry[][] = [];
let taken: string[] = [];
/** Which entry of which request the bus refuses. */
let refuses: (request: number, entry: number) => boolean;
beforeEach(() => {
  requests = [];
  taken = [];
  refuses = () => false;
  bus.reset();
  bus.on(PutEventsCommand).callsFake(({ Entries }: { Entries: Entry[] }) => {
    requests.push(Entries);
    const answers = Entries.map((entry, index) => {
      if (refuses(requests.length, index)) return { ErrorCode: 'ThrottlingException' };
      taken.push(JSON.parse(entry.Detail).id);
      return { EventId: 'e' };
    });
    return { FailedEntryCount: answers.filter((each) => 'ErrorCode' in each).length, Entries: answers };
  });
});

test('an event leaves with its type, its version, a stable id, and what subscribers select by', async () => {
  const id = await conventionAt(store, 'review');
  expect(await publish(batchOf(id, [1, 3]))).toEqual({ batchItemFailures: [] });
  const entries = requests.flat();
  expect(entries.map(({ DetailType }) => DetailType)).toEqual([
    'sharaka.ConventionProposed.v1',
    'sharaka.StepOpened.v1',
  ]);
  expect(entries[0]).toMatchObject({ Source: 'sharaka', EventBusName: 'events' });
  expect(JSON.parse(entries[1]?.Detail ?? '')).toMatchObject({
    id: `${id}#3`,
    conventionId: id,
    seq: 3,
    region: 'MA-04',
    phase: 'review',
    parties: [MINISTRY, WILAYA, COUNCIL],
    data: { procedure: 'formation-1', tasks: [{ kind: 'review' }, {}, {}] },
  });
});

test('nothing leaves of who acted, what they wrote, where documents lie, or where mail goes', async () => {
  const id = await conventionAt(store, 'review');
  const seqs = await sendBack(store, id);
  await publish(batchOf(id, [1, 2, 3, ...seqs]));
  const told = JSON.stringify(requests);
  const trail = await allEvents(store, id);
  expect(JSON.stringify(trail)).toContain('Complétez');
  for (const { by } of trail)
    if (by.kind === 'person') for (const who of [by.sub, by.name]) expect(told).not.toContain(who);
  expect(told).not.toMatch(/Complétez|mailbox|bureau@|https?:/);
});

test('entries that the bus refuses are offered again, and only these', async () => {
  const id = await conventionAt(store, 'review');
  refuses = (request, entry) => request === 1 && entry === 1;
  expect(await publish(batchOf(id, [1, 2, 3]))).toEqual({ batchItemFailures: [] });
  expect(requests.map((entries) => entries.length)).toEqual([3, 1]);
  expect(taken.sort()).toEqual([1, 2, 3].map((seq) => `${id}#${seq}`));
});

test('a bus that goes on refusing has the news delivered again; other conventions are told meanwhile', async () => {
  const stuck = await conventionAt(store, 'review');
  const fine = await conventionAt(store, 'review');
  refuses = (request) => requests[request - 1]?.[0]?.Detail.includes(stuck) ?? false;
  const batch = { Records: [...batchOf(stuck, [1, 2]).Records, ...batchOf(fine, [3]).Records] };
  expect(await publish(batch)).toEqual({
    batchItemFailures: [{ itemIdentifier: '1001' }, { itemIdentifier: '1002' }],
  });
  expect(taken).toEqual([`${fine}#3`]);
});

test.each(['ThrottlingException', 'InternalException', 'TimeoutError'])(
  'after %s, even one that hides a success, every event is told in the end under the same id',
  async (name) => {
    const id = await conventionAt(store, 'review');
    bus.reset();
    bus.on(PutEventsCommand).callsFake(({ Entries }: { Entries: Entry[] }) => {
      taken.push(...Entries.map(({ Detail }) => JSON.parse(Detail).id));
      if (taken.length <= 3) throw Object.assign(new Error('x'), { name });
      return { FailedEntryCount: 0, Entries: Entries.map(() => ({ EventId: 'e' })) };
    });
    const news = batchOf(id, [1, 2, 3]);
    expect(await publish(news)).toMatchObject({ batchItemFailures: [{}, {}, {}] });
    expect(await publish(news)).toEqual({ batchItemFailures: [] });
    expect([...new Set(taken)]).toEqual([1, 2, 3].map((seq) => `${id}#${seq}`));
  },
);

test('a request to the bus holds ten entries at most', async () => {
  const id = await conventionAt(store, 'review');
  await sendBack(store, id);
  const { terms } = caseA('2026-11-24');
  for (let lastYear = 2030; lastYear < 2050; lastYear += 1) {
    const command = { type: 'revise', data: { terms: { ...terms, lastYear } } } as const;
    await execute(store, { rules: REHEARSAL, conventionId: id, command, actor: officer, now });
  }
  const seqs = (await allEvents(store, id)).map(({ seq }) => seq);
  expect(seqs.length).toBeGreaterThan(20);
  await publish(batchOf(id, seqs));
  expect(Math.max(...requests.map((entries) => entries.length))).toBe(10);
  expect(taken).toEqual(seqs.map((seq) => `${id}#${seq}`));
});

test("a change of the stage's days off leaves from a source of its own, also when it is replayed", async () => {
  const holiday = { day: '2027-03-10', name: { ar: 'عيد الفطر', fr: 'Aïd el-Fitr' } };
  const from = now();
  await changeCalendar(store, (calendar) =>
    addHoliday(calendar, holiday, person(COUNCIL, 'administrator'), now()),
  );
  const id = await conventionAt(store, 'review');
  for await (const Records of recordsBetween(store, { from, until: now() }))
    expect(await publish({ Records })).toEqual({ batchItemFailures: [] });
  expect(taken).toEqual(expect.arrayContaining([`${id}#1`, 'calendar#1']));
  const entries = requests.flat().filter(({ Source }) => Source === 'sharaka.stage');
  expect(entries).toMatchObject([{ DetailType: 'sharaka.HolidaysChanged.v1', EventBusName: 'events' }]);
  expect(HolidaysChanged.parse(JSON.parse(entries[0]?.Detail ?? ''))).toEqual({ id: 'calendar#1', seq: 1 });
});

test('a change that the bus refuses is asked for again', async () => {
  refuses = () => true;
  const Records = [
    {
      eventName: 'INSERT',
      dynamodb: { SequenceNumber: 's7', Keys: { PK: { S: 'CALENDAR' }, SK: { S: '000007' } } },
    },
    // The calendar as it stands is no news.
    {
      eventName: 'MODIFY',
      dynamodb: { SequenceNumber: 's8', Keys: { PK: { S: 'CALENDAR' }, SK: { S: 'STAGE' } } },
    },
  ];
  expect(await publish({ Records })).toEqual({ batchItemFailures: [{ itemIdentifier: 's7' }] });
  refuses = () => false;
  expect(await publish({ Records })).toEqual({ batchItemFailures: [] });
  expect(taken).toEqual(['calendar#7']);
});
