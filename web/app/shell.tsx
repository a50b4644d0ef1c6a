import './shell.css';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useMatches } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../api/client.ts';
import { placesQuery } from '../api/places.ts';
import { fetchWords } from '../i18n/area.tsx';
import { useLanguage } from '../i18n/language.tsx';
import { useSession, useSessionState } from '../session/use-session.ts';
import { later } from '../ui/later.ts';
import { openFoldsOnPaper } from '../ui/printing.ts';
import { fetchWelcome } from './fetch-welcome.ts';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { Offline } from './offline.tsx';
import { OwnOrganisation } from './own-organisation.tsx';
import { isPublicPage } from './public-pages.ts';

const Welcome = later(fetchWelcome);

const SessionEnded = later(() => import('./session-ended.tsx').then((module) => module.SessionEnded));

/** When what no page needs is fetched, in milliseconds: the page stands by then. */
const AFTER = 10_000;

/** The words of the account's menu and of an ended session are there without a connection, in the language chosen last. */
function useAccountWords(): void {
  const { language } = useLanguage();
  useEffect(() => {
    const timer = setTimeout(() => void fetchWords('account', language).catch(() => undefined), AFTER);
    return () => clearTimeout(timer);
  }, [language]);
}

/** A subscription to the agenda lasts for as long as its person signs in. */
function useAgendaRenewal(isSignedIn: boolean): void {
  const session = useSession();
  useEffect(() => {
    if (!isSignedIn) return;
    const timer = setTimeout(
      () =>
        void import('../session/agenda-renewal.ts').then(
          ({ renewAgendaDaily }) => renewAgendaDaily(session),
          () => undefined,
        ),
      AFTER,
    );
    return () => clearTimeout(timer);
  }, [session, isSignedIn]);
}

/** The frame of every page: the skip link, the header, the footer, and dialogs that interrupt. */
export function Shell() {
  const t = useTranslations();
  const { person, ended } = useSessionState();
  // By the page that is shown, not by the address: a visitor's next page may still be on its way.
  const isPublic = useMatches({ select: (matches) => isPublicPage(matches.at(-1)?.pathname ?? '') });
  // Almost every page names places: they are asked for along with what the page is about.
  useQuery({ ...placesQuery(useApi()), enabled: person !== undefined });
  useEffect(openFoldsOnPaper, []);
  useAgendaRenewal(person !== undefined);
  useAccountWords();
  return (
    <>
      <a className="skip-link" href="#content">
        {t('shell.skip')}
      </a>
      <Header />
      <Offline />
      <main id="content" tabIndex={-1}>
        {person?.party ? <OwnOrganisation party={person.party} /> : null}
        {person || isPublic ? <Outlet /> : <Welcome />}
      </main>
      <Footer />
      {ended ? <SessionEnded /> : null}
    </>
  );
}
