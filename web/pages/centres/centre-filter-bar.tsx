import { useTranslations } from 'use-intl/react';
import { usePlaces } from '../../i18n/use-places.ts';
import { type Centre, type CentreRow, provinceOf } from '../../parts/centres/centres.ts';
import { useGroups } from '../../parts/centres/groups.ts';
import { regionOf } from '../../parts/figures/figures.ts';
import { FilterBar, FilterFields } from '../../ui/filter-bar.tsx';
import { SelectOrAll } from '../../ui/select-or-all.tsx';
import { type CentreFilters, STANDS } from './filters.ts';

interface Props {
  filters: CentreFilters;
  region: Centre['region'] | undefined;
  rows: readonly CentreRow[];
  change: (part: Partial<CentreFilters>) => void;
}

/** The region, the province, the group and the stage that are looked at. */
export function CentreFilterBar({ filters, region, rows, change }: Props) {
  const t = useTranslations();
  const places = usePlaces();
  const groups = useGroups();
  const served = [...new Set(rows.flatMap((row) => row.groups))];
  return (
    <FilterBar>
      <FilterFields arrangement="short">
        <SelectOrAll
          name="region"
          label={t('centres.region')}
          options={places.regions.map(({ code, name }) => ({ value: code, label: name }))}
          value={region}
          onChange={(chosen) => change({ region: regionOf(chosen) ?? 'all', province: undefined })}
        />
        <SelectOrAll
          name="province"
          label={t('centres.province')}
          options={places.provincesOf(region).map(({ code, name }) => ({ value: code, label: name }))}
          value={filters.province}
          onChange={(province) => change({ province: provinceOf(province) })}
        />
        <SelectOrAll
          name="group"
          label={t('centres.group')}
          options={served.map((value) => ({ value, label: groups.name(value) }))}
          value={filters.group}
          onChange={(group) => change({ group })}
        />
        <SelectOrAll
          name="stage"
          label={t('centres.stage')}
          options={STANDS.map((value) => ({
            value,
            label: value === 'builtNotOpen' ? t('centres.builtNotOpen') : t(`centres.statuses.${value}`),
          }))}
          value={filters.stage}
          onChange={(stage) => change({ stage })}
        />
      </FilterFields>
    </FilterBar>
  );
}
