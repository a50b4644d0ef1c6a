import './summary.css';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { useConvention } from '../../../parts/convention/use-convention.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Day } from '../../../ui/values.tsx';
import { PHASE_TONES } from '../tones.ts';
import { CentresSummary } from './centres-summary.tsx';
import { NextDeadline } from './deadline.tsx';
import { MoneySummary } from './money-summary.tsx';
import { OwnActs } from './own-acts.tsx';

/** What everybody asks first, above every section: phase, money, centres, what is due next, and the reader's next act. */
export function Summary() {
  const t = useTranslations();
  const { phase, phaseSince, terms } = useConvention();
  return (
    <section className="summary" aria-label={t('conventionPage.summary')}>
      <p className="summary-phase">
        <Badge tone={PHASE_TONES[phase]}>{t(`terms.phase.${phase}`)}</Badge>
        <span>{t.rich('convention.since', { day: () => <Day value={phaseSince} /> })}</span>
      </p>
      <dl className="summary-facts">
        <Line label={t('conventionPage.money.title')}>
          <MoneySummary />
        </Line>
        {terms.components.some(({ kind }) => kind === 'centre') ? (
          <Line label={t('conventionPage.centres.title')}>
            <CentresSummary />
          </Line>
        ) : null}
        <Line label={t('conventionPage.deadline.title')}>
          <NextDeadline />
        </Line>
      </dl>
      <OwnActs />
    </section>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
