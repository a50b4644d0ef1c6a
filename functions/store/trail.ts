import { QueryCommand, type QueryCommandOutput } from '@aws-sdk/lib-dynamodb';
import { Event } from '../domain/events.ts';
import { eventKey, type Store } from './table.ts';

/** The trail: a convention's events in order, strongly consistent. */

/** At most `limit` events after number `after`. */
export async function events(store: Store, id: string, { after = 0, limit = 100 } = {}): Promise<Event[]> {
  return (await page(store, id, eventKey(id, after).SK, limit)).events;
}

/**
 * Every event that is there, in the order of the table's keys. Nothing in an event is trusted to find the next:
 * whether one was edited, swapped or dropped is for `verifyChain` to say.
 */
export async function allEvents(store: Store, id: string): Promise<Event[]> {
  const all: Event[] = [];
  let after: string | undefined = eventKey(id, 0).SK;
  while (after !== undefined) {
    const found: Page = await page(store, id, after, 500);
    all.push(...found.events);
    after = found.next;
  }
  return all;
}

/**
 * The trail as far as it can be read: `unreadable` is the number under which something lies that is no event. For
 * whoever verifies it; everybody else takes `allEvents`.
 */
export async function readableEvents(
  store: Store,
  id: string,
): Promise<{ events: Event[]; unreadable?: number }> {
  const events: Event[] = [];
  let after: string | undefined = eventKey(id, 0).SK;
  while (after !== undefined) {
    const { items, next }: RawPage = await rawPage(store, id, after, 500);
    for (const { seq, event } of items) {
      const parsed = Event.safeParse(event);
      if (!parsed.success) return { events, unreadable: seq };
      events.push(parsed.data);
    }
    after = next;
  }
  return { events };
}

interface RawPage {
  /** Each with the number that its key gives it. */
  items: { seq: number; event: unknown }[];
  next: string | undefined;
}

interface Page {
  events: Event[];
  /** The sort key to go on after; absent at the end. */
  next: string | undefined;
}

async function page(store: Store, id: string, after: string, limit: number): Promise<Page> {
  const { items, next } = await rawPage(store, id, after, limit);
  return { events: items.map(({ event }) => Event.parse(event)), next };
}

async function rawPage(store: Store, id: string, after: string, limit: number): Promise<RawPage> {
  const { Items = [], LastEvaluatedKey }: QueryCommandOutput = await store.client.send(
    new QueryCommand({
      TableName: store.table,
      KeyConditionExpression: 'PK = :events AND SK > :after',
      ExpressionAttributeValues: { ':events': eventKey(id, 0).PK, ':after': after },
      ConsistentRead: true,
      Limit: limit,
    }),
  );
  return {
    items: Items.map(({ PK: _pk, SK, ...event }) => ({ seq: Number(SK), event })),
    next: LastEvaluatedKey && String(LastEvaluatedKey.SK),
  };
}
