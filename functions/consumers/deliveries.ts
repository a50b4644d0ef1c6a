import * as z from 'zod/mini';
import { CALENDAR_KEY } from '../store/keys.ts';
import type { Batch } from './batch.ts';

/** The two ways by which consumers receive events: the table's stream, and a queue behind the event bus. */

const StreamBatch = z.object({
  Records: z.array(
    z.object({
      eventName: z.string(),
      dynamodb: z.object({
        SequenceNumber: z.string(),
        Keys: z.object({ PK: z.object({ S: z.string() }), SK: z.object({ S: z.string() }) }),
      }),
    }),
  ),
});

/** New events in a batch of the table's stream. Asked for one again, the stream delivers from there on. */
export function fromStream(batch: unknown): Batch {
  const deliveries = StreamBatch.parse(batch).Records.flatMap(({ eventName, dynamodb }) => {
    const { PK, SK } = dynamodb.Keys;
    if (eventName !== 'INSERT' || !PK.S.startsWith('EVENTS#')) return [];
    const id = PK.S.slice('EVENTS#'.length);
    return [{ id, seq: Number(SK.S), delivery: dynamodb.SequenceNumber }];
  });
  return { deliveries, unreadable: [] };
}

/** The changes of the stage's days off in a batch of the table's stream, by their numbers. */
export function calendarChangesIn(batch: unknown): { seq: number; id: string }[] {
  return StreamBatch.parse(batch).Records.flatMap(({ eventName, dynamodb }) => {
    const { PK, SK } = dynamodb.Keys;
    const isChange = eventName === 'INSERT' && PK.S === CALENDAR_KEY.PK && SK.S !== CALENDAR_KEY.SK;
    return isChange ? [{ seq: Number(SK.S), id: dynamodb.SequenceNumber }] : [];
  });
}

const QueueBatch = z.object({ Records: z.array(z.object({ messageId: z.string(), body: z.string() })) });

/** A consumer takes only the event's id from a delivery of the bus, and reads the event from the table. */
const Envelope = z.object({ detail: z.looseObject({ seq: z.int() }) });

/** The field in which an event names its aggregate, whatever its kind: `conventionId`, `actionPlanId`. */
const ID_FIELD = /^[a-z][A-Za-z]*Id$/;

/** Which event an envelope tells of; undefined for what is none. */
function eventIn(value: unknown): { id: string; seq: number } | undefined {
  const { detail } = Envelope.safeParse(value).data ?? {};
  if (!detail) return undefined;
  const [, id] = Object.entries(detail).find(([field]) => ID_FIELD.test(field)) ?? [];
  return typeof id === 'string' ? { id, seq: detail.seq } : undefined;
}

/** Events in a batch of a queue. */
export function fromQueue(batch: unknown): Batch {
  const read: Batch = { deliveries: [], unreadable: [] };
  for (const { messageId, body } of QueueBatch.parse(batch).Records) {
    const event = eventIn(jsonOf(body));
    if (event) read.deliveries.push({ ...event, delivery: messageId });
    else read.unreadable.push(messageId);
  }
  return read;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
