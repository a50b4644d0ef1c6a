import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, expect, inject, test } from 'vitest';
import type { Command } from '../../../functions/aggregates/convention/commands.ts';
import { CONVENTION_KIND } from '../../../functions/aggregates/convention/kind.ts';
import { listOf } from '../../../functions/aggregates/convention/shown/listing.ts';
import type { Convention } from '../../../functions/aggregates/convention/state.ts';
import { EVERYBODY, soughtBy } from '../../../functions/kernel/search-entry.ts';
import { search } from '../../../functions/store/search.ts';
import { index, indexedOf, indexedRows } from '../../../functions/store/search-index.ts';
import type { Store } from '../../../functions/store/table.ts';
import { COUNCIL, caseA, person } from '../../../scenarios/cases.ts';
import { consumedBy } from '../../support/consumed.ts';
import { REHEARSAL } from '../../support/stage.ts';
import { execute, load } from '../../support/store.ts';
import { newStore } from '../../table.ts';

/** The words of a convention find it for its parties, as it is called now, whatever becomes of the events. */

const FORMER = 'commune-x';
const { terms } = caseA('2026-11-24');
const title = (fr: string) => ({ ar: 'عنوان الاتفاقية', fr });
const parties = [
  ...terms.parties,
  { id: FORMER, kind: 'contributor' as const, name: { ar: 'جماعة', fr: 'Commune' } },
];
const first = { ...terms, parties, title: title('Atelier de tissage') };

let store: Store;
beforeEach(async () => {
  store = await newStore(inject('dynamodb'));
});

async function does(command: Command): Promise<Convention> {
  const { convention } = await execute(store, {
    rules: REHEARSAL,
    conventionId: 'c1',
    command,
    actor: person(COUNCIL, 'officer'),
    now: () => new Date().toISOString(),
  });
  if (!convention) throw new Error('gone');
  return convention;
}
const proposes = () => does({ type: 'propose', data: { terms: first } });
const revises = (changes: Partial<typeof first>) => does({ type: 'revise', data: { terms: changes } });

/** As `project` does it: until nothing is left to write. */
async function follow(state?: Convention): Promise<void> {
  if (state && !(await index(store, CONVENTION_KIND, state))) return;
  for (;;) {
    const { convention } = await load(store, 'c1');
    if (!convention || !(await index(store, CONVENTION_KIND, convention))) return;
  }
}

async function finds(text: string, scope = listOf(COUNCIL)) {
  const sought = soughtBy(text);
  if (!sought) throw new Error('nothing');
  const { found, isWhole } = await search(store, { scopes: [scope], sought, limit: 10 });
  expect(isWhole).toBe(true);
  return found.map(({ id }) => id);
}

/** The keys of all rows that find something. */
async function rowsThere(): Promise<string[]> {
  const { Items = [] } = await store.client.send(
    new ScanCommand({ TableName: store.table, ConsistentRead: true }),
  );
  return Items.filter(({ PK, found }) => String(PK).startsWith('SEARCH#') && found)
    .map(({ PK, SK }) => `${PK} ${SK}`)
    .sort();
}

async function expectedRows(): Promise<string[]> {
  const { entries } = await indexedOf(store, 'c1');
  return indexedRows(entries)
    .map(({ PK, SK }) => `${PK} ${SK}`)
    .sort();
}

test('a convention is found by its parties, and by nobody else', async () => {
  await follow(await proposes());
  expect([await finds('atelier'), await finds('tiss ate', listOf(FORMER))]).toEqual([['c1'], ['c1']]);
  expect([await finds('atelier', listOf('stranger')), await finds('atelier', EVERYBODY)]).toEqual([[], []]);
});

test('it is found by its new name and no longer by the old one', async () => {
  await follow(await proposes());
  await revises({ title: title('Atelier de poterie') });
  await follow();
  expect([await finds('poterie'), await finds('tissage'), await finds('atelier')]).toEqual([
    ['c1'],
    [],
    ['c1'],
  ]);
  expect(await rowsThere()).toEqual(await expectedRows());
});

