import './welcome.css';
import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Area } from '../../i18n/area.tsx';
import { useLanguage } from '../../i18n/language.tsx';
import { useSession } from '../../session/use-session.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Gap } from './gap.tsx';

/** The page for a person who is not signed in: what the service is. Signing in leads to the address that they opened. */
export const Welcome = () => (
  <Area name="welcome">
    <Worded />
  </Area>
);

function Worded() {
  const t = useTranslations();
  return (
    <Page title={t('welcome.title')} lead={t('welcome.lead')}>
      <SignIn />
      <div className="welcome">
        <Life />
        <Gap />
        <Users />
        <AfterSignIn />
      </div>
      <ul className="welcome-more">
        <li>
          <Link to="/help">{t('welcome.help')}</Link>
        </li>
        <li>
          <Link to="/glossary">{t('welcome.glossary')}</Link>
        </li>
        <li>
          <a href="/docs">{t('welcome.api')}</a>
        </li>
      </ul>
    </Page>
  );
}

/** For how long the issuer's page is waited for before the button can be pressed again, in milliseconds. */
const AWAITED = 10_000;

function SignIn() {
  const t = useTranslations();
  const session = useSession();
  const { language } = useLanguage();
  const { pathname } = useLocation();
  const isAsked = pathname !== '/' && pathname !== '/tasks';
  const [state, setState] = useState<'begun' | 'failed'>();
  const begin = () => {
    setState('begun');
    // Whoever comes back from the issuer, or stops on the way there, may press again.
    const lapse = setTimeout(() => setState(undefined), AWAITED);
    session
      .signIn(language)
      .then(
        () => setState(undefined),
        () => setState('failed'),
      )
      .finally(() => clearTimeout(lapse));
  };
  return (
    <div className="welcome-sign-in">
      <Button kind="primary" isPending={state === 'begun'} onPress={begin}>
        {t('session.signIn')}
      </Button>
      {state === 'failed' ? <Alert>{t('welcome.notReached')}</Alert> : null}
      <p className="hint">
        {isAsked ? t('welcome.goesOn') : null} {t('welcome.accounts')}
      </p>
    </div>
  );
}

const CHAPTERS = ['proposal', 'pledges', 'agreement', 'execution', 'closure'] as const;

function Life() {
  const t = useTranslations();
  return (
    <section className="panel welcome-life">
      <h2>{t('welcome.life.title')}</h2>
      <p>{t('welcome.life.text')}</p>
      <ol>
        {CHAPTERS.map((chapter) => (
          <li key={chapter}>
            <div>
              <strong>{t(`welcome.life.${chapter}.name`)}</strong>
              <p>{t(`welcome.life.${chapter}.text`)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

const USERS = ['core', 'contributors', 'operators', 'associations', 'auditors'] as const;

function Users() {
  const t = useTranslations();
  return (
    <section className="panel">
      <h2>{t('welcome.users.title')}</h2>
      <dl className="welcome-terms">
        {USERS.map((user) => (
          <div key={user}>
            <dt>{t(`welcome.users.${user}.name`)}</dt>
            <dd>{t(`welcome.users.${user}.text`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The pages that everybody finds in the navigation, by the names that they have there. */
const PAGES = [
  ['shell.inbox', 'welcome.after.tasks'],
  ['shell.conventions', 'welcome.after.conventions'],
  ['shell.region', 'welcome.after.region'],
  ['shell.consultations', 'welcome.after.consultations'],
  ['shell.centres', 'welcome.after.centres'],
] as const;

function AfterSignIn() {
  const t = useTranslations();
  return (
    <section className="panel">
      <h2>{t('welcome.after.title')}</h2>
      <dl className="welcome-terms">
        {PAGES.map(([name, text]) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
