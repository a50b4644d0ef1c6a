import './head.css';
import '../../ui/button.css';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useConvention } from '../../parts/convention/use-convention.ts';
import { TONES, urgencyOf } from '../../parts/tasks/urgency.ts';
import { Badge } from '../../ui/badge.tsx';
import { Day } from '../../ui/values.tsx';
import { PHASE_TONES } from './tones.ts';

interface Props {
  /** Whether the section below names all who are waited for. */
  namesAwaited: boolean;
}

/** The key facts, in a line or two: each section begins on the first screen of a phone. */
export function Head({ namesAwaited }: Props) {
  const t = useTranslations();
  const convention = useConvention();
  const { phase, phaseSince, waitingFor } = convention;
  const isAsked = waitingFor.length > 0;
  return (
    <div className="convention-head">
      <p className="convention-phase">
        <Badge tone={PHASE_TONES[phase]}>{t(`terms.phase.${phase}`)}</Badge>
        <span>{t.rich('convention.since', { day: () => <Day value={phaseSince} /> })}</span>
        {isAsked && !namesAwaited ? <Awaited /> : null}
      </p>
      {isAsked ? null : <Nobody isUnderWay={convention.underWay} />}
    </div>
  );
}

/** How many are waited for, as the way to who they are. */
function Awaited() {
  const t = useTranslations();
  const { id, waitingFor } = useConvention();
  const now = Date.now();
  const late = waitingFor.filter(({ dueAt }) => urgencyOf(dueAt, now) === 'overdue').length;
  return (
    <>
      <Link to="/conventions/$id" params={{ id }} resetScroll={false}>
        {t('convention.awaited', { count: waitingFor.length })}
      </Link>
      {late === 0 ? null : <Badge tone={TONES.overdue}>{t('convention.lateCount', { count: late })}</Badge>}
    </>
  );
}

function Nobody({ isUnderWay }: { isUnderWay: boolean }) {
  const t = useTranslations();
  return (
    <p className="convention-idle" role="status">
      {isUnderWay ? (
        <>
          <span className="spinner" aria-hidden="true" /> {t('convention.underWay')}
        </>
      ) : (
        t('convention.nobody')
      )}
    </p>
  );
}
