import * as z from 'zod/mini';
import type { PostConventionsIdClosureBody } from '../../api/schema.d.ts';

export type DocumentReference = PostConventionsIdClosureBody['report'];

/** A document as it is being described; the file itself is only read. */
export const DocumentDraft = z.object({
  kind: z.string(),
  title: z.string(),
  link: z.string(),
  file: z.string(),
  sha256: z.string(),
});
export type DocumentDraft = z.infer<typeof DocumentDraft>;

export function emptyDocument(kind: string): DocumentDraft {
  return { kind, title: '', link: '', file: '', sha256: '' };
}

/** The reference that is sent; nothing before a file has been chosen. */
export function referenceOf({ kind, title, link, sha256 }: DocumentDraft): DocumentReference | undefined {
  return sha256 === '' ? undefined : { kind, title, link, sha256 };
}

/** The SHA-256 of bytes, as hexadecimal digits. */
export async function sha256Of(bytes: ArrayBuffer): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
