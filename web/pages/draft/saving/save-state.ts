import * as z from 'zod/mini';
import type { Refused } from '../../../api/problem.ts';
import type { PatchConventionsIdBody, PostConventionsBody } from '../../../api/schema.d.ts';
import type { Fault } from '../../../parts/terms/request-schema.ts';
import { type Convention, Draft } from '../terms-draft.ts';
import type { Conflict } from './merge.ts';

/** The state of the autosave, its view and its inputs. */

/**
 * The copy on the device: the draft, the version of the API's that it goes out from, and a proposal that
 * was sent and not answered yet: it is sent again with the same key and content.
 */
export const Kept = z.object({
  draft: Draft,
  /** The key under which it is proposed, given once: in two tabs it is one proposal. */
  key: z.optional(z.string()),
  id: z.optional(z.string()),
  base: z.optional(z.object({ etag: z.string(), draft: Draft })),
  creating: z.optional(z.object({ key: z.string(), draft: Draft })),
});
export type Kept = z.infer<typeof Kept>;

export type SaveStatus = 'local' | 'waiting' | 'saving' | 'saved' | 'refused' | 'unanswered' | 'conflict';

export interface SaveState extends Kept {
  status: SaveStatus;
  convention?: Convention | undefined;
  conflicts: readonly Conflict[];
  /** The parts of the draft that cannot be saved yet, with their faults. */
  faults: readonly Fault[];
  refusal?: Refused | undefined;
  /** The API's own sentence about its failure; the request is repeated. */
  failure?: string | undefined;
  /** Whether somebody else's changes have come in since the page was opened. */
  hasNews: boolean;
  savedAt?: string | undefined;
}

/** The API, as far as drafts go. They throw `Refused` or `Unanswered`. */
export interface DraftPorts {
  create: (body: PostConventionsBody, key: string) => Promise<{ id: string; etag: string }>;
  revise: (
    id: string,
    body: PatchConventionsIdBody,
    headers: { key: string; etag: string },
  ) => Promise<{ etag: string }>;
  fetch: (id: string) => Promise<Convention>;
  keep: (kept: Kept) => void;
  /** The same proposal as another tab has kept it since it reached the API. */
  kept: (key: string) => Kept | undefined;
  /** Comes back after so many milliseconds. */
  wait: (milliseconds: number) => Promise<void>;
  newKey: () => string;
  now: () => string;
}
