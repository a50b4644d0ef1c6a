import './lines.css';
import './region-page.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { usePlaces } from '../../i18n/use-places.ts';
import { CoverageBar } from '../../parts/coverage/coverage-bar.tsx';
import { useCoverageWords } from '../../parts/coverage/words.ts';
import { Page } from '../../ui/page.tsx';
import { PageAnswer } from '../../ui/page-answer.tsx';
import { Table } from '../../ui/table.tsx';
import { Words } from '../../ui/values.tsx';
import { Waiting } from './late.tsx';
import { MoneyByParty } from './money-by-party.tsx';
import { type CountryAnswer, countryQuery } from './queries.ts';
import { Ways } from './ways.tsx';

type Line = CountryAnswer['items'][number];

/** The twelve regions in their official order, which is no ranking. Nothing is added up over regions. */
export function Country() {
  const t = useTranslations();
  const places = usePlaces();
  const query = useQuery(countryQuery(useApi()));
  return (
    <PageAnswer query={query}>
      {({ items, waiting, complete }) => (
        <Page title={t('region.front.country.title')} lead={<p>{t('region.front.country.lead')}</p>}>
          {complete ? null : <p className="note note-info">{t('region.front.country.notWhole')}</p>}
          <div className="region-columns">
            <Waiting waiting={waiting} now={query.dataUpdatedAt} />
          </div>
          <Table
            caption={t('region.front.country.title')}
            isCaptionHidden
            rows={items}
            rowKey={({ region }) => region}
            empty={t('region.coverage.none')}
            columns={[
              {
                key: 'region',
                label: t('region.region'),
                isHeading: true,
                cell: ({ region }) => (
                  <Link to="/region" search={{ region }} preload={false}>
                    <Words>{places.name(region)}</Words>
                  </Link>
                ),
              },
              { key: 'coverage', label: t('region.coverage.rate'), cell: (line) => <Coverage line={line} /> },
              { key: 'plan', label: t('region.front.country.plan'), cell: (line) => <Plan line={line} /> },
            ]}
          />
          <MoneyByParty />
          <Ways />
        </Page>
      )}
    </PageAnswer>
  );
}

function Coverage({ line: { coverage } }: { line: Line }) {
  const t = useTranslations();
  const words = useCoverageWords();
  if (!coverage) return <span className="hint">{t('region.front.country.unpublished')}</span>;
  return (
    <ul className="region-lines">
      {coverage.rows.map((row) => (
        <li key={`${row.targetGroup} ${row.unit} ${row.measure}`}>
          <p>
            {words.heading(row)} <bdi>{`(${coverage.year})`}</bdi>
          </p>
          <p className="region-rate">
            <CoverageBar cell={row.region} /> <span>{words.rate(row.region)}</span>
          </p>
          <p className="hint">{t('region.front.country.gap', { gap: isolate(words.gap(row.region)) })}</p>
        </li>
      ))}
    </ul>
  );
}

function Plan({ line: { plan } }: { line: Line }) {
  const t = useTranslations();
  const { text } = useFormat();
  if (!plan) return <span className="hint">{t('region.front.country.noPlan')}</span>;
  return (
    <Link to="/region/plans/$id" params={{ id: plan.id }} preload={false}>
      <Words>{text(plan.title)}</Words>
    </Link>
  );
}