test('an event that changes no word writes nothing', async () => {
  await follow(await proposes());
  await revises({ object: { ar: 'موضوع آخر', fr: 'Un autre objet' } });
  const consumed = consumedBy(store);
  await follow();
  expect(consumed.calls.filter((name) => name.startsWith('Put'))).toEqual([]);
});

test('a party that is taken off finds it no more from the act on, before the index has heard of it', async () => {
  const old = await proposes();
  await follow(old);
  await revises({ parties: terms.parties });
  expect([await finds('atelier', listOf(FORMER)), await finds('atelier')]).toEqual([[], ['c1']]);
  await index(store, CONVENTION_KIND, old);
  expect(await finds('atelier', listOf(FORMER))).toEqual([]);
  await follow();
  expect(await finds('atelier', listOf(FORMER))).toEqual([]);
  expect(await rowsThere()).toEqual(await expectedRows());
});

test.each([true, false])(
  'one that is taken on again finds it again (followed between: %s)',
  async (isFollowed) => {
    await follow(await proposes());
    await revises({ parties: terms.parties });
    if (isFollowed) await follow();
    await revises({ parties });
    await follow();
    expect(await finds('atelier', listOf(FORMER))).toEqual(['c1']);
  },
);

test('one that is withdrawn is found by nobody', async () => {
  await follow(await proposes());
  await does({ type: 'withdraw', data: { reason: 'Projet abandonné' } });
  await follow();
  expect([await finds('atelier'), await rowsThere()]).toEqual([[], []]);
});

test('late and repeated events leave what the last one tells', async () => {
  const old = await proposes();
  const young = await revises({ title: title('Atelier de poterie') });
  await follow(young);
  await follow(old);
  await follow(young);
  expect([await finds('poterie'), await finds('tissage')]).toEqual([['c1'], []]);
});

test('whoever is cut short in the middle of its rows leaves none that is not found again', async () => {
  await follow(await proposes());
  const middle = await revises({ title: title('Atelier de poterie') });
  let puts = 0;
  store.client.middlewareStack.add(
    (next) => async (args) => {
      if (args.input instanceof Object && 'Item' in args.input) puts += 1;
      if (puts === 6) throw new Error('cut short');
      return next(args);
    },
    { step: 'initialize', name: 'cut' },
  );
  await expect(index(store, CONVENTION_KIND, middle)).rejects.toThrow('cut short');
  store.client.middlewareStack.remove('cut');
  await revises({ title: title('Atelier de vannerie') });
  await follow();
  expect([await finds('vannerie'), await finds('poterie'), await finds('tissage')]).toEqual([['c1'], [], []]);
  expect(await rowsThere()).toEqual(await expectedRows());
});

test('several at once leave what the last event tells', async () => {
  await follow(await proposes());
  const states = [
    await revises({ title: title('Atelier de poterie') }),
    await revises({ title: title('Atelier de tissage'), parties: terms.parties }),
    await revises({ title: title('Atelier de vannerie') }),
  ];
  await Promise.all([...states, ...states].map((state) => follow(state)));
  expect([await finds('vannerie'), await finds('poterie'), await finds('tissage')]).toEqual([['c1'], [], []]);
  expect(await rowsThere()).toEqual(await expectedRows());
});

test('where a party has left more than can be known, it is shown nothing and told that there may be more', async () => {
  await follow(await proposes());
  for (let n = 0; n < 61; n += 1)
    await store.client.send(
      new PutCommand({
        TableName: store.table,
        Item: { PK: `SEARCH#${listOf(COUNCIL)}`, SK: `LEFT#c-other-${n}`, version: 2, isGone: true },
      }),
    );
  const sought = soughtBy('atelier');
  const answer = sought && (await search(store, { scopes: [listOf(COUNCIL)], sought, limit: 10 }));
  expect(answer).toEqual({ found: [], isWhole: false });
});
