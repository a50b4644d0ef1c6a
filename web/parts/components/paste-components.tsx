import { PasteBody } from '../paste/paste-body.tsx';
import type { ComponentDraft } from '../terms/drafts.ts';
import { componentOf, useComponentColumns } from './component-columns.ts';

interface Props {
  name: string;
  region: string;
  onTake: (rows: ComponentDraft[]) => void;
}

/** Pasting a cost plan. */
export function PasteComponents({ name, region, onTake }: Props) {
  return (
    <PasteBody
      name={name}
      columns={useComponentColumns(region)}
      onTake={(rows) => onTake(rows.map(componentOf))}
    />
  );
}
