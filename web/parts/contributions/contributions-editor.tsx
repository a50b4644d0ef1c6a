import '../../ui/row-editor.css';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../ui/button.tsx';
import { later } from '../../ui/later.ts';
import { useRowFocus } from '../../ui/row-focus.ts';
import { removed, replaced } from '../../ui/rows.ts';
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
  const { list, focusRow } = useRowFocus();
  const add = () => {
    const row = newContribution({ fiscalYear: frame.firstYear });
    onChange([...rows, row]);
    focusRow(row.key);
  };
  return (
    <div ref={list} className="editor">
      {rows.map((row, index) => (
        <div key={row.key} data-row={row.key} className="line-row line-row-wide">
          <ContributionFields
            prefix={`${path}.${index}.`}
            frame={frame}
            row={row}
            onChange={(next) => onChange(replaced(rows, index, next))}
          />
          <Button
            kind="quiet"
            aria-label={t('draft.removeNumber', { number: index + 1 })}
            onPress={() => {
              onChange(removed(rows, index));
              focusRow();
            }}
          >
            {t('draft.remove')}
          </Button>
        </div>
      ))}
      <Button data-add onPress={add}>
        {t('draft.contributions.add')}
      </Button>
      <PasteFold name={`${path}.paste`}>
        <PasteContributions
          name={`${path}.paste`}
          frame={frame}
          onTake={(pasted) => onChange([...rows, ...pasted.map((part) => newContribution(part))])}
        />
      </PasteFold>
    </div>
  );
}
