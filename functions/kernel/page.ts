/**
 * How much one page of an answer may hold, in bytes of JSON. A Lambda function answers 6 MB at most; what reads a page
 * on a phone is better served with less.
 */
export const MAX_PAGE_BYTES = 1_000_000;

export const bytesOf = (value: unknown): number => Buffer.byteLength(JSON.stringify(value) ?? '');

/** The first rows: at most `limit`, and no more than `room` bytes of them. */
export function firstOf<T>(rows: readonly T[], limit: number, room = MAX_PAGE_BYTES): T[] {
  let bytes = 0;
  const end = rows.findIndex((row, index) => {
    bytes += bytesOf(row);
    return index >= limit || bytes > room;
  });
  return end === -1 ? [...rows] : rows.slice(0, end);
}
