import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { type Api, read } from '../../api/client.ts';
import type { Region } from '../figures/figures.ts';

const PAGE = '50';

/** The consultations of one region, or of all, those called last first. */
export function consultationsQuery(api: Api, region: Region | undefined) {
  return infiniteQueryOptions({
    queryKey: ['consultations', region ?? 'all'],
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/v1/consultations', {
          params: {
            query: { limit: PAGE, ...(region && { region }), ...(pageParam !== '' && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.cursor,
  });
}

/** What the reader's party recommended, in all consultations. */
export const ownRecommendationsQuery = (api: Api) => recommendationsQuery(api, ['own'], {});

/** The recommendations that led to a plan, a convention or a centre. */
export const ledToQuery = (api: Api, id: string) => recommendationsQuery(api, ['led-to', id], { ledTo: id });

function recommendationsQuery(api: Api, key: readonly string[], asked: { ledTo?: string }) {
  return infiniteQueryOptions({
    queryKey: ['recommendations', ...key],
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/v1/recommendations', {
          params: { query: { ...asked, limit: PAGE, ...(pageParam !== '' && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.cursor,
  });
}

export function consultationQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['consultation', id],
    queryFn: ({ signal }) => read(api.GET('/v1/consultations/{id}', { params: { path: { id } }, signal })),
  });
}
