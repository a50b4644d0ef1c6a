import './now.css';
import '../../ui/edit-fold.css';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import type { Consultation } from '../../parts/consultations/consultations.ts';
import { ACT_BUTTONS } from './act-buttons.tsx';
import { NEXT_HEADING } from './headings.ts';
import { type MeetingAct, missingOf, offeredOn, unassignedOf } from './offered.ts';

const GRAVE: readonly MeetingAct[] = ['cancel'];

/** What happens now and by whom, and what the reader may do. */
export function Now({ consultation }: { consultation: Consultation }) {
  const t = useTranslations();
  const { further, others } = offeredOn(consultation);
  return (
    <section className="panel" aria-labelledby={NEXT_HEADING}>
      <h2 id={NEXT_HEADING} tabIndex={-1}>
        {t('consultation.next')}
      </h2>
      <p>{t(`consultation.nextOf.${consultation.phase}`)}</p>
      <Missing consultation={consultation} />
      <Buttons names={further} consultation={consultation} isFirst />
      {others.length > 0 ? (
        <details className="edit-fold not-printed">
          <summary>{t('consultation.otherActs')}</summary>
          <div className="edit-fold-body">
            <Buttons names={others} consultation={consultation} />
          </div>
        </details>
      ) : null}
    </section>
  );
}

/** What keeps the next step from being taken, for whoever sees it. */
function Missing({ consultation }: { consultation: Consultation }) {
  const t = useTranslations();
  const { list } = useFormat();
  const { phase, possibleActs } = consultation;
  if (possibleActs.length === 0) return null;
  if (phase === 'held') {
    const missing = missingOf(consultation).map((what) => t(`consultation.missingOf.${what}`));
    return missing.length > 0 ? <p>{t('consultation.missing', { what: list(missing) })}</p> : null;
  }
  const unassigned = phase === 'minutesApproved' ? unassignedOf(consultation) : 0;
  return unassigned > 0 ? <p>{t('consultation.unassigned', { count: unassigned })}</p> : null;
}

interface ButtonsProps {
  names: readonly MeetingAct[];
  consultation: Consultation;
  /** Whether the first of them is the next step. */
  isFirst?: boolean;
}

function Buttons({ names, consultation, isFirst = false }: ButtonsProps) {
  if (names.length === 0) return null;
  return (
    <div className="consultation-acts not-printed">
      {names.map((name, index) => {
        const Button = ACT_BUTTONS[name];
        const kind = GRAVE.includes(name) ? 'danger' : isFirst && index === 0 ? 'primary' : 'secondary';
        return <Button key={name} name={name} consultation={consultation} kind={kind} />;
      })}
    </div>
  );
}
