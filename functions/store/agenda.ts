import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { PlannedDays } from '../kernel/agenda.ts';
import { agendaKey } from './keys.ts';
import type { Store } from './table.ts';

/** The planned days of what a list has. */

/**
 * How many aggregates of one list are looked at: all that a large party has ahead of it, for 170 read units at the most. They
 * come by their last day, so that one whose next day is near may stand behind all others: no fewer may be looked at.
 */
const MAX_PLANNED = 2_000;

const Row = z.object({ agenda: PlannedDays });

/**
 * The aggregates of a list that have a day on or after `from`, at most `most`, those first whose last day is the
 * nearest; `isWhole` where there are no others. The list follows the acts by moments.
 */
export async function plannedIn(
  store: Store,
  { list, from, most = MAX_PLANNED }: { list: string; from: string; most?: number },
): Promise<{ rows: PlannedDays[]; isWhole: boolean }> {
  const rows: PlannedDays[] = [];
  let next: Record<string, unknown> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await store.client.send(
      new QueryCommand({
        TableName: store.table,
        IndexName: 'agenda',
        KeyConditionExpression: 'APK = :list AND ASK >= :from',
        ExpressionAttributeValues: { ':list': agendaKey(list), ':from': from },
        ExclusiveStartKey: next,
        Limit: most - rows.length,
      }),
    );
    rows.push(...Items.map((item) => Row.parse(item).agenda));
    next = LastEvaluatedKey;
  } while (next && rows.length < most);
  return { rows, isWhole: next === undefined };
}
