import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import type { TracedComponent } from './traced.ts';

interface Props {
  convention: string;
  tranches: TracedComponent['tranches'];
}

/** The tranches that wait for a centre, each with the way to it. */
export function TrancheLinks({ convention, tranches }: Props) {
  const t = useTranslations();
  return tranches.map(({ n, met, needs }) => (
    <div key={`${n} ${needs}`}>
      <Link to="/conventions/$id/money" params={{ id: convention }} hash={`tranche-${n}`} preload={false}>
        {t(`traceability.tranche.${met ? 'met' : 'waits'}`, { number: n })}
      </Link>
    </div>
  ));
}
