import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { BatchGetCommand, TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { Convention } from '../domain/convention.ts';
import type { Event } from '../domain/events.ts';
import { refuse } from '../domain/refusals.ts';
import { eventItem, receiptKeyOf, type Store, snapshotItem, snapshotKey, taskItems } from './table.ts';

/** Loads a convention and commits what was decided: one AWS call each. */

/** What was answered to an idempotency key, to the letter (`body` is JSON text), and to which request. */
export const Receipt = z.strictObject({ fingerprint: z.string(), status: z.int(), body: z.string() });
export type Receipt = z.infer<typeof Receipt>;

const SnapshotItem = z.object({ state: Convention });
const ReceiptItem = z.object({ receipt: Receipt });

export interface Loaded {
  convention: Convention | undefined;
  receipt: Receipt | undefined;
}

/** Reads, strongly consistent, the snapshot and the receipt of a key in one call. */
export async function load(store: Store, conventionId: string, receiptKey?: string): Promise<Loaded> {
  let Keys: Record<string, unknown>[] | undefined = [
    snapshotKey(conventionId),
    ...(receiptKey === undefined ? [] : [receiptKeyOf(conventionId, receiptKey)]),
  ];
  const found: Record<string, unknown>[] = [];
  for (let attempt = 0; Keys?.length; attempt += 1) {
    if (attempt === 8) throw new Error('DynamoDB leaves keys unprocessed');
    const answer: {
      Responses?: Record<string, Record<string, unknown>[]>;
      UnprocessedKeys?: Record<string, { Keys?: Record<string, unknown>[] | undefined }>;
    } = await store.client.send(
      new BatchGetCommand({ RequestItems: { [store.table]: { Keys, ConsistentRead: true } } }),
    );
    found.push(...(answer.Responses?.[store.table] ?? []));
    Keys = answer.UnprocessedKeys?.[store.table]?.Keys;
  }
  const snapshot = found.find((item) => item.SK === 'SNAPSHOT');
  const receipt = found.find((item) => item.SK !== 'SNAPSHOT');
  return {
    convention: snapshot && SnapshotItem.parse(snapshot).state,
    receipt: receipt && ReceiptItem.parse(receipt).receipt,
  };
}

export interface Commit {
  before: Convention | undefined;
  after: Convention;
  events: readonly Event[];
  receipt?: { key: string; receipt: Receipt } | undefined;
}

/** DynamoDB's own limits: items in a transaction, and what one item may weigh (with a margin). */
const MOST_ITEMS = 100;
const HEAVIEST_ITEM = 380_000;

/**
 * Writes what was decided in one transaction, or nothing: `conflict` when somebody else has written since
 * the convention was read, or when the receipt exists already.
 */
export async function commit(store: Store, { before, after, events, receipt }: Commit) {
  const items = transaction(store.table, { before, after, events, receipt });
  const heaviest = Math.max(...[after, ...events].map((each) => Buffer.byteLength(JSON.stringify(each))));
  if (items.length > MOST_ITEMS || heaviest > HEAVIEST_ITEM) throw refuse('conventionTooLarge');
  try {
    await store.client.send(new TransactWriteCommand({ TransactItems: items }));
    return 'committed';
  } catch (error) {
    if (error instanceof TransactionCanceledException && isConflict(error)) return 'conflict';
    throw error;
  }
}

/** The items of a commit, as the transaction's request has them. */
export function transaction(
  table: string,
  { before, after, events, receipt }: Commit,
): NonNullable<TransactWriteCommandInput['TransactItems']> {
  const isNew = 'attribute_not_exists(PK)';
  const known = new Map(before?.tasks.map((task) => [task.id, task]));
  const changed = after.tasks.filter((task) => known.get(task.id) !== task);
  return [
    {
      Put: {
        TableName: table,
        Item: snapshotItem(after),
        ...(before
          ? {
              ConditionExpression: 'version = :version',
              ExpressionAttributeValues: { ':version': before.version },
            }
          : { ConditionExpression: isNew }),
      },
    },
    ...events.map((event) => ({
      Put: { TableName: table, Item: eventItem(event), ConditionExpression: isNew },
    })),
    ...changed.flatMap((task) => taskItems(after, task)).map((Item) => ({ Put: { TableName: table, Item } })),
    ...(receipt
      ? [
          {
            Put: {
              TableName: table,
              Item: { ...receiptKeyOf(after.id, receipt.key), receipt: receipt.receipt },
              ConditionExpression: isNew,
            },
          },
        ]
      : []),
  ];
}

const CONFLICTS = [
  'ConditionalCheckFailed',
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
];

function isConflict(error: TransactionCanceledException): boolean {
  const codes = (error.CancellationReasons ?? []).map((reason) => reason.Code ?? 'None');
  return codes.some((code) => CONFLICTS.includes(code));
}
