import type { CancellationReason } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { guardKey } from './keys.ts';
import { itemsOf } from './load.ts';
import type { Put } from './puts.ts';
import type { Store } from './table.ts';

/**
 * A guard is an item for a value that only one aggregate may have: the aggregate writes its id there, on condition that
 * nobody else has. What is given up keeps an item without an id, because nothing is ever deleted.
 */

/** The puts by which an act takes and gives up guards. */
export function guardPuts(
  TableName: string,
  id: string,
  before: readonly string[],
  after: readonly string[],
): Put[] {
  const conditional = (guard: string, of: string | undefined, condition: string): Put => ({
    Put: {
      TableName,
      Item: { ...guardKey(guard), ...(of !== undefined && { of }) },
      ConditionExpression: condition,
      ExpressionAttributeNames: { '#of': 'of' },
      ExpressionAttributeValues: { ':id': id },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    },
  });
  return [
    ...after
      .filter((guard) => !before.includes(guard))
      .map((guard) => conditional(guard, id, 'attribute_not_exists(#of) OR #of = :id')),
    ...before
      .filter((guard) => !after.includes(guard))
      .map((guard) => conditional(guard, undefined, 'attribute_not_exists(#of) OR #of = :id')),
  ];
}

export interface Taken {
  guard: string;
  /** The id of the aggregate that has it. */
  by: string;
}

const Guard = z.object({ PK: z.string(), of: z.optional(z.string()) });

/** Which aggregates have some guards, strongly consistent; those that nobody has are not among them. */
export async function holdersOf(store: Store, guards: readonly string[]): Promise<Map<string, string>> {
  const items = await itemsOf(store, guards.map(guardKey));
  return new Map(
    items.flatMap((item) => {
      const { PK, of } = Guard.parse(item);
      return of === undefined ? [] : [[PK.slice(guardKey('').PK.length), of] as const];
    }),
  );
}

const Held = z.object({ PK: z.object({ S: z.string() }), of: z.object({ S: z.string() }) });

/** The first guard that another aggregate has, by the reasons for which a transaction was cancelled. */
export function takenIn(reasons: readonly CancellationReason[]): Taken | undefined {
  for (const { Code, Item } of reasons) {
    const held = Code === 'ConditionalCheckFailed' ? Held.safeParse(Item) : undefined;
    if (held?.success) return { guard: held.data.PK.S.slice(guardKey('').PK.length), by: held.data.of.S };
  }
  return undefined;
}
