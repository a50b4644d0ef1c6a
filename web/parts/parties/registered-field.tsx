import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import type { GetOrganisationsAnswer } from '../../api/schema.d.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Combobox } from '../../ui/combobox.tsx';
import type { Common } from '../../ui/fields.tsx';
import { searchWord } from '../../ui/search-word.ts';
import { useSettled } from '../../ui/use-settled.ts';
import { registeredQuery } from '../figures/reporters.ts';
import { usePartyName } from './party-name.ts';

export type Registered = GetOrganisationsAnswer['items'][number];

interface Props extends Common {
  /** The party by which conventions and tokens name the chosen organisation. */
  value: string | undefined;
  /** With the organisation, as far as the search has just found it. */
  onChange: (party: string | undefined, found: Registered | undefined) => void;
  /** A party that cannot be chosen. */
  except?: string;
  isFocused?: boolean;
}

/** An organisation of the register: searched for by words of its names, in Arabic or Latin letters, and chosen. */
export function RegisteredField({ value, onChange, except, ...rest }: Props) {
  const t = useTranslations();
  const { text } = useFormat();
  const [typed, setTyped] = useState<string>();
  const name = usePartyName(value ?? '');
  const chosen = value === undefined ? '' : name;
  const searched = typed === undefined || typed === chosen ? '' : typed;
  const sought = useSettled(searched);
  const query = useQuery(registeredQuery(useApi(), { text: sought }));
  const found = query.data?.items ?? [];
  const options = found
    .filter(({ party }) => party !== except)
    .map((each) => ({ value: each.party, label: text(each.name) }));
  // The one that was chosen stays, whatever is searched for then.
  const isOffered = value === undefined || options.some((option) => option.value === value);
  return (
    <Combobox
      {...rest}
      options={isOffered ? options : [{ value, label: name }, ...options]}
      value={value}
      onChange={(party) =>
        onChange(
          party,
          found.find((each) => each.party === party),
        )
      }
      typed={typed ?? chosen}
      onType={setTyped}
      isPartial={query.data?.more ?? false}
      none={t(searchWord(searched, sought, query))}
    />
  );
}
