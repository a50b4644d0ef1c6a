import '../../ui/button.css';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import type { GetConsultationsAnswer } from '../../api/schema.d.ts';
import { Area } from '../../i18n/area.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { usePlaces } from '../../i18n/use-places.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { useIsYours } from '../../parts/acts/rights.ts';
import { consultationsQuery } from '../../parts/consultations/queries.ts';
import { regionOf } from '../../parts/figures/figures.ts';
import { FilterBar, FilterFields } from '../../ui/filter-bar.tsx';
import { More } from '../../ui/more.tsx';
import { Page } from '../../ui/page.tsx';
import { Working } from '../../ui/progress.tsx';
import { SelectOrAll } from '../../ui/select-or-all.tsx';
import { Answer } from '../../ui/states.tsx';
import { Table } from '../../ui/table.tsx';
import { Day, Words } from '../../ui/values.tsx';
import { OwnRecommendations } from './own-recommendations.tsx';

type Row = GetConsultationsAnswer['items'][number];

/** What became of what the reader's party recommended, and the consultations of one region or of all. */
export const ConsultationsPage = () => (
  <Area name="consultations">
    <Consultations />
  </Area>
);

function Consultations() {
  const t = useTranslations();
  const places = usePlaces();
  const { region } = useSearch({ from: '/region/consultations' });
  const navigate = useNavigate({ from: '/region/consultations' });
  const query = useInfiniteQuery(consultationsQuery(useApi(), region));
  const isYours = useIsYours('callConsultation');
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  // What the head offers moves what is below it.
  if (isYours === undefined) return <Working label={t('ui.loading')} />;
  return (
    <Page
      title={t('consultations.title')}
      lead={t('consultations.lead')}
      actions={
        isYours ? (
          <Link to="/region/consultations/new" className="button button-primary">
            {t('consultations.call')}
          </Link>
        ) : undefined
      }
    >
      <OwnRecommendations />
      <FilterBar>
        <FilterFields>
          <SelectOrAll
            name="region"
            label={t('consultations.region')}
            options={places.regions.map(({ code, name }) => ({ value: code, label: name }))}
            value={region}
            onChange={(chosen) => void navigate({ search: { region: regionOf(chosen) }, resetScroll: false })}
          />
        </FilterFields>
      </FilterBar>
      <Answer query={query}>
        {() => (
          <>
            <Rounds rows={rows} />
            <More query={query} />
          </>
        )}
      </Answer>
    </Page>
  );
}

function Rounds({ rows }: { rows: readonly Row[] }) {
  const t = useTranslations();
  const format = useFormat();
  const terms = useTerms();
  return (
    <Table
      caption={t('consultations.rounds')}
      rows={rows}
      rowKey={({ id }) => id}
      empty={t('consultations.none')}
      columns={[
        {
          key: 'title',
          label: t('consultations.round'),
          isHeading: true,
          cell: ({ id, number, title }) => (
            <Link to="/region/consultations/$id" params={{ id }}>
              <Words>{`${t('consultations.number', { number })} · ${format.text(title)}`}</Words>
            </Link>
          ),
        },
        {
          key: 'region',
          label: t('consultations.region'),
          cell: ({ region }) => <bdi>{terms.region(region)}</bdi>,
        },
        { key: 'day', label: t('consultations.day'), cell: ({ day }) => <Day value={day} /> },
        {
          key: 'phase',
          label: t('consultations.phase'),
          isShort: true,
          cell: ({ phase }) => t(`consultations.phases.${phase}`),
        },
        {
          key: 'answered',
          label: t('consultations.answered'),
          cell: ({ recommendations }) =>
            recommendations ? (
              <bdi>
                {t('consultations.answeredOf', {
                  answered: recommendations.answered,
                  total: recommendations.total,
                })}
              </bdi>
            ) : null,
        },
      ]}
    />
  );
}
