import type { BatchAnswer } from '../batch-answer.ts';
import { eachAggregate } from '../consumers/batch.ts';
import { fromQueue } from '../consumers/deliveries.ts';
import { bringUpToDate } from '../consumers/read-models.ts';
import { openStore } from '../store/table.ts';

/** Keeps the lists of aggregates, and the index of their words, in step with the events, in whatever order the bus tells of them. */
export async function handler(batch: unknown): Promise<BatchAnswer> {
  return eachAggregate(fromQueue(batch), ({ id, seqs }) =>
    bringUpToDate(openStore(), id, { since: Math.min(...seqs) }),
  );
}
