import * as z from 'zod/mini';
import { StoreRefusal } from './refusals.ts';

/** Where a list goes on: opaque to callers, and checked when it comes back. */

const Position = z.record(z.string(), z.string().check(z.maxLength(500)));
export type Position = z.infer<typeof Position>;

export function toCursor(position: Position): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

/** Throws `cursorInvalid` for anything that no list has handed out. */
export function fromCursor(cursor: string): Position {
  try {
    return Position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw new StoreRefusal('cursorInvalid');
  }
}
