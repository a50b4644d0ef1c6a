import './acts-bar.css';
import '../../ui/button.css';
import { Link, useMatchRoute } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { openCalls } from '../../parts/calls/open-calls.ts';
import type { Convention } from '../../parts/convention/convention.ts';
import { offersOf } from './offers.ts';

/** Links to the acts that the reader can do on this convention now; none for other readers. */
export function ActsBar({ convention }: { convention: Convention }) {
  const t = useTranslations();
  const offers = offersOf(convention);
  const count = openCalls(convention.calls).length;
  const isThere = useMatchRoute()({ to: '/conventions/$id/acts', params: { id: convention.id } }) !== false;
  if (offers.length === 0 || isThere) return null;
  return (
    <nav className="acts-bar" aria-label={t('convention.bar.title')}>
      <ul>
        {offers.map(({ offer, hash }) => (
          <li key={offer}>
            <Link to="/conventions/$id/acts" params={{ id: convention.id }} hash={hash} className="button">
              {t(`convention.bar.${offer}`, { count })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
