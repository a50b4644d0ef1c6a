import type { BatchAnswer } from '../batch-answer.ts';
import { log, withIds } from '../log.ts';

/** What has happened to one convention: the numbers of its events, in the order in which they came. */
export interface EventBatch {
  conventionId: string;
  seqs: number[];
}

/** That an event happened, and the id by which whoever delivers it is asked for it again. */
export interface EventRef {
  conventionId: string;
  seq: number;
  id: string;
}

export interface Batch {
  deliveries: EventRef[];
  /** What was delivered and tells of no event: it is set aside in the end, and holds nobody up. */
  unreadable: string[];
}

/**
 * Has each convention's news taken once. When that fails, what was delivered of this convention is asked for
 * again, so whatever `take` does must be safe to repeat; the others still get their turn in this batch.
 */
export async function eachConvention(
  { deliveries, unreadable }: Batch,
  take: (news: EventBatch) => Promise<void>,
): Promise<BatchAnswer> {
  const failed = [...unreadable];
  if (unreadable.length > 0) log('error', 'a delivery could not be read', { deliveries: unreadable });
  for (const [conventionId, delivered] of Map.groupBy(deliveries, (each) => each.conventionId)) {
    const news = { conventionId, seqs: delivered.map(({ seq }) => seq) };
    try {
      await withIds(news, () => take(news));
    } catch (error) {
      const name = error instanceof Error ? error.name : 'unknown';
      log('error', 'news of a convention could not be taken', { ...news, error: name });
      failed.push(...delivered.map(({ id }) => id));
    }
  }
  return { batchItemFailures: failed.map((id) => ({ itemIdentifier: id })) };
}
