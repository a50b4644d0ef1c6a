import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Store } from './table.ts';

/** That a notice was sent, so that the same event read again sends nothing twice. */

const key = (conventionId: string, notice: string) => ({ PK: `MAIL#${conventionId}`, SK: notice });

export async function wasSent(store: Store, conventionId: string, notice: string): Promise<boolean> {
  const { Item } = await store.client.send(
    new GetCommand({ TableName: store.table, Key: key(conventionId, notice), ConsistentRead: true }),
  );
  return Item !== undefined;
}

export async function noteSent(store: Store, conventionId: string, notice: string): Promise<void> {
  await store.client.send(new PutCommand({ TableName: store.table, Item: key(conventionId, notice) }));
}
