import { setTimeout as pause } from 'node:timers/promises';
import { EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import type * as z from 'zod/mini';
import type { BatchAnswer } from '../batch-answer.ts';
import { log } from '../log.ts';
import { eachAggregate } from './batch.ts';
import { calendarChangesIn, fromStream } from './deliveries.ts';
import { PUBLISHED } from './published-kinds.ts';
import { HOLIDAYS_CHANGED, type HolidaysChanged, STAGE_SOURCE } from './stage-published.ts';

/**
 * Tells the event bus of every event, at least once: an event counts as told when the bus has said so. A
 * repetition has the same id. A bus keeps no order; subscribers that need one go by `seq`.
 */

const bus = new EventBridgeClient({
  maxAttempts: 3,
  requestHandler: { connectionTimeout: 1000, requestTimeout: 3000, throwOnRequestTimeout: true },
});

/** The limits of one request to the bus: ten entries, 256 KB; the margin is for the request's own fields. */
const MAX_ENTRIES = 10;
const MAX_REQUEST_BYTES = 240_000;

export async function handler(batch: unknown): Promise<BatchAnswer> {
  const ofEvents = await ofAggregates(batch);
  const ofCalendar = await ofStage(calendarChangesIn(batch));
  return { batchItemFailures: [...ofEvents.batchItemFailures, ...ofCalendar] };
}

/** The days off of the stage are no aggregate's: they have a source of their own. */
async function ofStage(changes: { seq: number; id: string }[]): Promise<BatchAnswer['batchItemFailures']> {
  if (changes.length === 0) return [];
  try {
    for (const entries of requestsOf(changes.map(({ seq }) => changeEntry(seq)))) await put(entries);
    return [];
  } catch (error) {
    const name = error instanceof Error ? error.name : 'unknown';
    log('error', 'a change of the calendar could not be published', { error: name });
    return changes.map(({ id }) => ({ itemIdentifier: id }));
  }
}

function changeEntry(seq: number): PutEventsRequestEntry {
  const detail: z.infer<typeof HolidaysChanged> = { id: `calendar#${seq}`, seq };
  return {
    EventBusName: process.env.EVENT_BUS_NAME,
    Source: STAGE_SOURCE,
    DetailType: HOLIDAYS_CHANGED,
    Detail: JSON.stringify(detail),
  };
}

function ofAggregates(batch: unknown): Promise<BatchAnswer> {
  return eachAggregate(fromStream(batch), async ({ id, seqs }) => {
    const told = PUBLISHED.find(({ letter }) => id.startsWith(letter));
    const published = (await told?.entries(id, seqs)) ?? [];
    for (const entries of requestsOf(published)) await put(entries);
  });
}

function* requestsOf(entries: readonly PutEventsRequestEntry[]): Generator<PutEventsRequestEntry[]> {
  let request: PutEventsRequestEntry[] = [];
  let weight = 0;
  for (const entry of entries) {
    const weighs = Buffer.byteLength(entry.Detail ?? '');
    if (request.length === MAX_ENTRIES || (request.length > 0 && weight + weighs > MAX_REQUEST_BYTES)) {
      yield request;
      request = [];
      weight = 0;
    }
    request.push(entry);
    weight += weighs;
  }
  if (request.length > 0) yield request;
}

/** How often entries that the bus did not take (for want of capacity) are offered again. */
const MAX_OFFERS = 4;

/** The bus answered, and did not take every entry; its message is the bus's own reason. */
class NotTaken extends Error {
  override readonly name = 'EventsNotTaken';
}

async function put(entries: PutEventsRequestEntry[]): Promise<void> {
  let left = entries;
  for (let offer = 1; left.length > 0; offer += 1) {
    if (offer > 1) await pause(Math.random() * 50 * 2 ** offer);
    const { Entries = [] } = await bus.send(new PutEventsCommand({ Entries: left }));
    const failed = Entries.map(({ ErrorCode }) => ErrorCode);
    left = left.filter((_, index) => failed[index] !== undefined);
    if (left.length > 0 && offer === MAX_OFFERS) throw new NotTaken(failed.find(Boolean));
  }
}
