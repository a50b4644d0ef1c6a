import '../../ui/row-editor.css';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/choices.tsx';
import { MoneyField } from '../../ui/number-field.tsx';
import { useRowFocus } from '../../ui/row-focus.ts';
import { removed, replaced } from '../../ui/rows.ts';
import { useChoices } from './choices.ts';
import { type FloorDraft, newFloor } from './drafts.ts';

interface Props {
  /** The list's name in the request: `terms.earmarkFloors`. */
  path: string;
  rows: readonly FloorDraft[];
  onChange: (rows: FloorDraft[]) => void;
}

/** How much of the total is promised to a group of people at the least. */
export function FloorsEditor({ path, rows, onChange }: Props) {
  const t = useTranslations();
  const choices = useChoices();
  const { list, focusRow } = useRowFocus();
  const add = () => {
    const row = newFloor();
    onChange([...rows, row]);
    focusRow(row.key);
  };
  return (
    <div ref={list} className="editor">
      {rows.map((row, index) => (
        <div key={row.key} data-row={row.key} className="line-row">
          <Select
            name={`${path}.${index}.targetGroup`}
            label={t('draft.targetGroup')}
            options={choices.targetGroups([row.targetGroup])}
            value={row.targetGroup}
            onChange={(targetGroup) => onChange(replaced(rows, index, { ...row, targetGroup }))}
          />
          <MoneyField
            name={`${path}.${index}.minimum`}
            label={t('draft.floors.minimum')}
            value={row.minimum}
            onChange={(minimum) => onChange(replaced(rows, index, { ...row, minimum }))}
            minimum={1}
            isRequired
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
        {t('draft.floors.add')}
      </Button>
    </div>
  );
}
