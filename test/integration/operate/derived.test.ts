import { DeleteCommand, GetCommand, PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { CAMPAIGN_KIND } from '../../../functions/aggregates/campaign/kind.ts';
import { kindOf } from '../../../functions/aggregates/catalogue.ts';
import { CENTRE_KIND } from '../../../functions/aggregates/centre/kind.ts';
import { documentKey, guardKey, indexedKey, listRowKey, searchKey } from '../../../functions/store/keys.ts';
import { project } from '../../../functions/store/lists.ts';
import { load } from '../../../functions/store/load.ts';
import { index } from '../../../functions/store/search-index.ts';
import { pack } from '../../../functions/store/snapshot.ts';
import type { Store } from '../../../functions/store/table.ts';
import { verify } from '../../../operate/verify.ts';
import { COUNCIL, caseA } from '../../../scenarios/cases.ts';
import { caller, patient } from '../../support/caller.ts';
import { ADS, approver, ENTRAIDE, RSU, secondApprover } from '../../support/campaign-setting.ts';
import { owner } from '../../support/centre-setting.ts';
import { HttpCampaign } from '../../support/http-campaign.ts';
import { HttpCentre } from '../../support/http-centre.ts';
import { newStore } from '../../table.ts';

/** A row, a guard or a document that was changed outside the domain is found, and named. */

let store: Store;
let convention: string;
let centre: HttpCentre;
let campaign: HttpCampaign;
/** Every item of the untouched table, so that each test begins with it. */
let untouched: Record<string, unknown>[];

const everyItem = async () =>
  (await store.client.send(new ScanCommand({ TableName: store.table, ConsistentRead: true }))).Items ?? [];
const put = (Item: Record<string, unknown>) =>
  store.client.send(new PutCommand({ TableName: store.table, Item }));
const remove = (Key: Record<string, unknown>) =>
  store.client.send(new DeleteCommand({ TableName: store.table, Key }));
async function get(Key: Record<string, unknown>): Promise<Record<string, unknown>> {
  const { Item } = await store.client.send(new GetCommand({ TableName: store.table, Key }));
  if (!Item) throw new Error(`nothing at ${JSON.stringify(Key)}`);
  return Item;
}

beforeAll(async () => {
  store = await newStore(inject('dynamodb'));
  const call = patient(await caller(inject('dynamodb'), store.table));
  centre = new HttpCentre(store, call);
  campaign = new HttpCampaign(store, call);
  await campaign.begin();
  await centre.declareParties();
  const made = await call('POST', '/v1/conventions', owner, caseA('2026-11-24'));
  convention = String(Object(made.body.convention).id);
  await centre.register();
  await centre.does(
    owner,
    'PUT /component',
    { convention, component: 'centre-ma-ken' },
    { headers: { 'if-match': '"1"' } },
  );
  for (const source of [RSU, ENTRAIDE, ADS]) {
    await campaign.imports(source);
    await campaign.does(approver, `${campaign.path}/acceptances`, { source });
  }
  await campaign.does(approver, `${campaign.path}/freeze`);
  await campaign.does(secondApprover, `${campaign.path}/publication`);
  for (const item of await everyItem()) {
    if (item.SK !== 'SNAPSHOT') continue;
    const id = String(item.PK).split('#')[1] ?? '';
    await projected(id);
  }
  untouched = await everyItem();
});

/** Lists and indexes what there is, as the stream does. */
const projected = (id: string) =>
  kindOf(id)?.with(async (kind) => {
    const { state } = await load(store, kind, id);
    if (!state) return;
    await project(store, kind, state);
    while (await index(store, kind, state));
  });

beforeEach(async () => {
  const known = new Set(untouched.map(({ PK, SK }) => `${PK} ${SK}`));
  for (const { PK, SK } of await everyItem()) if (!known.has(`${PK} ${SK}`)) await remove({ PK, SK });
  for (const item of untouched) await put(item);
});

const faults = async () => Object.fromEntries((await verify(store)).faults);

async function centreRow(list: string) {
  const { state } = await load(store, CENTRE_KIND, centre.id);
  if (!state) throw new Error('not registered');
  return listRowKey(CENTRE_KIND, list, `${state.createdAt}#${state.id}`);
}

test('a table in which everything follows from the events has no fault', async () => {
  expect(await faults()).toEqual({});
  const { aggregates } = await verify(store);
  expect([...aggregates.keys()].sort()).toEqual(['campaign', 'centre', 'convention', 'organisation']);
});

test.each([
  [
    'summary',
    (row: Record<string, unknown>) => ({ ...row, summary: { ...Object(row.summary), places: 9999 } }),
  ],
  ['LPK', (row: Record<string, unknown>) => ({ ...row, LPK: 'LIST#CENTRES#CENTRE#closed' })],
  ['LSK', (row: Record<string, unknown>) => ({ ...row, LSK: '2020' })],
  ['version', (row: Record<string, unknown>) => ({ ...row, version: 99 })],
  ['search', (row: Record<string, unknown>) => ({ ...row, search: 'x' })],
])('a row of a list whose %s was edited is named', async (field, change) => {
  await put(change(await get(await centreRow('CENTRES#MA-04'))));
  expect(await faults()).toEqual({
    [centre.id]: [`the ${field} of its row in the list CENTRES#MA-04 is not what it says`],
  });
});

test('a row that is gone, one that stands in a foreign list, and one of nothing are named', async () => {
  const row = await get(await centreRow('CENTRES'));
  await remove(await centreRow('CENTRES'));
  await put({ ...row, ...(await centreRow('CENTRES#MA-01')) });
  await put({ ...row, ...listRowKey(CENTRE_KIND, 'CENTRES', '2026-01-01T00:00:00.000Z#fnothing') });
  expect(await faults()).toEqual({
    [centre.id]: [
      'the list CENTRES has no row of it',
      'the list CENTRES#MA-01 has a row of it, and it is not of that list',
    ],
    fnothing: ['the list CENTRES has a row of it, and it is not of that list'],
  });
});

test('a row that a list keeps of what has left it is no fault', async () => {
  const { summary: _left, ...row } = await get(await centreRow('CENTRES'));
  await put({ ...row, ...(await centreRow('CENTRES#MA-01')) });
  expect(await faults()).toEqual({});
});

test('a guard that is free, that another has, or that nobody asked for is named', async () => {
  const held = untouched.find(({ PK, of }) => String(PK).startsWith('GUARD#') && of === centre.id);
  const guard = String(held?.PK).slice('GUARD#'.length);
  await put({ ...held, of: undefined });
  expect(await faults()).toEqual({ [centre.id]: [`the guard ${guard} is free`] });
  await put({ ...held, of: `o-${COUNCIL}` });
  expect(await faults()).toEqual({
    [centre.id]: [`the guard ${guard} is that of o-${COUNCIL}`],
    [`o-${COUNCIL}`]: [`it has the guard ${guard}, and does not say so`],
  });
  await put({ ...held });
  await put({ ...guardKey('ice#001234567000089'), of: centre.id });
  expect(await faults()).toEqual({
    [centre.id]: ['it has the guard ice#001234567000089, and does not say so'],
  });
});

test('coverage that was edited, is gone, or is of no version is named', async () => {
  const published = documentKey(CAMPAIGN_KIND, campaign.id, 'COVERAGE');
  const item = await get(published);
  await put({
    ...item,
    ...(await get(documentKey(CAMPAIGN_KIND, campaign.id, 'COVERAGE#1'))),
    ...published,
    ...pack({ region: 'MA-04', whole: [] }),
  });
  expect(await faults()).toEqual({ [campaign.id]: ['the document COVERAGE is not what it says'] });
  await remove(published);
  await put({ ...item, ...documentKey(CAMPAIGN_KIND, campaign.id, 'COVERAGE#7') });
  expect(await faults()).toEqual({
    [campaign.id]: [
      'the document COVERAGE is not there',
      'there is a document COVERAGE#7 of it, which it does not make',
    ],
  });
});

/** A row of the index that finds the centre. */
function aWord() {
  const row = untouched.find(
    ({ PK, SK }) => String(PK) === searchKey('EVERYBODY') && String(SK).endsWith(`#${centre.id}`),
  );
  if (!row) throw new Error('not indexed');
  return { ...row, PK: String(row.PK), SK: String(row.SK) };
}

test('a word that is gone, finds something else, or finds it wrongly is named', async () => {
  const word = aWord();
  const told = `the index has no such row of it: ${word.PK} ${word.SK}`;
  await remove({ PK: word.PK, SK: word.SK });
  expect(await faults()).toEqual({ [centre.id]: [told] });
  await put({ ...word, found: { ...Object(Object(word).found), title: { ar: 'آخر', fr: 'Autre' } } });
  expect(await faults()).toEqual({ [centre.id]: [told] });
  await put(word);
  const elsewhere = { ...word, PK: searchKey('PARTY#stranger') };
  await put(elsewhere);
  const nobody = { ...word, SK: word.SK.replace(centre.id, 'fnothing') };
  await put(nobody);
  const wrongly = ({ PK, SK }: typeof word) => `the index has a row of it that finds it wrongly: ${PK} ${SK}`;
  expect(await faults()).toEqual({ [centre.id]: [wrongly(elsewhere)], fnothing: [wrongly(nobody)] });
});

test('a word that a row finds no more is no fault', async () => {
  const { found: _gone, ...rest } = Object(aWord());
  await put({ ...rest, PK: searchKey('PARTY#stranger') });
  expect(await faults()).toEqual({});
});

test('the record of words that is gone, or is of nothing, is named', async () => {
  const record = await get(indexedKey(centre.id));
  await put({ ...record, ...indexedKey('fnothing') });
  await put({ ...record, former: record.entries, entries: [], isWritten: false });
  expect(await faults()).toEqual({
    [centre.id]: [
      'the record of its words in the index is not what it says',
      'its words in the index were not written to their end',
    ],
    fnothing: ['the index has a record of it'],
  });
});
