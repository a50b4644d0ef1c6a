import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  type BatchGetCommandOutput,
  GetCommand,
  PutCommand,
  TransactWriteCommand,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Convention } from '../aggregates/convention/convention.ts';
import type { Event } from '../aggregates/convention/events.ts';
import { refuse } from '../aggregates/convention/refuse.ts';
import { type AddedHoliday, StageCalendar } from '../kernel/stage-calendar.ts';
import { changedDuties, changedTasks, formerParties, relabelledTasks } from './changes.ts';
import { StoreRefusal } from './refusals.ts';
import { Packed, unpackedSize } from './snapshot.ts';
import {
  CALENDAR_KEY,
  eventItem,
  formerRow,
  receiptKeyOf,
  type Store,
  seriesKey,
  snapshotItem,
  snapshotKey,
  taskItems,
} from './table.ts';
import { TRANSIENT_REASONS } from './transient-errors.ts';

/** Loads a convention and commits what was decided: one AWS call each. */

/** What was answered to an idempotency key, to the letter (`body` is JSON text), and to which request. */
export const Receipt = z.strictObject({ fingerprint: z.string(), status: z.int(), body: z.string() });
export type Receipt = z.infer<typeof Receipt>;

const SnapshotItem = z.object({ state: Packed });
const ReceiptItem = z.object({ receipt: Receipt });
const CalendarItem = z.object({ days: StageCalendar.shape.days });
const SeriesItem = z.object({ version: z.int() });

export interface Loaded {
  convention: Convention | undefined;
  receipt: Receipt | undefined;
  /** How many conventions have a number of the series asked for. */
  numbered: number;
  /** The days off added for the stage; none unless asked for. */
  holidays: readonly AddedHoliday[];
}

/** What is read beside the snapshot, in the same call. */
interface Also {
  receiptKey?: string | undefined;
  series?: string | undefined;
  calendar?: boolean;
}

/**
 * Reads, strongly consistent, the snapshot, the receipt of a key, the last number of a series and the stage's days off
 * in one call. Each is as it stands, but they are no picture of one moment: a commit in between may show its snapshot
 * and not yet its receipt.
 */
export async function load(
  store: Store,
  conventionId: string,
  { receiptKey, series, calendar = false }: Also = {},
): Promise<Loaded> {
  const keys = [
    snapshotKey(conventionId),
    ...(receiptKey === undefined ? [] : [receiptKeyOf(conventionId, receiptKey)]),
    ...(series === undefined ? [] : [seriesKey(series)]),
    ...(calendar ? [CALENDAR_KEY] : []),
  ];
  const found = await getAll(store, keys);
  const snapshot = found.find((item) => item.SK === 'SNAPSHOT');
  const receipt = found.find((item) => 'receipt' in item);
  const last = found.find((item) => item.SK === 'LAST');
  const days = found.find((item) => item.PK === CALENDAR_KEY.PK);
  return {
    convention: snapshot && SnapshotItem.parse(snapshot).state,
    receipt: receipt && ReceiptItem.parse(receipt).receipt,
    numbered: last ? SeriesItem.parse(last).version : 0,
    holidays: days ? CalendarItem.parse(days).days : [],
  };
}

/** The receipt of a key, strongly consistent. */
export async function receiptOf(
  store: Store,
  conventionId: string,
  key: string,
): Promise<Receipt | undefined> {
  const { Item } = await store.client.send(
    new GetCommand({ TableName: store.table, Key: receiptKeyOf(conventionId, key), ConsistentRead: true }),
  );
  return Item && ReceiptItem.parse(Item).receipt;
}

/** How often keys that DynamoDB leaves unprocessed (it is short of breath) are asked for again. */
const MAX_READS = 8;

async function getAll(store: Store, keys: Record<string, unknown>[]): Promise<Record<string, unknown>[]> {
  const found: Record<string, unknown>[] = [];
  let left: Record<string, unknown>[] = keys;
  for (let attempt = 0; left.length > 0; attempt += 1) {
    if (attempt === MAX_READS) throw new StoreRefusal('tooBusy');
    if (attempt > 0) await pause(Math.random() * Math.min(20 * 2 ** attempt, 400));
    const answer: BatchGetCommandOutput = await store.client.send(
      new BatchGetCommand({ RequestItems: { [store.table]: { Keys: left, ConsistentRead: true } } }),
    );
    found.push(...(answer.Responses?.[store.table] ?? []));
    left = answer.UnprocessedKeys?.[store.table]?.Keys ?? [];
  }
  return found;
}

export interface Commit {
  before: Convention | undefined;
  after: Convention;
  events: readonly Event[];
  receipt?: { key: string; receipt: Receipt } | undefined;
  /** The series in which a proposal takes the next number, and how many had one before. */
  numbering?: { series: string; before: number } | undefined;
  /** How many bytes the act must leave free in the snapshot's item; none unless said. */
  reserve?: number;
}

