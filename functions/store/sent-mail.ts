import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Store } from './table.ts';

/** That a notice was sent, so that the same event read again sends nothing twice. */

const key = (aggregateId: string, notice: string) => ({ PK: `MAIL#${aggregateId}`, SK: notice });

export async function wasSent(store: Store, aggregateId: string, notice: string): Promise<boolean> {
  const { Item } = await store.client.send(
    new GetCommand({ TableName: store.table, Key: key(aggregateId, notice), ConsistentRead: true }),
  );
  return Item !== undefined;
}

export async function recordSent(store: Store, aggregateId: string, notice: string): Promise<void> {
  await store.client.send(new PutCommand({ TableName: store.table, Item: key(aggregateId, notice) }));
}

/**
 * Takes one of the places that an aggregate's mail has on a day (in Morocco); false when all are taken. The day keeps
 * which notices took a place, so that a notice that is tried again takes no second one.
 */
export async function takePlace(
  store: Store,
  { aggregateId, day, notice }: { aggregateId: string; day: string; notice: string },
  places: number,
): Promise<boolean> {
  try {
    await store.client.send(
      new UpdateCommand({
        TableName: store.table,
        Key: key(aggregateId, `DAY#${day}`),
        UpdateExpression: 'ADD notices :one',
        ConditionExpression:
          'attribute_not_exists(notices) OR contains(notices, :notice) OR size(notices) < :places',
        ExpressionAttributeValues: { ':one': new Set([notice]), ':notice': notice, ':places': places },
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
