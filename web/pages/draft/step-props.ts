import type { ConventionState } from './saving/text.ts';
import type { Draft } from './terms-draft.ts';
/** The properties of a step: the draft, and how it is changed. */
export interface StepProps {
  draft: Draft;
  state: ConventionState;
  change: (draft: Draft) => void;
}
