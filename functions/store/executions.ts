import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import type { Store } from './table.ts';

/** The runs of an aggregate's workflows: how often each was started anew, and its latest execution. */

const Run = z.object({
  restarts: z.int(),
  executionArn: z.string(),
  /** When it was started anew because it had failed, of late (ISO, UTC). */
  restartedAt: z.optional(z.array(z.string())),
});
export type Run = z.infer<typeof Run>;

export async function runOf(store: Store, id: string, run: string): Promise<Run | undefined> {
  const { Item } = await store.client.send(
    new GetCommand({
      TableName: store.table,
      Key: { PK: `RUN#${id}`, SK: run },
      ConsistentRead: true,
    }),
  );
  return Item && Run.parse(Item);
}

/** Notes an execution; one that was started later, by somebody else, is left alone. */
export async function recordExecution(store: Store, id: string, run: string, execution: Run): Promise<void> {
  try {
    await store.client.send(
      new PutCommand({
        TableName: store.table,
        Item: { PK: `RUN#${id}`, SK: run, ...execution },
        ConditionExpression: 'attribute_not_exists(PK) OR restarts <= :restarts',
        ExpressionAttributeValues: { ':restarts': execution.restarts },
      }),
    );
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
  }
}
