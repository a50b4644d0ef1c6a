import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { firstOf } from '../kernel/page.ts';
import type { Role } from '../kernel/roles.ts';
import { fromCursor, toCursor } from './cursor.ts';
import { inboxKey, inboxOrder, laterKey, type Prefixed, taskPrefix } from './keys.ts';
import type { Store } from './table.ts';

/** Open tasks and duties, by the role that has to act, the most urgent first. */

/** Of a row the store knows where it stands; the rest is its aggregate's. */
const Row = z.looseObject({
  PK: z.string(),
  version: z.int(),
  /** When what it shows was changed last. */
  changedAt: z.optional(z.string()),
  task: z.looseObject({
    id: z.string(),
    openedAt: z.string(),
    dueAt: z.string(),
    escalatedUntil: z.optional(z.string()),
  }),
});
export type InboxRow = z.infer<typeof Row>;

export interface InboxRequest {
  party: string;
  roles: readonly Role[];
  /** ISO, UTC: what begins later is not shown. */
  now: string;
  limit: number;
  cursor?: string | undefined;
  /** Only what is due between two instants (ISO, UTC). */
  due?: { from: string; until: string };
}

/** How many duties of one role may have begun since their aggregates last changed, and are still looked at. */
const MAX_BEGUN = 500;

/**
 * A page of what waits for a person in any of their roles, by due date, at most 1 MB. Two queries for each role: the
 * cost does not depend on how many aggregates there are.
 */
export async function inbox(store: Store, { party, roles, now, limit, cursor, due }: InboxRequest) {
  const list = `INBOX#${party}`;
  const after = cursor === undefined ? '' : fromCursor(list, cursor);
  const open: Side | undefined = due
    ? ['between', due.from, `${due.until}~`]
    : after === ''
      ? undefined
      : ['>', after];
  const pages = await Promise.all(
    roles.flatMap((role) => [
      rowsOf(store, inboxKey({ party, role }), open, limit + 1),
      rowsOf(store, laterKey({ party, role }), ['<=', `${now}~`], MAX_BEGUN),
    ]),
  );
  const isDue = ({ task: { dueAt } }: InboxRow) => !due || (due.from <= dueAt && dueAt <= due.until);
  const unique = new Map(
    pages
      .flat()
      .filter(isDue)
      .map((row) => [inboxOrder(idOf(row), row.task), row]),
  );
  const sorted = [...unique].filter(([order]) => order > after).sort(([a], [b]) => (a < b ? -1 : 1));
  const items = firstOf(sorted, limit);
  const last = items.at(-1);
  return {
    items: items.map(([, row]) => row),
    ...(sorted.length > items.length && last && { cursor: toCursor(list, last[0]) }),
  };
}

/** The part of a key's rows, by their place in its order. */
type Side = readonly ['>' | '<=', string] | readonly ['between', string, string];

const CONDITIONS: Record<Side[0], string> = {
  '>': 'LSK > :place',
  '<=': 'LSK <= :place',
  between: 'LSK BETWEEN :place AND :end',
};

/** The first rows of one key of the index, in the order of its sort key, on one side of a place in it. */
async function rowsOf(store: Store, key: string, side: Side | undefined, limit: number): Promise<InboxRow[]> {
  const { Items = [] } = await store.client.send(
    new QueryCommand({
      TableName: store.table,
      IndexName: 'lists',
      KeyConditionExpression: side ? `LPK = :key AND ${CONDITIONS[side[0]]}` : 'LPK = :key',
      ExpressionAttributeValues: {
        ':key': key,
        ...(side && { ':place': side[1] }),
        ...(side?.[0] === 'between' && { ':end': side[2] }),
      },
      Limit: limit,
    }),
  );
  return Items.map((item) => Row.parse(item));
}

/** The id of the aggregate that a row is about. */
function idOf({ PK }: InboxRow): string {
  return PK.slice(PK.indexOf('#') + 1);
}

/** The row of something that was asked of an aggregate, settled or not; undefined when it never was. */
export async function inboxRow(
  store: Store,
  { prefix }: Prefixed,
  id: string,
  task: string,
): Promise<InboxRow | undefined> {
  const { Items = [] } = await store.client.send(
    new QueryCommand({
      TableName: store.table,
      KeyConditionExpression: 'PK = :aggregate AND begins_with(SK, :task)',
      ExpressionAttributeValues: { ':aggregate': `${prefix}#${id}`, ':task': taskPrefix(task) },
      Limit: 1,
    }),
  );
  return Items.map((item) => Row.parse(item))[0];
}
