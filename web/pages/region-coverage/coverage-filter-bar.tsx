import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { usePlaces } from '../../i18n/use-places.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import type { CoverageFilters } from '../../parts/coverage/filters.ts';
import { coverageQuery } from '../../parts/coverage/queries.ts';
import { regionOf } from '../../parts/figures/figures.ts';
import { Select } from '../../ui/choices.tsx';
import { FilterBar, FilterFields } from '../../ui/filter-bar.tsx';
import { SelectOrAll } from '../../ui/select-or-all.tsx';

interface Props {
  filters: CoverageFilters;
  years: readonly number[];
  change: (part: Partial<CoverageFilters>) => void;
}

/** The region, the year and the group that are looked at. */
export function CoverageFilterBar({ filters, years, change }: Props) {
  const t = useTranslations();
  const places = usePlaces();
  const { targetGroup } = useTerms();
  const { group: _group, version: _version, ...wide } = filters;
  const query = useQuery({ ...coverageQuery(useApi(), wide), enabled: filters.period !== undefined });
  const groups = new Set(query.data?.items.flatMap(({ rows }) => rows.map((row) => row.targetGroup)));
  const { period } = filters;
  const offered = period === undefined || years.includes(period) ? years : [period, ...years];
  return (
    <FilterBar>
      <FilterFields arrangement="first">
        <SelectOrAll
          name="region"
          label={t('region.region')}
          options={places.regions.map(({ code, name }) => ({ value: code, label: name }))}
          value={filters.region}
          onChange={(region) => change({ region: regionOf(region), version: undefined })}
        />
        <Select
          name="period"
          label={t('region.year')}
          options={offered.map((year) => ({ value: String(year), label: String(year) }))}
          value={period === undefined ? undefined : String(period)}
          onChange={(year) => change({ period: Number(year), version: undefined })}
          isRequired
        />
        <SelectOrAll
          name="group"
          label={t('region.group')}
          options={[...groups].map((value) => ({ value, label: targetGroup(value) }))}
          value={filters.group}
          onChange={(group) => change({ group })}
        />
      </FilterFields>
    </FilterBar>
  );
}
