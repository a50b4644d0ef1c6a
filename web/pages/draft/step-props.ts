import type { SaveState } from './saving/save-state.ts';
import type { Draft } from './terms-draft.ts';
/** The properties of a step: the draft, and how it is changed. */
export interface StepProps {
  draft: Draft;
  state: SaveState;
  change: (draft: Draft) => void;
}
