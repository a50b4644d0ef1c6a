import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { Area } from '../../i18n/area.tsx';
import { today } from '../../i18n/format.ts';
import { usePlaces } from '../../i18n/use-places.ts';
import type { CoverageFilters } from '../../parts/coverage/filters.ts';
import { coverageQuery } from '../../parts/coverage/queries.ts';
import { type RegionCoverage, rowKeyOf } from '../../parts/coverage/reading.ts';
import { campaignIdOf, yearsOf } from '../../parts/figures/figures.ts';
import { useMemberNames } from '../../parts/figures/names.ts';
import { campaignQuery, recentCampaignsQuery } from '../../parts/figures/queries.ts';
import { Page } from '../../ui/page.tsx';
import { Answer, Empty } from '../../ui/states.tsx';
import { Country } from './country.tsx';
import { CoverageFilterBar } from './coverage-filter-bar.tsx';
import { CoverageKey } from './coverage-key.tsx';
import { Download } from './download.tsx';
import { FilesSection } from './files-section.tsx';
import { GroupSection } from './group-section.tsx';
import { Published } from './published.tsx';
import { VersionShown } from './version-shown.tsx';

/** How many of those entitled are reached: of a region's year, or of the twelve regions beside each other. */
export const CoveragePage = () => (
  <Area name="region">
    <Coverage />
  </Area>
);

function Coverage() {
  const t = useTranslations();
  const places = usePlaces();
  const api = useApi();
  const filters = useSearch({ from: '/region/coverage' });
  const navigate = useNavigate({ from: '/region/coverage' });
  const change = (part: Partial<CoverageFilters>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), resetScroll: false });
  const recent = useQuery(recentCampaignsQuery(api, filters.region));
  const years = yearsOf(recent.data ?? [], Number(today().slice(0, 4)));
  const wanted = { ...filters, period: filters.period ?? years[0] };
  // Which year is the newest is only known once the campaigns are.
  const query = useQuery({
    ...coverageQuery(api, wanted),
    enabled: filters.period !== undefined || !recent.isPending,
  });
  return (
    <Page
      title={
        filters.region
          ? t('region.coverage.titleOf', { region: places.name(filters.region) })
          : t('region.coverage.title')
      }
      lead={t('region.coverage.lead')}
    >
      <CoverageFilterBar filters={wanted} years={years} change={change} />
      <Answer query={query}>
        {(answer) => (
          <>
            {answer.items.length === 0 ? (
              <Empty title={t('region.coverage.nothing', { year: String(wanted.period) })}>
                <p>
                  <Link to="/region/campaigns">{t('region.coverage.toCampaigns')}</Link>
                </p>
              </Empty>
            ) : (
              <>
                {filters.region === undefined ? (
                  <>
                    <CoverageKey />
                    <Country answer={answer} year={wanted.period} />
                  </>
                ) : (
                  answer.items.map((item) => <OneRegion key={item.campaign} item={item} change={change} />)
                )}
                <p className="actions">
                  <Download items={answer.items} />
                </p>
              </>
            )}
            {answer.published.length > 0 ? <Published services={answer.published} /> : null}
          </>
        )}
      </Answer>
    </Page>
  );
}

interface OneRegionProps {
  item: RegionCoverage;
  change: (part: Partial<CoverageFilters>) => void;
}

function OneRegion({ item, change }: OneRegionProps) {
  const campaign = useQuery(campaignQuery(useApi(), campaignIdOf(item.region, item.year))).data;
  const nameOf = useMemberNames(campaign);
  return (
    <>
      <VersionShown item={item} campaign={campaign} change={change} />
      {item.rows.map((row, index) => (
        <GroupSection
          key={rowKeyOf(row)}
          region={item.region}
          row={row}
          nameOf={nameOf}
          isFirst={index === 0}
        />
      ))}
      {item.files.map((row) => (
        <FilesSection key={`${row.targetGroup} ${row.source}`} row={row} nameOf={nameOf} />
      ))}
    </>
  );
}
