import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { Area } from '../../i18n/area.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { usePlaces } from '../../i18n/use-places.ts';
import { useGroups } from '../../parts/centres/groups.ts';
import { FilterBar, FilterFields } from '../../ui/filter-bar.tsx';
import { More } from '../../ui/more.tsx';
import { Page } from '../../ui/page.tsx';
import { SelectOrAll } from '../../ui/select-or-all.tsx';
import { Answer, Empty } from '../../ui/states.tsx';
import { Table } from '../../ui/table.tsx';
import { Words } from '../../ui/values.tsx';
import { type ActivityFilters, type ActivityRow, SERVICES, STATES } from './activities-filters.ts';
import { useActivityColumns } from './activity-columns.tsx';
import { DownloadActivities } from './download-activities.tsx';
import { provinceOf, regionOf } from './filters.ts';
import { activitiesQuery } from './queries.ts';

/** Who does what, where: the activities of all organisations, narrowed as the address says. */
export const ActivitiesPage = () => (
  <Area name="organisations">
    <WhoDoesWhat />
  </Area>
);

function WhoDoesWhat() {
  const t = useTranslations();
  const filters = useSearch({ from: '/organisations/activities' });
  const query = useInfiniteQuery(activitiesQuery(useApi(), filters));
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page
      title={t('organisations.activities.table')}
      lead={t('organisations.activities.lead')}
      actions={<DownloadActivities filters={filters} />}
    >
      <Filters filters={filters} />
      <Answer query={query}>
        {() => (
          <>
            {rows.length === 0 && !query.hasNextPage ? (
              <Empty title={t('organisations.activities.none')} />
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

function Filters({ filters }: { filters: ActivityFilters }) {
  const t = useTranslations();
  const places = usePlaces();
  const groups = useGroups();
  const navigate = useNavigate({ from: '/organisations/activities' });
  const change = (part: Partial<Record<keyof ActivityFilters, unknown>>) =>
    void navigate({
      search: (before) =>
        Object.fromEntries(Object.entries({ ...before, ...part }).filter(([, value]) => value !== undefined)),
      resetScroll: false,
    });
  const options = (of: readonly { code: string; name: string }[]) =>
    of.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <FilterBar>
      <FilterFields>
        <SelectOrAll
          name="region"
          label={t('organisations.region')}
          options={options(places.regions)}
          value={filters.region}
          onChange={(region) => change({ region: regionOf(region), province: undefined })}
        />
        <SelectOrAll
          name="province"
          label={t('organisations.activities.province')}
          options={options(places.provincesOf(filters.region))}
          value={filters.province}
          onChange={(province) => change({ province: provinceOf(province) })}
        />
        <SelectOrAll
          name="group"
          label={t('organisations.activities.group')}
          options={groups.usual.map((value) => ({ value, label: groups.name(value) }))}
          value={filters.group}
          onChange={(group) => change({ group })}
        />
        <SelectOrAll
          name="service"
          label={t('organisations.activities.service')}
          options={SERVICES.map((value) => ({ value, label: t(`organisations.services.${value}`) }))}
          value={filters.service}
          onChange={(service) => change({ service })}
        />
        <SelectOrAll
          name="state"
          label={t('organisations.status')}
          options={STATES.map((value) => ({ value, label: t(`organisations.activities.only.${value}`) }))}
          value={filters.state}
          onChange={(state) => change({ state })}
        />
      </FilterFields>
    </FilterBar>
  );
}

function Rows({ rows }: { rows: readonly ActivityRow[] }) {
  const t = useTranslations();
  const { text } = useFormat();
  const { service, group, where, when, capacity, state } = useActivityColumns();
  return (
    <Table<ActivityRow>
      caption={t('organisations.activities.table')}
      isCaptionHidden
      rows={rows}
      rowKey={({ organisation, number }) => `${organisation} ${number}`}
      empty={t('organisations.activities.none')}
      columns={[
        {
          key: 'organisation',
          label: t('organisations.name'),
          isHeading: true,
          cell: ({ organisation, name }) => (
            <Link to="/organisations/$id" params={{ id: organisation }}>
              <Words>{text(name)}</Words>
            </Link>
          ),
        },
        service,
        group,
        where,
        when,
        capacity,
        state,
      ]}
    />
  );
}
