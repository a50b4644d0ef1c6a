import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';

/** DynamoDB's own reckoning of an item's size, in bytes. */
function sizeOf(value: unknown): number {
  if (value === undefined) return 0;
  if (value === null || typeof value === 'boolean') return 1;
  if (value instanceof Uint8Array) return value.byteLength;
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (typeof value === 'number') return Math.ceil(String(value).length / 2) + 1;
  const isList = Array.isArray(value);
  const inner = Object.entries(value).reduce(
    (total, [name, each]) => total + 1 + (isList ? 0 : Buffer.byteLength(name)) + sizeOf(each),
    0,
  );
  return inner + 3;
}

/** An item has its attributes' names and values, without the three bytes of a map. */
export function itemSize(item: object): number {
  return Object.entries(item).reduce(
    (total, [name, value]) => total + Buffer.byteLength(name) + sizeOf(value),
    0,
  );
}

/** Write units of a transaction: double for the table, single for each copy in an index. */
export function writeUnits(items: NonNullable<TransactWriteCommandInput['TransactItems']>): number {
  return items.reduce((total, { Put }) => {
    const item = Put?.Item ?? {};
    const units = Math.ceil(itemSize(item) / 1024);
    const copies = 'LPK' in item ? units : 'DPK' in item ? 1 : 0;
    return total + 2 * units + copies;
  }, 0);
}
