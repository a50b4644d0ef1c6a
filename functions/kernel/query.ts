import * as z from 'zod/mini';

/** The parameters that many queries have. */

/** A whole number in digits. */
export const whole = (least: number, most: number) =>
  z.pipe(
    z.pipe(z.string().check(z.regex(/^\d{1,6}$/)), z.transform(Number)),
    z.int().check(z.minimum(least), z.maximum(most)),
  );

/** How many items a page has at most. */
export const Limit = z._default(whole(1, 100), 25);
/** Where a page begins. Its longest, in an address, still fits into the headers that a gateway takes. */
export const Cursor = z.optional(z.string().check(z.maxLength(1000)));
/** Any text to look for. */
export const word = (length: number) => z.optional(z.string().check(z.minLength(1), z.maxLength(length)));
