import { useTranslations } from 'use-intl/react';
import type { Convention } from '../../../parts/convention/convention.ts';
import { useNamesOf } from '../../../parts/convention/use-names.ts';
import { Select } from '../../../ui/choices.tsx';

interface Props {
  convention: Convention;
  label?: string;
  parties: readonly string[];
  value: string | undefined;
  onChange: (party: string) => void;
}

/** One of a convention's parties, by its name. */
export function PartySelect({ convention, label, parties, value, onChange }: Props) {
  const t = useTranslations();
  const { party } = useNamesOf(convention);
  return (
    <Select
      name="party"
      label={label ?? t('acts.party')}
      value={value}
      onChange={onChange}
      options={parties.map((id) => ({ value: id, label: party(id) }))}
      isRequired
    />
  );
}
