import { Area } from '../../i18n/area.tsx';
import './overview-page.css';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import type { GetOverviewAnswer } from '../../api/schema.d.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { usePlaces } from '../../i18n/use-places.ts';
import { Icon } from '../../ui/icon.tsx';
import { Page } from '../../ui/page.tsx';
import { SelectOrAll } from '../../ui/select-or-all.tsx';
import { Answer, Empty } from '../../ui/states.tsx';
import { Deadlines } from './deadlines.tsx';
import { Late } from './late.tsx';
import { MoneyByParty } from './money-by-party.tsx';
import { Phases } from './phases.tsx';
import { overviewQuery } from './queries.ts';

/** A region's conventions together, or all of them: where they stand, what is late, what comes, the money. */
export const OverviewPage = () => (
  <Area name="overview">
    <Area name="conventions">
      <Together />
    </Area>
  </Area>
);

function Together() {
  const t = useTranslations();
  const places = usePlaces();
  const { region } = useSearch({ from: '/overview' });
  const navigate = useNavigate({ from: '/overview' });
  const query = useQuery(overviewQuery(useApi(), region));
  return (
    <Page title={t('overview.title')}>
      <div className="overview-scope">
        <SelectOrAll
          name="region"
          label={t('overview.region')}
          options={places.regions.map(({ code, name }) => ({ value: code, label: name }))}
          value={region}
          onChange={(chosen) => void navigate({ search: { region: chosen }, resetScroll: false })}
        />
      </div>
      <Answer query={query}>
        {(overview) => <Everything overview={overview} region={region} now={query.dataUpdatedAt} />}
      </Answer>
    </Page>
  );
}

interface Props {
  overview: GetOverviewAnswer;
  region: string | undefined;
  now: number;
}

function Everything({ overview, region, now }: Props) {
  const t = useTranslations();
  const { text } = useFormat();
  const { conventions, complete, phases, figures, total, late, deadlines } = overview;
  if (conventions === 0)
    return (
      <Empty title={t('overview.empty')}>
        <p>{t('overview.emptyHint')}</p>
      </Empty>
    );
  const names = new Map(figures.map(({ party, name }) => [party, text(name)]));
  return (
    <>
      <p className="lead" role="status">
        {t('overview.count', { count: conventions })}
      </p>
      {complete ? null : (
        <p className="note note-warning">
          <Icon name="warning" /> <span>{t('overview.incomplete', { count: conventions })}</span>
        </p>
      )}
      <div className="overview-grid">
        <Phases phases={phases} region={region} />
        <Late late={late} names={names} now={now} />
        <Deadlines deadlines={deadlines} names={names} now={now} />
      </div>
      <MoneyByParty figures={figures} total={total} />
    </>
  );
}
