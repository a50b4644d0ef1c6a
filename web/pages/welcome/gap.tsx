import './gap.css';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';

/** An example of a coverage, in people: it explains the interval and is nobody's figure. */
const EXAMPLE = { of: 1000, least: 350, most: 400 };

/** The gap as an interval, in words and as the bar that the region's pages have. */
export function Gap() {
  const t = useTranslations();
  const { number } = useFormat();
  const { of, least, most } = EXAMPLE;
  return (
    <section className="panel">
      <h2>{t('welcome.gap.title')}</h2>
      <p>{t('welcome.gap.text')}</p>
      <p>{t('welcome.gap.range')}</p>
      <div className="gap-example" aria-hidden="true">
        <span style={{ inlineSize: `${(100 * least) / of}%` }} />
        <span style={{ inlineSize: `${(100 * (most - least)) / of}%` }} />
      </div>
      <p className="hint">
        {t('welcome.gap.example', {
          of: number(of),
          least: number(least),
          most: number(most),
          gapLeast: number(of - most),
          gapMost: number(of - least),
        })}
      </p>
    </section>
  );
}
