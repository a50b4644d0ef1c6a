import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Event, Happening, Seal } from './events.ts';

/** The hash before the first event of a convention. */
export const GENESIS = '0'.repeat(64);

/** SHA-256 (hex) of a value's canonical JSON text (RFC 8785): the same value always gives the same hash. */
export function fingerprint(value: unknown): string {
  return createHash('sha256')
    .update(canonicalize(value) ?? '')
    .digest('hex');
}

/** Seals what happened into the chain: its hash covers everything in the event, the former hash included. */
export function seal(happening: Happening, at: Omit<Seal, 'hash'>): Event {
  const open = { ...happening, ...at };
  return { ...open, hash: fingerprint(open) };
}

export interface ChainFault {
  seq: number;
  fault: 'number' | 'previous' | 'hash';
}

/**
 * Verifies a whole trail: numbers without a gap from 1, each event holding the hash of the one before, each
 * hash true. Returns the first fault, or undefined. Given `last`, a cut-off tail is a fault too.
 */
export function verifyChain(
  events: readonly Event[],
  last?: { version: number; hash: string },
): ChainFault | undefined {
  let previous = GENESIS;
  for (const [index, event] of events.entries()) {
    const { hash, ...open } = event;
    if (event.seq !== index + 1) return { seq: index + 1, fault: 'number' };
    if (event.previous !== previous) return { seq: event.seq, fault: 'previous' };
    if (fingerprint(open) !== hash) return { seq: event.seq, fault: 'hash' };
    previous = hash;
  }
  if (last && (last.version !== events.length || last.hash !== previous)) {
    return { seq: events.length + 1, fault: 'previous' };
  }
  return undefined;
}
