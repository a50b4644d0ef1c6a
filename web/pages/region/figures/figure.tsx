import '../lines.css';
import './figures.css';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';

interface Props {
  title: string;
  /** The figure itself, in a sentence of the page: an interval wherever it is not known exactly. */
  value: string;
  children: ReactNode;
  /** The day that it speaks of, in a sentence. */
  asOf: string | undefined;
  /** How it is read, for whoever asks: what its words mean, and why it is a range. */
  reading: ReactNode;
  /** The way down to where it comes from. */
  source: ReactNode;
}

/** A figure of the region: large and alone, what it is made of under it, and the way to its source. */
export function Figure({ title, value, children, asOf, reading, source }: Props) {
  const t = useTranslations();
  return (
    <section className="panel region-figure">
      <h3>{title}</h3>
      <p className="region-interval">{value}</p>
      {children}
      <details className="region-reading">
        <summary>{t('region.front.reading')}</summary>
        {reading}
      </details>
      <div className="region-source">
        {asOf === undefined ? null : <p className="hint">{asOf}</p>}
        <p>{source}</p>
      </div>
    </section>
  );
}
