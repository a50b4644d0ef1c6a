import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Api, read } from '../../api/client.ts';
import type { paths } from '../../api/schema.d.ts';

/** A kind of thing, as the search names it. */
export type FoundKind = NonNullable<paths['/v1/search']['get']['parameters']['query']['kind']>;

/** What the search over everything finds of one kind. */
export function foundQuery(api: Api, kind: FoundKind, text: string) {
  return queryOptions({
    queryKey: ['found', kind, text],
    queryFn: async ({ signal }) => {
      const query = { text, kind, limit: '20' };
      return read(api.GET('/v1/search', { params: { query }, signal }));
    },
    enabled: text !== '',
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
}
