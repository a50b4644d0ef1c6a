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
import type { Convention } from '../../../../web/parts/convention/convention.ts';

/** A convention as the API answers it, and what the portal writes into the page from such answers. */

const MESSAGES = { ar, fr, en };
export const instant = '2026-11-25T09:00:00.000Z';
const named = (name: string) => ({ ar: name, fr: name });
const delay = { count: 5, unit: 'workingDays' } as const;

export const convention: Convention = {
  id: 'c2',
  number: 'RSK-2026-0002',
  version: 3,
  etag: '"3"',
  phase: 'pledging',
  phaseSince: instant,
  createdAt: instant,
  changedAt: instant,
  proposer: 'council',
  textVersion: 1,
  terms: {
    actType: 'partnership',
    title: named('Plan'),
    object: named('Objet'),
    region: 'MA-04',
    firstYear: 2026,
    lastYear: 2028,
    parties: [
      { id: 'ministry', kind: 'ministry', name: named('Ministère') },
      { id: 'wilaya', kind: 'wilaya', name: named('Wilaya') },
      { id: 'council', kind: 'council', name: named('Conseil') },
    ],
    projectOwner: 'council',
    accountHolder: 'council',
    components: [],
    target: { minimum: 0, maximum: 100 },
    earmarkFloors: [],
    tranches: [],
  },
  settings: {
    holidays: [],
    remindAtPercent: 50,
    fundsCallDelay: delay,
    preparationDelay: delay,
    authorisationDelay: delay,
    executionDelay: delay,
    reportDelay: delay,
    conditionsDelay: delay,
    dutyDelay: delay,
    justifiedPercent: 70,
    closureJustifiedPercent: 100,
    requiredOrderFields: [],
    resolutionApproval: [{ asked: 'core' as const, role: 'approver' as const }],
    resolutionDelay: delay,
  },
  plan: [],
  pledges: [
    {
      id: 'p2',
      party: 'council',
      status: 'pledged',
      fiscalYear: 2027,
      nature: 'cash',
      amount: 47_000,
    },
  ],
  phases: [],
  floors: [],
  pledging: 'now',
  awaitsSignature: true,
  underWay: false,
  ownDue: 0,
  totals: { pledged: 0, cost: 0, balanced: true, withinTarget: true, byParty: [] },
  gaps: [],
  possibleActs: [],
  waitingFor: [],
  tasks: [],
  tranches: [],
  componentStatus: {},
  calls: [],
  account: { balance: 0, income: 0, uncovered: 0, unallocated: [], bearers: [] },
  orders: [],
  documents: [],
  amendments: [],
  resolutions: [],
  reservations: [],
  transfersIn: [],
  inKind: [],
  deliveries: [],
  revisable: [],
  leftToPay: {},
  closureObstacles: [],
};

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
}

/** A part of the page as it is first written, with the answers that have come by then. */
export function markup(element: ReactNode, { language, api, client }: Given): string {
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
            <RouterContextProvider router={router}>{element}</RouterContextProvider>
          </QueryClientProvider>
        </ApiContext>
      </IntlProvider>
    </LanguageContext>,
  );
}
