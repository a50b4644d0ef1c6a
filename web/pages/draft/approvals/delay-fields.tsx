import { FieldRow } from '../../../ui/fields.tsx';
import './delay-fields.css';
import { useTranslations } from 'use-intl/react';
import { Select } from '../../../ui/choices.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { type DelayDraft, UNITS } from '../terms-draft.ts';

interface Props {
  path: string;
  label: string;
  delay: DelayDraft;
  onChange: (delay: DelayDraft) => void;
}

export function DelayFields({ path, label, delay, onChange }: Props) {
  const t = useTranslations();
  return (
    <fieldset className="delay-fields">
      <legend>{label}</legend>
      <FieldRow>
        <NumberField
          name={`${path}.count`}
          label={t('draft.delayCount')}
          value={delay.count}
          onChange={(count) => onChange({ ...delay, count })}
          minimum={1}
          maximum={3660}
          isRequired
        />
        <Select
          name={`${path}.unit`}
          label={t('draft.delayUnit')}
          options={UNITS.map((value) => ({ value, label: t(`draft.unit.${value}`) }))}
          value={delay.unit}
          onChange={(unit) => onChange({ ...delay, unit })}
        />
      </FieldRow>
    </fieldset>
  );
}
