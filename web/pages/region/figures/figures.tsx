import './figures.css';
import { useTranslations } from 'use-intl/react';
import type { RegionAnswer } from '../queries.ts';
import { Centres } from './centres.tsx';
import { Coverage } from './coverage.tsx';
import { Money } from './money.tsx';
import { Recommendations } from './recommendations.tsx';

/** The region in four figures: each an interval, with how it is read and the way to where it comes from. */
export function Figures({ answer }: { answer: RegionAnswer }) {
  const t = useTranslations();
  return (
    <section aria-labelledby="region-figures">
      <h2 id="region-figures" className="visually-hidden">
        {t('region.front.figures')}
      </h2>
      <div className="region-figures">
        <Money answer={answer} />
        <Coverage answer={answer} />
        <Centres answer={answer} />
        <Recommendations answer={answer} />
      </div>
    </section>
  );
}
