import { gunzipSync, gzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import type { Kept } from '../kernel/aggregate.ts';
import type { Versioned } from '../kernel/context.ts';
import type { NewEvent } from '../kernel/event.ts';
import { dueKey, snapshotKey } from './keys.ts';

/**
 * The snapshot's state as it is kept: JSON, compressed to about an eighth. Every act writes it whole, at double price in
 * a transaction, and every act reads it: nothing else in the table is worth it.
 */
export function pack(state: unknown): Uint8Array {
  return gzipSync(JSON.stringify(state));
}

/** What `pack` made, or the plain map that was written before there was `pack`, which the next act replaces. */
function unpacked(state: unknown): unknown {
  return state instanceof Uint8Array ? JSON.parse(gunzipSync(state).toString()) : state;
}

const Item = z.object({ state: z.unknown() });

/** The state in a snapshot's item, whatever it is. */
export const rawStateIn = (item: unknown): unknown => unpacked(Item.parse(item).state);

/** The state in a snapshot's item; anything that is none of this aggregate is an error. */
export const stateIn = <S>({ state }: { state: z.ZodMiniType<S> }, item: unknown): S =>
  state.parse(rawStateIn(item));

/** How many bytes the JSON in there has, as gzip notes it in its last four. */
export function unpackedSize(packed: Uint8Array): number {
  return Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength).readUInt32LE(packed.byteLength - 4);
}

/** The snapshot's item. `DPK`/`DSK` are absent once the aggregate waits for nothing. */
export function snapshotItem<S extends Versioned, E extends NewEvent, Key extends object>(
  aggregate: Kept<S, E, Key>,
  state: S,
) {
  const due = aggregate.due(state);
  return {
    ...snapshotKey(aggregate, state.id),
    version: state.version,
    state: pack(state),
    ...(due && { DPK: dueKey(due.region), DSK: due.at }),
  };
}
