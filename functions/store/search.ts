import { QueryCommand, type QueryCommandOutput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { EVERYBODY, Found, isFound, type Sought } from '../kernel/search-entry.ts';
import { LEFT, searchKey } from './keys.ts';
import { Mark } from './search-index.ts';
import type { Store } from './table.ts';

/** Looks into the index of words, at a cost that depends neither on the text nor on how much there is to find. */

/** The read units that one search may take at most, and those that its first look may take beside the marks. */
const MAX_UNITS = 10;
const FIRST_UNITS = 7;

/** The bytes of the largest row (`foundIn` cuts what is longer), and how many of them half a read unit pays. */
const MAX_ROW_BYTES = 1365;
const ROWS_A_HALF = Math.floor(4096 / MAX_ROW_BYTES);
/** What is certainly paid by so many units. */
const rowsFor = (units: number) => Math.floor(units * 2) * ROWS_A_HALF;

/** How many words are looked up; the others only choose among what these find. */
const MAX_LISTS = 4;
/** How many marks of what a party has left are read. */
const MAX_MARKS = 60;

/** All rows behind one beginning of a word, read from its best on. */
interface WordList {
  PK: string;
  beginning: string;
  /** How many of its rows were read, and how many of these were found. */
  read: number;
  found: number;
  /** Where it goes on; undefined once all of it was read. */
  next: Record<string, unknown> | undefined;
  isRead: boolean;
}

interface Scope {
  name: string;
  found: Map<string, Found>;
  /** Of the words, any one that was read to its end tells all; of a number, its own. */
  words: WordList[];
  number: WordList[];
  gone: Gone;
}

interface Gone {
  ids: ReadonlySet<string>;
  /** Where they are too many to be known, what is theirs is left out. */
  isKnown: boolean;
}

const isWhole = ({ words, number }: Scope) =>
  words.some(({ isRead }) => isRead) && number.every(({ isRead }) => isRead);

export interface SearchRequest {
  scopes: readonly string[];
  sought: Sought;
  /** The one kind that is wanted; without it, all. */
  kind?: string;
  /** How many are wanted of each scope. */
  limit: number;
}

/**
 * What the scopes have for the words, and whether there is certainly no more. Each word's rows are looked at, at most
 * as many as ten read units pay; then those of the word that finds most.
 */
export async function search(store: Store, { scopes, sought, kind, limit }: SearchRequest) {
  let left = MAX_UNITS;
  const pay = (units: number) => {
    left -= units;
  };
  const look = async (scope: Scope, list: WordList, rows: number) =>
    pay(await readOn(store, scope, list, { rows, isWanted }));
  const isWanted = (found: Found) => (kind === undefined || found.kind === kind) && isFound(found, sought);
  const opened = scopes.map((scope) => openScope(scope, sought));
  const lists = opened.flatMap((scope) => [...scope.words, ...scope.number].map((list) => ({ scope, list })));
  const each = Math.min(limit + 1, rowsFor(FIRST_UNITS / lists.length));
  await Promise.all([
    ...lists.map(({ scope, list }) => look(scope, list, each)),
    ...opened.map(async (scope) => pay(await readMarks(store, scope))),
  ]);
  for (;;) {
    const rows = rowsFor(left);
    const next = opened
      .filter((scope) => !isWhole(scope) && known(scope).length <= limit)
      .flatMap((scope) => [...scope.words, ...scope.number].map((list) => ({ scope, list })))
      .filter(({ list }) => !list.isRead)
      .sort((a, b) => yieldOf(b.list) - yieldOf(a.list))[0];
    if (!next || rows <= 0) break;
    await look(next.scope, next.list, rows);
  }
  return {
    found: opened.flatMap(known),
    isWhole: opened.every((scope) => isWhole(scope) && scope.gone.isKnown),
  };
}

const yieldOf = ({ found, read }: WordList) => found / Math.max(read, 1);

const known = ({ found, gone }: Scope) =>
  gone.isKnown ? [...found.values()].filter(({ id }) => !gone.ids.has(id)) : [];

/** Of words of one or two letters nearly everything has some: they are looked up only where there are no others. */
function lookedUp({ words, number }: Sought): string[] {
  const telling = words.filter((word) => [...word].length > 2 || /\d/.test(word));
  return (telling.length > 0 ? telling : words).slice(0, number === undefined ? MAX_LISTS : MAX_LISTS - 1);
}

function openScope(scope: string, sought: Sought): Scope {
  const open = (beginning: string): WordList => ({
    PK: searchKey(scope),
    beginning,
    read: 0,
    found: 0,
    next: undefined,
    isRead: false,
  });
  return {
    name: scope,
    found: new Map(),
    words: lookedUp(sought).map(open),
    number: sought.number === undefined ? [] : [open(sought.number)],
    gone: { ids: new Set(), isKnown: true },
  };
}

/** A row that finds nothing any more has no entry. */
const Row = z.object({ found: z.optional(Found) });

interface Look {
  rows: number;
  isWanted: (found: Found) => boolean;
}

/** Reads some more rows of a list; the read units that they took. */
async function readOn(store: Store, scope: Scope, list: WordList, { rows, isWanted }: Look) {
  const { PK, beginning, next } = list;
  const { items, units, last } = await query(store, { PK, beginning, limit: rows, next });
  list.next = last;
  list.isRead = last === undefined;
  for (const { found } of items.map((item) => Row.parse(item))) {
    list.read += 1;
    if (found === undefined || !isWanted(found)) continue;
    if (!scope.found.has(found.id)) list.found += 1;
    scope.found.set(found.id, found);
  }
  return units;
}

/** Reads what a party has left; the read units that it took. Nobody leaves everybody. */
async function readMarks(store: Store, scope: Scope) {
  if (scope.name === EVERYBODY) return 0;
  const { items, units, last } = await query(store, {
    PK: searchKey(scope.name),
    beginning: LEFT,
    limit: MAX_MARKS,
    next: undefined,
  });
  const marks = items.map((item) => Mark.parse(item)).filter(({ isGone }) => isGone);
  scope.gone = { ids: new Set(marks.map(({ SK }) => SK)), isKnown: last === undefined };
  return units;
}

interface Asked {
  PK: string;
  beginning: string;
  limit: number;
  next: Record<string, unknown> | undefined;
}

async function query(store: Store, { PK, beginning, limit, next }: Asked) {
  const answer: QueryCommandOutput = await store.client.send(
    new QueryCommand({
      TableName: store.table,
      KeyConditionExpression: 'PK = :scope AND begins_with(SK, :beginning)',
      ExpressionAttributeValues: { ':scope': PK, ':beginning': beginning },
      ...(next && { ExclusiveStartKey: next }),
      Limit: limit,
      ReturnConsumedCapacity: 'TOTAL',
    }),
  );
  const most = Math.ceil(limit / ROWS_A_HALF) / 2;
  return {
    items: answer.Items ?? [],
    units: answer.ConsumedCapacity?.CapacityUnits ?? most,
    last: answer.LastEvaluatedKey,
  };
}
