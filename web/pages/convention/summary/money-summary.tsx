import './money-summary.css';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useConvention } from '../../../parts/convention/use-convention.ts';
import { Money } from '../../../ui/values.tsx';

/** Parts of the bar's length, in thousandths: rounded down, so that a full bar is full. */
const LENGTH = 1000;

/** The money in three amounts, and the same as a bar: all that is promised, in it what has come, in that what is paid. */
export function MoneySummary() {
  const t = useTranslations();
  const { id, totals, figures } = useConvention();
  const amounts = { promised: totals.pledged, received: figures.received, spent: figures.disbursed };
  const whole = Math.max(...Object.values(amounts));
  const length = (amount: number) => (whole > 0 ? Math.floor((LENGTH * amount) / whole) : 0);
  return (
    <>
      <Link to="/conventions/$id/money" params={{ id }} resetScroll={false} className="money-amounts">
        {(['promised', 'received', 'spent'] as const).map((key) => (
          <span key={key} className="money-amount">
            <span className={`money-key money-key-${key}`} aria-hidden="true" />
            <span className="money-label">{t(`conventionPage.money.${key}`)}</span>{' '}
            <Money centimes={amounts[key]} />
          </span>
        ))}
      </Link>
      <svg className="money-bar" viewBox={`0 0 ${LENGTH} 1`} preserveAspectRatio="none" aria-hidden="true">
        <rect className="money-received" width={length(amounts.received)} height="1" />
        <rect className="money-spent" width={length(amounts.spent)} height="1" />
      </svg>
    </>
  );
}
