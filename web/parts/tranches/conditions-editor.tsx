import { LineRow, RowEditor } from '../../ui/row-editor.tsx';
import { ConditionFields } from './condition-fields.tsx';
import '../../ui/row-editor.css';
import { useTranslations } from 'use-intl/react';
import { Checkbox } from '../../ui/checkbox.tsx';
import type { NamedParty, NamedWork } from '../terms/choices.ts';
import { type ConditionDraft, newCondition } from '../terms/drafts.ts';

interface Props {
  path: string;
  parties: readonly NamedParty[];
  components: readonly NamedWork[];
  /** The number of the tranche: conditions look at those before it. */
  tranche: number;
  rows: readonly ConditionDraft[] | undefined;
  onChange: (rows: ConditionDraft[] | undefined) => void;
}

/** The conditions of a tranche before its call: those of the settings, or its own. */
export function ConditionsEditor({ path, rows, onChange, ...known }: Props) {
  const t = useTranslations();
  return (
    <div className="editor">
      <Checkbox
        name={`${path}.own`}
        label={t('draft.conditions.own')}
        isSelected={rows !== undefined}
        onChange={(own) => onChange(own ? [] : undefined)}
      />
      {rows === undefined ? (
        <p className="hint">
          {t(known.tranche === 1 ? 'draft.conditions.first' : 'draft.conditions.default')}
        </p>
      ) : (
        <RowEditor
          rows={rows}
          keyOf={({ key }) => key}
          onChange={onChange}
          addLabel={t('draft.conditions.add')}
          newRow={newCondition}
          isNested
        >
          {(tools) => (
            <LineRow tools={tools}>
              <ConditionFields
                {...known}
                path={`${path}.${tools.index}`}
                row={tools.row}
                onChange={tools.change}
              />
            </LineRow>
          )}
        </RowEditor>
      )}
    </div>
  );
}
