import './choice.css';
import './fields.css';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Label } from 'react-aria-components/Label';
import { useTranslations } from 'use-intl/react';
import { Checkbox } from './checkbox.tsx';
import type { Option } from './choices.tsx';
import { FieldMessage } from './field-message.tsx';

interface Props {
  name: string;
  label: string;
  options: readonly Option<string>[];
  values: readonly string[];
  onChange: (values: string[]) => void;
  /** Whether at least one is asked for. */
  isRequired?: boolean;
}

/** Some of a few, all of them seen. */
export function Checkboxes({ name, label, options, values, onChange, isRequired = true }: Props) {
  const t = useTranslations();
  return (
    <CheckboxGroup
      name={name}
      className="field choice"
      value={[...values]}
      onChange={onChange}
      isRequired={isRequired}
      validate={(chosen) => (isRequired && chosen.length === 0 ? t('ui.faults.choose') : null)}
    >
      <Label>{label}</Label>
      <div className="choice-options">
        {options.map((option) => (
          <Checkbox key={option.value} value={option.value} label={option.label} />
        ))}
      </div>
      <FieldMessage type="checkbox" />
    </CheckboxGroup>
  );
}
