import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { dueKey } from './keys.ts';
import type { Store } from './table.ts';

/** Behind every instant. */
const LAST = '~';

const Key = z.object({ PK: z.string() });

/**
 * The ids of what a region's people wait for, page by page: those that the sweep must look at by an instant (ISO,
 * UTC), or all that wait for anything.
 */
export async function* dueIds(store: Store, region: string, until = LAST): AsyncGenerator<string> {
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await store.client.send(
      new QueryCommand({
        TableName: store.table,
        IndexName: 'due',
        KeyConditionExpression: 'DPK = :region AND DSK <= :until',
        ExpressionAttributeValues: { ':region': dueKey(region), ':until': until },
        ExclusiveStartKey: from,
      }),
    );
    for (const item of Items) yield Key.parse(item).PK.replace(/^[A-Z]+#/, '');
    from = LastEvaluatedKey;
  } while (from);
}
