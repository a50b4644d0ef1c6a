import { useTranslations } from 'use-intl/react';
import { Badge } from '../../ui/badge.tsx';
import { Day } from '../../ui/values.tsx';
import { PHASE_TONES } from './tones.ts';
import { useConvention } from './use-convention.ts';
import { Waiting } from './waiting.tsx';

/** What everybody wants to know first: where it stands, and who is waited for. */
export function Head() {
  const t = useTranslations();
  const { phase, phaseSince, reason, waitingFor } = useConvention();
  return (
    <div className="convention-head">
      <p className="convention-phase">
        <Badge tone={PHASE_TONES[phase]}>{t(`terms.phase.${phase}`)}</Badge>
        <span>{t.rich('convention.since', { day: () => <Day value={phaseSince} /> })}</span>
      </p>
      {reason === undefined ? null : (
        <p>
          {t('convention.reason')} <bdi>{reason}</bdi>
        </p>
      )}
      <Waiting waitingFor={waitingFor} />
    </div>
  );
}
