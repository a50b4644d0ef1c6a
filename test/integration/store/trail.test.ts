import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, expect, inject, test } from 'vitest';
import type { Command } from '../../../functions/aggregates/convention/commands.ts';
import { CONVENTION_KIND } from '../../../functions/aggregates/convention/kind.ts';
import { fingerprint } from '../../../functions/kernel/chain.ts';
import { eventKey } from '../../../functions/store/keys.ts';
import { pack, stateIn } from '../../../functions/store/snapshot.ts';
import type { Store } from '../../../functions/store/table.ts';
import type { Verification } from '../../../functions/store/verification.ts';
import { LOCAL_AWS } from '../../../local/dynamodb.ts';
import { COUNCIL, caseA, person } from '../../../scenarios/cases.ts';
import { REHEARSAL } from '../../support/stage.ts';
import { allEvents, events, execute, load, snapshotKey, verifyTrail } from '../../support/store.ts';
import { newStore } from '../../table.ts';

/** The trail as it is stored: whoever gets at the table behind our back is found out. */

let store: Store;
beforeEach(async () => {
  store = await newStore(inject('dynamodb'));
  const { terms } = caseA('2026-11-24');
  await does({ type: 'propose', data: { terms } });
  for (const lastYear of [2031, 2032, 2033]) await does({ type: 'revise', data: { terms: { lastYear } } });
});

const does = (command: Command) =>
  execute(store, {
    rules: REHEARSAL,
    conventionId: 'c1',
    command,
    actor: person(COUNCIL, 'officer'),
    now: () => new Date().toISOString(),
  });

async function stored(seq: number) {
  const { Item } = await store.client.send(
    new GetCommand({ TableName: store.table, Key: eventKey('c1', seq) }),
  );
  return Item;
}
const put = (Item: Record<string, unknown>) =>
  store.client.send(new PutCommand({ TableName: store.table, Item }));
const drop = (seq: number) =>
  store.client.send(new DeleteCommand({ TableName: store.table, Key: eventKey('c1', seq) }));

/** The faults found when the stored trail is read whole and verified against the snapshot. */
async function fault(): Promise<Verification['fault']> {
  const { convention } = await load(store, 'c1');
  if (!convention) throw new Error('gone');
  return (await verifyTrail(store, convention)).fault;
}

const edited = (change: object) => async () => put({ ...(await stored(2)), ...change });
async function snapshot(change: (state: Record<string, unknown>) => object) {
  const { Item } = await store.client.send(
    new GetCommand({ TableName: store.table, Key: snapshotKey('c1') }),
  );
  const state = stateIn(CONVENTION_KIND, Item);
  return put({ ...Item, ...pack({ ...state, ...change(state) }) });
}

const TAMPERING: [string, Verification['fault'], () => Promise<unknown>][] = [
  ['edited in its time', { seq: 2, fault: 'hash' }, edited({ at: '2020-01-01T00:00:00.000Z' })],
  [
    'edited in its content',
    { seq: 1, fault: 'hash' },
    async () => {
      const first = Object(await stored(1));
      const terms = { ...first.data.terms, target: { minimum: 0, maximum: 1 } };
      await put({ ...first, data: { ...first.data, terms } });
    },
  ],
  [
    'edited and sealed anew',
    { seq: 3, fault: 'previous' },
    async () => {
      const { PK, SK, hash: _hash, ...open } = Object(await stored(2));
      const forged = { ...open, at: '2026-11-24T09:00:00.001Z' };
      await put({ PK, SK, ...forged, hash: fingerprint(forged) });
    },
  ],
  ['made into something else', { seq: 2, fault: 'unreadable' }, edited({ type: 'Nothing' })],
  [
    'left alone while the snapshot got another target',
    { seq: 4, fault: 'snapshot' },
    () => snapshot(({ terms }) => ({ terms: { ...Object(terms), target: { minimum: 0, maximum: 7 } } })),
  ],
  [
    'left alone while the snapshot forgot who prepared it',
    { seq: 4, fault: 'snapshot' },
    () => snapshot(() => ({ preparers: [] })),
  ],
  [
    'swapped with another',
    { seq: 2, fault: 'number' },
    async () => {
      const [second, third] = [await stored(2), await stored(3)];
      await put({ ...third, ...eventKey('c1', 2) });
      await put({ ...second, ...eventKey('c1', 3) });
    },
  ],
  ['dropped', { seq: 2, fault: 'number' }, () => drop(2)],
  ['dropped at the beginning', { seq: 1, fault: 'number' }, () => drop(1)],
  ['cut off at the end', { seq: 4, fault: 'previous' }, () => drop(4)],
  [
    'added at the end',
    { seq: 5, fault: 'number' },
    async () => put({ ...(await stored(4)), ...eventKey('c1', 5) }),
  ],
];

