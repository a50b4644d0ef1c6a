import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Combobox } from '../../ui/combobox.tsx';
import { searchWord } from '../../ui/search-word.ts';
import { useSettled } from '../../ui/use-settled.ts';
import { type FoundKind, foundQuery } from './found.ts';

interface Props {
  name: string;
  label: string;
  hint: string;
  kind: FoundKind;
  /** Those that are chosen already. */
  except: readonly string[];
  onChoose: (id: string, title: { ar: string; fr: string }) => void;
  isFocused: boolean;
}

/** One more of a kind, searched for by words of its title or its number. What is chosen goes, and the field is empty again. */
export function SearchedField({ name, label, hint, kind, except, onChoose, isFocused }: Props) {
  const t = useTranslations();
  const { text } = useFormat();
  const [typed, setTyped] = useState('');
  const sought = useSettled(typed.trim());
  const query = useQuery(foundQuery(useApi(), kind, sought));
  const found = (query.data?.items ?? []).filter(({ id }) => !except.includes(id));
  return (
    <Combobox
      name={name}
      label={label}
      hint={hint}
      options={found.map(({ id, title, names }) => ({
        value: id,
        label: names.length > 0 ? `${text(title)} (${names.join(', ')})` : text(title),
      }))}
      value={undefined}
      onChange={(id) => {
        const chosen = found.find((each) => each.id === id);
        setTyped('');
        if (chosen) onChoose(chosen.id, chosen.title);
      }}
      typed={typed}
      onType={setTyped}
      isPartial={query.data?.more ?? false}
      none={t(searchWord(typed.trim(), sought, query))}
      isFocused={isFocused}
    />
  );
}
