import './convention-filter-bar.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { usePlaces } from '../../i18n/use-places.ts';
import { usePerson } from '../../session/use-session.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { FilterBar, FilterFields } from '../../ui/filter-bar.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { SelectOrAll } from '../../ui/select-or-all.tsx';
import { useTyped } from '../../ui/use-typed.ts';
import { countOf, type Filters, PHASES } from './filters.ts';
import { partiesQuery } from './queries.ts';

interface Props {
  filters: Filters;
  change: (part: Partial<Filters>) => void;
  clear: () => void;
}

/** The filters of the list. On a narrow screen they open below the search. */
export function ConventionFilterBar({ filters, change, clear }: Props) {
  const t = useTranslations();
  const [typed, setTyped] = useTyped(filters.text, (text) => change({ text }));
  const count = countOf(filters);
  const [isOpen, setOpen] = useState(() => count > 0 || window.matchMedia('(min-width: 48rem)').matches);
  return (
    <FilterBar>
      <SearchField label={t('conventions.filter.text')} value={typed} onChange={setTyped} />
      <details className="filters" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('conventions.filter.title', { count })}</summary>
        <FilterFields>
          <Places filters={filters} change={change} />
          <SelectOrAll
            name="phase"
            label={t('conventions.filter.phase')}
            options={PHASES.map((value) => ({ value, label: t(`terms.phase.${value}`) }))}
            value={filters.phase}
            onChange={(phase) => change({ phase })}
          />
          {isOpen ? <Parties filters={filters} change={change} /> : null}
          <Checkbox
            name="overdue"
            label={t('conventions.filter.overdue')}
            isSelected={filters.overdue === true}
            onChange={(isSelected) => change({ overdue: isSelected || undefined })}
          />
          {count > 0 || filters.text ? (
            <Button kind="quiet" icon="cross" onPress={clear}>
              {t('conventions.filter.clear')}
            </Button>
          ) : null}
        </FilterFields>
      </details>
    </FilterBar>
  );
}

function Places({ filters, change }: Omit<Props, 'clear'>) {
  const t = useTranslations();
  const places = usePlaces();
  const options = (found: typeof places.regions) =>
    found.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <>
      <SelectOrAll
        name="region"
        label={t('conventions.filter.region')}
        options={options(places.regions)}
        value={filters.region}
        onChange={(region) => change({ region })}
      />
      <SelectOrAll
        name="province"
        label={t('conventions.filter.province')}
        options={options(places.provincesOf(filters.region))}
        value={filters.province}
        onChange={(province) => change({ province })}
      />
    </>
  );
}

function Parties({ filters, change }: Omit<Props, 'clear'>) {
  const t = useTranslations();
  const { text } = useFormat();
  const own = usePerson().party;
  const { data: parties = [] } = useQuery(partiesQuery(useApi()));
  const options = parties
    .filter(({ party }) => party !== own)
    .map(({ party, name }) => ({ value: party, label: text(name) }));
  return (
    <SelectOrAll
      name="party"
      label={t('conventions.filter.party')}
      options={options}
      value={filters.party}
      onChange={(party) => change({ party })}
    />
  );
}