interface Put {
  Put: {
    TableName: string;
    Item: Record<string, unknown>;
    ConditionExpression?: string;
    ExpressionAttributeValues?: Record<string, unknown>;
  };
}

/**
 * DynamoDB's own limits: items in a transaction, bytes of one item (400 KB) and of all (4 MB). Items are weighed
 * as JSON, which is more than DynamoDB's own reckoning but for short numbers: hence the margins.
 */
const MAX_ITEMS = 100;
const MAX_ITEM_BYTES = 390_000;
const MAX_COMMIT_BYTES = 4_000_000;

/**
 * Writes what was decided in one transaction, or nothing: `conflict` when somebody else has written since
 * the convention was read, when the receipt exists already, or when DynamoDB is short of breath. The token makes
 * the SDK's own repeat, after an answer that was lost on the way, the same transaction.
 */
export async function commit(store: Store, decided: Commit): Promise<'committed' | 'conflict'> {
  const { together, later } = writesOf(store.table, decided);
  assertFits(together, decided.reserve ?? 0);
  try {
    await store.client.send(
      new TransactWriteCommand({ TransactItems: together, ClientRequestToken: randomUUID() }),
    );
  } catch (error) {
    if (isConflict(error)) return 'conflict';
    throw error;
  }
  await putLater(store, later);
  return 'committed';
}

function assertFits(items: readonly Put[], reserve: number): void {
  const weights = items.map(({ Put }) => weightOf(Put.Item));
  const [snapshot = 0] = weights;
  const total = weights.reduce((sum, each) => sum + each, 0);
  if (
    items.length > MAX_ITEMS ||
    snapshot + reserve > MAX_ITEM_BYTES ||
    Math.max(...weights) > MAX_ITEM_BYTES ||
    total > MAX_COMMIT_BYTES
  ) {
    throw refuse('conventionTooLarge');
  }
}

/** A snapshot weighs what it has uncompressed: what its texts are made of never decides whether it fits. */
function weightOf({ state, ...item }: Record<string, unknown>): number {
  return Buffer.byteLength(JSON.stringify(item)) + (state instanceof Uint8Array ? unpackedSize(state) : 0);
}

/** An item that must not exist yet. */
const fresh = (TableName: string, Item: Record<string, unknown>): Put => ({
  Put: { TableName, Item, ConditionExpression: 'attribute_not_exists(PK)' },
});

/** The items of a commit: those of its transaction, the snapshot first, and the rows that find no room in it. */
export function writesOf(
  TableName: string,
  { before, after, events, receipt, numbering }: Commit,
): { together: Put[]; later: Put[] } {
  const put = (Item: Record<string, unknown>): Put => ({ Put: { TableName, Item } });
  const next = (Item: Record<string, unknown>, version: number): Put => ({
    Put: {
      TableName,
      Item,
      ConditionExpression: 'version = :version',
      ExpressionAttributeValues: { ':version': version },
    },
  });
  const numbered = ({ series, before: last }: NonNullable<Commit['numbering']>) => {
    const item = { ...seriesKey(series), version: last + 1 };
    return last === 0 ? fresh(TableName, item) : next(item, last);
  };
  const needed = [
    before ? next(snapshotItem(after), before.version) : fresh(TableName, snapshotItem(after)),
    ...events.map((event) => fresh(TableName, eventItem(event))),
    ...formerParties(before, after).map((party) => put(formerRow(after, party))),
    ...(receipt
      ? [fresh(TableName, { ...receiptKeyOf(after.id, receipt.key), receipt: receipt.receipt })]
      : []),
    ...(numbering ? [numbered(numbering)] : []),
  ];
  const rows = [
    ...changedTasks(before, after),
    ...relabelledTasks(before, after),
    ...changedDuties(before, after),
  ].flatMap((task) => taskItems(after, task));
  const room = Math.max(0, MAX_ITEMS - needed.length);
  return { together: [...needed, ...rows.slice(0, room).map(put)], later: rows.slice(room).map(put) };
}

/**
 * Puts the inbox rows of an act that moved more tasks than a transaction has room for (dozens of parties at once), right
 * after it and never over a newer row. Should this be cut short, an inbox shows such a task as it was until it is
 * touched again; what may be done with it is decided on the snapshot.
 */
async function putLater(store: Store, rows: readonly Put[]): Promise<void> {
  await Promise.all(
    rows.map(async ({ Put }) => {
      try {
        await store.client.send(
          new PutCommand({
            ...Put,
            ConditionExpression: 'attribute_not_exists(PK) OR version < :version',
            ExpressionAttributeValues: { ':version': Put.Item.version },
          }),
        );
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    }),
  );
}

function isConflict(error: unknown): boolean {
  if (error instanceof TransactionCanceledException) {
    return (error.CancellationReasons ?? []).some(({ Code = '' }) => TRANSIENT_REASONS.includes(Code));
  }
  // Our own first attempt is still under way: what becomes of it is seen when the convention is read again.
  return error instanceof Error && error.name === 'TransactionInProgressException';
}
