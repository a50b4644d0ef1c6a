import { QueryCommand, type QueryCommandOutput } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod/mini';
import type { Kind } from '../kernel/aggregate.ts';
import type { Versioned } from '../kernel/context.ts';
import type { NewEvent } from '../kernel/event.ts';
import { eventKey } from './keys.ts';
import type { Store } from './table.ts';

/** The trail: an aggregate's events in order, strongly consistent. */

/** A kind of aggregate whose events are read. */
export interface Telling<Event> {
  event: z.ZodMiniType<Event>;
}

/** At most `limit` events after number `after`. */
export async function events<Event>(
  store: Store,
  kind: Telling<Event>,
  id: string,
  { after = 0, limit = 100 } = {},
): Promise<Event[]> {
  return (await page(store, kind, id, eventKey(id, after).SK, limit)).events;
}

/** The events of the given numbers; they may be more than one answer of the database holds. */
export async function eventsOf<Event extends { seq: number }>(
  store: Store,
  kind: Telling<Event>,
  id: string,
  seqs: readonly number[],
): Promise<Event[]> {
  const last = Math.max(...seqs);
  const found: Event[] = [];
  let after = Math.min(...seqs) - 1;
  while (after < last) {
    const read = await events(store, kind, id, { after, limit: last - after });
    found.push(...read.filter(({ seq }) => seqs.includes(seq)));
    after = read.at(-1)?.seq ?? last;
  }
  return found;
}

/**
 * Every event that is there, in the order of the table's keys. Nothing in an event is trusted to find the next:
 * whether one was edited, swapped or dropped is for `verifyChain` to say.
 */
export async function allEvents<Event>(store: Store, kind: Telling<Event>, id: string): Promise<Event[]> {
  const all: Event[] = [];
  let after: string | undefined = eventKey(id, 0).SK;
  while (after !== undefined) {
    const found: Page<Event> = await page(store, kind, id, after, 500);
    all.push(...found.events);
    after = found.next;
  }
  return all;
}

/** The events after a number, as they are asked for: nobody who stops early has paid for the rest. */
export async function* eventsAfter<Event>(
  store: Store,
  { event: schema }: Telling<Event>,
  id: string,
  seq: number,
): AsyncGenerator<Event> {
  for await (const { event } of rawEvents(store, id, { from: seq })) yield schema.parse(event);
}

/** The aggregate as it was after its event number `seq`, folded as the events come; undefined where there is none. */
export async function stateAt<S extends Versioned, E extends NewEvent, Key extends object>(
  store: Store,
  { event, evolve }: Kind<S, E, Key>,
  id: string,
  seq: number,
): Promise<S | undefined> {
  let state: S | undefined;
  for await (const row of rawEvents(store, id)) {
    if (row.seq > seq) break;
    state = evolve(state, event.parse(row.event));
  }
  return state;
}

/** The raw item under a number of the trail. */
export interface RawEvent {
  /** The number that its key gives it. */
  seq: number;
  event: unknown;
}

/**
 * The raw items of the trail after a number, or before it, read page by page: a reader who stops early does not pay
 * for the rest. For whoever verifies it; everybody else takes what parses events.
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

interface Page<Event> {
  events: Event[];
  /** The sort key to go on after; absent at the end. */
  next: string | undefined;
}

async function page<Event>(
  store: Store,
  { event: schema }: Telling<Event>,
  id: string,
  after: string,
  limit: number,
): Promise<Page<Event>> {
  const { items, next } = await rawPage(store, id, { behind: after, limit });
  return { events: items.map(({ event }) => schema.parse(event)), next };
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
