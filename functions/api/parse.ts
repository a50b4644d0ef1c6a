import * as z from 'zod/mini';
import type { Language } from '../kernel/wording.ts';
import { fieldErrors } from './field-messages.ts';
import { MAX_FIELDS } from './problem.ts';
import { ApiRefusal } from './refusals.ts';

/** Parses what comes in over HTTP, and says of each refused field why, in the reader's language. */

function parseAs<T>(
  schema: z.ZodMiniType<T>,
  value: unknown,
  language: Language,
  code: 'bodyInvalid' | 'queryInvalid',
): T {
  const parsed = z.safeParse(schema, value, { reportInput: true });
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.flatMap((issue) => fieldErrors(issue, language));
  throw new ApiRefusal(code).of(fields.slice(0, MAX_FIELDS));
}

/** How many levels a body has at most; those of the commands have seven. */
const MAX_LEVELS = 30;

/**
 * The body, parsed; text that is no well-formed Unicode is refused, because it could not be stored as sent, and so is
 * a body nested so deeply that walking through it would exhaust the stack.
 */
export function parseBody<T>(schema: z.ZodMiniType<T>, body: unknown, language: Language): T {
  if (!isWellFormed(body, MAX_LEVELS)) throw new ApiRefusal('bodyNotJson');
  return parseAs(schema, body ?? {}, language, 'bodyInvalid');
}

export function parseQuery<T>(schema: z.ZodMiniType<T>, query: unknown, language: Language): T {
  return parseAs(schema, query ?? {}, language, 'queryInvalid');
}

function isWellFormed(value: unknown, levels: number): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\u0000');
  if (typeof value !== 'object' || value === null) return true;
  if (levels === 0) throw new ApiRefusal('bodyInvalid');
  return Object.entries(value).every(([key, inner]) => key.isWellFormed() && isWellFormed(inner, levels - 1));
}

const Key = z.string().check(z.regex(/^[\x21-\x7e]{1,128}$/));

/** The Idempotency-Key header; its absence or bad form is refused. */
export function idempotencyKeyOf(headers: Record<string, string | undefined>): string {
  const key = z.safeParse(Key, headers['idempotency-key']);
  if (!key.success) throw new ApiRefusal('idempotencyKeyMissing');
  return key.data;
}

/** Tags between commas, as RFC 9110 writes a list: elements may be empty, and a tag may hold commas itself. */
const TAGS = /^[\t ,]*(?:(?:W\/)?"[\x21\x23-\x7e\x80-\xff]*"[\t ]*(?:,[\t ,]*|$))+$/;

/**
 * The versions that If-Match allows (RFC 9110, 13.1.1): none without the header, `any` for `*`, else those of its
 * tags. A tag that is none of ours names no version. Weak tags count as their strong ones, because proxies that
 * compress an answer weaken its tag.
 */
export function ifMatchOf(headers: Record<string, string | undefined>): 'any' | number[] | undefined {
  const header = headers['if-match']?.trim();
  if (header === undefined) return undefined;
  if (header === '*') return 'any';
  if (!TAGS.test(header)) throw new ApiRefusal('ifMatchInvalid');
  return [...header.matchAll(/"([^"]*)"/g)].flatMap(([, tag = '']) =>
    /^\d{1,9}$/.test(tag) ? Number(tag) : [],
  );
}
