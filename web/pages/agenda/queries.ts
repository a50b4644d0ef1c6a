import { queryOptions } from '@tanstack/react-query';
import { type Api, read } from '../../api/client.ts';
import type { Language } from '../../i18n/languages.ts';

/** The days that concern the reader. Its labels are in their language. */
export function agendaQuery(api: Api, language: Language, days: { from: string; until: string }) {
  return queryOptions({
    queryKey: ['agenda', language, days],
    queryFn: ({ signal }) => read(api.GET('/v1/agenda', { params: { query: days }, signal })),
  });
}

/** The reader's own subscription, without its address. */
export function subscriptionQuery(api: Api) {
  return queryOptions({
    queryKey: ['agenda-subscription'],
    queryFn: ({ signal }) => read(api.GET('/v1/agenda/subscription', { signal })),
  });
}

/** Who of the reader's party has subscribed, for its administrator. */
export function subscribersQuery(api: Api) {
  return queryOptions({
    queryKey: ['agenda-subscribers'],
    queryFn: ({ signal }) => read(api.GET('/v1/agenda/subscriptions', { signal })),
  });
}
