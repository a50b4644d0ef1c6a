import { isRecord } from '../../api/search.ts';
import { forgetDraft, keepDraft, readDraft, schemaOf } from '../../session/drafts.ts';

/** The version on which an edit was begun, kept on the device beside what is typed. */

interface Kept {
  etag: string;
  /** What the form began with, as JSON. */
  content: string;
}

const keptOf = (kept: unknown): Kept | undefined =>
  isRecord(kept) && typeof kept.etag === 'string' && typeof kept.content === 'string'
    ? { etag: kept.etag, content: kept.content }
    : undefined;

const nameOf = (draft: string) => `base:${draft}`;

export function keepBase(draft: string, kept: Kept): void {
  keepDraft(nameOf(draft), kept);
}

export function forgetBase(draft: string): void {
  forgetDraft(nameOf(draft));
}

/** Undefined where nothing was typed. */
export function readBase<Draft>(draft: string): { etag: string; draft: Draft } | undefined {
  const kept = readDraft(nameOf(draft), schemaOf(keptOf));
  if (!kept) return undefined;
  const content: Draft = JSON.parse(kept.content);
  return { etag: kept.etag, draft: content };
}
