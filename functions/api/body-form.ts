import { type FileText, textOf } from '../kernel/file-text.ts';
import { ApiRefusal } from './refusals.ts';

/** The form of a body, checked before it is parsed. */

/** A request as the HTTP API hands it on. */
interface Received {
  headers: Record<string, string | undefined>;
  body?: unknown;
  isBase64Encoded?: boolean;
}

/** The largest body that is read at all, in bytes; what a convention can hold is a good deal less. */
const LARGEST_BODY = 1024 * 1024;

function assertSize(event: Received): void {
  const length = typeof event.body === 'string' ? Buffer.byteLength(event.body) : 0;
  const bytes = event.isBase64Encoded ? (length * 3) / 4 : length;
  if (bytes > LARGEST_BODY) throw new ApiRefusal('bodyTooLarge', { largest: LARGEST_BODY });
}

/** Only JSON itself: `application/problem+json` and its like mean something else than a request. */
function assertJson({ headers }: Received): void {
  if (!/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')) {
    throw new ApiRefusal('contentTypeUnsupported');
  }
}

/** A body that is not UTF-8 would be stored with replacement characters: it is refused before it is parsed. */
function assertUtf8(event: Received): void {
  if (typeof event.body !== 'string' || !event.isBase64Encoded) return;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(event.body, 'base64'));
  } catch {
    throw new ApiRefusal('bodyNotJson');
  }
}

/**
 * A file of rows, as text. The HTTP API decodes what is said to be text as UTF-8 before anybody sees it; the bytes of other
 * encodings arrive as they are under `application/octet-stream`. Of bytes that are none a sign is left that its reader refuses.
 */
export function csvIn(event: Received): FileText {
  assertSize(event);
  if (!/^(text\/csv|application\/octet-stream)\s*(;|$)/i.test(event.headers['content-type'] ?? ''))
    throw new ApiRefusal('contentTypeNotCsv');
  if (typeof event.body !== 'string') return { text: '' };
  if (!event.isBase64Encoded) return { text: event.body };
  return textOf(Buffer.from(event.body, 'base64')) ?? { text: '\ufffd' };
}

/** Refuses a body that is too large, no UTF-8 or no JSON; whether there is one to parse. */
export function hasBody(event: Received): boolean {
  assertSize(event);
  assertUtf8(event);
  if (!event.body) return false;
  assertJson(event);
  return true;
}
