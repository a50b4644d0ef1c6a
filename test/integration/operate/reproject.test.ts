import { DeleteCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { bringUpToDate } from '../../../functions/consumers/read-models.ts';
import type { Store } from '../../../functions/store/table.ts';
import { reproject } from '../../../operate/reproject.ts';
import { verify } from '../../../operate/verify.ts';
import { snapshotKey } from '../../support/store.ts';
import { newStore } from '../../table.ts';
import { conventionAt } from '../aws.ts';

/** What is read of a table is built anew: whatever is missing or stale is there again, and nothing else is touched. */

type Item = Record<string, unknown>;

let store: Store;
let ids: string[];
/** Every item of the untouched table, so that each test begins with it. */
let untouched: Item[];

const everyItem = async (): Promise<Item[]> =>
  (await store.client.send(new ScanCommand({ TableName: store.table, ConsistentRead: true }))).Items ?? [];
const put = (item: Item) => store.client.send(new PutCommand({ TableName: store.table, Item: item }));
const remove = ({ PK, SK }: Item) =>
  store.client.send(new DeleteCommand({ TableName: store.table, Key: { PK, SK } }));

const isIndex = ({ PK }: Item) => /^SEARCH/.test(String(PK));
const isRow = ({ PK, SK }: Item) =>
  /^CONVENTION#/.test(String(SK)) && !/^(EVENTS|CONVENTION)#/.test(String(PK));
const keyOf = ({ PK, SK }: Item) => `${PK} ${SK}`;
const sorted = (items: Item[]) => [...items].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  ids = [await conventionAt(store, 'submitted'), await conventionAt(store, 'review')];
  for (const id of ids) await bringUpToDate(store, id, {});
  untouched = await everyItem();
});

beforeEach(async () => {
  const known = new Set(untouched.map(keyOf));
  for (const item of await everyItem()) if (!known.has(keyOf(item))) await remove(item);
  for (const item of untouched) await put(item);
});

/** The table but for the records of the index, which count how often they were written. */
const table = async () => sorted(await everyItem()).map(({ revision: _, ...item }) => item);

test('rows that are gone are there again, in lists and in the index', async () => {
  const before = await table();
  const gone = untouched.filter((item) => isRow(item) || isIndex(item));
  expect(gone.filter(isRow).length).toBeGreaterThan(1);
  expect(gone.filter(isIndex).length).toBeGreaterThan(1);
  for (const item of gone) await remove(item);
  expect((await verify(store)).faults.size).toBe(ids.length);
  expect(await reproject(store)).toEqual({
    aggregates: new Map([['convention', ids.length]]),
    faults: new Map(),
  });
  expect((await verify(store)).faults).toEqual(new Map());
  expect(await table()).toEqual(before);
});

test('rows of the same version that show something else show what there is', async () => {
  for (const item of untouched.filter(isRow))
    await put({ ...item, summary: {}, search: '', agenda: undefined });
  for (const item of untouched.filter(isIndex)) if (item.found) await put({ ...item, found: {} });
  expect((await verify(store)).faults.size).toBeGreaterThan(0);
  expect((await reproject(store)).faults).toEqual(new Map());
  expect((await verify(store)).faults).toEqual(new Map());
});

test('once more changes nothing', async () => {
  await reproject(store);
  const once = await table();
  await reproject(store);
  expect(await table()).toEqual(once);
});

test('a row that is newer stays', async () => {
  const [row] = untouched.filter(isRow);
  const newer = { ...row, version: 99, search: 'newer' };
  await put(newer);
  await reproject(store);
  expect((await everyItem()).find((item) => keyOf(item) === keyOf(newer))).toEqual(newer);
});

test('an aggregate that is not sound is named, and nothing is built on it', async () => {
  const [id = ''] = ids;
  const own = untouched.filter((item) => isRow(item) && String(item.SK).endsWith(id));
  expect(own.length).toBeGreaterThan(0);
  for (const item of own) await remove(item);
  await remove(snapshotKey(id));
  const { aggregates, faults } = await reproject(store);
  expect(aggregates).toEqual(new Map([['convention', 1]]));
  expect(faults).toEqual(new Map([[id, ['it is left as it is: there are events and no snapshot']]]));
  const there = new Set((await everyItem()).map(keyOf));
  expect(own.filter((item) => there.has(keyOf(item)))).toEqual([]);
});
