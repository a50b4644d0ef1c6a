import type { BatchAnswer } from '../batch-answer.ts';
import { log, withIds } from '../log.ts';

/** Events of one aggregate: their numbers, in the order in which they arrived. */
export interface EventBatch {
  /** The aggregate's id. */
  id: string;
  seqs: number[];
}

/** That an event happened to an aggregate, and the id by which whoever delivers it is asked for it again. */
export interface EventRef {
  id: string;
  seq: number;
  delivery: string;
}

export interface Batch {
  deliveries: EventRef[];
  /** Deliveries that cannot be parsed; they go to the dead-letter queue. */
  unreadable: string[];
}

/**
 * Has what happened to each aggregate taken once, the aggregates beside each other. When that fails, what was delivered
 * of this aggregate is asked for again, so whatever `take` does must be safe to repeat; the others are still taken in
 * this batch.
 */
export async function eachAggregate(
  { deliveries, unreadable }: Batch,
  take: (events: EventBatch) => Promise<void>,
): Promise<BatchAnswer> {
  if (unreadable.length > 0) log('error', 'a delivery could not be read', { deliveries: unreadable });
  const failed = await Promise.all(
    [...Map.groupBy(deliveries, (each) => each.id)].map(async ([id, delivered]) => {
      const events = { id, seqs: delivered.map(({ seq }) => seq) };
      const ids = { aggregateId: id, seqs: events.seqs };
      try {
        await withIds(ids, () => take(events));
        return [];
      } catch (error) {
        const name = error instanceof Error ? error.name : 'unknown';
        log('error', 'events of an aggregate could not be taken', { ...ids, error: name });
        return delivered.map(({ delivery }) => delivery);
      }
    }),
  );
  return { batchItemFailures: [...unreadable, ...failed.flat()].map((id) => ({ itemIdentifier: id })) };
}
