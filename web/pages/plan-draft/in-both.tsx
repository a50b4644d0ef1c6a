import { Conflicts } from '../../parts/saving/conflicts.tsx';
import type { Conflict } from '../../parts/saving/merge.ts';
import { usePlaceWords, useValueWords } from './place-words.ts';
import type { PlanDraft } from './plan-draft.ts';

interface Props {
  draft: PlanDraft;
  conflicts: readonly Conflict[];
  resolve: (conflict: Conflict, side: 'mine' | 'theirs') => void;
}

/** What both have changed, in the words of a plan. */
export function InBoth({ draft, conflicts, resolve }: Props) {
  const place = usePlaceWords(draft);
  const words = useValueWords();
  return <Conflicts conflicts={conflicts} resolve={resolve} place={place} words={words} />;
}
