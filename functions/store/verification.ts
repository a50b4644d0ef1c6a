import { type ChainFault, fingerprint, verifyChain } from '../domain/chain.ts';
import type { Convention } from '../domain/convention.ts';
import type { Event } from '../domain/events.ts';
import { replay } from '../domain/evolve.ts';
import { load } from './conventions.ts';
import type { Store } from './table.ts';
import { readableEvents } from './trail.ts';

/** Whether what a convention says of itself is what its trail tells: the chain, and the snapshot it must lead to. */

export interface Verification {
  events: readonly Event[];
  /** The first fault: in the chain, something unreadable in it, or a snapshot that the trail does not lead to. */
  fault?: { seq: number; fault: ChainFault['fault'] | 'unreadable' | 'snapshot' };
}

/** How often trail and snapshot are read anew while somebody acts between the two reads. */
const MOST_LOOKS = 5;

/**
 * Reads a convention's whole trail and verifies it: every number, every hash, and that folding the events gives the
 * snapshot to the letter (and so its ledger, pledges and tasks). Nothing may lie before, between or behind.
 */
export async function verifyTrail(store: Store, convention: Convention): Promise<Verification> {
  let snapshot = convention;
  let trail = await readableEvents(store, snapshot.id);
  for (let looks = 1; looks < MOST_LOOKS && trail.events.length !== snapshot.version; looks += 1) {
    const newer = (await load(store, snapshot.id)).convention ?? snapshot;
    if (newer.version === snapshot.version) break;
    snapshot = newer;
    trail = await readableEvents(store, snapshot.id);
  }
  const { events, unreadable } = trail;
  if (unreadable !== undefined) return { events, fault: { seq: unreadable, fault: 'unreadable' } };
  const fault = verifyChain(events, { version: snapshot.version, hash: snapshot.lastHash });
  if (fault) return { events, fault };
  return isTold(snapshot, events)
    ? { events }
    : { events, fault: { seq: snapshot.version, fault: 'snapshot' } };
}

function isTold(snapshot: Convention, events: readonly Event[]): boolean {
  return fingerprint(replay(events)) === fingerprint(snapshot);
}
