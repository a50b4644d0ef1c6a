import { useTranslations } from 'use-intl/react';
import { usePlaces } from '../../i18n/use-places.ts';
import { FilterBar, FilterFields } from '../../ui/filter-bar.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { SelectOrAll } from '../../ui/select-or-all.tsx';
import { useTyped } from '../../ui/use-typed.ts';
import { KINDS, type RegisterFilters, regionOf, STATUSES } from './filters.ts';

interface Props {
  filters: RegisterFilters;
  change: (part: Partial<RegisterFilters>) => void;
}

/** The filters of the register. */
export function RegisterFilterBar({ filters, change }: Props) {
  const t = useTranslations();
  const places = usePlaces();
  const [typed, setTyped] = useTyped(filters.text, (text) => change({ text }));
  return (
    <FilterBar>
      <SearchField label={t('organisations.search')} value={typed} onChange={setTyped} />
      <FilterFields>
        <SelectOrAll
          name="kind"
          label={t('organisations.kind')}
          options={KINDS.map((value) => ({ value, label: t(`organisations.kinds.${value}`) }))}
          value={filters.kind}
          onChange={(kind) => change({ kind })}
        />
        <SelectOrAll
          name="region"
          label={t('organisations.region')}
          options={places.regions.map(({ code, name }) => ({ value: code, label: name }))}
          value={filters.region}
          onChange={(region) => change({ region: regionOf(region) })}
        />
        <SelectOrAll
          name="status"
          label={t('organisations.status')}
          options={STATUSES.map((value) => ({ value, label: t(`organisations.statuses.${value}`) }))}
          value={filters.status}
          onChange={(status) => change({ status })}
        />
      </FilterFields>
    </FilterBar>
  );
}
