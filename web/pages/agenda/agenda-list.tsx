import './agenda-list.css';
import { useTranslations } from 'use-intl/react';
import type { AgendaItem } from '../../api/schema.d.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Empty } from '../../ui/states.tsx';
import { Day } from '../../ui/values.tsx';
import { partsOf } from './days.ts';
import { Entries } from './entry.tsx';

/** What is late, and then day by day what comes. */
export function AgendaList({ items, today }: { items: readonly AgendaItem[]; today: string }) {
  const t = useTranslations();
  const { daysFrom } = useFormat();
  const { late, ahead } = partsOf(items, today);
  if (late.length === 0 && ahead.length === 0) {
    return (
      <Empty title={t('agenda.none')}>
        <p>{t('agenda.noneHint')}</p>
      </Empty>
    );
  }
  return (
    <>
      {late.length === 0 ? null : (
        <section aria-labelledby="agenda-late">
          <h2 id="agenda-late">
            {t('agenda.late')} <span className="count">{late.length}</span>
          </h2>
          <Entries items={late} today={today} hasDay />
        </section>
      )}
      {ahead.map(({ day, items: ofDay }) => (
        <section key={day} className="agenda-day" aria-labelledby={`agenda-${day}`}>
          <h2 id={`agenda-${day}`}>
            <Day value={day} /> <span className="agenda-from-now">{daysFrom(day, Date.now())}</span>
          </h2>
          <Entries items={ofDay} today={today} />
        </section>
      ))}
    </>
  );
}
