import { QueryCommand, type QueryCommandOutput } from '@aws-sdk/lib-dynamodb';
import type { Convention } from '../aggregates/convention/convention.ts';
import { Event } from '../aggregates/convention/events.ts';
import { evolve } from '../aggregates/convention/evolve.ts';
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

/** The convention as it was after its event number `seq`, folded as the events come; undefined where there is none. */
export async function conventionAt(store: Store, id: string, seq: number): Promise<Convention | undefined> {
  let convention: Convention | undefined;
  for await (const row of rawEvents(store, id)) {
    if (row.seq > seq) break;
    convention = evolve(convention, Event.parse(row.event));
  }
  return convention;
}

/** What lies under a number of the trail, whatever it is. */
export interface RawEvent {
  /** The number that its key gives it. */
  seq: number;
  event: unknown;
}

/**
 * What lies in the trail behind a number, or before it, as it is asked for: nobody who stops early has paid for the
 * rest. For whoever verifies it; everybody else takes what parses events.
 */
export async function* rawEvents(
  store: Store,
  id: string,
  { from = 0, back = false, limit = 500 } = {},
): AsyncGenerator<RawEvent> {
  let behind: string | undefined = eventKey(id, from).SK;
  while (behind !== undefined) {
    const { items, next }: RawPage = await rawPage(store, id, { behind, back, limit });
    yield* items;
    behind = next;
  }
}

interface RawPage {
  items: RawEvent[];
  next: string | undefined;
}

interface Place {
  /** The sort key that it goes on behind, on the way up or back. */
  behind: string;
  back?: boolean;
  limit: number;
}

interface Page {
  events: Event[];
  /** The sort key to go on after; absent at the end. */
  next: string | undefined;
}

async function page(store: Store, id: string, after: string, limit: number): Promise<Page> {
  const { items, next } = await rawPage(store, id, { behind: after, limit });
  return { events: items.map(({ event }) => Event.parse(event)), next };
}

async function rawPage(store: Store, id: string, { behind, back = false, limit }: Place): Promise<RawPage> {
  const { Items = [], LastEvaluatedKey }: QueryCommandOutput = await store.client.send(
    new QueryCommand({
      TableName: store.table,
      KeyConditionExpression: `PK = :events AND SK ${back ? '<' : '>'} :behind`,
      ExpressionAttributeValues: { ':events': eventKey(id, 0).PK, ':behind': behind },
      ScanIndexForward: !back,
      ConsistentRead: true,
      Limit: limit,
    }),
  );
  return {
    items: Items.map(({ PK: _pk, SK, ...event }) => ({ seq: Number(SK), event })),
    next: LastEvaluatedKey && String(LastEvaluatedKey.SK),
  };
}
