import { QueryCommand, type QueryCommandOutput } from '@aws-sdk/lib-dynamodb';
import { Event } from '../domain/events.ts';
import { eventKey, type Store } from './table.ts';

/** The trail: a convention's events in order, strongly consistent. */

/** At most `limit` events after number `after`. */
export async function events(store: Store, id: string, { after = 0, limit = 100 } = {}): Promise<Event[]> {
  return (await page(store, id, eventKey(id, after).SK, limit)).events;
}

/** The events of the given numbers; they may be more than one answer of the database holds. */
export async function eventsOf(store: Store, id: string, seqs: readonly number[]): Promise<Event[]> {
  const last = Math.max(...seqs);
  const found: Event[] = [];
  let after = Math.min(...seqs) - 1;
  while (after < last) {
    const read = await events(store, id, { after, limit: last - after });
    found.push(...read.filter(({ seq }) => seqs.includes(seq)));
    after = read.at(-1)?.seq ?? last;
  }
  return found;
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

interface Page {
  events: Event[];
  /** The sort key to go on after; absent at the end. */
  next: string | undefined;
}

async function page(store: Store, id: string, after: string, limit: number): Promise<Page> {
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
    events: Items.map(({ PK: _pk, SK: _sk, ...event }) => Event.parse(event)),
    next: LastEvaluatedKey && String(LastEvaluatedKey.SK),
  };
}
