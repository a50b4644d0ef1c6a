import { Outlet } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useSessionState } from '../session/use-session.ts';
import { Header } from './header.tsx';
import { Offline } from './offline.tsx';
import { SessionEnded } from './session-ended.tsx';
import { Welcome } from './welcome.tsx';

/** What surrounds every page: the way past the header, the header itself, and what interrupts. */
export function Shell() {
  const t = useTranslations();
  const { person } = useSessionState();
  return (
    <>
      <a className="skip-link" href="#content">
        {t('shell.skip')}
      </a>
      <Header />
      <Offline />
      <main id="content" tabIndex={-1}>
        {person ? <Outlet /> : <Welcome />}
      </main>
      <SessionEnded />
    </>
  );
}
