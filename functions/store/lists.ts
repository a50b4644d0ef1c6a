import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { PutCommand, QueryCommand, type QueryCommandOutput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Convention, Phase } from '../aggregates/convention/convention.ts';
import { Summary, summaryOf } from '../aggregates/convention/summary.ts';
import { fold } from '../kernel/fold.ts';
import { bytesOf, firstOf, MAX_PAGE_BYTES } from '../kernel/page.ts';
import { fromCursor, toCursor } from './cursor.ts';
import { listKey, listOrder, listRowKey, partyKey, type Store } from './table.ts';

/** The lists of conventions: a read model with one row for each party, kept by the stream. */

/** The words that a text search looks in, as they are compared. */
export function searchable({ number, reference, title, id }: Summary): string {
  return fold(`${id} ${number} ${reference ?? ''} ${title.ar} ${title.fr}`);
}

/**
 * Brings the rows of a convention's parties up to the given version. A row that is already newer stays, so
 * events may come late, twice or out of order.
 */
export async function project(store: Store, convention: Convention): Promise<void> {
  const summary = summaryOf(convention);
  const order = listOrder(convention);
  for (const party of summary.parties) {
    const row = {
      ...listRowKey(party, order),
      LPK: listKey(party, summary.phase),
      LSK: order,
      version: summary.version,
      search: searchable(summary),
      summary,
    };
    await putIfNewer(store, row);
  }
}

async function putIfNewer(store: Store, row: { version: number }): Promise<void> {
  try {
    await store.client.send(
      new PutCommand({
        TableName: store.table,
        Item: row,
        ConditionExpression: 'attribute_not_exists(PK) OR version < :version',
        ExpressionAttributeValues: { ':version': row.version },
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
  }
}

export interface ListRequest {
  party: string;
  phase?: Phase | undefined;
  region?: string | undefined;
  province?: string | undefined;
  withParty?: string | undefined;
  text?: string | undefined;
  /** Only those that wait for somebody whose time was up before this instant (ISO, UTC). */
  overdueAt?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** A party that left a convention has a row without a summary. */
const Row = z.object({ SK: z.string(), summary: z.optional(Summary) });

/** How many rows one page may look at, whatever the filters leave of them: the bound of a page's cost. */
const LOOKED_AT = 1000;

/**
 * A page of a party's conventions, the newest first. The phase is found through its index; the other
 * filters are applied to at most 1,000 rows a page, and a page holds at most 1 MB, so it may be short or empty and
 * still have a cursor.
 */
export async function listConventions(store: Store, request: ListRequest) {
  const { party, phase, limit } = request;
  const list = phase ? listKey(party, phase) : partyKey(party);
  const filter = filterOf(request);
  const items: Summary[] = [];
  let after = request.cursor === undefined ? undefined : fromCursor(list, request.cursor);
  let looked = 0;
  let isFull = false;
  do {
    const answer: QueryCommandOutput = await store.client.send(
      new QueryCommand({
        TableName: store.table,
        ...(phase && { IndexName: 'lists' }),
        KeyConditionExpression: phase ? 'LPK = :list' : 'PK = :list',
        ...(filter.expression && {
          FilterExpression: filter.expression,
          ExpressionAttributeNames: filter.names,
        }),
        ExpressionAttributeValues: { ':list': list, ...filter.values },
        ScanIndexForward: false,
        ExclusiveStartKey:
          after === undefined
            ? undefined
            : {
                ...listRowKey(party, after),
                ...(phase && { LPK: list, LSK: after }),
              },
        Limit: filter.expression ? Math.max(limit - items.length, 100) : limit - items.length,
      }),
    );
    const rows = (answer.Items ?? []).map((item) => Row.parse(item));
    const taken = firstOf(rows, limit - items.length, MAX_PAGE_BYTES - bytesOf(items));
    items.push(...taken.flatMap(({ summary }) => summary ?? []));
    looked += answer.ScannedCount ?? 0;
    isFull = rows.length > taken.length;
    const last = isFull ? taken.at(-1) : LastKey.parse(answer.LastEvaluatedKey);
    after = last?.SK.replace('CONVENTION#', '') ?? (isFull ? after : undefined);
  } while (after && !isFull && items.length < limit && looked < LOOKED_AT);
  return { items, ...(after && { cursor: toCursor(list, after) }) };
}

const LastKey = z.optional(z.object({ SK: z.string() }));

function filterOf({ region, province, withParty, text = '', overdueAt, party }: ListRequest) {
  const words = fold(text);
  const parts: [string, string, unknown][] = [];
  if (overdueAt) parts.push(['#summary.#nextDue < :nextDue', 'nextDue', overdueAt]);
  if (region) parts.push(['#summary.#region = :region', 'region', region]);
  if (province) parts.push(['contains(#summary.#provinces, :provinces)', 'provinces', province]);
  if (withParty && withParty !== party)
    parts.push(['contains(#summary.#parties, :parties)', 'parties', withParty]);
  const names = {
    ...(parts.length > 0 && { '#summary': 'summary' }),
    ...Object.fromEntries(parts.map(([, name]) => [`#${name}`, name])),
    ...(words && { '#search': 'search' }),
  };
  const values = Object.fromEntries(parts.map(([, name, value]) => [`:${name}`, value]));
  const searches = words ? ['contains(#search, :text)'] : [];
  return {
    expression: [...parts.map(([condition]) => condition), ...searches].join(' AND '),
    names,
    values: { ...values, ...(words && { ':text': words }) },
  };
}
