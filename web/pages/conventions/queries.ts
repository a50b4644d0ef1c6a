import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Api, read } from '../../api/client.ts';
import { type Filters, queryOf } from './filters.ts';

const PAGE = '25';

/** The conventions that the filters leave, the newest first, page after page. */
export function conventionsQuery(api: Api, filters: Filters) {
  return infiniteQueryOptions({
    queryKey: ['conventions', filters],
    queryFn: ({ pageParam, signal }) => pageOf(api, filters, { limit: PAGE, cursor: pageParam, signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.cursor,
    placeholderData: keepPreviousData,
    // Every page of a long list is asked again together: not at each glance.
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });
}

interface PageRequest {
  limit: string;
  cursor: string;
  signal: AbortSignal;
}

export function pageOf(api: Api, filters: Filters, { limit, cursor, signal }: PageRequest) {
  const query = { ...queryOf(filters), limit, ...(cursor !== '' && { cursor }) };
  return read(api.GET('/v1/conventions', { params: { query }, signal }));
}

/** The parties that the reader's party has conventions with, to choose from. */
export function partiesQuery(api: Api) {
  return queryOptions({
    queryKey: ['conventions', 'parties'],
    queryFn: ({ signal }) => read(api.GET('/v1/overview', { params: { query: {} }, signal })),
    select: ({ figures }) => figures.map(({ party, name }) => ({ party, name })),
    staleTime: 300_000,
  });
}
