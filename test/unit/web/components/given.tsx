import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterContextProvider,
} from '@tanstack/react-router';
import createClient from 'openapi-fetch';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl/react';
import { type Api, ApiContext } from '../../../../web/api/client.ts';
import type { GetConventionsIdTextAnswer, paths } from '../../../../web/api/schema.d.ts';
import { LanguageContext } from '../../../../web/i18n/language.tsx';
import { LANGUAGES, type Language } from '../../../../web/i18n/languages.ts';
import * as ar from '../../../../web/locales/ar/index.ts';
import * as en from '../../../../web/locales/en/index.ts';
import * as fr from '../../../../web/locales/fr/index.ts';
import type { Person } from '../../../../web/session/person.ts';
import { Session } from '../../../../web/session/session.ts';
import { SessionContext } from '../../../../web/session/use-session.ts';
import { convention } from '../convention.ts';

/** What the portal writes into the page from answers of the API. */

const MESSAGES = { ar, fr, en };
const side: GetConventionsIdTextAnswer['text']['fr'] = {
  actType: 'partnership',
  region: 'MA-04',
  firstYear: 2026,
  lastYear: 2028,
  projectOwner: 'council',
  accountHolder: 'council',
  target: { minimum: 0, maximum: 100 },
  earmarkFloors: [],
  tranches: [],
  title: 'Plan',
  object: 'Objet',
  parties: [],
  components: [],
  contributions: [],
};

/** The convention's text. */
export const text: GetConventionsIdTextAnswer['text'] = {
  convention: convention.id,
  number: convention.number,
  version: 1,
  ar: side,
  fr: side,
};

/** An API that nobody reaches. */
export const offline = createClient<paths, 'application/json'>({
  baseUrl: 'http://localhost',
  fetch: async () => Promise.reject(new TypeError('no connection')),
});

interface Given {
  language: Language;
  api: Api;
  /** The answers that have come. */
  client: QueryClient;
  /** Who is signed in. */
  person?: Person;
}

function sessionOf(person: Person | undefined): Session {
  const session = new Session({ issuer: 'http://localhost', clientId: 'portal', service: {} });
  const state = { person, ended: false };
  return Object.assign(session, { state: () => state });
}

/** A part of the page as it is first written, with the answers that have come by then. */
export function markup(element: ReactNode, { language, api, client, person }: Given): string {
  const router = createRouter({ routeTree: createRootRoute(), history: createMemoryHistory() });
  return renderToStaticMarkup(
    <LanguageContext value={{ language, choose: async () => undefined }}>
      <IntlProvider
        locale={LANGUAGES[language].locale}
        messages={{ ...MESSAGES[language] }}
        timeZone="Africa/Casablanca"
      >
        <ApiContext value={api}>
          <QueryClientProvider client={client}>
            <SessionContext value={sessionOf(person)}>
              <RouterContextProvider router={router}>{element}</RouterContextProvider>
            </SessionContext>
          </QueryClientProvider>
        </ApiContext>
      </IntlProvider>
    </LanguageContext>,
  );
}
