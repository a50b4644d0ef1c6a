import './region-page.css';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { Area } from '../../i18n/area.tsx';
import { isolate } from '../../i18n/isolate.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { usePlaces } from '../../i18n/use-places.ts';
import { type Region, regionOf } from '../../parts/figures/figures.ts';
import { useOwnRegion } from '../../parts/parties/own-region.ts';
import { Badge } from '../../ui/badge.tsx';
import { later } from '../../ui/later.ts';
import { Page } from '../../ui/page.tsx';
import { PageAnswer } from '../../ui/page-answer.tsx';
import { Working } from '../../ui/progress.tsx';
import { SelectOrAll } from '../../ui/select-or-all.tsx';
import { Words } from '../../ui/values.tsx';
import { Changed } from './changed.tsx';
import { Country } from './country.tsx';
import { Figures } from './figures/figures.tsx';
import { Late, Next, Waiting } from './late.tsx';
import { MoneyByParty } from './money-by-party.tsx';
import { type RegionAnswer, regionQuery } from './queries.ts';
import { Ways } from './ways.tsx';

/** The front of the portal for whoever leads: one region, or the country for those who belong to none. */
export function RegionPage() {
  return (
    <Area name={['region', 'centres']}>
      <Chosen />
    </Area>
  );
}

function Chosen() {
  const t = useTranslations();
  const { region } = useSearch({ from: '/region' });
  // Whoever works in one region begins with it.
  const own = useOwnRegion(region === undefined);
  if (region === 'all') return <Country />;
  if (region !== undefined) return <OneRegion region={region} />;
  if (!own.isKnown) return <Working label={t('ui.loading')} />;
  return own.region === undefined ? <Country /> : <OneRegion region={own.region} />;
}

const SmallMap = later(() => import('./small-map.tsx').then((module) => module.SmallMap));

function OneRegion({ region }: { region: Region }) {
  const t = useTranslations();
  const places = usePlaces();
  const query = useQuery(regionQuery(useApi(), region));
  return (
    <PageAnswer query={query}>
      {(answer) => (
        <Page
          title={places.name(region)}
          lead={<Lead answer={answer} />}
          actions={<Choose region={region} />}
        >
          {answer.complete ? null : <p className="note note-info">{t('region.front.notWhole')}</p>}
          <Figures answer={answer} />
          <div className="region-columns">
            <div>
              <Waiting waiting={answer.waiting} now={query.dataUpdatedAt} />
              <Late answer={answer} now={query.dataUpdatedAt} />
              <Next answer={answer} now={query.dataUpdatedAt} />
            </div>
            <div>
              <Changed answer={answer} />
              <SmallMap map={answer.map} region={region} />
            </div>
          </div>
          <MoneyByParty region={region} />
          <Ways region={region} />
        </Page>
      )}
    </PageAnswer>
  );
}

/** The phases of a plan by which a region is shown: those before it has ended. */
const LIVING = ['draft', 'returned', 'review', 'adoption', 'inForce', 'closing'] as const;

/** What the page is, and which plan it follows; without one it says so. */
function Lead({ answer: { plan, population } }: { answer: RegionAnswer }) {
  const t = useTranslations();
  const { number, text } = useFormat();
  const phase = LIVING.find((each) => each === plan?.phase);
  return (
    <>
      <p>{t('region.front.lead', { population: isolate(number(population)) })}</p>
      {plan ? (
        <p>
          <Link to="/region/plans/$id" params={{ id: plan.id }} preload={false}>
            <Words>{text(plan.title)}</Words>
          </Link>{' '}
          <bdi>
            {t('region.front.planYears', { first: String(plan.years.first), last: String(plan.years.last) })}
          </bdi>{' '}
          {phase ? (
            <Badge tone={phase === 'inForce' ? 'good' : 'neutral'}>{t(`region.front.phase.${phase}`)}</Badge>
          ) : null}
        </p>
      ) : (
        <p>{t('region.front.noPlan')}</p>
      )}
    </>
  );
}

function Choose({ region }: { region: Region }) {
  const t = useTranslations();
  const places = usePlaces();
  const navigate = useNavigate({ from: '/region' });
  return (
    <div className="not-printed">
      <SelectOrAll
        name="region"
        label={t('region.region')}
        options={places.regions.map(({ code, name }) => ({ value: code, label: name }))}
        value={region}
        onChange={(chosen) => void navigate({ search: { region: regionOf(chosen) ?? 'all' } })}
      />
    </div>
  );
}
