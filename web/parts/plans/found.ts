import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Api, read } from '../../api/client.ts';

/** What the search over everything finds of one kind. */
export function foundQuery(api: Api, kind: string, text: string) {
  return queryOptions({
    queryKey: ['found', kind, text],
    queryFn: async ({ signal }) => {
      const { items } = await read(
        api.GET('/v1/search', { params: { query: { text, limit: '20' } }, signal }),
      );
      return items.filter((each) => each.kind === kind);
    },
    enabled: text !== '',
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
}
