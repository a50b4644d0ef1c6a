import type { PatchConventionsIdBody, PostConventionsBody } from '../../../api/schema.d.ts';
import type { Autosave } from '../../../parts/saving/autosave.ts';
import { type DraftPorts, type DraftText, keptOf, type SaveState } from '../../../parts/saving/save-state.ts';
import { type Convention, Draft, draftOf } from '../terms-draft.ts';
import { changesOf, proposalOf } from './changes.ts';

/** How the draft of a convention is saved: one request carries all that has changed. */
export const CONVENTION_TEXT: DraftText<Draft, Convention, PostConventionsBody, PatchConventionsIdBody> = {
  schema: Draft,
  draftOf,
  proposalOf,
  changeOf: (base, draft, convention) => {
    const { body, sent, isEmpty, faults } = changesOf(base, draft, convention?.revisable);
    if (isEmpty) return { faults };
    const after = {
      terms: { ...base.terms, ...sent },
      settings: body.settings ? draft.settings : base.settings,
      plan: body.plan ? draft.plan : base.plan,
    };
    return { request: { body, after }, faults };
  },
  isNews: (before, now) => Object.keys(changesOf(before, now).sent).length > 0,
};

export type ConventionPorts = DraftPorts<Draft, Convention, PostConventionsBody, PatchConventionsIdBody>;
export type ConventionAutosave = Autosave<Draft, Convention, PostConventionsBody, PatchConventionsIdBody>;
export type ConventionState = SaveState<Draft, Convention>;
export const Kept = keptOf(Draft);