test.each(TAMPERING)('an event that was %s is found', async (_, found, tamper) => {
  expect(await fault()).toBeUndefined();
  await tamper();
  expect(await fault()).toEqual(found);
});

/** From now on somebody acts before every read of the store that verifies. */
function actBeforeEveryRead(): Store {
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({ endpoint: inject('dynamodb'), ...LOCAL_AWS }),
  );
  let lastYear = 2040;
  client.middlewareStack.add(
    (next) => async (args) => {
      lastYear += 1;
      await does({ type: 'revise', data: { terms: { lastYear } } });
      return next(args);
    },
    { step: 'initialize' },
  );
  return { ...store, client };
}

async function faultAmidActs(): Promise<Verification['fault']> {
  const { convention } = await load(store, 'c1');
  if (!convention) throw new Error('gone');
  return (await verifyTrail(actBeforeEveryRead(), convention)).fault;
}

test('a convention in which somebody acts before every read has no fault', async () => {
  expect(await faultAmidActs()).toBeUndefined();
  expect((await allEvents(store, 'c1')).length).toBeGreaterThan(5);
  expect(await fault()).toBeUndefined();
});

test.each(TAMPERING.filter(([how]) => /^(edited|made|dropped|swapped)/.test(how)))(
  'an event that was %s is found while others act',
  async (_, found, tamper) => {
    await tamper();
    expect(await faultAmidActs()).toEqual(found);
  },
);

test('an event that no act wrote is found behind the last', async () => {
  const { convention } = await load(store, 'c1');
  if (!convention) throw new Error('gone');
  await does({ type: 'revise', data: { terms: { lastYear: 2034 } } });
  const { PK: _pk, SK: _sk, hash: previous, ...last } = Object(await stored(5));
  const forged = { ...last, seq: 6, previous };
  await put({ ...eventKey('c1', 6), ...forged, hash: fingerprint(forged) });
  expect(await fault()).toEqual({ seq: 6, fault: 'previous' });
  expect((await verifyTrail(store, convention)).fault).toEqual({ seq: 6, fault: 'previous' });
});

test('is read from any number on, so many at a time', async () => {
  const page = await events(store, 'c1', { after: 1, limit: 2 });
  expect(page.map(({ seq }) => seq)).toEqual([2, 3]);
  expect(await events(store, 'c1', { after: 4 })).toEqual([]);
  expect(await allEvents(store, 'c2')).toEqual([]);
});

test('is read whole in one call while it fits, and over several when it does not', async () => {
  let calls = 0;
  let most = 500;
  store.client.middlewareStack.add(
    (next) => (args) => {
      calls += 1;
      return next({ ...args, input: Object.assign(args.input, { Limit: most }) });
    },
    { step: 'initialize', priority: 'low' },
  );
  expect(await allEvents(store, 'c1')).toHaveLength(4);
  expect(calls).toBe(1);
  most = 2;
  expect((await allEvents(store, 'c1')).map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
  expect(calls).toBeGreaterThan(2);
});
