import './choices.css';
import './fields.css';
import { useId } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Option } from './choices.tsx';

interface Props<Value extends string> {
  name: string;
  label: string;
  options: readonly Option<Value>[];
  /** Undefined for all. */
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
}

/**
 * One of many, or all of them, for lists that are narrowed: the browser's own list, which phones know best and
 * which costs the page nothing. A value that is none of the options is shown as it is.
 */
export function SelectOrAll<Value extends string>({ name, label, options, value, onChange }: Props<Value>) {
  const t = useTranslations();
  const id = useId();
  const isUnknown = value !== undefined && !options.some((option) => option.value === value);
  return (
    <div className="field field-short">
      <label htmlFor={id}>{label}</label>
      <div className="select-native">
        <select
          id={id}
          name={name}
          className="select"
          value={value ?? ''}
          onChange={({ target }) => onChange(options.find((option) => option.value === target.value)?.value)}
        >
          <option value="">{t('ui.all')}</option>
          {isUnknown ? <option value={value}>{value}</option> : null}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <span className="select-arrow" aria-hidden="true" />
      </div>
    </div>
  );
}
