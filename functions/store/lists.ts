import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, QueryCommand, type QueryCommandOutput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { lastDayOf } from '../kernel/agenda.ts';
import type { Listing, ListPart } from '../kernel/aggregate.ts';
import type { Versioned } from '../kernel/context.ts';
import { bytesOf, firstOf, MAX_PAGE_BYTES } from '../kernel/page.ts';
import { fromCursor, toCursor } from './cursor.ts';
import { agendaKey, listOrder, listRowKey, type Prefixed, phaseKey } from './keys.ts';
import { itemsOf } from './load.ts';
import type { Store } from './table.ts';

/** Lists of aggregates: a read model with one row for each list that has one, kept by the stream. */

/** A kind of aggregate that lists show. */
type Listed<S> = Prefixed & { listing(state: S): Listing };

/**
 * How much is written of what the stream keeps. `since`: the first event whose parts are looked at; without one all are.
 * `anew`: also the rows of this very version, which follow a release that lists or finds more than the one before.
 */
export interface Extent {
  since?: number;
  anew?: boolean;
}

/**
 * Brings the rows of an aggregate's lists up to the given version; those of its parts that an event from `since` on has
 * touched. A row that is already newer stays, so events may come late, twice or out of order.
 */
export async function project<S extends Versioned>(
  store: Store,
  aggregate: Listed<S>,
  state: S,
  { since = 0, anew = false }: Extent = {},
): Promise<void> {
  await Promise.all(listRows(aggregate, state).map((row) => putIfNewer(store, row, anew)));
  const touched = (aggregate.listing(state).parts ?? []).map((part) => ({ version: state.version, ...part }));
  await projectParts(
    store,
    touched.filter(({ version }) => version >= since),
    anew,
  );
}

/** The rows that an aggregate has in its lists. */
export function listRows<S extends Versioned>(aggregate: Listed<S>, state: S) {
  const { lists, phase, search, summary, agenda } = aggregate.listing(state);
  const order = listOrder(state);
  const last = agenda && lastDayOf(agenda);
  return lists.map((list) => ({
    ...listRowKey(aggregate, list, order),
    LPK: phaseKey(aggregate, list, phase),
    LSK: order,
    ...(last !== undefined && { APK: agendaKey(list), ASK: `${last}#${state.id}`, agenda }),
    version: state.version,
    search,
    summary,
  }));
}

/** How many rows of parts are written side by side. */
const AT_ONCE = 10;

async function projectParts(
  store: Store,
  parts: readonly (ListPart & { version: number })[],
  anew: boolean,
): Promise<void> {
  for (let from = 0; from < parts.length; from += AT_ONCE)
    await Promise.all(
      parts.slice(from, from + AT_ONCE).map(({ prefix, list, order, phase, version, summary }) =>
        putIfNewer(
          store,
          {
            ...listRowKey({ prefix }, list, order),
            ...(phase !== undefined && { LPK: phaseKey({ prefix }, list, phase), LSK: order }),
            version,
            ...(summary !== undefined && { summary }),
          },
          anew,
        ),
      ),
    );
}

/** Puts a row into a list once: one of its order that is there already stays. */
export async function listOnce(
  store: Store,
  kind: Prefixed,
  { list, order, summary }: { list: string; order: string; summary: unknown },
): Promise<void> {
  await putIfNewer(store, { ...listRowKey(kind, list, order), version: 1, summary });
}

