import { queryOptions } from '@tanstack/react-query';
import { type Api, read } from '../../api/client.ts';

/** The parties of the conventions that the reader sees: most of a new one's have been met before. */
export function knownPartiesQuery(api: Api) {
  return queryOptions({
    queryKey: ['conventions', 'parties'],
    queryFn: async ({ signal }) => {
      const { items } = await read(
        api.GET('/v1/conventions', { params: { query: { limit: '100' } }, signal }),
      );
      // A party that is one of the three somewhere is not known as a contributor.
      const parties = items
        .flatMap(({ figures }) => figures)
        .sort((a, b) => Number(b.kind === 'contributor') - Number(a.kind === 'contributor'));
      return [
        ...new Map(parties.map(({ party, kind, name }) => [party, { id: party, kind, name }])).values(),
      ];
    },
    staleTime: 300_000,
  });
}
