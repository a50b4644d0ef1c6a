import type { SaveState } from './saving/save-state.ts';
import type { Draft } from './terms-draft.ts';
/** What a step shows and changes. */
export interface StepProps {
  draft: Draft;
  state: SaveState;
  change: (draft: Draft) => void;
}
