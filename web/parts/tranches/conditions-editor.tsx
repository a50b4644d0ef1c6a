import { LineRow, RowEditor } from '../../ui/row-editor.tsx';
import '../../ui/row-editor.css';
import { useTranslations } from 'use-intl/react';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Select } from '../../ui/choices.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { type NamedParty, type NamedWork, useChoices } from '../terms/choices.ts';
import { type ConditionDraft, newCondition } from '../terms/drafts.ts';
import { DocumentAsked } from './document-asked.tsx';

interface Props {
  path: string;
  parties: readonly NamedParty[];
  components: readonly NamedWork[];
  /** The number of the tranche: conditions look at those before it. */
  tranche: number;
  rows: readonly ConditionDraft[] | undefined;
  onChange: (rows: ConditionDraft[] | undefined) => void;
}

/** What must be true before a tranche is called: as the settings say, or as is said here. */
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

interface FieldsProps extends Omit<Props, 'rows' | 'onChange'> {
  row: ConditionDraft;
  onChange: (row: ConditionDraft) => void;
}

function ConditionFields({ path, parties, components, tranche, row, onChange }: FieldsProps) {
  const t = useTranslations();
  const choices = useChoices();
  const change = (part: Partial<ConditionDraft>) => onChange({ ...row, ...part });
  const { type } = row;
  const before = Array.from({ length: tranche - 1 }, (_, index) => String(index + 1));
  return (
    <>
      <Select
        name={`${path}.type`}
        label={t('draft.conditions.type')}
        options={choices.conditionTypes}
        value={type}
        onChange={(chosen) => change({ type: chosen })}
      />
      {type === 'partyPaid' ? (
        <Select
          name={`${path}.party`}
          label={t('draft.party')}
          options={choices.parties(parties)}
          value={row.party}
          onChange={(party) => change({ party })}
        />
      ) : null}
      {type === 'partyPaid' || type === 'trancheJustified' ? (
        <Select
          name={`${path}.tranche`}
          label={t('draft.conditions.tranche')}
          options={before.map((value) => ({ value, label: t('draft.tranches.number', { number: value }) }))}
          value={row.tranche === undefined ? undefined : String(row.tranche)}
          onChange={(number) => change({ tranche: Number(number) })}
        />
      ) : null}
      {type === 'trancheJustified' ? (
        <NumberField
          name={`${path}.percent`}
          label={t('draft.conditions.percent')}
          value={row.percent}
          onChange={(percent) => change({ percent })}
          minimum={1}
          maximum={100}
          isRequired
        />
      ) : null}
      {type === 'documentProvided' ? (
        <DocumentAsked
          name={`${path}.document`}
          value={row.document}
          onChange={(document) => change({ document })}
        />
      ) : null}
      {type === 'componentStatus' ? (
        <>
          <Select
            name={`${path}.component`}
            label={t('draft.conditions.component')}
            options={choices.components(components)}
            value={row.component}
            onChange={(component) => change({ component })}
          />
          <Select
            name={`${path}.status`}
            label={t('draft.conditions.status')}
            options={choices.statuses}
            value={row.status}
            onChange={(status) => change({ status })}
          />
        </>
      ) : null}
    </>
  );
}
