import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { type Api, read } from '../../api/client.ts';
import type { GetPlansAnswer } from '../../api/schema.d.ts';

/** An action plan in a line. */
export type PlanRow = GetPlansAnswer['items'][number];

const PAGE = '50';

/** The plans of the reader's party, the newest first. */
export function plansQuery(api: Api) {
  return infiniteQueryOptions({
    queryKey: ['plans'],
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/v1/plans', {
          params: { query: { limit: PAGE, ...(pageParam !== '' && { cursor: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.cursor,
  });
}

export function planQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['plan', id],
    queryFn: ({ signal }) => read(api.GET('/v1/plans/{id}', { params: { path: { id } }, signal })),
  });
}

/** Its board: what is made of it and of what it joins, anew at each look. */
export function boardQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['plan', id, 'board'],
    queryFn: ({ signal }) => read(api.GET('/v1/plans/{id}/board', { params: { path: { id } }, signal })),
  });
}
