import './asked-fields.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { usePlaces } from '../../i18n/use-places.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Select } from '../../ui/choices.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useSettled } from '../../ui/use-settled.ts';
import type { AskedDraft } from './asked-draft.ts';
import { placeOf } from './figures.ts';
import { registeredQuery } from './reporters.ts';

interface Props {
  /** The path of the request within the body. */
  path: string;
  region: string | undefined;
  value: AskedDraft;
  onChange: (value: AskedDraft) => void;
}

/** Those that were found, and the one that was chosen before another text was typed. */
const optionsOf = (found: readonly { value: string; label: string }[], chosen: string | undefined) =>
  chosen === undefined || found.some(({ value }) => value === chosen)
    ? found
    : [{ value: chosen, label: chosen }, ...found];

/** A source of the register, and the places of the region that it is asked about. */
export function AskedFields({ path, region, value, onChange }: Props) {
  const t = useTranslations();
  const { text } = useFormat();
  const places = usePlaces();
  const [typed, setTyped] = useState('');
  const found = useQuery(registeredQuery(useApi(), { text: useSettled(typed) })).data?.items ?? [];
  const provinces = places.provincesOf(region).flatMap(({ code }) => placeOf(code) ?? []);
  const whole = placeOf(region);
  const offered = region === undefined || whole === undefined ? [] : [...provinces, whole];
  return (
    <>
      <SearchField label={t('campaigns.searchSource')} value={typed} onChange={setTyped} />
      <Select
        name={`${path}.source`}
        label={t('campaigns.source')}
        options={optionsOf(
          found.map(({ party, name }) => ({ value: party, label: text(name) })),
          value.source,
        )}
        value={value.source}
        onChange={(source) => onChange({ ...value, source })}
        isRequired
      />
      <fieldset className="asked-places">
        <legend>{t('campaigns.places')}</legend>
        {region === undefined ? (
          <p className="hint">{t('campaigns.regionFirst')}</p>
        ) : (
          <Button kind="quiet" onPress={() => onChange({ ...value, places: provinces })}>
            {t('campaigns.allProvinces')}
          </Button>
        )}
        {offered.map((place) => (
          <Checkbox
            key={place}
            name={`${path}.places`}
            label={place === region ? t('campaigns.regionAsWhole') : places.name(place)}
            isSelected={value.places.includes(place)}
            onChange={(isSelected) =>
              onChange({
                ...value,
                places: offered.filter((each) => (each === place ? isSelected : value.places.includes(each))),
              })
            }
          />
        ))}
      </fieldset>
    </>
  );
}
