import { componentOf, useComponentColumns } from './component-columns.ts';
import type { ComponentDraft } from './drafts.ts';
import { PasteBody } from './paste-body.tsx';

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
