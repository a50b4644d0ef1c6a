import './amendments.css';
import { useTranslations } from 'use-intl/react';
import type { Convention } from '../../../parts/convention/convention.ts';
import { useConvention } from '../../../parts/convention/use-convention.ts';
import { TextVersions } from '../../../parts/text/text-versions.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { Fold } from '../../../ui/fold.tsx';
import { Empty } from '../../../ui/states.tsx';
import { Quote } from '../../../ui/values.tsx';
import { partsOf } from '../changed-parts.ts';
import { AMENDMENT_TONES } from '../tones.ts';

type Amendment = Convention['amendments'][number];

/** The amendments, the newest first: why, what each changes, and what became of it. */
export function Amendments() {
  const t = useTranslations();
  const amendments = [...useConvention().amendments].reverse();
  if (amendments.length === 0) return <Empty title={t('convention.amendments.none')} />;
  return amendments.map((amendment) => <OneAmendment key={amendment.number} amendment={amendment} />);
}

function OneAmendment({ amendment: { number, reason, changes, status } }: { amendment: Amendment }) {
  const t = useTranslations();
  const parts = partsOf(changes);
  return (
    <article className="panel">
      <header className="amendment-head">
        <h4>{t('convention.procedure.amendment', { number })}</h4>
        <Badge tone={AMENDMENT_TONES[status]}>{t(`convention.amendments.status.${status}`)}</Badge>
      </header>
      <Quote>{reason}</Quote>
      <p>{t('convention.amendments.touches')}</p>
      <ul>
        {parts.map((part) => (
          <li key={part}>{t(`convention.changed.${part}`)}</li>
        ))}
      </ul>
      <Fold title={t('convention.amendments.changes')} count={parts.length}>
        <TextVersions amendment={number} />
      </Fold>
    </article>
  );
}
