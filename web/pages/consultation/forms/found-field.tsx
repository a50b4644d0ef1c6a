import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../../api/client.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { type FoundKind, foundQuery } from '../../../parts/plans/found.ts';
import { Combobox } from '../../../ui/combobox.tsx';
import { searchWord } from '../../../ui/search-word.ts';
import { useSettled } from '../../../ui/use-settled.ts';

export interface Found {
  id: string;
  title: { ar: string; fr: string };
}

interface Props {
  name: string;
  label: string;
  hint: string;
  kind: FoundKind;
  value: Found | undefined;
  onChange: (value: Found | undefined) => void;
}

/** A thing that the search over everything finds by words of its title or its number, and that stays chosen. */
export function FoundField({ name, label, hint, kind, value, onChange }: Props) {
  const t = useTranslations();
  const { text } = useFormat();
  const [typed, setTyped] = useState<string>();
  const chosen = value ? text(value.title) : '';
  const searched = typed === undefined || typed === chosen ? '' : typed.trim();
  const sought = useSettled(searched);
  const query = useQuery(foundQuery(useApi(), kind, sought));
  const found = query.data?.items ?? [];
  const options = found.map(({ id, title, names }) => ({
    value: id,
    label: names.length > 0 ? `${text(title)} (${names.join(', ')})` : text(title),
  }));
  // What was chosen stays, whatever is searched for then.
  const isOffered = value === undefined || options.some((option) => option.value === value.id);
  return (
    <Combobox
      name={name}
      label={label}
      hint={hint}
      options={isOffered ? options : [{ value: value.id, label: chosen }, ...options]}
      value={value?.id}
      onChange={(id) => {
        if (id !== value?.id) onChange(found.find((each) => each.id === id));
      }}
      typed={typed ?? chosen}
      onType={setTyped}
      isPartial={query.data?.more ?? false}
      none={t(searchWord(searched, sought, query))}
      isRequired
    />
  );
}
