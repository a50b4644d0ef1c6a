import './region-page.css';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import type { Region } from '../../parts/figures/figures.ts';

/** The ways on from a region, or from the country. */
export function Ways({ region }: { region?: Region }) {
  const t = useTranslations();
  const search = region === undefined ? {} : { region };
  return (
    <nav className="not-printed" aria-labelledby="region-ways">
      <h2 id="region-ways">{t('region.ways.title')}</h2>
      <ul className="region-ways">
        <li className="panel">
          <h3>
            <Link to="/region/coverage" search={search}>
              {t('region.ways.coverage')}
            </Link>
          </h3>
          <p>{t('region.ways.coverageHint')}</p>
        </li>
        <li className="panel">
          <h3>
            <Link to="/region/map" search={{ ...search, indicator: 'disability' }}>
              {t('region.ways.map')}
            </Link>
          </h3>
          <p>{t('region.ways.mapHint')}</p>
        </li>
        <li className="panel">
          <h3>
            <Link to="/centres" search={search}>
              {t('region.ways.centres')}
            </Link>
          </h3>
          <p>{t('region.ways.centresHint')}</p>
        </li>
        <li className="panel">
          <h3>
            <Link to="/region/campaigns" search={search}>
              {t('region.ways.campaigns')}
            </Link>
          </h3>
          <p>{t('region.ways.campaignsHint')}</p>
        </li>
        <li className="panel">
          <h3>
            <Link to="/region/plans">{t('region.ways.plans')}</Link>
          </h3>
          <p>{t('region.ways.plansHint')}</p>
        </li>
        <li className="panel">
          <h3>
            <Link to="/region/consultations" search={search}>
              {t('region.ways.consultations')}
            </Link>
          </h3>
          <p>{t('region.ways.consultationsHint')}</p>
        </li>
        <li className="panel">
          <h3>
            <Link to="/conventions" search={search}>
              {t('region.ways.conventions')}
            </Link>
          </h3>
          <p>{t('region.ways.conventionsHint')}</p>
        </li>
        <li className="panel">
          <h3>
            <Link to="/organisations" search={search}>
              {t('region.ways.organisations')}
            </Link>
          </h3>
          <p>{t('region.ways.organisationsHint')}</p>
        </li>
      </ul>
    </nav>
  );
}
