import * as z from 'zod/mini';
import { log } from '../log.ts';

/** A batch of the table's stream: new events, by convention. */

const Batch = z.object({
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

/** New events of one convention: their numbers, in the stream's order. */
export interface News {
  conventionId: string;
  seqs: number[];
}

export interface BatchAnswer {
  batchItemFailures: { itemIdentifier: string }[];
}

/**
 * Has each convention's news taken once. When it fails, the convention's first record is reported and the
 * stream delivers from there again, so whatever `take` does must be safe to repeat; the others still get
 * their turn in this batch.
 */
export async function eachConvention(
  event: unknown,
  take: (news: News) => Promise<void>,
): Promise<BatchAnswer> {
  const news = new Map<string, News & { first: string }>();
  for (const { eventName, dynamodb } of Batch.parse(event).Records) {
    const { PK, SK } = dynamodb.Keys;
    if (eventName !== 'INSERT' || !PK.S.startsWith('EVENTS#')) continue;
    const conventionId = PK.S.slice('EVENTS#'.length);
    const known = news.get(conventionId) ?? { conventionId, seqs: [], first: dynamodb.SequenceNumber };
    known.seqs.push(Number(SK.S));
    news.set(conventionId, known);
  }
  const batchItemFailures: { itemIdentifier: string }[] = [];
  for (const { first, ...each } of news.values()) {
    try {
      await take(each);
    } catch (error) {
      const name = error instanceof Error ? error.name : 'unknown';
      log('error', 'news of a convention could not be taken', { ...each, error: name });
      batchItemFailures.push({ itemIdentifier: first });
    }
  }
  return { batchItemFailures };
}
