import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { today } from '../../i18n/format.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { usePlaces } from '../../i18n/use-places.ts';
import { regionOf } from '../../parts/figures/figures.ts';
import { registeredQuery } from '../../parts/figures/reporters.ts';
import { Select } from '../../ui/choices.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { FieldRow } from '../../ui/fields.tsx';
import { type LaunchDraft, yearsOffered } from './launch-draft.ts';

export interface PartProps {
  value: LaunchDraft;
  update: (part: Partial<LaunchDraft>) => void;
}

/** The region's year, the two that keep the campaign, and its due day. */
export function Keepers({ value, update }: PartProps) {
  const t = useTranslations();
  const { text } = useFormat();
  const places = usePlaces();
  const api = useApi();
  const ministries = useQuery(registeredQuery(api, { kind: 'ministry' })).data?.items ?? [];
  const wilayas = useQuery(registeredQuery(api, { kind: 'wilaya' })).data?.items ?? [];
  const options = (found: typeof ministries) =>
    found.map(({ party, name }) => ({ value: party, label: text(name) }));
  const { region } = value;
  return (
    <>
      <FieldRow>
        <Select
          name="region"
          label={t('campaigns.region')}
          options={places.regions.map(({ code, name }) => ({ value: code, label: name }))}
          value={region}
          onChange={(chosen) => {
            const data = regionOf(chosen);
            // Places of another region are asked of nobody.
            update({
              region: data,
              wilaya: undefined,
              requests: value.requests.map((each) => ({ ...each, places: [] })),
            });
          }}
          isRequired
        />
        <Select
          name="year"
          label={t('campaigns.year')}
          options={yearsOffered(Number(today().slice(0, 4))).map((year) => ({
            value: String(year),
            label: String(year),
          }))}
          value={value.year === undefined ? undefined : String(value.year)}
          onChange={(year) => update({ year: Number(year) })}
          isRequired
        />
        <DateField
          name="dueOn"
          label={t('campaigns.due')}
          value={value.dueOn}
          onChange={(dueOn) => update({ dueOn })}
          isRequired
        />
      </FieldRow>
      <FieldRow>
        <Select
          name="ministry"
          label={t('campaigns.kinds.ministry')}
          options={options(ministries)}
          value={value.ministry}
          onChange={(ministry) => update({ ministry })}
          isRequired
        />
        <Select
          name="wilaya"
          label={t('campaigns.kinds.wilaya')}
          options={options(wilayas.filter((each) => region === undefined || each.region === region))}
          value={value.wilaya}
          onChange={(wilaya) => update({ wilaya })}
          isRequired
        />
      </FieldRow>
    </>
  );
}
