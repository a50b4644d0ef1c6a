import './header.css';
import { Link, useLocation } from '@tanstack/react-router';
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
import { currentEntry, NAVIGATION } from './navigation.ts';

const Account = later(() => import('./account.tsx').then((module) => module.Account));

const LANGUAGE_OPTIONS = Object.keys(LANGUAGES)
  .filter(isLanguage)
  .map((key) => ({ key, words: LANGUAGES[key].name, lang: key }));

export function Header() {
  const t = useTranslations();
  const { person } = useSessionState();
  return (
    <header className="header">
      <div className="header-inner">
        <Link to="/" className="brand">
          <img src="/favicon.svg" alt="" width="32" height="32" />
          <span className="brand-name">{t('shell.name')}</span>
          <span className="brand-tagline">{t('shell.tagline')}</span>
        </Link>
        <div className="header-tools">
          <LanguageChoice />
          {person ? <AccountButton person={person} /> : null}
        </div>
        {person ? <Navigation person={person} /> : null}
      </div>
    </header>
  );
}

function Navigation({ person }: { person: Person }) {
  const t = useTranslations();
  const { pathname } = useLocation();
  const { language } = useLanguage();
  const current = currentEntry(pathname);
  const links = NAVIGATION.filter(
    ({ roles }) => roles === undefined || roles.some((role) => person.roles.includes(role)),
  );
  const list = useRef<HTMLElement>(null);
  // On a phone the entries scroll sideways: the one that the reader is at is in sight, in every language.
  useEffect(() => {
    list.current
      ?.querySelector('[aria-current="page"]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current, language]);
  return (
    <nav ref={list} className="navigation" aria-label={t('shell.navigation')}>
      <ul>
        {links.map(({ to, label }) => (
          <li key={label}>
            <Link to={to} activeOptions={{ exact: to !== current, includeSearch: false }}>
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
