import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { Subscription } from '../kernel/subscription.ts';
import { subscriptionKey, subscriptionsKey } from './keys.ts';
import { StoreRefusal } from './refusals.ts';
import type { Store } from './table.ts';

/** The subscriptions to agendas: one for each person, found by a hash of their account's subject. */

/** Of a holder, strongly consistent: one that was revoked a moment ago is. */
export async function subscriptionOf(
  { client, table }: Store,
  holder: string,
): Promise<Subscription | undefined> {
  const { Item } = await client.send(
    new GetCommand({ TableName: table, Key: subscriptionKey(holder), ConsistentRead: true }),
  );
  return Item && Subscription.parse(Item);
}

/** How many of a party are shown at most. */
const MAX_SHOWN = 500;

/** Those of a party that have not ended, by their holders. */
export async function subscriptionsOf({ client, table }: Store, party: string): Promise<Subscription[]> {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: table,
      IndexName: 'lists',
      KeyConditionExpression: 'LPK = :party',
      ExpressionAttributeValues: { ':party': subscriptionsKey(party) },
      Limit: MAX_SHOWN,
    }),
  );
  return Items.map((item) => Subscription.parse(item));
}

/** How often a change is decided anew on what somebody else has made of it meanwhile. */
const MAX_ATTEMPTS = 5;

/** For how long (seconds) one is kept after it was valid; DynamoDB deletes it some time later. */
const KEPT = 30 * 24 * 3600;

/** Changes the subscription of a holder, or leaves it as it is: the one that is there in the end. */
export async function changeSubscription(
  store: Store,
  holder: string,
  decide: (before: Subscription | undefined) => Subscription | undefined,
): Promise<Subscription | undefined> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const before = await subscriptionOf(store, holder);
    const after = decide(before);
    if (!after || after === before || (await replaced(store, before, after))) return after;
  }
  throw new StoreRefusal('tooBusy');
}

async function replaced(
  { client, table }: Store,
  before: Subscription | undefined,
  after: Subscription,
): Promise<boolean> {
  const { holder, party, ended, validUntil } = after;
  try {
    await client.send(
      new PutCommand({
        TableName: table,
        Item: {
          ...subscriptionKey(holder),
          ...(!ended && { LPK: subscriptionsKey(party), LSK: holder }),
          ...after,
          expiresAt: Math.floor(Date.parse(validUntil) / 1000) + KEPT,
        },
        ...(before
          ? {
              ConditionExpression: 'version = :version',
              ExpressionAttributeValues: { ':version': before.version },
            }
          : { ConditionExpression: 'attribute_not_exists(PK)' }),
      }),
    );
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
