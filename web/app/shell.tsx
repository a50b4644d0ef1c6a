import './shell.css';
import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../api/client.ts';
import { placesQuery } from '../api/places.ts';
import { Area } from '../i18n/area.tsx';
import { useSessionState } from '../session/use-session.ts';
import { later } from '../ui/later.ts';
import { openFoldsOnPaper } from '../ui/printing.ts';
import { fetchWelcome } from './fetch-welcome.ts';
import { Header } from './header.tsx';
import { Offline } from './offline.tsx';

const Welcome = later(fetchWelcome);

const SessionEnded = later(() => import('./session-ended.tsx').then((module) => module.SessionEnded));

const OwnOrganisation = later(() =>
  import('./own-organisation.tsx').then((module) => module.OwnOrganisation),
);

function Visitor() {
  return (
    <Area name="welcome">
      <Welcome />
    </Area>
  );
}

/** The frame of every page: the skip link, the header, and dialogs that interrupt. */
export function Shell() {
  const t = useTranslations();
  const { person, ended } = useSessionState();
  // Almost every page names places: they are asked for along with what the page is about.
  useQuery({ ...placesQuery(useApi()), enabled: person !== undefined });
  useEffect(openFoldsOnPaper, []);
  return (
    <>
      <a className="skip-link" href="#content">
        {t('shell.skip')}
      </a>
      <Header />
      <Offline />
      <main id="content" tabIndex={-1}>
        {person?.party ? <OwnOrganisation party={person.party} /> : null}
        {person ? <Outlet /> : <Visitor />}
      </main>
      {ended ? <SessionEnded /> : null}
    </>
  );
}
