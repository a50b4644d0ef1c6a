import * as z from 'zod/mini';
import { StoreRefusal } from './refusals.ts';

/**
 * Where a list goes on: opaque to callers, and checked when it comes back. It names its list and the sort key
 * it stands behind, never a key of the table: no cursor can point into a list but the one it is used on.
 */
const Cursor = z.strictObject({
  of: z.string(),
  after: z.string().check(z.minLength(1), z.maxLength(200)),
});

export function toCursor(of: string, after: string): string {
  return Buffer.from(JSON.stringify({ of, after })).toString('base64url');
}

/** The sort key that a list goes on behind. Throws `cursorInvalid` for anything that this list has not handed out. */
export function fromCursor(of: string, cursor: string): string {
  let found: z.infer<typeof Cursor>;
  try {
    found = Cursor.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    throw new StoreRefusal('cursorInvalid');
  }
  if (found.of !== of) throw new StoreRefusal('cursorInvalid');
  return found.after;
}
