import { useTranslations } from 'use-intl/react';
import { Select } from '../../ui/choices.tsx';
import { MoneyField } from '../../ui/number-field.tsx';
import { LineRow, RowEditor } from '../../ui/row-editor.tsx';
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
  return (
    <RowEditor
      rows={rows}
      keyOf={({ key }) => key}
      onChange={onChange}
      addLabel={t('draft.floors.add')}
      newRow={newFloor}
    >
      {(tools) => (
        <LineRow tools={tools}>
          <Select
            name={`${path}.${tools.index}.targetGroup`}
            label={t('draft.targetGroup')}
            options={choices.targetGroups([tools.row.targetGroup])}
            value={tools.row.targetGroup}
            onChange={(targetGroup) => tools.change({ ...tools.row, targetGroup })}
          />
          <MoneyField
            name={`${path}.${tools.index}.minimum`}
            label={t('draft.floors.minimum')}
            value={tools.row.minimum}
            onChange={(minimum) => tools.change({ ...tools.row, minimum })}
            minimum={1}
            isRequired
          />
        </LineRow>
      )}
    </RowEditor>
  );
}
