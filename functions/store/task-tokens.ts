import { PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Store } from './table.ts';

/** Workflows that wait: their task tokens, which leave this table only to Step Functions. */

const Wait = z.object({
  PK: z.string(),
  SK: z.string(),
  awaited: z.string(),
  token: z.string(),
  state: z.enum(['waiting', 'resumed', 'gone']),
});
export type Wait = z.infer<typeof Wait>;

/** A wait is forgotten a year after: Step Functions keeps no execution longer. In seconds. */
const A_YEAR = 31_622_400;

export interface NewWait {
  id: string;
  awaited: string;
  execution: string;
  token: string;
}

/** Notes that an execution waits for a round. A new token of the same execution replaces the old. */
export async function registerWait(store: Store, wait: NewWait, now: string): Promise<Wait> {
  const item: Wait = {
    PK: `WAIT#${wait.id}`,
    SK: `${wait.awaited}#${wait.execution}`,
    awaited: wait.awaited,
    token: wait.token,
    state: 'waiting',
  };
  const expiresAt = Math.floor(Date.parse(now) / 1000) + A_YEAR;
  await store.client.send(new PutCommand({ TableName: store.table, Item: { ...item, expiresAt } }));
  return item;
}

/** The waits on an aggregate that nobody has answered yet. */
export async function waitsOf(store: Store, id: string): Promise<Wait[]> {
  const found: Wait[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await store.client.send(
      new QueryCommand({
        TableName: store.table,
        KeyConditionExpression: 'PK = :wait',
        FilterExpression: '#state = :waiting',
        ExpressionAttributeNames: { '#state': 'state' },
        ExpressionAttributeValues: { ':wait': `WAIT#${id}`, ':waiting': 'waiting' },
        ConsistentRead: true,
        ExclusiveStartKey: from,
      }),
    );
    found.push(...Items.map((item) => Wait.parse(item)));
    from = LastEvaluatedKey;
  } while (from);
  return found;
}

/** Notes what became of a wait: answered, or unknown to Step Functions. A newer token is left alone. */
export async function settleWait(store: Store, wait: Wait, state: 'resumed' | 'gone'): Promise<void> {
  try {
    await store.client.send(
      new UpdateCommand({
        TableName: store.table,
        Key: { PK: wait.PK, SK: wait.SK },
        UpdateExpression: 'SET #state = :state',
        ConditionExpression: '#token = :token',
        ExpressionAttributeNames: { '#state': 'state', '#token': 'token' },
        ExpressionAttributeValues: { ':state': state, ':token': wait.token },
      }),
    );
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
  }
}
