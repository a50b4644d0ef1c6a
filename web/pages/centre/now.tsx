import './now.css';
import { useTranslations } from 'use-intl/react';
import type { Centre } from '../../parts/centres/centres.ts';
import { Clock } from '../../parts/centres/clock.tsx';
import { NEXT_HEADING } from '../../parts/centres/headings.ts';
import { daysLate } from '../../parts/centres/lateness.ts';
import { WhoseTurn } from '../../parts/centres/turn.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Day, Quote } from '../../ui/values.tsx';
import { Acts } from './acts.tsx';

interface Props {
  centre: Centre;
  today: string;
}

/** What matters now: whose turn it is, how late, the clock of one that stands built, why one is off its way. */
export function Now({ centre, today }: Props) {
  const { built, warnings } = centre;
  return (
    <>
      {built === undefined ? null : (
        <p className={built.isOverdue ? 'note note-bad' : 'note note-warning'}>
          <Icon name="clock" />
          <span>
            <Clock built={built} today={today} />
          </span>
        </p>
      )}
      <Reason centre={centre} />
      <Next centre={centre} today={today} />
      {warnings.map(({ warning, message }) => (
        <p key={warning} className="note note-quiet">
          <Icon name="info" />
          <span>
            <bdi>{message}</bdi>
          </span>
        </p>
      ))}
    </>
  );
}

function Reason({ centre: { status, statusSince, closedOn, reason } }: Pick<Props, 'centre'>) {
  const t = useTranslations();
  if (reason === undefined) return null;
  return (
    <div className="note note-warning">
      <Icon name="warning" />
      <div>
        <p>
          {t.rich('centre.standsSince', {
            status: t(`centres.statuses.${status}`),
            day: () => <Day value={closedOn ?? statusSince} />,
          })}
        </p>
        <Quote>{reason}</Quote>
      </div>
    </div>
  );
}

function Next({ centre, today }: Props) {
  const t = useTranslations();
  const { waitsFor } = centre;
  const late = daysLate(centre, today);
  return (
    <section className="panel centre-next">
      <h2 id={NEXT_HEADING} tabIndex={-1}>
        {t('centre.next')}
      </h2>
      <p>{waitsFor === undefined ? t('centre.waitsForNobody') : <WhoseTurn waitsFor={waitsFor} />}</p>
      {late > 0 ? (
        <p>
          <Badge tone="bad">{t('centres.daysLate', { days: late })}</Badge>
        </p>
      ) : null}
      <Acts centre={centre} />
    </section>
  );
}
