import type { Convention } from '../aggregates/convention/convention.ts';
import { Event } from '../aggregates/convention/events.ts';
import { evolve } from '../aggregates/convention/evolve.ts';
import { BEGINNING, type ChainEnd, type ChainFault, faultAfter, fingerprint } from '../kernel/chain.ts';
import { load } from './conventions.ts';
import type { Store } from './table.ts';
import { rawEvents } from './trail.ts';

/** Whether what a convention says of itself is what its trail tells: the chain, and the snapshot it must lead to. */

/** The first fault: in the chain, something unreadable in it, or a snapshot that the trail does not lead to. */
export interface TrailFault {
  seq: number;
  fault: ChainFault['fault'] | 'unreadable' | 'snapshot';
}

export interface Verification {
  /** The event that the convention says is its last. */
  head: { seq: number; hash: string };
  fault?: TrailFault | undefined;
}

/**
 * Reads a convention's whole trail and verifies it as it comes: every number, every hash, and that folding the
 * events up to the snapshot's own gives the snapshot to the letter (and so its ledger, pledges and tasks). Nothing may
 * lie before, between or behind, but what was done since the snapshot was read: its acts write both at once, so a
 * snapshot that is read after the trail knows every event of it. However often somebody acts meanwhile, no fault is
 * seen that is none.
 */
export async function verifyTrail(store: Store, snapshot: Convention): Promise<Verification> {
  const told = await tellTrail(store, snapshot);
  const head = { seq: snapshot.version, hash: snapshot.lastHash };
  const fault = told.fault ?? faultAgainst(snapshot, told) ?? (await faultBehind(store, snapshot, told));
  return { head, fault };
}

interface Told {
  /** The last event that follows from the ones before it. */
  end: ChainEnd;
  /** The last event that the snapshot can know of, and the convention as it was after it. */
  known: ChainEnd;
  convention: Convention | undefined;
  fault?: TrailFault;
}

/** Follows the trail from its beginning to its end, or to its first fault. */
async function tellTrail(store: Store, { id, version }: Convention): Promise<Told> {
  let end: ChainEnd = BEGINNING;
  let known = end;
  let convention: Convention | undefined;
  for await (const { seq, event } of rawEvents(store, id)) {
    const parsed = Event.safeParse(event);
    if (!parsed.success) return { end, known, convention, fault: { seq, fault: 'unreadable' } };
    const fault = faultAfter(end, parsed.data);
    if (fault) return { end, known, convention, fault };
    end = parsed.data;
    if (end.seq > version) continue;
    known = end;
    convention = evolve(convention, parsed.data);
  }
  return { end, known, convention };
}

function faultAgainst(snapshot: Convention, { known, convention }: Told): TrailFault | undefined {
  if (known.seq !== snapshot.version || known.hash !== snapshot.lastHash)
    return { seq: known.seq + 1, fault: 'previous' };
  return fingerprint(convention) === fingerprint(snapshot)
    ? undefined
    : { seq: snapshot.version, fault: 'snapshot' };
}

/** An event behind the snapshot that no newer snapshot knows of either. */
async function faultBehind(store: Store, { id, version }: Convention, { end }: Told) {
  if (end.seq === version) return undefined;
  const newest = (await load(store, id)).convention?.version ?? version;
  return newest < end.seq ? { seq: newest + 1, fault: 'previous' as const } : undefined;
}
