import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { AskedMoney } from '../aggregates/convention/asked-money.ts';
import { Task } from '../aggregates/convention/convention.ts';
import { Duty } from '../aggregates/convention/duties.ts';
import { ConventionRef } from '../aggregates/convention/summary.ts';
import { firstOf } from '../kernel/page.ts';
import type { Role } from '../kernel/roles.ts';
import { fromCursor, toCursor } from './cursor.ts';
import { inboxKey, inboxOrder, laterKey, type Store, taskPrefix } from './table.ts';

/** Open tasks and duties, by the role that has to act, the most urgent first. */

export const TaskRow = z.object({
  convention: ConventionRef,
  task: z.union([Task, Duty]),
  money: z.optional(AskedMoney),
});
export type TaskRow = z.infer<typeof TaskRow>;
export interface InboxRequest {
  party: string;
  roles: readonly Role[];
  /** ISO, UTC: what begins later is not shown. */
  now: string;
  limit: number;
  cursor?: string | undefined;
}

/** How many duties of one role may have begun since their conventions last changed, and are still looked at. */
const MAX_BEGUN = 500;

/**
 * A page of what waits for a person in any of their roles, by due date, at most 1 MB. Two queries for each role: the
 * cost does not depend on how many conventions there are.
 */
export async function inbox(store: Store, { party, roles, now, limit, cursor }: InboxRequest) {
  const list = `INBOX#${party}`;
  const after = cursor === undefined ? '' : fromCursor(list, cursor);
  const pages = await Promise.all(
    roles.flatMap((role) => [
      rowsOf(store, inboxKey(party, role), after === '' ? undefined : ['>', after], limit + 1),
      rowsOf(store, laterKey(party, role), ['<=', `${now}~`], MAX_BEGUN),
    ]),
  );
  const unique = new Map(pages.flat().map((row) => [inboxOrder(row.convention, row.task), row]));
  const sorted = [...unique].filter(([order]) => order > after).sort(([a], [b]) => (a < b ? -1 : 1));
  const items = firstOf(sorted, limit);
  const last = items.at(-1);
  return {
    items: items.map(([, row]) => row),
    ...(sorted.length > items.length && last && { cursor: toCursor(list, last[0]) }),
  };
}

/** The first rows of one key of the index, in the order of its sort key, on one side of a place in it. */
async function rowsOf(
  store: Store,
  key: string,
  side: readonly ['>' | '<=', string] | undefined,
  limit: number,
): Promise<TaskRow[]> {
  const { Items = [] } = await store.client.send(
    new QueryCommand({
      TableName: store.table,
      IndexName: 'lists',
      KeyConditionExpression: side ? `LPK = :key AND LSK ${side[0]} :place` : 'LPK = :key',
      ExpressionAttributeValues: { ':key': key, ...(side && { ':place': side[1] }) },
      Limit: limit,
    }),
  );
  return Items.map((item) => TaskRow.parse(item));
}

/** A duty that is settled by now, as its row keeps it; undefined when the convention never had it. */
export async function settledDuty(store: Store, conventionId: string, id: string): Promise<Duty | undefined> {
  const { Items = [] } = await store.client.send(
    new QueryCommand({
      TableName: store.table,
      KeyConditionExpression: 'PK = :convention AND begins_with(SK, :task)',
      ExpressionAttributeValues: { ':convention': `CONVENTION#${conventionId}`, ':task': taskPrefix(id) },
      Limit: 1,
    }),
  );
  const [row] = Items.map((item) => TaskRow.parse(item));
  return row && !('procedure' in row.task) ? row.task : undefined;
}
