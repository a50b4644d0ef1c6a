import './footer.css';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { PUBLIC_PAGES } from './public-pages.ts';

/** Below every page: the way to what explains the service, and to those who answer for it. */
export function Footer() {
  const t = useTranslations();
  return (
    <footer className="footer not-printed">
      <nav aria-label={t('shell.footer.label')}>
        <ul>
          {PUBLIC_PAGES.map(({ to, label }) => (
            <li key={to}>
              <Link to={to}>{t(label)}</Link>
            </li>
          ))}
        </ul>
      </nav>
    </footer>
  );
}
