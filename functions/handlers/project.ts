import { listing } from '../aggregates/convention/listing.ts';
import { CONVENTION_RECORD } from '../aggregates/convention/record.ts';
import type { BatchAnswer } from '../batch-answer.ts';
import { eachConvention } from '../consumers/batch.ts';
import { fromQueue } from '../consumers/deliveries.ts';
import { project } from '../store/lists.ts';
import { load } from '../store/load.ts';
import { openStore } from '../store/table.ts';

const CONVENTIONS = { ...CONVENTION_RECORD, listing };

/** Keeps the lists of conventions in step with the events, in whatever order the bus tells of them. */
export async function handler(batch: unknown): Promise<BatchAnswer> {
  return eachConvention(fromQueue(batch), async ({ conventionId }) => {
    const { state: convention } = await load(openStore(), CONVENTIONS, conventionId);
    if (convention) await project(openStore(), CONVENTIONS, convention);
  });
}
