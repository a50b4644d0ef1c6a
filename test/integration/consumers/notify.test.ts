import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeAll, beforeEach, expect, inject, test, vi } from 'vitest';
import { noticesOf } from '../../../functions/aggregates/convention/notices/notices.ts';
import type { Store } from '../../../functions/store/table.ts';
import { COUNCIL, MINISTRY, WILAYA } from '../../../scenarios/cases.ts';
import { allEvents, eventItem, load } from '../../support/store.ts';
import { queueOf } from '../../workflows/harness.ts';
import { conventionAt, environment, sendBack } from '../aws.ts';

/** The recipients of mails, and the independence of each from the others. */

const ses = mockClient(SESv2Client);
let store: Store;
let notify: (event: unknown) => Promise<unknown>;
beforeAll(async () => {
  store = await environment(inject('dynamodb'));
  notify = (await import('../../../functions/consumers/notify.ts')).handler;
});

const bureau = (party: string) => `bureau@${party}.example`;
let told: string[] = [];
/** The mails that the mail service refuses. */
let refused = '';
beforeEach(() => {
  told = [];
  refused = '';
  ses.reset();
  ses.on(SendEmailCommand).callsFake(({ Destination }) => {
    const [mailbox] = Destination.ToAddresses;
    if (mailbox === refused) throw Object.assign(new Error('no'), { name: 'MessageRejected' });
    told.push(mailbox);
  });
});

test('a mailbox that is refused keeps nobody else from being told, and is tried again', async () => {
  const id = await conventionAt(store, 'review');
  refused = bureau(MINISTRY);
  expect(await notify(queueOf(id, [3]))).toEqual({ batchItemFailures: [{ itemIdentifier: 'm3' }] });
  expect(told.sort()).toEqual([COUNCIL, WILAYA].map(bureau).sort());
  refused = '';
  expect(await notify(queueOf(id, [3]))).toEqual({ batchItemFailures: [] });
  expect(told.at(-1)).toBe(bureau(MINISTRY));
  expect(told.length).toBe(3);
});

test('every party is told that a proposal came back', async () => {
  const id = await conventionAt(store, 'review');
  const seqs = await sendBack(store, id);
  await notify(queueOf(id, seqs));
  const { convention } = await load(store, id);
  expect(told.sort()).toEqual(convention?.terms.parties.map((party) => bureau(party.id)).sort());
});

test('mail of one convention is bounded by the day, a mail that is tried again takes no second place', async () => {
  const held: unknown[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    if (String(line).includes('"MailsHeldBack":1')) held.push(line);
    return true;
  });
  vi.stubEnv('STAGE_RULES', JSON.stringify({ mailsPerDay: 2 }));
  vi.stubEnv('LOG_LEVEL', 'info');
  try {
    const id = await conventionAt(store, 'review');
    refused = bureau(MINISTRY);
    await notify(queueOf(id, [3]));
    await notify(queueOf(id, [3]));
    expect(told.length).toBe(1);
    expect(held.length).toBeGreaterThan(0);
    refused = '';
    await notify(queueOf(id, [3]));
    expect(told.length).toBe(2);
    expect(new Set(told).size).toBe(2);
    const other = await conventionAt(store, 'review');
    await notify(queueOf(other, [3]));
    expect(told.length).toBe(4);
  } finally {
    vi.unstubAllEnvs();
    write.mockRestore();
  }
});

test('news that is more than one answer of the database holds is read to its end', async () => {
  const id = await conventionAt(store, 'review');
  const [proposed, , opened] = await allEvents(store, id);
  if (!proposed || !opened) throw new Error('no events');
  const heavy = Math.ceil(1_100_000 / Buffer.byteLength(JSON.stringify(proposed)));
  const seqs = Array.from({ length: heavy }, (_, index) => 4 + index);
  for (const seq of seqs)
    await store.client.send(
      new PutCommand({ TableName: store.table, Item: eventItem({ ...proposed, seq }) }),
    );
  const last = heavy + 4;
  await store.client.send(
    new PutCommand({ TableName: store.table, Item: eventItem({ ...opened, seq: last }) }),
  );
  await notify(queueOf(id, [...seqs, last]));
  expect(told.length).toBe(3);
});

test('nobody is reminded of what is done by now', async () => {
  const id = await conventionAt(store, 'review');
  const [, , opened] = await allEvents(store, id);
  const { convention } = await load(store, id);
  const [task] = convention?.tasks ?? [];
  if (!opened || !convention || !task) throw new Error('nobody is asked');
  const reminded = { ...opened, type: 'TaskReminded' as const, data: { task: task.id } };
  expect(noticesOf(convention, reminded).map(({ party }) => party)).toEqual([task.assignee.party]);
  const tasks = convention.tasks.map((each) => ({ ...each, status: 'decided' as const }));
  expect(noticesOf({ ...convention, tasks }, reminded)).toEqual([]);
});
