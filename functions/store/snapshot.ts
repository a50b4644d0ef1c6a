import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import * as z from 'zod/mini';
import type { Kept } from '../kernel/aggregate.ts';
import type { Versioned } from '../kernel/context.ts';
import type { NewEvent } from '../kernel/event.ts';
import { dueKey, snapshotKey } from './keys.ts';

/** Above this quality a state grows by a few bytes less and takes many times as long. */
const QUALITY = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

/**
 * The snapshot's state as it is kept: JSON, compressed to about an eighth. Every act writes it whole, at double price
 * in a transaction, and every act reads it: nothing else in the table is worth it.
 */
export function pack(state: unknown): { state: Uint8Array; bytes: number } {
  const json = Buffer.from(JSON.stringify(state));
  return { state: brotliCompressSync(json, QUALITY), bytes: json.byteLength };
}

const Item = z.object({ state: z.instanceof(Uint8Array) });

/** The state in a snapshot's item, whatever it is. */
export const rawStateIn = (item: unknown): unknown =>
  JSON.parse(brotliDecompressSync(Item.parse(item).state).toString());

/** The state in a snapshot's item; anything that is none of this aggregate is an error. */
export const stateIn = <S>({ state }: { state: z.ZodMiniType<S> }, item: unknown): S =>
  state.parse(rawStateIn(item));

/**
 * The snapshot's item; `bytes` is what the state weighs uncompressed. `DPK`/`DSK` are absent once it waits for
 * nothing.
 */
export function snapshotItem<S extends Versioned, E extends NewEvent, Key extends object>(
  aggregate: Kept<S, E, Key>,
  state: S,
) {
  const due = aggregate.due(state);
  return {
    ...snapshotKey(aggregate, state.id),
    version: state.version,
    ...pack(state),
    ...(due && { DPK: dueKey(due.region), DSK: due.at }),
  };
}
