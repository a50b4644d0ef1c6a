import '../../ui/button.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { Area } from '../../i18n/area.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { PlanPhase } from '../../parts/plans/phase-badge.tsx';
import { type PlanRow, plansQuery } from '../../parts/plans/queries.ts';
import { useHasRole } from '../../session/use-session.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Answer, Empty } from '../../ui/states.tsx';
import { Table } from '../../ui/table.tsx';
import { Day, Words } from '../../ui/values.tsx';

/** The action plans of the reader's party. */
export const PlansPage = () => (
  <Area name="plans">
    <Plans />
  </Area>
);

function Plans() {
  const t = useTranslations();
  const query = useInfiniteQuery(plansQuery(useApi()));
  const rows = query.data?.pages.flatMap((page) => page.items) ?? [];
  const isProposable = useHasRole('officer');
  return (
    <Page
      title={t('plans.title')}
      lead={t('plans.lead')}
      actions={
        isProposable ? (
          <Link to="/region/plans/new" search={{ step: 'identity' }} className="button button-primary">
            {t('plans.acts.new')}
          </Link>
        ) : undefined
      }
    >
      <Answer query={query}>
        {() => (
          <>
            {rows.length === 0 ? <Empty title={t('plans.none')} /> : <Rows rows={rows} />}
            {query.hasNextPage ? (
              <Button isPending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
                {t('ui.more')}
              </Button>
            ) : null}
          </>
        )}
      </Answer>
    </Page>
  );
}

function Rows({ rows }: { rows: readonly PlanRow[] }) {
  const t = useTranslations();
  const format = useFormat();
  const terms = useTerms();
  return (
    <Table
      caption={t('plans.title')}
      isCaptionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={t('plans.none')}
      columns={[
        {
          key: 'plan',
          label: t('plans.plan'),
          isHeading: true,
          cell: ({ id, title }) => (
            <Link to="/region/plans/$id" params={{ id }}>
              <Words>{format.text(title)}</Words>
            </Link>
          ),
        },
        { key: 'region', label: t('plans.region'), cell: ({ region }) => <bdi>{terms.region(region)}</bdi> },
        {
          key: 'years',
          label: t('plans.years'),
          cell: ({ years }) => (
            <bdi>{t('plans.yearsOf', { first: String(years.first), last: String(years.last) })}</bdi>
          ),
        },
        { key: 'phase', label: t('plans.phase'), cell: ({ phase }) => <PlanPhase phase={phase} /> },
        { key: 'lines', label: t('plans.lines'), cell: ({ lines }) => <bdi>{lines}</bdi> },
        {
          key: 'due',
          label: t('plans.due'),
          cell: ({ waitsFor }) => (waitsFor ? <Day value={waitsFor.dueOn} /> : null),
        },
      ]}
    />
  );
}
