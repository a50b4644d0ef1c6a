import { useTranslations } from 'use-intl/react';
import { usePlaces } from '../../i18n/use-places.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { regionOf } from '../../parts/figures/figures.ts';
import type { SocialMap } from '../../parts/social-map/map.ts';
import { Select } from '../../ui/choices.tsx';
import { FilterBar, FilterFields } from '../../ui/filter-bar.tsx';
import { SelectOrAll } from '../../ui/select-or-all.tsx';
import { INDICATORS, type MapFilters } from './filters.ts';

interface Props {
  filters: MapFilters;
  map: SocialMap | undefined;
  change: (part: Partial<MapFilters>) => void;
}

/** What is looked at: the indicator, the region, the year; of coverage also the group and the basis. */
export function MapFilterBar({ filters, map, change }: Props) {
  const t = useTranslations();
  const places = usePlaces();
  const { indicator, region } = filters;
  const shown = map?.indicator === indicator ? map : undefined;
  return (
    <FilterBar>
      <FilterFields>
        <Select
          name="indicator"
          label={t('socialMap.indicatorName')}
          options={INDICATORS.map((value) => ({ value, label: t(`socialMap.indicator.${value}`) }))}
          value={indicator}
          onChange={(chosen) =>
            change({ indicator: chosen, year: undefined, group: undefined, basis: undefined })
          }
          isRequired
        />
        <SelectOrAll
          name="region"
          label={t('socialMap.region')}
          options={places.regions.map(({ code, name }) => ({ value: code, label: name }))}
          value={region}
          onChange={(chosen) => change({ region: regionOf(chosen) })}
        />
        {shown ? <Year map={shown} change={change} /> : null}
        {shown?.series ? <Series map={shown} change={change} /> : null}
      </FilterFields>
    </FilterBar>
  );
}

interface ChoiceProps {
  map: SocialMap;
  change: Props['change'];
}

function Year({ map: { year, years }, change }: ChoiceProps) {
  const t = useTranslations();
  const offered = years.includes(year) ? years : [year, ...years];
  return (
    <Select
      name="year"
      label={t('socialMap.year')}
      options={offered.map((each) => ({ value: String(each), label: String(each) }))}
      value={String(year)}
      onChange={(chosen) => change({ year: Number(chosen) })}
      isRequired
    />
  );
}

/** What is published of the year: groups, and for each the bases on which the number of those entitled rests. */
function Series({ map: { series, offered }, change }: ChoiceProps) {
  const t = useTranslations();
  const { targetGroup } = useTerms();
  if (!series) return null;
  const groups = [...new Set(offered.map(({ group }) => group))];
  const bases = [
    ...new Set(offered.filter(({ group }) => group === series.group).flatMap(({ basis }) => basis ?? [])),
  ];
  return (
    <>
      <Select
        name="group"
        label={t('socialMap.group')}
        options={groups.map((value) => ({ value, label: targetGroup(value) }))}
        value={series.group}
        onChange={(group) => change({ group, basis: undefined })}
        isRequired
      />
      {bases.length > 1 && series.basis !== null ? (
        <Select
          name="basis"
          label={t('socialMap.basisName')}
          options={bases.map((value) => ({ value, label: t(`socialMap.basis.${value}`) }))}
          value={series.basis}
          onChange={(basis) => change({ group: series.group, basis })}
          isRequired
        />
      ) : null}
    </>
  );
}
