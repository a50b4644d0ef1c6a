import './region-page.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { Area } from '../../i18n/area.tsx';
import { regionOf } from '../../parts/figures/figures.ts';
import { registeredPartyQuery } from '../../parts/parties/register.ts';
import { usePerson } from '../../session/use-session.ts';
import { Page } from '../../ui/page.tsx';
import { StandingClosed } from './standing-closed.tsx';
import { WhereTheGapIs } from './where-the-gap-is.tsx';

/** The way to what the product knows of a region. */
export const RegionPage = () => (
  <Area name="region">
    <Ways />
  </Area>
);

function Ways() {
  const t = useTranslations();
  const { party } = usePerson();
  // Whoever works in one region begins with it.
  const { data, isPending } = useQuery(registeredPartyQuery(useApi(), party));
  const own = regionOf(data?.region);
  const search = own === undefined ? {} : { region: own };
  return (
    <Page title={t('region.title')} lead={t('region.lead')}>
      <ul className="region-ways">
        <li className="panel">
          <h2>
            <Link to="/region/coverage" search={search}>
              {t('region.ways.coverage')}
            </Link>
          </h2>
          <p>{t('region.ways.coverageHint')}</p>
          {own === undefined ? null : <WhereTheGapIs region={own} />}
        </li>
        <li className="panel">
          <h2>
            <Link to="/region/map" search={{ ...search, indicator: 'disability' }}>
              {t('region.ways.map')}
            </Link>
          </h2>
          <p>{t('region.ways.mapHint')}</p>
        </li>
        <li className="panel">
          <h2>
            <Link to="/centres" search={search}>
              {t('region.ways.centres')}
            </Link>
          </h2>
          <p>{t('region.ways.centresHint')}</p>
          {isPending ? null : <StandingClosed region={own} />}
        </li>
        <li className="panel">
          <h2>
            <Link to="/region/campaigns" search={search}>
              {t('region.ways.campaigns')}
            </Link>
          </h2>
          <p>{t('region.ways.campaignsHint')}</p>
        </li>
        <li className="panel">
          <h2>
            <Link to="/region/plans">{t('region.ways.plans')}</Link>
          </h2>
          <p>{t('region.ways.plansHint')}</p>
        </li>
        <li className="panel">
          <h2>
            <Link to="/region/consultations">{t('region.ways.consultations')}</Link>
          </h2>
          <p>{t('region.ways.consultationsHint')}</p>
        </li>
        <li className="panel">
          <h2>
            <Link to="/organisations" search={search}>
              {t('region.ways.organisations')}
            </Link>
          </h2>
          <p>{t('region.ways.organisationsHint')}</p>
        </li>
      </ul>
    </Page>
  );
}
