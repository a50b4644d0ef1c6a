import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { Event } from '../domain/events.ts';
import { eventKey, type Store } from './table.ts';

/** The trail: a convention's events in order, strongly consistent. */

/** At most `limit` events after number `after`. */
export async function events(store: Store, id: string, { after = 0, limit = 100 } = {}): Promise<Event[]> {
  const { PK, SK } = eventKey(id, after);
  const { Items = [] } = await store.client.send(
    new QueryCommand({
      TableName: store.table,
      KeyConditionExpression: 'PK = :events AND SK > :after',
      ExpressionAttributeValues: { ':events': PK, ':after': SK },
      ConsistentRead: true,
      Limit: limit,
    }),
  );
  return Items.map(({ PK: _pk, SK: _sk, ...event }) => Event.parse(event));
}

/** Every event, page by page. */
export async function allEvents(store: Store, id: string): Promise<Event[]> {
  const all: Event[] = [];
  for (;;) {
    const page = await events(store, id, { after: all.length, limit: 500 });
    all.push(...page);
    if (page.length === 0) return all;
  }
}
