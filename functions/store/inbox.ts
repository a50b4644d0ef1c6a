import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { Phase, Task } from '../domain/convention.ts';
import { Bilingual, type Role } from '../domain/terms.ts';
import { fromCursor, toCursor } from './cursor.ts';
import { inboxKey, type Store } from './table.ts';

/** Open tasks, by the role that has to act, the most urgent first. */

export const TaskRow = z.object({
  convention: z.strictObject({
    id: z.string(),
    number: z.string(),
    title: Bilingual,
    region: z.string(),
    phase: Phase,
  }),
  task: Task,
});
export type TaskRow = z.infer<typeof TaskRow>;
const Item = z.extend(TaskRow, { LSK: z.string() });

export interface InboxRequest {
  party: string;
  roles: readonly Role[];
  limit: number;
  cursor?: string | undefined;
}

/**
 * A page of the tasks that wait for a person in any of their roles, by due date. One query for each role,
 * each bounded by the page: the cost does not depend on how many conventions there are.
 */
export async function inbox(store: Store, { party, roles, limit, cursor }: InboxRequest) {
  const list = `INBOX#${party}`;
  const after = cursor === undefined ? undefined : fromCursor(list, cursor);
  const pages = await Promise.all(
    roles.map(async (role) => {
      const { Items = [] } = await store.client.send(
        new QueryCommand({
          TableName: store.table,
          IndexName: 'lists',
          KeyConditionExpression: after === undefined ? 'LPK = :inbox' : 'LPK = :inbox AND LSK > :after',
          ExpressionAttributeValues: {
            ':inbox': inboxKey(party, role),
            ...(after !== undefined && { ':after': after }),
          },
          Limit: limit + 1,
        }),
      );
      return Items.map((item) => Item.parse(item));
    }),
  );
  const unique = new Map(pages.flat().map((row) => [row.LSK, row]));
  const sorted = [...unique.values()].sort((a, b) => (a.LSK < b.LSK ? -1 : 1));
  const items = sorted.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map(({ convention, task }): TaskRow => ({ convention, task })),
    ...(sorted.length > limit && last && { cursor: toCursor(list, last.LSK) }),
  };
}
