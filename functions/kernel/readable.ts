import type * as z from 'zod/mini';
import { fingerprint } from './chain.ts';

/**
 * What is kept of an aggregate is read by its schemas each time: a state or an event that these refuse would make it
 * unreadable for good. And an event that they change when it is read would no longer have the hash that it was sealed
 * with.
 */

interface Schemas {
  kind: string;
  state: z.ZodMiniType;
  event: z.ZodMiniType;
}

/** Throws, as of a fault of the program, where a state or one of its events could not be read again as it is. */
export function assertReadable(
  { kind, state, event }: Schemas,
  after: { id: string },
  events: readonly { type: string }[],
): void {
  for (const each of events) {
    const kept = plain(each);
    const read = event.safeParse(kept);
    if (!read.success) throw unreadable(kind, after.id, each.type, read.error);
    if (fingerprint(read.data) !== fingerprint(kept)) throw unreadable(kind, after.id, each.type);
  }
  const read = state.safeParse(plain(after));
  if (!read.success) throw unreadable(kind, after.id, 'state', read.error);
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** The place and the kind of the fault; what stands there is not repeated, because errors are logged. */
function unreadable(kind: string, id: string, what: string, error?: z.core.$ZodError): Error {
  const [issue] = error?.issues ?? [];
  const why = issue ? `${issue.path.join('.')}: ${issue.code}` : 'it is read as another';
  return new Error(`The ${kind} ${id} was not written, because it could not be read again: ${what}, ${why}`);
}
