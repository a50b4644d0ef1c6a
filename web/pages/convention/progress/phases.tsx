import { useTranslations } from 'use-intl/react';
import { useConvention } from '../../../parts/convention/use-convention.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Day } from '../../../ui/values.tsx';
import { roadOf, type Stop } from './phase-stops.ts';

/** A picture of the road: what is behind, where the convention is, what is still to come. */
export function Road() {
  const t = useTranslations();
  const convention = useConvention();
  return (
    <ol className="road" aria-label={t('convention.road.title')}>
      {roadOf(convention).map((stop) => (
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
    <li className={`stop stop-${place}`} {...(isReached && { 'aria-current': 'step' })}>
      <span className="stop-mark">
        {place === 'passed' ? <Icon name="check" /> : null}
        {place === 'halted' ? <Icon name="warning" /> : null}
      </span>
      <span className="stop-name">{t(`terms.phase.${phase}`)}</span>
      <span className="stop-place">
        {place === 'halted' ? t(`terms.phase.${current}`) : t(`convention.road.${place}`)}
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
