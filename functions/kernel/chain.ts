import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Envelope } from './event.ts';

/** The hash before the first event of an aggregate. */
export const GENESIS = '0'.repeat(64);

/** SHA-256 (hex) of a value's canonical JSON text (RFC 8785): the same value always gives the same hash. */
export function fingerprint(value: unknown): string {
  return createHash('sha256')
    .update(canonicalize(value) ?? '')
    .digest('hex');
}

/** An event as the chain sees it: its envelope, and whatever else it holds. */
type ChainedEvent = Pick<Envelope, 'seq' | 'previous' | 'hash'>;

/** Seals an event into the chain: its hash covers everything in it, the former hash included. */
export function seal<E extends object, At extends Omit<Envelope, 'hash'>>(event: E, at: At) {
  const open = { ...event, ...at };
  return { ...open, hash: fingerprint(open) };
}

export interface ChainFault {
  seq: number;
  fault: 'number' | 'previous' | 'hash';
}

/** How far a chain has been followed: the last number, and its hash where it is known. */
export interface ChainEnd {
  seq: number;
  hash: string | undefined;
}

/** The end of a chain that has not begun. */
export const BEGINNING: ChainEnd = { seq: 0, hash: GENESIS };

/** The fault of an event as the next of a chain: its number, the hash of the one before, or its own. */
export function faultAfter(end: ChainEnd, event: ChainedEvent): ChainFault | undefined {
  const { hash, ...open } = event;
  if (event.seq !== end.seq + 1) return { seq: end.seq + 1, fault: 'number' };
  if (end.hash !== undefined && event.previous !== end.hash) return { seq: event.seq, fault: 'previous' };
  return fingerprint(open) === hash ? undefined : { seq: event.seq, fault: 'hash' };
}

/** The first fault of events that follow an end of their chain, or undefined. */
export function verifyPart(events: readonly ChainedEvent[], end: ChainEnd): ChainFault | undefined {
  let last = end;
  for (const event of events) {
    const fault = faultAfter(last, event);
    if (fault) return fault;
    last = event;
  }
  return undefined;
}

/**
 * Verifies a whole trail: numbers without a gap from 1, each event holding the hash of the one before, each
 * hash true. Returns the first fault, or undefined. Given `last`, a cut-off tail is a fault too.
 */
export function verifyChain(
  events: readonly ChainedEvent[],
  last?: { version: number; hash: string },
): ChainFault | undefined {
  const fault = verifyPart(events, BEGINNING);
  if (fault) return fault;
  const { seq, hash } = events.at(-1) ?? BEGINNING;
  return last && (last.version !== seq || last.hash !== hash)
    ? { seq: seq + 1, fault: 'previous' }
    : undefined;
}
