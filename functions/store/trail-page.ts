import * as z from 'zod/mini';
import type { Kind } from '../kernel/aggregate.ts';
import { GENESIS, verifyPart } from '../kernel/chain.ts';
import type { Versioned } from '../kernel/context.ts';
import type { Envelope, NewEvent, Stored } from '../kernel/event.ts';
import { bytesOf, MAX_PAGE_BYTES } from '../kernel/page.ts';
import { TrailFault } from '../kernel/verification.ts';
import { eventKey } from './keys.ts';
import { StoreRefusal } from './refusals.ts';
import type { Store } from './table.ts';
import { type RawEvent, rawEvents } from './trail.ts';
import { verifyTrail } from './verification.ts';

/**
 * Pages of a trail, and what is verified with each. The first page verifies the whole. Its cursor says what was found
 * and which hash comes next, so that the pages behind it read and verify themselves alone, against what their reader
 * was shown before and against the aggregate. A cursor is the reader's own memory: whoever alters the table cannot
 * reach it, and whoever makes one up misleads nobody else.
 */

/** An event of a page, or undefined where what lies under its number cannot be read. */
interface Read {
  seq: number;
  event: Envelope | undefined;
}

/** How far a reader has come, and what has been found on the way. */
const Position = z.strictObject({
  of: z.string(),
  back: z.boolean(),
  /** The number of the event shown last. */
  seq: z.int().check(z.nonnegative()),
  /** On the way up the hash of the event shown last; on the way back that of the event before it. */
  hash: z.optional(z.string()),
  head: z.strictObject({ seq: z.int(), hash: z.string() }),
  fault: z.optional(TrailFault),
});
type Position = z.infer<typeof Position>;

function cursorAt(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

function parsed(cursor: string): Position {
  try {
    return Position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw new StoreRefusal('cursorInvalid');
  }
}

export interface TrailRequest {
  /** Events after this number, the oldest first; from the beginning unless said. */
  after?: number | undefined;
  /** Events before this number, the newest first. */
  before?: number | undefined;
  cursor?: string | undefined;
  limit: number;
}

export interface TrailPage<Event> {
  items: Event[];
  cursor?: string;
  /** The part of the trail that this answer has verified: from which event to which, and the first fault found. */
  verification: { verified: boolean; events: number; from: number; to: number; fault?: TrailFault };
}

/**
 * A page of an aggregate's trail, at most 1 MB. Without a cursor the whole trail is verified; with one
 * the page alone, against what was verified before. Throws `cursorInvalid` for a cursor of another list.
 */
export async function trailPage<S extends Versioned, E extends NewEvent, Key extends object>(
  store: Store,
  aggregate: Kind<S, E, Key>,
  state: S,
  request: TrailRequest,
): Promise<TrailPage<Stored<E, Key>>> {
  const { position, isWhole } = await positionOf(store, aggregate, state, request);
  const { rows, isLast } = await rowsFrom(store, state.id, position, request.limit);
  const read = rows.map(({ seq, event }) => ({ seq, event: aggregate.event.safeParse(event).data }));
  const fault = position.fault ?? faultOf(read, position, isLast);
  const next = nextOf(position, read.at(-1), fault);
  const seqs = rows.map(({ seq }) => seq);
  const range = isWhole ? [1, position.head.seq] : seqs;
  return {
    items: read.flatMap(({ event }) => event ?? []),
    ...(!isLast && { cursor: cursorAt(next) }),
    verification: {
      verified: fault === undefined,
      events: position.head.seq,
      from: Math.min(...range, position.head.seq),
      to: Math.max(...range, 0),
      ...(fault && { fault }),
    },
  };
}

async function positionOf<S extends Versioned, E extends NewEvent, Key extends object>(
  store: Store,
  aggregate: Kind<S, E, Key>,
  state: S,
  { after = 0, before, cursor }: TrailRequest,
) {
  const of = eventKey(state.id, 0).PK;
  if (cursor !== undefined) {
    const position = parsed(cursor);
    if (position.of !== of) throw new StoreRefusal('cursorInvalid');
    const fault = position.fault ?? faultAgainst(state, position);
    return { position: { ...position, ...(fault && { fault }) }, isWhole: false };
  }
  const { head, fault } = await verifyTrail(store, aggregate, state);
  const back = before !== undefined;
  const seq = back ? Math.min(before, head.seq + 1) : after;
  const hash = back ? (seq === head.seq + 1 ? head.hash : undefined) : seq === 0 ? GENESIS : undefined;
  const position: Position = { of, back, seq, head, ...(hash && { hash }), ...(fault && { fault }) };
  return { position, isWhole: true };
}

/** The rows of a page. What was added behind the head since the walk began is left to the next walk. */
async function rowsFrom(store: Store, id: string, { back, seq: from, head }: Position, limit: number) {
  const rows: RawEvent[] = [];
  let bytes = 0;
  for await (const row of rawEvents(store, id, { from, back, limit: limit + 1 })) {
    if (row.seq > head.seq) break;
    bytes += bytesOf(row.event);
    if (rows.length === limit || (rows.length > 0 && bytes > MAX_PAGE_BYTES)) return { rows, isLast: false };
    rows.push(row);
  }
  return { rows, isLast: true };
}

/** Whether the aggregate itself knows another end of its trail than the reader was told of. */
function faultAgainst({ version, lastHash }: Versioned, { head }: Position): TrailFault | undefined {
  const isOther = head.seq > version || (head.seq === version && head.hash !== lastHash);
  return isOther ? { seq: version + 1, fault: 'previous' } : undefined;
}

/** The first fault within a page, and where it meets what was verified before. */
function faultOf(rows: readonly Read[], position: Position, isLast: boolean): TrailFault | undefined {
  const unreadable = rows.find(({ event }) => event === undefined);
  if (unreadable) return { seq: unreadable.seq, fault: 'unreadable' };
  const events = rows.flatMap(({ event }) => event ?? []);
  return position.back ? faultBack(events, position, isLast) : faultUp(events, position, isLast);
}

function faultUp(events: readonly Envelope[], { seq, hash, head }: Position, isLast: boolean) {
  const broken = verifyPart(events, { seq, hash });
  if (broken) return broken;
  const last = events.at(-1) ?? { seq, hash };
  if (last.seq === head.seq && last.hash !== undefined && last.hash !== head.hash)
    return { seq: head.seq + 1, fault: 'previous' as const };
  return isLast && last.seq < head.seq ? { seq: last.seq + 1, fault: 'number' as const } : undefined;
}

/** On the way back every event is known by the hash that the one behind it holds, and so on from the head. */
function faultBack(events: readonly Envelope[], { seq, hash }: Position, isLast: boolean) {
  const gap = events.findIndex((event, index) => event.seq !== seq - 1 - index);
  if (gap !== -1) return { seq: seq - 1 - gap, fault: 'number' as const };
  const [newest, oldest] = [events[0], events.at(-1)];
  const first = oldest?.seq ?? seq;
  if (isLast && first > 1) return { seq: first - 1, fault: 'number' as const };
  if (newest && hash !== undefined && newest.hash !== hash) return { seq, fault: 'previous' as const };
  return verifyPart(events.toReversed(), { seq: first - 1, hash: first === 1 ? GENESIS : undefined });
}

function nextOf(position: Position, last: Read | undefined, fault: TrailFault | undefined): Position {
  const { hash: _shown, fault: _known, ...rest } = position;
  const hash = position.back ? last?.event?.previous : last?.event?.hash;
  return { ...rest, seq: last?.seq ?? position.seq, ...(hash && { hash }), ...(fault && { fault }) };
}
