import { BEGINNING, type ChainEnd, type ChainFault, faultAfter, fingerprint } from '../domain/chain.ts';
import type { Convention } from '../domain/convention.ts';
import { Event } from '../domain/events.ts';
import { evolve } from '../domain/evolve.ts';
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

/** How often trail and snapshot are read anew while somebody acts between the two reads. */
const MOST_LOOKS = 5;

/**
 * Reads a convention's whole trail and verifies it as it comes: every number, every hash, and that folding the
 * events gives the snapshot to the letter (and so its ledger, pledges and tasks). Nothing may lie before, between or
 * behind.
 */
export async function verifyTrail(store: Store, convention: Convention): Promise<Verification> {
  let snapshot = convention;
  let told = await tellTrail(store, snapshot.id);
  for (let looks = 1; looks < MOST_LOOKS && told.end.seq !== snapshot.version; looks += 1) {
    const newer = (await load(store, snapshot.id)).convention ?? snapshot;
    if (newer.version === snapshot.version) break;
    snapshot = newer;
    told = await tellTrail(store, snapshot.id);
  }
  const head = { seq: snapshot.version, hash: snapshot.lastHash };
  return { head, fault: told.fault ?? faultAgainst(snapshot, told) };
}

interface Told {
  /** The last event that follows from the ones before it. */
  end: ChainEnd;
  convention: Convention | undefined;
  fault?: TrailFault;
}

/** Follows the trail from its beginning to its end, or to its first fault. */
async function tellTrail(store: Store, id: string): Promise<Told> {
  let end: ChainEnd = BEGINNING;
  let convention: Convention | undefined;
  for await (const { seq, event } of rawEvents(store, id)) {
    const parsed = Event.safeParse(event);
    if (!parsed.success) return { end, convention, fault: { seq, fault: 'unreadable' } };
    const fault = faultAfter(end, parsed.data);
    if (fault) return { end, convention, fault };
    convention = evolve(convention, parsed.data);
    end = parsed.data;
  }
  return { end, convention };
}

function faultAgainst(snapshot: Convention, { end, convention }: Told): TrailFault | undefined {
  if (end.seq !== snapshot.version || end.hash !== snapshot.lastHash)
    return { seq: end.seq + 1, fault: 'previous' };
  return fingerprint(convention) === fingerprint(snapshot)
    ? undefined
    : { seq: snapshot.version, fault: 'snapshot' };
}
