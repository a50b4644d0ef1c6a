import { paginateScan } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { CALENDAR_KEY } from '../functions/store/keys.ts';
import type { Store } from '../functions/store/table.ts';

/**
 * The stream's records of a time, made again from the table: a stream forgets after a day, and Lambda does not
 * keep what it gave up. Some more than were lost is no harm, because consumers take everything at least once.
 */

/** An act is decided some seconds before the stream has it. */
const MARGIN = 60_000;
/** As many records as a batch of the stream holds. */
const BATCH = 25;

const Event = z.object({ PK: z.string(), SK: z.string() });

export interface StreamRecord {
  eventName: 'INSERT';
  dynamodb: { SequenceNumber: string; Keys: { PK: { S: string }; SK: { S: string } } };
}

/**
 * Batches of records between two instants: of the events, each convention's in their order, and of the changes of the
 * stage's calendar. The calendar as it stands has no instant, and makes no record.
 */
export async function* recordsBetween(
  { client, table }: Store,
  { from, until }: { from: string; until: string },
): AsyncGenerator<StreamRecord[]> {
  const at = (instant: string, margin: number) => new Date(Date.parse(instant) + margin).toISOString();
  const pages = paginateScan(
    { client },
    {
      TableName: table,
      ProjectionExpression: 'PK, SK',
      FilterExpression: '(begins_with(PK, :events) OR PK = :calendar) AND #at BETWEEN :from AND :until',
      ExpressionAttributeNames: { '#at': 'at' },
      ExpressionAttributeValues: {
        ':events': 'EVENTS#',
        ':calendar': CALENDAR_KEY.PK,
        ':from': at(from, -MARGIN),
        ':until': at(until, MARGIN),
      },
    },
  );
  let batch: StreamRecord[] = [];
  let count = 0;
  for await (const { Items = [] } of pages) {
    for (const { PK, SK } of Items.map((item) => Event.parse(item))) {
      count += 1;
      batch.push({
        eventName: 'INSERT',
        dynamodb: { SequenceNumber: String(count), Keys: { PK: { S: PK }, SK: { S: SK } } },
      });
      if (batch.length === BATCH) {
        yield batch;
        batch = [];
      }
    }
  }
  if (batch.length > 0) yield batch;
}
