import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { Convention } from '../aggregates/convention/convention.ts';

/**
 * The snapshot's state as it is kept: JSON, compressed to about an eighth. Every act writes it whole, at double price in
 * a transaction, and every act reads it: nothing else in the table is worth it.
 */
export function pack(convention: Convention): Uint8Array {
  return gzipSync(JSON.stringify(convention));
}

/**
 * Parses what `pack` made, or the plain map that was written before there was `pack`, which the convention's next act
 * replaces. Anything else, or a state that is no convention, is an error.
 */
export const Packed = z.union([
  z.pipe(
    z.pipe(
      z.instanceof(Uint8Array),
      z.transform((packed): unknown => JSON.parse(gunzipSync(packed).toString())),
    ),
    Convention,
  ),
  Convention,
]);

/** How many bytes the JSON in there has, as gzip notes it in its last four. */
export function unpackedSize(packed: Uint8Array): number {
  return Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength).readUInt32LE(packed.byteLength - 4);
}
