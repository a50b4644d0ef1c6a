import * as z from 'zod/mini';
import { fingerprint } from './chain.ts';

/** How a list whose rows have keys became another: the rows that it gained or changed, and those that it lost. */
export interface ListChange<Row, Key> {
  put?: Row[] | undefined;
  removed?: Key[] | undefined;
  /** Every key in its new order; absent where rows keep their places and new ones come last. */
  order?: Key[] | undefined;
}

export function listChangeOf<Row extends z.ZodMiniType, Key extends z.ZodMiniType>(row: Row, key: Key) {
  return z.strictObject({
    put: z.optional(z.array(row)),
    removed: z.optional(z.array(key)),
    order: z.optional(z.array(key)),
  });
}

/** The change from one list to another, in each of which a key stands once; undefined where nothing changed. */
export function listChange<Row, Key>(
  before: readonly Row[],
  after: readonly Row[],
  keyOf: (row: Row) => Key,
): ListChange<Row, Key> | undefined {
  const known = new Map(before.map((row) => [keyOf(row), fingerprint(row)]));
  const keys = after.map(keyOf);
  const put = after.filter((row) => known.get(keyOf(row)) !== fingerprint(row));
  const left = new Set(keys);
  const removed = before.map(keyOf).filter((key) => !left.has(key));
  const change = { ...(put.length > 0 && { put }), ...(removed.length > 0 && { removed }) };
  const isInPlace = withListChange(before, change, keyOf).every((row, index) => keyOf(row) === keys[index]);
  if (isInPlace && put.length + removed.length === 0) return undefined;
  return { ...change, ...(!isInPlace && { order: keys }) };
}

/** The list after the change. A row that did not change stays the same object. */
export function withListChange<Row, Key>(
  before: readonly Row[],
  { put = [], removed = [], order }: ListChange<Row, Key>,
  keyOf: (row: Row) => Key,
): Row[] {
  const gone = new Set(removed);
  const rows = new Map(before.map((row) => [keyOf(row), row]));
  for (const key of gone) rows.delete(key);
  for (const row of put) rows.set(keyOf(row), row);
  return order ? order.flatMap((key) => rows.get(key) ?? []) : [...rows.values()];
}
