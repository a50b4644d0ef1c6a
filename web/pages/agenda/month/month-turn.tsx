import './month-turn.css';
import '../../../ui/button.css';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { Icon, type IconName } from '../../../ui/icon.tsx';
import { useMonthWords } from './use-month-words.ts';
import { monthsLater } from './weeks.ts';

/** The month that is shown, and the way to the one before, to the next, and back to the present. */
export function MonthTurn({ month, today }: { month: string; today: string }) {
  const t = useTranslations();
  const words = useMonthWords();
  const [before, after] = [monthsLater(month, -1), monthsLater(month, 1)];
  return (
    <div className="month-turn">
      <MonthLink to={before} icon="back" label={t('agenda.monthBefore', { month: words.month(before) })} />
      <h2 id="agenda-month">{words.month(month)}</h2>
      <MonthLink to={after} icon="forward" label={t('agenda.monthAfter', { month: words.month(after) })} />
      {today.startsWith(month) ? null : (
        <Link
          from="/agenda"
          to="."
          search={({ month: _, ...filters }) => filters}
          resetScroll={false}
          className="button button-quiet"
        >
          {t('agenda.thisMonth')}
        </Link>
      )}
    </div>
  );
}

function MonthLink({ to, icon, label }: { to: string; icon: IconName; label: string }) {
  return (
    <Link
      from="/agenda"
      to="."
      search={(filters) => ({ ...filters, month: to })}
      resetScroll={false}
      className="button button-quiet"
      aria-label={label}
    >
      <Icon name={icon} />
    </Link>
  );
}