/** Puts a row unless the one that is there is as new; `anew`, unless it is newer. */
export async function putIfNewer(
  store: Store,
  row: Record<string, unknown> & { version: number },
  anew = false,
): Promise<void> {
  try {
    await store.client.send(
      new PutCommand({
        TableName: store.table,
        Item: row,
        ConditionExpression: `attribute_not_exists(PK) OR version ${anew ? '<=' : '<'} :version`,
        ExpressionAttributeValues: { ':version': row.version },
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

/** The condition of a row: a field of its summary that is, contains, comes before, or does not come before a value. */
export interface Condition {
  field: string;
  op: 'is' | 'contains' | 'before' | 'from';
  value: string;
}

export interface ListRequest {
  list: string;
  phase?: string | undefined;
  /** The words that the search text of a row must have, each as it is folded. */
  sought?: readonly string[];
  conditions?: readonly Condition[];
  limit: number;
  cursor?: string | undefined;
  /** Whether every row put before is seen, at twice the cost; not by phase. */
  isConsistent?: boolean;
}

/** A list that an aggregate has left keeps a row without a summary. */
const Row = z.object({ SK: z.string(), summary: z.optional(z.unknown()) });
type Row = z.infer<typeof Row>;

/** How many rows one page may look at, whatever the filters leave of them: the bound of a page's cost. */
const LOOKED_AT = 1000;

/**
 * A page of a list, the newest first. The phase is found through its index; the other filters are applied to at most
 * 1,000 rows a page, and a page holds at most 1 MB, so it may be short or empty and still have a cursor.
 */
export async function listPage<Summary>(
  store: Store,
  kind: Prefixed & { summary: z.ZodMiniType<Summary> },
  { list, ...request }: ListRequest,
): Promise<{ items: Summary[]; cursor?: string }> {
  return joinedPage(store, kind, { ...request, lists: [list] });
}

/**
 * A page of several lists together, in the one order that all have: each is read as a list alone, so it costs as many
 * queries. A row that stands in several comes once.
 */
export async function joinedPage<Summary>(
  store: Store,
  kind: Prefixed & { summary: z.ZodMiniType<Summary> },
  { lists, cursor, ...request }: Omit<ListRequest, 'list'> & { lists: readonly string[] },
): Promise<{ items: Summary[]; cursor?: string }> {
  const { phase, limit } = request;
  const names = lists.map((list) => (phase ? phaseKey(kind, list, phase) : list));
  const of = `${kind.prefix}@${names.join(' ')}`;
  const after = cursor === undefined ? undefined : fromCursor(of, cursor);
  const pages = await Promise.all(lists.map((list) => rowsBehind(store, kind, { ...request, list }, after)));
  // What lies behind the place at which one of them stopped is not known of that one yet.
  const stop =
    pages
      .map(({ next = '' }) => next)
      .sort()
      .at(-1) ?? '';
  const orderOf = ({ SK }: Row) => SK.slice(kind.prefix.length + 1);
  const rows = [...new Map(pages.flatMap((page) => page.rows).map((row) => [row.SK, row])).values()]
    .sort((a, b) => (a.SK > b.SK ? -1 : 1))
    .filter((row) => orderOf(row) >= stop);
  const taken = pages.length === 1 ? rows : firstOf(rows, limit, MAX_PAGE_BYTES);
  const last = taken.at(-1);
  const next = rows.length > taken.length && last ? orderOf(last) : stop;
  const items = taken.map(({ summary }) => kind.summary.parse(summary));
  return { items, ...(next !== '' && { cursor: toCursor(of, next) }) };
}

/** The rows of one list behind a place in it, at most a page's, and where it stopped looking if there may be more. */
async function rowsBehind(
  store: Store,
  kind: Prefixed,
  request: Omit<ListRequest, 'cursor'>,
  from: string | undefined,
): Promise<{ rows: Row[]; next: string | undefined }> {
  const { limit } = request;
  const found: Row[] = [];
  let after = from;
  let looked = 0;
  let isFull = false;
  do {
    const { rows, scanned, last } = await someRows(store, kind, request, after, limit - found.length);
    const taken = firstOf(rows, limit - found.length, MAX_PAGE_BYTES - bytesOf(found));
    found.push(...taken.filter(({ summary }) => summary !== undefined));
    looked += scanned;
    isFull = rows.length > taken.length;
    const next = isFull ? taken.at(-1) : last;
    after = next?.SK.replace(`${kind.prefix}#`, '') ?? (isFull ? after : undefined);
  } while (after && !isFull && found.length < limit && looked < LOOKED_AT);
  return { rows: found, next: after };
}

const LastKey = z.optional(z.object({ SK: z.string() }));

/** Some rows of the list behind a place in it; `wanted` as many as are still missing on the page. */
async function someRows(
  store: Store,
  kind: Prefixed,
  request: ListRequest,
  after: string | undefined,
  wanted: number,
): Promise<{ rows: Row[]; scanned: number; last: { SK: string } | undefined }> {
  const { list, phase, isConsistent = false } = request;
  const filter = filterOf(request);
  const key = phase ? phaseKey(kind, list, phase) : list;
  const behind = after !== undefined && {
    ...listRowKey(kind, list, after),
    ...(phase && { LPK: key, LSK: after }),
  };
  const answer: QueryCommandOutput = await store.client.send(
    new QueryCommand({
      TableName: store.table,
      ...(phase && { IndexName: 'lists' }),
      KeyConditionExpression: phase ? 'LPK = :list' : 'PK = :list AND begins_with(SK, :prefix)',
      ...(filter.expression && {
        FilterExpression: filter.expression,
        ExpressionAttributeNames: filter.names,
      }),
      ExpressionAttributeValues: {
        ':list': key,
        ...(!phase && { ':prefix': `${kind.prefix}#` }),
        ...filter.values,
      },
      ScanIndexForward: false,
      ...(isConsistent && { ConsistentRead: true }),
      ...(behind && { ExclusiveStartKey: behind }),
      Limit: filter.expression ? Math.max(wanted, 100) : wanted,
    }),
  );
  return {
    rows: (answer.Items ?? []).map((item) => Row.parse(item)),
    scanned: answer.ScannedCount ?? 0,
    last: LastKey.parse(answer.LastEvaluatedKey),
  };
}

/** A row of a list, by its place in it. */
interface RowPlace extends Prefixed {
  list: string;
  order: string;
}

/** Which of some rows their lists have, by their orders; eventually consistent, each read once. */
export async function listed(store: Store, places: readonly RowPlace[]): Promise<Set<string>> {
  const placed = places.map((place) => ({
    order: place.order,
    ...listRowKey(place, place.list, place.order),
  }));
  const items = await itemsOf(
    store,
    placed.map(({ PK, SK }) => ({ PK, SK })),
    false,
  );
  const there = new Set(
    items.flatMap(({ PK, SK, summary }) => (summary === undefined ? [] : [`${PK} ${SK}`])),
  );
  return new Set(placed.flatMap(({ PK, SK, order }) => (there.has(`${PK} ${SK}`) ? [order] : [])));
}

const EXPRESSIONS: Record<Condition['op'], (name: string, value: string) => string> = {
  is: (name, value) => `${name} = ${value}`,
  contains: (name, value) => `contains(${name}, ${value})`,
  before: (name, value) => `${name} < ${value}`,
  from: (name, value) => `${name} >= ${value}`,
};

/** Under which name a condition's value is given: a field of a summary may be called as anything else of the query. */
const placeholderOf = (field: string) => `:summary_${field}`;
const soughtAs = (index: number) => `:sought_${index}`;

function filterOf({ conditions = [], sought = [] }: ListRequest) {
  const names = {
    ...(conditions.length > 0 && { '#summary': 'summary' }),
    ...Object.fromEntries(conditions.map(({ field }) => [`#${field}`, field])),
    ...(sought.length > 0 && { '#search': 'search' }),
  };
  const values = Object.fromEntries([
    ...conditions.map(({ field, value }) => [placeholderOf(field), value]),
    ...sought.map((each, index) => [soughtAs(index), each]),
  ]);
  const expressions = conditions.map(({ field, op }) =>
    EXPRESSIONS[op](`#summary.#${field}`, placeholderOf(field)),
  );
  const found = sought.map((_, index) => `contains(#search, ${soughtAs(index)})`);
  return { expression: [...expressions, ...found].join(' AND '), names, values };
}
