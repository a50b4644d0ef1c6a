import '../styles/letters.css';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/common.css';
import '../styles/print.css';
import type { QueryClient } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { type Api, createApi } from '../api/client.ts';
import { placesQuery } from '../api/places.ts';
import { fetchWords } from '../i18n/area.tsx';
import { applyLanguage } from '../i18n/language.tsx';
import { type Language, rememberedLanguage } from '../i18n/languages.ts';
import { areasNamed, loadMessages } from '../i18n/messages.ts';
import { conventionsQuery } from '../pages/conventions/queries.ts';
import { regionQuery } from '../pages/region/queries.ts';
import { conventionQuery } from '../parts/convention/queries.ts';
import { regionOf } from '../parts/figures/figures.ts';
import { keptRegion } from '../parts/parties/own-region.ts';
import { registeredPartyQuery } from '../parts/parties/register.ts';
import { loadConfig } from '../session/config.ts';
import type { Person } from '../session/person.ts';
import { finishPopup, isSignInAnswer, Session } from '../session/session.ts';
import { App, createQueries } from './app.tsx';
import { fetchWelcome } from './fetch-welcome.ts';
import { type AppRouter, createAppRouter } from './router.tsx';
import { letEmptinessThrough } from './trusted-types.ts';

/** The portal starts: where it runs, who reads, in which language; then the page. */
async function start(): Promise<void> {
  letEmptinessThrough();
  const language = rememberedLanguage();
  applyLanguage(language);
  // Nobody has signed in in this tab: the page that says so is fetched along with the rest.
  if (!isSignInAnswer() && !Object.keys(sessionStorage).some((key) => key.startsWith('oidc.user:')))
    void fetchWelcome().catch(() => undefined);
  const router = isSignInAnswer() ? undefined : loadedRouter();
  void askWords(language).catch(() => undefined);
  const [config, messages] = await Promise.all([loadConfig(), loadMessages(language)]);
  if (await finishPopup(config)) return;
  const session = new Session(config);
  await session.open();
  const api = createApi(session);
  const queries = createQueries();
  const { person } = session.state();
  if (person) askAhead(api, queries, person, router);
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no root');
  createRoot(root).render(
    <StrictMode>
      <App
        service={config.service}
        session={session}
        router={router ?? createAppRouter()}
        api={api}
        queries={queries}
        first={{ language, messages }}
      />
    </StrictMode>,
  );
}

/** The words of the page asked for are there when it is rendered: `public/first.js` has found which it needs. */
async function askWords(language: Language): Promise<void> {
  const { areas = '' } = document.querySelector<HTMLElement>('script[data-areas]')?.dataset ?? {};
  for (const area of await areasNamed(areas, language)) void fetchWords(area, language);
}

/** What almost every page asks first, and the convention, the list or the region it is about, are on their way while it is built. */
function askAhead(api: Api, queries: QueryClient, { party }: Person, router?: AppRouter): void {
  for (const { routeId, params, search } of router?.matchRoutes(router.latestLocation) ?? [])
    if (routeId.startsWith('/conventions/$id') && 'id' in params)
      void queries.prefetchQuery(conventionQuery(api, params.id));
    else if (routeId === '/conventions') void queries.prefetchInfiniteQuery(conventionsQuery(api, search));
    else if (routeId === '/region') {
      const region = 'region' in search ? regionOf(search.region) : keptRegion(party);
      if (region !== undefined) void queries.prefetchQuery(regionQuery(api, region));
    }
  void queries.prefetchQuery(placesQuery(api));
  if (party !== '') void queries.prefetchQuery(registeredPartyQuery(api, party));
}

/** A router that is already fetching the page asked for, while the session is being opened. */
function loadedRouter(): AppRouter {
  const router = createAppRouter();
  void router.load();
  return router;
}

await start();
