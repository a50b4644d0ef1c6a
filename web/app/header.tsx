import './header.css';
import { Link, useLocation, useMatchRoute } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { useTranslations } from 'use-intl/react';
import { useLanguage } from '../i18n/language.tsx';
import { isLanguage, LANGUAGES, type Language } from '../i18n/languages.ts';
import type { Person } from '../session/person.ts';
import { useSessionState } from '../session/use-session.ts';
import { Icon } from '../ui/icon.tsx';
import { later } from '../ui/later.ts';
import { Toggles } from '../ui/toggles.tsx';
import { Masthead } from './masthead.tsx';
import { currentEntry, NAVIGATION } from './navigation.ts';
import { SearchButton } from './search-button.tsx';

const Account = later(() => import('./account.tsx').then((module) => module.Account));

const LANGUAGE_OPTIONS = Object.keys(LANGUAGES)
  .filter(isLanguage)
  .map((key) => ({ key, words: LANGUAGES[key].name, lang: key }));

/** On paper the masthead alone is left; the text of a convention is printed without, as it is signed. */
export function Header() {
  const { person } = useSessionState();
  const isText = useMatchRoute()({ to: '/conventions/$id/text' }) !== false;
  return (
    <header className={isText ? 'header not-printed' : 'header'}>
      <div className="header-inner">
        <Masthead />
        <div className="header-tools">
          <LanguageChoice />
          {person ? <AccountButton person={person} /> : null}
        </div>
        {person ? <SearchButton /> : null}
        {person ? <Navigation person={person} /> : null}
      </div>
    </header>
  );
}

/** A row of links where there is room; on a phone and a tablet a menu, whose button names the current page. */
function Navigation({ person }: { person: Person }) {
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

function LanguageChoice() {
  const t = useTranslations();
  const { language, choose } = useLanguage();
  // Without a connection the language stays; the banner says why.
  const select = (wanted: Language) => void choose(wanted).catch(() => undefined);
  return (
    <Toggles label={t('shell.language')} options={LANGUAGE_OPTIONS} chosen={language} onChoose={select} />
  );
}

/** Opens who I am here, and the way out. */
function AccountButton({ person }: { person: Person }) {
  const t = useTranslations();
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <AriaButton
        ref={button}
        className="account-button"
        aria-label={`${t('shell.account')}: ${person.name}`}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPress={() => setOpen(true)}
      >
        <Icon name="person" />
        <span className="account-name">
          <bdi>{person.name}</bdi>
        </span>
      </AriaButton>
      {isOpen ? <Account person={person} button={button} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
