import { setTimeout as pause } from 'node:timers/promises';
import { BatchGetCommand, type BatchGetCommandOutput, GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Needs } from '../kernel/command.ts';
import { type AddedHoliday, StageCalendar } from '../kernel/stage-calendar.ts';
import {
  CALENDAR_KEY,
  documentKey,
  eventKey,
  type Prefixed,
  receiptKeyOf,
  seriesKey,
  snapshotKey,
} from './keys.ts';
import { StoreRefusal } from './refusals.ts';
import { rawStateIn, stateIn } from './snapshot.ts';
import type { Store } from './table.ts';

/** Loads an aggregate, and whatever a command reads beside it: one AWS call. */

/** The answer to an idempotency key, to the letter (`body` is JSON text), and the request it answered. */
export const Receipt = z.strictObject({ fingerprint: z.string(), status: z.int(), body: z.string() });
export type Receipt = z.infer<typeof Receipt>;

const ReceiptItem = z.object({ receipt: Receipt });
const CalendarItem = z.object({ days: StageCalendar.shape.days });
const SeriesItem = z.object({ version: z.int() });

/** A kind of aggregate whose states are read. */
export type Readable<S> = Prefixed & { state: z.ZodMiniType<S> };

export interface Loaded<S> {
  state: S | undefined;
  receipt: Receipt | undefined;
  /** How many have a number of the series asked for. */
  numbered: number;
  /** The days off added for the stage; none unless asked for. */
  holidays: readonly AddedHoliday[];
  /** The states of other aggregates that were asked for, by their ids. */
  others: ReadonlyMap<string, unknown>;
  /** The documents of other aggregates that were asked for, by id and name with a blank between them. */
  documents: ReadonlyMap<string, unknown>;
  /** The events of its own that were asked for. */
  events: readonly unknown[];
}

/** The reads beside the snapshot, in the same call. */
interface Also extends Needs {
  receiptKey?: string | undefined;
  calendar?: boolean;
}

type Item = Record<string, unknown>;

/**
 * Reads, strongly consistent, the snapshot, the receipt of a key, the last number of a series, the stage's days off,
 * other aggregates and events of its own in one call. Each is as it stands, but they are no picture of one moment: a commit in between may
 * show its snapshot and not yet its receipt.
 */
export async function load<S>(
  store: Store,
  kind: Readable<S>,
  id: string,
  { receiptKey, series, calendar = false, others = [], documents = [], events = [] }: Also = {},
): Promise<Loaded<S>> {
  const snapshot = snapshotKey(kind, id);
  const found = await itemsOf(store, [
    snapshot,
    ...(receiptKey === undefined ? [] : [receiptKeyOf(kind, id, receiptKey)]),
    ...(series === undefined ? [] : [seriesKey(series)]),
    ...(calendar ? [CALENDAR_KEY] : []),
    ...others.map((other) => snapshotKey(other, other.id)),
    ...documents.map((document) => documentKey(document, document.id, document.name)),
    ...events.map((seq) => eventKey(id, seq)),
  ]);
  const at = ({ PK, SK }: { PK: string; SK: string }) =>
    found.find((item) => item.PK === PK && item.SK === SK);
  const own = at(snapshot);
  const receipt = found.find((item) => 'receipt' in item);
  const last = series === undefined ? undefined : at(seriesKey(series));
  const days = at(CALENDAR_KEY);
  return {
    state: own && stateIn(kind, own),
    receipt: receipt && ReceiptItem.parse(receipt).receipt,
    numbered: last ? SeriesItem.parse(last).version : 0,
    holidays: days ? CalendarItem.parse(days).days : [],
    others: new Map(
      others.flatMap((other) => {
        const item = at(snapshotKey(other, other.id));
        return item ? [[other.id, rawStateIn(item)] as const] : [];
      }),
    ),
    documents: new Map(
      documents.flatMap((document) => {
        const item = at(documentKey(document, document.id, document.name));
        return item ? [[`${document.id} ${document.name}`, rawStateIn(item)] as const] : [];
      }),
    ),
    events: events.flatMap((seq) => {
      const { PK: _pk, SK: _sk, ...event } = at(eventKey(id, seq)) ?? {};
      return 'seq' in event ? [event] : [];
    }),
  };
}

/** How many keys one call reads at most. */
const MAX_KEYS = 100;

/** The items of any number of keys, in as many calls as they need: strongly consistent, or as they were by moments before. */
export async function itemsOf(
  store: Store,
  keys: readonly { PK: string; SK: string }[],
  isConsistent = true,
): Promise<Item[]> {
  const all = once([...keys]);
  const found: Item[] = [];
  for (let at = 0; at < all.length; at += MAX_KEYS)
    found.push(...(await getAll(store, all.slice(at, at + MAX_KEYS), isConsistent)));
  return found;
}

/** The states of aggregates of one kind or several, strongly consistent, by their ids. */
export async function statesOf(
  store: Store,
  wanted: readonly { prefix: string; id: string }[],
): Promise<Map<string, unknown>> {
  const ids = new Map(wanted.map((each) => [snapshotKey(each, each.id).PK, each.id]));
  const items = await itemsOf(
    store,
    wanted.map((each) => snapshotKey(each, each.id)),
  );
  return new Map(
    items.flatMap((item) => {
      const id = ids.get(String(item.PK));
      return id === undefined ? [] : [[id, rawStateIn(item)] as const];
    }),
  );
}

/** The receipt of a key, strongly consistent. */
export async function receiptOf(
  store: Store,
  kind: Prefixed,
  id: string,
  key: string,
): Promise<Receipt | undefined> {
  const { Item } = await store.client.send(
    new GetCommand({ TableName: store.table, Key: receiptKeyOf(kind, id, key), ConsistentRead: true }),
  );
  return Item && ReceiptItem.parse(Item).receipt;
}

/** DynamoDB refuses a key that is asked for twice: an aggregate may also be one of the others. */
function once(keys: Item[]): Item[] {
  return [...new Map(keys.map((key) => [JSON.stringify(key), key])).values()];
}

/** How often keys that DynamoDB leaves unprocessed, for want of capacity, are asked for again. */
const MAX_READS = 8;

async function getAll(store: Store, keys: Item[], isConsistent: boolean): Promise<Item[]> {
  const found: Item[] = [];
  let left: Item[] = keys;
  for (let attempt = 0; left.length > 0; attempt += 1) {
    if (attempt === MAX_READS) throw new StoreRefusal('tooBusy');
    if (attempt > 0) await pause(Math.random() * Math.min(20 * 2 ** attempt, 400));
    const answer: BatchGetCommandOutput = await store.client.send(
      new BatchGetCommand({ RequestItems: { [store.table]: { Keys: left, ConsistentRead: isConsistent } } }),
    );
    found.push(...(answer.Responses?.[store.table] ?? []));
    left = answer.UnprocessedKeys?.[store.table]?.Keys ?? [];
  }
  return found;
}
