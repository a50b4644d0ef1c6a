import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { type Api, ApiContext } from '../api/client.ts';
import { Refused } from '../api/problem.ts';
import { LanguageProvider } from '../i18n/language.tsx';
import type { Language } from '../i18n/languages.ts';
import type { FirstMessages } from '../i18n/messages.ts';
import type { Service } from '../session/service.ts';
import type { Session } from '../session/session.ts';
import { ServiceContext } from '../session/use-service.ts';
import { SessionContext } from '../session/use-session.ts';
import { AnnounceProvider } from '../ui/announce.tsx';
import type { AppRouter } from './router.tsx';

interface Props {
  service: Service;
  session: Session;
  router: AppRouter;
  api: Api;
  queries: QueryClient;
  first: { language: Language; messages: FirstMessages };
}

/** Cached data are shown at once and read again; a refusal is not repeated, a lost answer is. */
export function createQueries(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5_000,
        retry: (failures, error) => !(error instanceof Refused) && failures < 3,
      },
    },
  });
}

export function App({ service, session, router, api, queries, first }: Props) {
  return (
    <SessionContext value={session}>
      <ServiceContext value={service}>
        <ApiContext value={api}>
          <QueryClientProvider client={queries}>
            <LanguageProvider first={first}>
              <AnnounceProvider>
                <RouterProvider router={router} />
              </AnnounceProvider>
            </LanguageProvider>
          </QueryClientProvider>
        </ApiContext>
      </ServiceContext>
    </SessionContext>
  );
}
