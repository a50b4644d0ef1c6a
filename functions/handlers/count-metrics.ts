import { Event } from '../aggregates/convention/events.ts';
import { CONVENTION_METRICS, metricsOf } from '../aggregates/convention/metrics.ts';
import type { BatchAnswer } from '../batch-answer.ts';
import { eachConvention } from '../consumers/batch.ts';
import { fromQueue } from '../consumers/deliveries.ts';
import { counting } from '../log.ts';
import { openStore } from '../store/table.ts';
import { eventsOf } from '../store/trail.ts';

const count = counting(...CONVENTION_METRICS);

/**
 * Counts what has happened, from the events themselves. An event that is delivered twice is counted twice: these
 * metrics are to look at, the ledger is to rely on.
 */
export async function handler(batch: unknown): Promise<BatchAnswer> {
  return eachConvention(fromQueue(batch), async ({ conventionId, seqs }) => {
    for (const event of await eventsOf(openStore(), { event: Event }, conventionId, seqs)) {
      count(metricsOf(event), { conventionId, seq: event.seq }, new Date(event.at));
    }
  });
}
