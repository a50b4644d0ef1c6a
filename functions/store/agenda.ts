import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { PlannedDays } from '../kernel/agenda.ts';
import { agendaKey } from './keys.ts';
import type { Store } from './table.ts';

/** The planned days of what a list has. */

/** How many aggregates of one list are looked at: some seventeen read units where all have the longest titles. */
const MAX_PLANNED = 200;

const Row = z.object({ agenda: PlannedDays });

/**
 * The aggregates of a list that have a day on or after `from`, those first whose last day is the nearest; `isWhole` where
 * there are no others. The list follows the acts by moments.
 */
export async function plannedIn(
  store: Store,
  { list, from }: { list: string; from: string },
): Promise<{ rows: PlannedDays[]; isWhole: boolean }> {
  const { Items = [], LastEvaluatedKey } = await store.client.send(
    new QueryCommand({
      TableName: store.table,
      IndexName: 'agenda',
      KeyConditionExpression: 'APK = :list AND ASK >= :from',
      ExpressionAttributeValues: { ':list': agendaKey(list), ':from': from },
      Limit: MAX_PLANNED,
    }),
  );
  return { rows: Items.map((item) => Row.parse(item).agenda), isWhole: LastEvaluatedKey === undefined };
}
