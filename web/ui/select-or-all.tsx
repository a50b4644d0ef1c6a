import { useTranslations } from 'use-intl/react';
import { type Option, Select } from './choices.tsx';

const ALL = 'all';

interface Props<Value extends string> {
  name: string;
  label: string;
  options: readonly Option<Value>[];
  /** Undefined for all. */
  value: Value | undefined;
  onChange: (value: Value | undefined) => void;
}

/** One of many, or all of them. A value that is none of the options is shown as it is. */
export function SelectOrAll<Value extends string>({ options, value, onChange, ...rest }: Props<Value>) {
  const t = useTranslations();
  const isUnknown = value !== undefined && !options.some((option) => option.value === value);
  return (
    <Select<Value | typeof ALL>
      {...rest}
      options={[
        { value: ALL, label: t('ui.all') },
        ...(isUnknown ? [{ value, label: value }] : []),
        ...options,
      ]}
      value={value ?? ALL}
      onChange={(chosen) => onChange(chosen === ALL ? undefined : chosen)}
    />
  );
}
