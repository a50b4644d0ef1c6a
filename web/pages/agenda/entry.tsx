import './entry.css';
import { useTranslations } from 'use-intl/react';
import type { AgendaItem } from '../../api/schema.d.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { Badge } from '../../ui/badge.tsx';
import { Day, Words } from '../../ui/values.tsx';
import { daysLateOf } from './days.ts';
import { EntryLink } from './entry-link.tsx';

interface Props {
  item: AgendaItem;
  today: string;
  /** Where no heading above it says the day. */
  hasDay?: boolean;
}

/** An entry in a line or two: what, of which convention or centre, and how late. */
export function Entry({ item, today, hasDay = false }: Props) {
  const t = useTranslations();
  const { text } = useFormat();
  const late = daysLateOf(item, today);
  const { kind, label, about, done, day } = item;
  return (
    <article className={`agenda-entry agenda-${kind}`}>
      <h3>
        <EntryLink item={item}>
          <Words>{label}</Words>
        </EntryLink>
      </h3>
      <p>
        <Words>{text(about.title)}</Words>
      </p>
      <p className="agenda-facts">
        {late > 0 ? <Badge tone="bad">{t('agenda.daysLate', { days: late })}</Badge> : null}
        {done ? <Badge tone="good">{t('agenda.done')}</Badge> : null}
        {hasDay ? <Day value={day} /> : null}
        <span>{t(`agenda.kinds.${kind}`)}</span>
        {about.number === undefined ? null : <bdi>{about.number}</bdi>}
      </p>
    </article>
  );
}

/** Entries, one below the other. */
export function Entries({ items, ...rest }: Omit<Props, 'item'> & { items: readonly AgendaItem[] }) {
  return (
    <ul className="agenda-entries">
      {items.map((item) => (
        <li key={item.id}>
          <Entry item={item} {...rest} />
        </li>
      ))}
    </ul>
  );
}
