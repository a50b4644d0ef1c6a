import { filled, type Messages, phraseIn } from '../kernel/messages.ts';
import { Refusal } from '../kernel/refusal.ts';
import type { Language } from '../kernel/wording.ts';
import { API_REFUSALS, ApiRefusal, type FieldError } from './refusals.ts';

/** The answer to a request that is refused or failed. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  instance: string;
  errors?: readonly FieldError[];
}

/** To whom a problem is told: in which language, at which address, and by which reference it is found in the log. */
export interface ProblemContext {
  language: Language;
  instance: string;
  correlation: string;
}

/** How many fields a problem names at most. */
export const MAX_FIELDS = 50;

/** The fields that a refusal is about, each with its own sentence; a single one with the refusal's. */
function fieldsOf(
  messages: Messages,
  refusal: Refusal,
  detail: string,
  language: Language,
): readonly FieldError[] {
  if (refusal instanceof ApiRefusal) return refusal.fields;
  if (refusal.field !== undefined) return [{ path: refusal.field, message: detail }];
  return refusal.faults.slice(0, MAX_FIELDS).map(({ path, why }) => ({
    path,
    message: phraseIn(messages, why, language),
  }));
}

/** A refusal with its sentence; undefined for what is no refusal, and for one that these messages do not know. */
function knownRefusal(messages: Messages, error: unknown) {
  const entry = error instanceof Refusal ? messages.refusals[error.code] : undefined;
  return error instanceof Refusal && entry ? { refusal: error, entry } : undefined;
}

/**
 * The problem document (RFC 9457) of any error, in the reader's language. Errors that are no refusals become
 * `internalError` and tell nothing of their inside but a reference to look up in the log.
 */
export function problemOf(
  messages: Messages,
  error: unknown,
  { language, instance, correlation }: ProblemContext,
): Problem {
  const { refusal, entry } = knownRefusal(messages, error) ?? {
    refusal: new ApiRefusal('internalError', { correlation: { name: correlation } }),
    entry: API_REFUSALS.internalError,
  };
  const detail = filled(messages, entry, refusal.details, language);
  const errors = fieldsOf(messages, refusal, detail, language);
  return {
    type: `urn:sharaka:problem:${refusal.code}`,
    title: refusal.code,
    status: entry.status,
    code: refusal.code,
    detail,
    instance,
    ...(errors.length > 0 && { errors }),
  };
}
