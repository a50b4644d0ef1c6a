import './acts-menu.css';
import '../../../ui/button.css';
import { Link, useMatchRoute } from '@tanstack/react-router';
import { Children, type ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { openCalls } from '../../../parts/calls/open-calls.ts';
import { useConvention } from '../../../parts/convention/use-convention.ts';
import { offersOf } from '../offers.ts';

/**
 * Everything that the reader can do on this convention now, unfolded on demand; nothing for other readers. Its children are
 * links that come first.
 */
export function ActsMenu({ children }: { children: ReactNode }) {
  const t = useTranslations();
  const convention = useConvention();
  const count = openCalls(convention.calls).length;
  const isThere = useMatchRoute()({ to: '/conventions/$id/acts', params: { id: convention.id } }) !== false;
  // On the page of acts itself they stand below.
  const offers = isThere ? [] : offersOf(convention);
  const links = Children.toArray(children);
  if (links.length + offers.length === 0) return null;
  return (
    <details className="acts-menu">
      <summary className="button">
        {t('conventionPage.acts')} <span className="count">{links.length + offers.length}</span>
      </summary>
      <nav aria-label={t('conventionPage.bar.title')}>
        <ul>
          {links.map((link, index) => (
            <li key={index}>{link}</li>
          ))}
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
