import type { Kind } from '../kernel/aggregate.ts';
import { BEGINNING, type ChainEnd, faultAfter, fingerprint } from '../kernel/chain.ts';
import type { Versioned } from '../kernel/context.ts';
import type { NewEvent } from '../kernel/event.ts';
import type { TrailFault } from '../kernel/verification.ts';
import { load, type Readable } from './load.ts';
import type { Store } from './table.ts';
import { rawEvents } from './trail.ts';

/** Whether what an aggregate says of itself is what its trail tells: the chain, and the snapshot it must lead to. */

export interface Verification {
  /** The event that the aggregate says is its last. */
  head: { seq: number; hash: string };
  fault?: TrailFault | undefined;
  /** The fields of the snapshot that are not what its events tell. */
  differing: string[];
}

/**
 * Reads an aggregate's whole trail and verifies it as it comes: every number, every hash, and that folding the
 * events up to the snapshot's own gives the snapshot to the letter (and so everything in it). Nothing may
 * lie before, between or behind, but what was done since the snapshot was read: its acts write both at once, so a
 * snapshot that is read after the trail knows every event of it. However often somebody acts meanwhile, no fault is
 * seen that is none.
 */
export async function verifyTrail<S extends Versioned, E extends NewEvent, Key extends object>(
  store: Store,
  aggregate: Kind<S, E, Key>,
  snapshot: S,
): Promise<Verification> {
  const read = await readTrail(store, aggregate, snapshot);
  const head = { seq: snapshot.version, hash: snapshot.lastHash };
  const fault =
    read.fault ?? faultAgainst(snapshot, read) ?? (await faultBehind(store, aggregate, snapshot, read));
  const differing = fault?.fault === 'snapshot' ? differingFields(read.state, snapshot) : [];
  return { head, fault, differing };
}

interface ReadTrail<S> {
  /** The last event that follows from the ones before it. */
  end: ChainEnd;
  /** The last event that the snapshot can know of, and the aggregate as it was after it. */
  known: ChainEnd;
  state: S | undefined;
  fault?: TrailFault;
}

/** Follows the trail from its beginning to its end, or to its first fault. */
async function readTrail<S extends Versioned, E extends NewEvent, Key extends object>(
  store: Store,
  { event: schema, evolve }: Kind<S, E, Key>,
  { id, version }: Versioned,
): Promise<ReadTrail<S>> {
  let end: ChainEnd = BEGINNING;
  let known = end;
  let state: S | undefined;
  for await (const { seq, event } of rawEvents(store, id)) {
    const parsed = schema.safeParse(event);
    if (!parsed.success) return { end, known, state, fault: { seq, fault: 'unreadable' } };
    const fault = faultAfter(end, parsed.data);
    if (fault) return { end, known, state, fault };
    end = parsed.data;
    if (end.seq > version) continue;
    known = end;
    state = evolve(state, parsed.data);
  }
  return { end, known, state };
}

function faultAgainst(snapshot: Versioned, { known, state }: ReadTrail<unknown>): TrailFault | undefined {
  if (known.seq !== snapshot.version || known.hash !== snapshot.lastHash)
    return { seq: known.seq + 1, fault: 'previous' };
  return fingerprint(state) === fingerprint(snapshot)
    ? undefined
    : { seq: snapshot.version, fault: 'snapshot' };
}

/** The names of the fields in which two states differ; a field without a value is no field. */
function differingFields(read: object | undefined, kept: object): string[] {
  const [one, other] = [read ?? {}, kept].map((state) => new Map(Object.entries(state)));
  const print = (value: unknown) => fingerprint(value ?? null);
  return [...new Set([...(one?.keys() ?? []), ...(other?.keys() ?? [])])].filter(
    (name) => print(one?.get(name)) !== print(other?.get(name)),
  );
}

/** An event behind the snapshot that no newer snapshot knows of either. */
async function faultBehind<S extends Versioned>(
  store: Store,
  kind: Readable<S>,
  { id, version }: Versioned,
  { end }: ReadTrail<unknown>,
) {
  if (end.seq === version) return undefined;
  const newest = (await load(store, kind, id)).state?.version ?? version;
  return newest < end.seq ? { seq: newest + 1, fault: 'previous' as const } : undefined;
}
