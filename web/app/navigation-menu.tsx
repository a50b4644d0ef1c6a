import './navigation-menu.css';
import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Person } from '../session/person.ts';
import { Icon } from '../ui/icon.tsx';
import { currentEntry, NAVIGATION } from './navigation.ts';

/** A row of links where there is room; on a phone and a tablet a menu, whose button names the current page. */
export function Navigation({ person }: { person: Person }) {
  const t = useTranslations();
  const { pathname } = useLocation();
  const current = currentEntry(pathname);
  const links = NAVIGATION.filter(
    ({ roles }) => roles === undefined || roles.some((role) => person.roles.includes(role)),
  );
  const here = links.find(({ to }) => to === current);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  useEffect(() => {
    if (!isOpen) return;
    const leave = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('keydown', leave);
    return () => document.removeEventListener('keydown', leave);
  }, [isOpen]);
  return (
    <nav className="navigation" aria-label={t('shell.navigation')}>
      <button
        ref={button}
        type="button"
        aria-expanded={isOpen}
        aria-controls="navigation"
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name={isOpen ? 'cross' : 'menu'} />
        <span>{t('shell.menu')}</span>{' '}
        {here ? <span className="navigation-here">{t(here.label)}</span> : null}
      </button>
      <ul id="navigation">
        {links.map(({ to, label }) => (
          <li key={label}>
            <Link to={to} activeOptions={{ exact: to !== current, includeSearch: false }} onClick={close}>
              {t(label)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
