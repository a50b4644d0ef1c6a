import './acts-menu.css';
import '../../../ui/button.css';
import { Link, useMatchRoute } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { openCalls } from '../../../parts/calls/open-calls.ts';
import { useConvention } from '../../../parts/convention/use-convention.ts';
import { offersOf } from '../offers.ts';

/** Everything that the reader can do on this convention now, unfolded on demand; nothing for other readers. */
export function ActsMenu() {
  const t = useTranslations();
  const convention = useConvention();
  const offers = offersOf(convention);
  const count = openCalls(convention.calls).length;
  const isThere = useMatchRoute()({ to: '/conventions/$id/acts', params: { id: convention.id } }) !== false;
  if (offers.length === 0 || isThere) return null;
  return (
    <details className="acts-menu">
      <summary className="button">
        {t('conventionPage.acts')} <span className="count">{offers.length}</span>
      </summary>
      <nav aria-label={t('conventionPage.bar.title')}>
        <ul>
          {offers.map(({ offer, hash }) => (
            <li key={offer}>
              <Link to="/conventions/$id/acts" params={{ id: convention.id }} hash={hash}>
                {t(`conventionPage.bar.${offer}`, { count })}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </details>
  );
}
