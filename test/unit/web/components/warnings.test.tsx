import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterContextProvider,
} from '@tanstack/react-router';
import createClient from 'openapi-fetch';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl/react';
import { expect, test } from 'vitest';
import { ApiContext } from '../../../../web/api/client.ts';
import type { GetConventionsIdReadinessAnswer, paths } from '../../../../web/api/schema.d.ts';
import { LanguageContext } from '../../../../web/i18n/language.tsx';
import { LANGUAGES, type Language } from '../../../../web/i18n/languages.ts';
import * as ar from '../../../../web/locales/ar/index.ts';
import * as en from '../../../../web/locales/en/index.ts';
import * as fr from '../../../../web/locales/fr/index.ts';
import type { Convention } from '../../../../web/parts/convention/convention.ts';
import { readinessQuery } from '../../../../web/parts/readiness/queries.ts';
import { Readiness } from '../../../../web/parts/readiness/readiness.tsx';

/** The panel of readiness, as it is written into the page once the API has answered. */

const MESSAGES = { ar, fr, en };
const named = (name: string) => ({ ar: name, fr: name });
const title = { ar: 'الأولى', fr: 'La première' };
const delay = { count: 5, unit: 'workingDays' } as const;
const instant = '2026-11-25T09:00:00.000Z';

const convention: Convention = {
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
  revisable: [],
  leftToPay: {},
  closureObstacles: [],
};

const message = 'as the API says it';
const WARNED: GetConventionsIdReadinessAnswer['warnings'] = [
  { warning: 'mailboxMissing', about: 'wilaya', message },
  { warning: 'nameTwice', about: 'ministry', sameAs: 'wilaya', message },
  { warning: 'pledgeTwice', about: 'p2', sameAs: 'p1', message },
  {
    warning: 'calledBeforeYear',
    about: 'ministry/women',
    tranche: 2,
    year: 2026,
    expected: 10_000,
    actual: 30_000,
    message,
  },
  {
    warning: 'referenceTaken',
    about: 'c1',
    other: { id: 'c1', number: 'RSK-2026-0001', reference: 'R-7', title },
    message,
  },
];

function panel(language: Language, warnings: typeof WARNED): string {
  const api = createClient<paths, 'application/json'>({ baseUrl: 'http://localhost' });
  const client = new QueryClient();
  const { queryKey } = readinessQuery(api, convention.id, convention.version);
  client.setQueryData(queryKey, { ready: true, gaps: [], warnings });
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
            <RouterContextProvider router={router}>
              <Readiness convention={convention} />
            </RouterContextProvider>
          </QueryClientProvider>
        </ApiContext>
      </IntlProvider>
    </LanguageContext>,
  );
}

test.each<[Language, string]>([
  ['ar', 'للعلم'],
  ['fr', 'À savoir'],
  ['en', 'Good to know'],
])('what is good to know stands apart from what is missing, in %s', (language, heading) => {
  const [missing = '', quiet = ''] = panel(language, WARNED).split('note-quiet');
  expect(missing).toContain('note-good');
  expect(quiet).toContain(`<h3>${heading}</h3>`);
  expect(quiet.match(/<li>/g)).toHaveLength(WARNED.length);
  for (const said of [
    'Wilaya',
    'Ministère',
    'Conseil',
    '2026',
    '2027',
    '470',
    'RSK-2026-0001',
    'R-7',
    'href="/conventions/c1"',
  ])
    expect(quiet).toContain(said);
  expect(quiet).toMatch(/\b300\b/);
  expect(quiet).toMatch(/\b100\b/);
  expect(quiet).toContain(language === 'ar' ? title.ar : title.fr);
  expect(quiet).not.toMatch(/convention\.warnings|undefined|NaN|[{}]/);
  expect(panel(language, [])).not.toContain('note-quiet');
});
