import './header.css';
import { useMatchRoute } from '@tanstack/react-router';
import { useRef, useState } from 'react';
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
import { Navigation } from './navigation-menu.tsx';
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
