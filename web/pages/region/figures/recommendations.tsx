import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { isolate } from '../../../i18n/isolate.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { RegionAnswer } from '../queries.ts';
import { Figure } from './figure.tsx';

/** How many recommendations of the region's consultations were answered, and what came of them. */
export function Recommendations({ answer: { asOf, recommendations, region } }: { answer: RegionAnswer }) {
  const t = useTranslations();
  const { day } = useFormat();
  const { consultations, total, answered, delivered, verified, referred } = recommendations;
  return (
    <Figure
      title={t('region.front.recommendations.title')}
      value={
        total === 0
          ? t('region.front.recommendations.none')
          : t('region.front.centres.exactly', { least: answered, of: total })
      }
      asOf={t('region.front.asOf', { day: isolate(day(asOf)) })}
      reading={<p>{t('region.front.recommendations.reading')}</p>}
      source={
        <Link to="/region/consultations" search={{ region }}>
          {t('region.front.recommendations.source')}
        </Link>
      }
    >
      <p className="hint">{t('region.front.recommendations.of', { consultations })}</p>
      {delivered > 0 ? (
        <p>
          {verified === delivered
            ? t('region.front.recommendations.delivered', { delivered })
            : t('region.front.recommendations.deliveredBetween', { verified, delivered })}
        </p>
      ) : null}
      {referred > 0 ? <p>{t('region.front.recommendations.referred', { referred })}</p> : null}
    </Figure>
  );
}
