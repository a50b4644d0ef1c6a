import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Api, read } from '../../api/client.ts';
import type { RegisterFilters } from './filters.ts';

const PAGE = '25';

/** The organisations that the filters leave, the newest first, page after page. */
export function registerQuery(api: Api, filters: RegisterFilters) {
  return infiniteQueryOptions({
    queryKey: ['organisations', filters],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...filters, limit: PAGE, ...(pageParam !== '' && { cursor: pageParam }) };
      return read(api.GET('/v1/organisations', { params: { query }, signal }));
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.cursor,
    placeholderData: keepPreviousData,
  });
}

export function organisationQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['organisation', id],
    queryFn: ({ signal }) => read(api.GET('/v1/organisations/{id}', { params: { path: { id } }, signal })),
  });
}

/** The history, the newest event first. */
export function historyQuery(api: Api, id: string, version: number) {
  return queryOptions({
    queryKey: ['organisation', id, 'events', version],
    queryFn: ({ signal }) => {
      const query = { before: '999999', limit: '100' };
      return read(api.GET('/v1/organisations/{id}/events', { params: { path: { id }, query }, signal }));
    },
  });
}
