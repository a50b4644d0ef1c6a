import * as z from 'zod/mini';
import type { Refused } from '../../api/problem.ts';
import type { Fault } from '../terms/request-schema.ts';
import type { Conflict } from './merge.ts';

/** The state of the autosave, its view and its inputs. */

/** What a draft is of, as the API has it. */
export interface Saved {
  id: string;
  etag: string;
  version: number;
}

/** How a draft of one kind is read, and what of it can be sent. */
export interface DraftText<Draft, Subject extends Saved, Proposal, Change> {
  schema: z.ZodMiniType<Draft>;
  /** The API's version of it. */
  draftOf: (subject: Subject) => Draft;
  /**
   * The proposal that a draft amounts to, once everything is there that the API requires; and what is not. `after` is
   * the draft as the API has it then, where that is not all of it.
   */
  proposalOf: (draft: Draft) => { body?: Proposal; after?: Draft; faults: Fault[] };
  /**
   * The next request that brings the API from `base` towards the draft, and the draft as the API has it after that one;
   * none where nothing is left that can be sent.
   */
  changeOf: (
    base: Draft,
    draft: Draft,
    subject?: Subject,
  ) => { request?: { body: Change; after: Draft }; faults: Fault[] };
  /** Whether what the API has by now says anything else than it did. */
  isNews: (before: Draft, now: Draft) => boolean;
}

/**
 * The copy on the device: the draft, the version of the API's that it goes out from, and a proposal that
 * was sent and not answered yet: it is sent again with the same key and content.
 */
export interface Kept<Draft> {
  draft: Draft;
  /** The key under which it is proposed, given once: in two tabs it is one proposal. */
  key?: string | undefined;
  id?: string | undefined;
  base?: { etag: string; draft: Draft } | undefined;
  creating?: { key: string; draft: Draft } | undefined;
}

export const keptOf = <Draft>(draft: z.ZodMiniType<Draft>): z.ZodMiniType<Kept<Draft>> =>
  z.object({
    draft,
    key: z.optional(z.string()),
    id: z.optional(z.string()),
    base: z.optional(z.object({ etag: z.string(), draft })),
    creating: z.optional(z.object({ key: z.string(), draft })),
  });

export type SaveStatus = 'local' | 'waiting' | 'saving' | 'saved' | 'refused' | 'unanswered' | 'conflict';

export interface SaveState<Draft, Subject> extends Kept<Draft> {
  status: SaveStatus;
  subject?: Subject | undefined;
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
export interface DraftPorts<Draft, Subject, Proposal, Change> {
  create: (body: Proposal, key: string) => Promise<{ id: string; etag: string }>;
  revise: (id: string, body: Change, headers: { key: string; etag: string }) => Promise<{ etag: string }>;
  fetch: (id: string) => Promise<Subject>;
  keep: (kept: Kept<Draft>) => void;
  /** The same proposal as another tab has kept it since it reached the API. */
  kept: (key: string) => Kept<Draft> | undefined;
  /** Comes back after so many milliseconds. */
  wait: (milliseconds: number) => Promise<void>;
  newKey: () => string;
  now: () => string;
}
