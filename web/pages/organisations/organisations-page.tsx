import { Area } from '../../i18n/area.tsx';
import '../../ui/button.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useIsYours } from '../../parts/acts/rights.ts';
import { More } from '../../ui/more.tsx';
import { Page } from '../../ui/page.tsx';
import { Answer, Empty } from '../../ui/states.tsx';
import { Table } from '../../ui/table.tsx';
import { Words } from '../../ui/values.tsx';
import type { RegisterFilters, Row } from './filters.ts';
import { Places } from './places.tsx';
import { registerQuery } from './queries.ts';
import { RegisterFilterBar } from './register-filter-bar.tsx';
import { StatusBadge } from './status-badge.tsx';

/** The register of organisations, narrowed as the address says. */
export const OrganisationsPage = () => (
  <Area name="organisations">
    <Register />
  </Area>
);

function Register() {
  const t = useTranslations();
  const filters = useSearch({ from: '/organisations' });
  const navigate = useNavigate({ from: '/organisations' });
  const change = (part: Partial<RegisterFilters>) =>
    void navigate({ search: (before) => ({ ...before, ...part }), resetScroll: false });
  const query = useInfiniteQuery(registerQuery(useApi(), filters));
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const mayDeclare = useIsYours('declareOrganisation');
  const mayImport = useIsYours('importOrganisations');
  return (
    <Page
      title={t('organisations.title')}
      lead={t('organisations.lead')}
      actions={mayDeclare ? <Declare /> : undefined}
    >
      <RegisterFilterBar filters={filters} change={change} />
      <p className="not-printed">
        <Link to="/organisations/duplicates" search={{ region: filters.region }}>
          {t('organisations.duplicates.title')}
        </Link>
        {' · '}
        <Link to="/organisations/activities" search={{ region: filters.region }}>
          {t('organisations.activities.table')}
        </Link>
        {mayImport ? (
          <>
            {' · '}
            <Link to="/organisations/import">{t('organisations.import')}</Link>
          </>
        ) : null}
      </p>
      <Answer query={query}>
        {() => (
          <>
            {rows.length === 0 && !query.hasNextPage ? (
              <Empty title={t('organisations.none')} />
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

function Declare() {
  const t = useTranslations();
  return (
    <Link to="/organisations/new" className="button button-primary">
      {t('organisations.declare.open')}
    </Link>
  );
}

function Rows({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations();
  const { text } = useFormat();
  return (
    <Table
      caption={t('organisations.title')}
      isCaptionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={t('organisations.none')}
      columns={[
        {
          key: 'name',
          label: t('organisations.name'),
          isHeading: true,
          cell: ({ id, name }) => (
            <Link to="/organisations/$id" params={{ id }}>
              <Words>{text(name)}</Words>
            </Link>
          ),
        },
        {
          key: 'kind',
          label: t('organisations.kind'),
          cell: ({ kind }) => t(`organisations.kinds.${kind}`),
        },
        { key: 'places', label: t('organisations.places'), cell: (row) => <Places of={row} /> },
        {
          key: 'status',
          label: t('organisations.status'),
          cell: ({ status }) => <StatusBadge status={status} />,
        },
      ]}
    />
  );
}
