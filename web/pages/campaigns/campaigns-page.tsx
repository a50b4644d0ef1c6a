import '../../ui/button.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { Area } from '../../i18n/area.tsx';
import { usePlaces } from '../../i18n/use-places.ts';
import { useIsYours } from '../../parts/acts/rights.ts';
import { type CampaignRow, regionOf } from '../../parts/figures/figures.ts';
import { campaignsQuery } from '../../parts/figures/queries.ts';
import { CampaignStatus } from '../../parts/figures/status-badge.tsx';
import { FilterBar, FilterFields } from '../../ui/filter-bar.tsx';
import { More } from '../../ui/more.tsx';
import { Page } from '../../ui/page.tsx';
import { Working } from '../../ui/progress.tsx';
import { SelectOrAll } from '../../ui/select-or-all.tsx';
import { Answer, Empty } from '../../ui/states.tsx';
import { Table } from '../../ui/table.tsx';
import { Day, Words } from '../../ui/values.tsx';

/** The campaigns that the reader may know, the newest first. */
export const CampaignsPage = () => (
  <Area name="campaigns">
    <Campaigns />
  </Area>
);

function Campaigns() {
  const t = useTranslations();
  const places = usePlaces();
  const { region } = useSearch({ from: '/region/campaigns' });
  const navigate = useNavigate({ from: '/region/campaigns' });
  const query = useInfiniteQuery(campaignsQuery(useApi(), region));
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const isYours = useIsYours('launchCampaign');
  // Known at once, but for an organisation that is suspended: that the list says.
  const mayLaunch = isYours && query.data?.pages[0]?.launchable !== false;
  // What the head offers moves what is below it.
  if (isYours === undefined) return <Working label={t('ui.loading')} />;
  return (
    <Page
      title={t('campaigns.title')}
      lead={t('campaigns.lead')}
      actions={mayLaunch ? <Launch /> : undefined}
    >
      <FilterBar>
        <FilterFields>
          <SelectOrAll
            name="region"
            label={t('campaigns.region')}
            options={places.regions.map(({ code, name }) => ({ value: code, label: name }))}
            value={region}
            onChange={(chosen) => void navigate({ search: { region: regionOf(chosen) }, resetScroll: false })}
          />
        </FilterFields>
      </FilterBar>
      <Answer query={query}>
        {() => (
          <>
            {rows.length === 0 && !query.hasNextPage ? (
              <Empty title={t('campaigns.none')} />
            ) : (
              <Rows rows={rows} />
            )}
            <More query={query} />
          </>
        )}
      </Answer>
    </Page>
  );
}

function Launch() {
  const t = useTranslations();
  return (
    <Link to="/region/campaigns/new" className="button button-primary">
      {t('campaigns.launch.open')}
    </Link>
  );
}

/** How many of the requests of a campaign are accepted. */
function progressOf({ requests }: Pick<CampaignRow, 'requests'>) {
  const all = Object.values(requests).reduce((sum, count) => sum + count, 0);
  return { accepted: requests.accepted ?? 0, all };
}

function Rows({ rows }: { rows: readonly CampaignRow[] }) {
  const t = useTranslations();
  const places = usePlaces();
  return (
    <Table
      caption={t('campaigns.title')}
      isCaptionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={t('campaigns.none')}
      columns={[
        {
          key: 'campaign',
          label: t('campaigns.campaign'),
          isHeading: true,
          cell: ({ id, region, year }) => (
            <Link to="/region/campaigns/$id" params={{ id }}>
              <Words>{t('campaigns.named', { year: String(year), region: places.name(region) })}</Words>
            </Link>
          ),
        },
        {
          key: 'status',
          label: t('campaigns.status'),
          cell: ({ status }) => <CampaignStatus status={status} />,
        },
        {
          key: 'progress',
          label: t('campaigns.progress'),
          cell: (row) => <bdi>{t('campaigns.acceptedOf', progressOf(row))}</bdi>,
        },
        { key: 'due', label: t('campaigns.due'), cell: ({ dueOn }) => <Day value={dueOn} /> },
        {
          key: 'version',
          label: t('campaigns.publishedVersion'),
          cell: ({ publishedVersion }) => <bdi>{publishedVersion ?? t('campaigns.notYet')}</bdi>,
        },
      ]}
    />
  );
}
