import { PasteBody } from '../paste/paste-body.tsx';
import type { ContributionDraft } from '../terms/drafts.ts';
import { useContributionColumns } from './contribution-columns.ts';
import type { ContributionFrame } from './contribution-fields.tsx';

interface Props {
  name: string;
  frame: ContributionFrame;
  onTake: (rows: Partial<ContributionDraft>[]) => void;
}

/** Pasting contributions, of one party or of several. */
export function PasteContributions({ name, frame, onTake }: Props) {
  return <PasteBody name={name} columns={useContributionColumns(frame)} onTake={onTake} />;
}
