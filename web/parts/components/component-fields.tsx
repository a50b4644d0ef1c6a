import { useTranslations } from 'use-intl/react';
import { Select } from '../../ui/choices.tsx';
import { FieldRow, TextField } from '../../ui/fields.tsx';
import { MoneyField, NumberField } from '../../ui/number-field.tsx';
import { useChoices } from '../terms/choices.ts';
import type { ComponentDraft } from '../terms/drafts.ts';

/** The fields of one component. */
interface FieldsProps {
  row: ComponentDraft;
  path: string;
  region: string;
  onChange: (row: ComponentDraft) => void;
}

export function ComponentFields(props: FieldsProps) {
  return (
    <>
      <Titles {...props} />
      <Kinds {...props} />
      <Figures {...props} />
    </>
  );
}

function Titles({ row, path, onChange }: FieldsProps) {
  const t = useTranslations();
  const change = (part: Partial<ComponentDraft>) => onChange({ ...row, ...part });
  return (
    <FieldRow>
      <TextField
        name={`${path}.title.ar`}
        label={t('draft.titleAr')}
        value={row.title.ar}
        onChange={(ar) => change({ title: { ...row.title, ar } })}
        maxLength={200}
        isRequired
      />
      <TextField
        name={`${path}.title.fr`}
        label={t('draft.titleFr')}
        value={row.title.fr}
        onChange={(fr) => change({ title: { ...row.title, fr } })}
        maxLength={200}
        isRequired
      />
    </FieldRow>
  );
}

/** The work of a component, its place and its target group. */
function Kinds({ row, path, region, onChange }: FieldsProps) {
  const t = useTranslations();
  const choices = useChoices();
  const change = (part: Partial<ComponentDraft>) => onChange({ ...row, ...part });
  return (
    <FieldRow>
      <Select
        name={`${path}.kind`}
        label={t('draft.components.kind')}
        options={choices.kinds}
        value={row.kind}
        onChange={(kind) => change({ kind })}
      />
      <Select
        name={`${path}.work`}
        label={t('draft.components.work')}
        options={choices.works}
        value={row.work}
        onChange={(work) => change({ work })}
      />
      <Select
        name={`${path}.province`}
        label={t('draft.components.province')}
        options={choices.provinces(region)}
        value={row.province}
        onChange={(province) => change({ province })}
      />
      <Select
        name={`${path}.targetGroup`}
        label={t('draft.targetGroup')}
        options={choices.targetGroups([row.targetGroup])}
        value={row.targetGroup}
        onChange={(targetGroup) => change({ targetGroup })}
      />
    </FieldRow>
  );
}

function Figures({ row, path, onChange }: FieldsProps) {
  const t = useTranslations();
  const change = (part: Partial<ComponentDraft>) => onChange({ ...row, ...part });
  return (
    <FieldRow>
      <MoneyField
        name={`${path}.cost`}
        label={t('draft.components.cost')}
        value={row.cost}
        onChange={(cost) => change({ cost })}
        minimum={1}
        isRequired
      />
      <NumberField
        name={`${path}.beneficiaries`}
        label={t('draft.components.beneficiaries')}
        value={row.beneficiaries}
        onChange={(beneficiaries) => change({ beneficiaries })}
        minimum={0}
        maximum={50_000_000}
      />
    </FieldRow>
  );
}
