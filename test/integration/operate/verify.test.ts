import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, expect, inject, test } from 'vitest';
import { CONVENTION_KIND } from '../../../functions/aggregates/convention/kind.ts';
import type { Convention } from '../../../functions/aggregates/convention/state.ts';
import { eventKey } from '../../../functions/store/keys.ts';
import { index } from '../../../functions/store/search-index.ts';
import type { Store } from '../../../functions/store/table.ts';
import { verify } from '../../../operate/verify.ts';
import { allEvents, load, project, snapshotItem, snapshotKey } from '../../support/store.ts';
import { newStore } from '../../table.ts';
import { conventionAt } from '../aws.ts';

/** A row that was changed outside the domain is found. */

let store: Store;
let id: string;
beforeEach(async () => {
  store = await newStore(inject('dynamodb'));
  const other = await conventionAt(store, 'submitted');
  id = await conventionAt(store, 'review');
  for (const each of [other, id]) {
    const { convention } = await load(store, each);
    if (!convention) continue;
    await project(store, convention);
    while (await index(store, CONVENTION_KIND, convention));
  }
});

const change = (Key: Record<string, string>, path: string[], value: unknown) => {
  const names = path.map((name, index) => [`#n${index}`, name]);
  return store.client.send(
    new UpdateCommand({
      TableName: store.table,
      Key,
      UpdateExpression: `SET ${names.map(([name]) => name).join('.')} = :value`,
      ExpressionAttributeNames: Object.fromEntries(names),
      ExpressionAttributeValues: { ':value': value },
    }),
  );
};
/** Puts a snapshot that says something else, at the same version. */
const changeSnapshot = async (changes: Partial<Convention>) => {
  const { convention } = await load(store, id);
  if (!convention) throw new Error('gone');
  const Item = snapshotItem({ ...convention, ...changes });
  return store.client.send(new PutCommand({ TableName: store.table, Item }));
};
const faults = async () => (await verify(store)).faults.get(id);

test('a table that nobody has touched has no fault', async () => {
  expect(await verify(store)).toEqual({
    aggregates: new Map([['convention', 2]]),
    events: 5,
    faults: new Map(),
  });
});

test('an event that was edited, swapped, dropped or cut off is found', async () => {
  const [first, second] = await allEvents(store, id);
  await change(eventKey(id, 1), ['data', 'proposer'], 'somebody-else');
  expect(await faults()).toEqual(['the chain breaks at event 1 (hash)']);
  await store.client.send(
    new PutCommand({ TableName: store.table, Item: { ...eventKey(id, 1), ...second } }),
  );
  expect(await faults()).toEqual(['the chain breaks at event 1 (number)']);
  await store.client.send(new PutCommand({ TableName: store.table, Item: { ...eventKey(id, 1), ...first } }));
  expect(await faults()).toBeUndefined();
  await store.client.send(new DeleteCommand({ TableName: store.table, Key: eventKey(id, 2) }));
  expect(await faults()).toEqual(['the chain breaks at event 2 (number)']);
  await store.client.send(
    new PutCommand({ TableName: store.table, Item: { ...eventKey(id, 2), ...second } }),
  );
  await store.client.send(new DeleteCommand({ TableName: store.table, Key: eventKey(id, 3) }));
  expect(await faults()).toEqual(['the chain breaks at event 3 (previous)']);
});

test('a snapshot that says something else than its events is found, by the field', async () => {
  await changeSnapshot({ phase: 'active' });
  const found = (await faults()) ?? [];
  expect(found[0]).toBe("the snapshot's phase is not what its events tell");
  // What is read of it no longer follows from it, and that is said of each list and of the index as well.
  expect(
    found
      .slice(1)
      .every((fault) => /of its row in the list|of its words in the index|the index has/.test(fault)),
  ).toBe(true);
});

test('money that no event tells of is found', async () => {
  const { convention } = await load(store, id);
  const balances = { received: 100, called: -100 };
  const fund = { party: 'council-rsk', nature: 'cash' as const, balances };
  await changeSnapshot({ books: { funds: [fund], acts: [], bookedAt: convention?.changedAt } });
  expect((await faults())?.slice(0, 2)).toEqual([
    "the snapshot's books is not what its events tell",
    'council-rsk/cash/- has less than nothing on called',
  ]);
});

test('a snapshot that is lost, or that cannot be read, is found, and the rest is looked at all the same', async () => {
  await store.client.send(new DeleteCommand({ TableName: store.table, Key: snapshotKey(id) }));
  expect((await faults())?.[0]).toBe('there are events and no snapshot');
  await store.client.send(
    new PutCommand({
      TableName: store.table,
      Item: { ...snapshotKey(id), version: 3, state: { broken: true } },
    }),
  );
  expect(await faults()).toEqual([expect.stringContaining('it cannot be read')]);
  expect((await verify(store)).aggregates.get('convention')).toBe(2);
});
