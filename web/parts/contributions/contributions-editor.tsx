import { useTranslations } from 'use-intl/react';
import { later } from '../../ui/later.ts';
import { LineRow, RowEditor } from '../../ui/row-editor.tsx';
import { PasteFold } from '../paste/paste-fold.tsx';
import { type ContributionDraft, newContribution } from '../terms/drafts.ts';
import { ContributionFields, type ContributionFrame } from './contribution-fields.tsx';

const PasteContributions = later(() =>
  import('./paste-contributions.tsx').then((module) => module.PasteContributions),
);

interface Props {
  path: string;
  frame: ContributionFrame;
  rows: readonly ContributionDraft[];
  onChange: (rows: ContributionDraft[]) => void;
}

/** Contributions as a table: one line for each amount of a year. @public */
export function ContributionsEditor({ path, frame, rows, onChange }: Props) {
  const t = useTranslations();
  return (
    <RowEditor
      rows={rows}
      keyOf={({ key }) => key}
      onChange={onChange}
      addLabel={t('draft.contributions.add')}
      newRow={() => newContribution({ fiscalYear: frame.firstYear })}
      after={
        <PasteFold name={`${path}.paste`}>
          <PasteContributions
            name={`${path}.paste`}
            frame={frame}
            onTake={(pasted) => onChange([...rows, ...pasted.map((part) => newContribution(part))])}
          />
        </PasteFold>
      }
    >
      {(tools) => (
        <LineRow tools={tools} isWide>
          <ContributionFields
            prefix={`${path}.${tools.index}.`}
            frame={frame}
            row={tools.row}
            onChange={tools.change}
          />
        </LineRow>
      )}
    </RowEditor>
  );
}
