import { BatchGetCommand, type BatchGetCommandOutput } from '@aws-sdk/lib-dynamodb';
import { documentKey, type Prefixed } from './keys.ts';
import { StoreRefusal } from './refusals.ts';
import { rawStateIn } from './snapshot.ts';
import type { Store } from './table.ts';

/** Documents that aggregates have made of themselves. */

interface Asked {
  id: string;
  name: string;
}

/** How often keys that DynamoDB leaves unprocessed, for want of capacity, are asked for again. */
const MAX_READS = 4;

/**
 * The contents of some documents (a hundred at most), eventually consistent and in the order asked for; undefined for
 * one that is not there.
 */
export async function documentsOf(store: Store, kind: Prefixed, asked: readonly Asked[]): Promise<unknown[]> {
  const keys = asked.map(({ id, name }) => documentKey(kind, id, name));
  const found = new Map<string, unknown>();
  let left: Record<string, unknown>[] = keys;
  for (let attempt = 0; left.length > 0; attempt += 1) {
    if (attempt === MAX_READS) throw new StoreRefusal('tooBusy');
    const answer: BatchGetCommandOutput = await store.client.send(
      new BatchGetCommand({ RequestItems: { [store.table]: { Keys: left } } }),
    );
    for (const item of answer.Responses?.[store.table] ?? [])
      found.set(`${item.PK} ${item.SK}`, rawStateIn(item));
    left = answer.UnprocessedKeys?.[store.table]?.Keys ?? [];
  }
  return keys.map(({ PK, SK }) => found.get(`${PK} ${SK}`));
}
