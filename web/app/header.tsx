import { Link } from '@tanstack/react-router';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { useTranslations } from 'use-intl/react';
import { useLanguage } from '../i18n/language.tsx';
import { isLanguage, LANGUAGES } from '../i18n/languages.ts';
import type { Person } from '../session/person.ts';
import { useSession, useSessionState } from '../session/use-session.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Code, Words } from '../ui/values.tsx';
import { NAVIGATION } from './navigation.ts';

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
          {person ? <Account person={person} /> : null}
        </div>
        {person ? <Navigation person={person} /> : null}
      </div>
    </header>
  );
}

function Navigation({ person }: { person: Person }) {
  const t = useTranslations();
  const links = NAVIGATION.filter(
    ({ roles }) => roles === undefined || roles.some((role) => person.roles.includes(role)),
  );
  return (
    <nav className="navigation" aria-label={t('shell.navigation')}>
      <ul>
        {links.map(({ to, label }) => (
          <li key={label}>
            <Link to={to} activeProps={{ 'aria-current': 'page' }}>
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
  const select = (keys: Iterable<unknown>) => {
    const [wanted] = keys;
    if (isLanguage(wanted)) void choose(wanted);
  };
  return (
    <ToggleButtonGroup
      className="language"
      aria-label={t('shell.language')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[language]}
      onSelectionChange={select}
    >
      {Object.entries(LANGUAGES).map(([key, { name }]) => (
        <ToggleButton key={key} id={key} lang={key}>
          {name}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

/** Who I am here, and the way out. */
function Account({ person }: { person: Person }) {
  const t = useTranslations();
  const session = useSession();
  const { language } = useLanguage();
  return (
    <DialogTrigger>
      <AriaButton className="account-button" aria-label={`${t('shell.account')}: ${person.name}`}>
        <Icon name="person" />
        <span className="account-name" dir="auto">
          {person.name}
        </span>
      </AriaButton>
      <Popover className="popover" placement="bottom end">
        <Dialog className="account" aria-label={t('shell.account')}>
          <p className="account-person">
            <Words>{person.name}</Words>
          </p>
          <p>
            <Code>{person.party}</Code>
          </p>
          <ul>
            {person.roles.map((role) => (
              <li key={role}>{t(`terms.role.${role}`)}</li>
            ))}
          </ul>
          <Button onPress={() => void session.signOut(language)}>{t('shell.signOut')}</Button>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
