import './phases.css';
import { useTranslations } from 'use-intl/react';
import type { Convention } from '../../../parts/convention/convention.ts';
import { useConvention } from '../../../parts/convention/use-convention.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Day } from '../../../ui/values.tsx';

type Stop = Convention['phases'][number];

/** The phases of the convention as a picture: those behind it, the current one, those to come. */
export function Phases() {
  const t = useTranslations();
  const { phases } = useConvention();
  return (
    <ol className="phases" aria-label={t('convention.phases.title')}>
      {phases.map((stop) => (
        <OneStop key={stop.phase} stop={stop} />
      ))}
    </ol>
  );
}

function OneStop({ stop: { phase, place } }: { stop: Stop }) {
  const t = useTranslations();
  const { phase: current, phaseSince } = useConvention();
  const isReached = place === 'here' || place === 'halted';
  return (
    <li className={`phase phase-${place}`} {...(isReached && { 'aria-current': 'step' })}>
      <span className="phase-mark">
        {place === 'passed' ? <Icon name="check" /> : null}
        {place === 'halted' ? <Icon name="warning" /> : null}
      </span>
      <span className="phase-name">{t(`terms.phase.${phase}`)}</span>
      <span className="phase-place">
        {place === 'halted' ? t(`terms.phase.${current}`) : t(`convention.phases.${place}`)}
        {isReached ? (
          <>
            {' '}
            <Day value={phaseSince} />
          </>
        ) : null}
      </span>
    </li>
  );
}
