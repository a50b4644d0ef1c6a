import { queryOptions } from '@tanstack/react-query';
import { type Api, read } from '../../api/client.ts';

/**
 * The parties of the conventions that the reader sees, each with one in which it was met: most of a new one's are
 * among them.
 */
export function knownPartiesQuery(api: Api) {
  return queryOptions({
    queryKey: ['conventions', 'parties'],
    queryFn: async ({ signal }) => {
      const { items } = await read(
        api.GET('/v1/conventions', { params: { query: { limit: '100' } }, signal }),
      );
      // A party that is one of the three somewhere is not known as a contributor.
      const parties = items
        .flatMap(({ id, region, figures }) => figures.map((each) => ({ ...each, region, met: id })))
        .sort((a, b) => Number(b.kind === 'contributor') - Number(a.kind === 'contributor'));
      return [
        ...new Map(
          parties.map(({ party, kind, name, region, met }) => [
            party,
            { id: party, kind, name, region, met },
          ]),
        ).values(),
      ];
    },
    staleTime: 300_000,
  });
}

/** The mailbox of a party as a convention has it; empty where it has none. */
export function mailboxQuery(api: Api, convention: string, party: string) {
  return queryOptions({
    queryKey: ['conventions', 'mailbox', convention, party],
    queryFn: async ({ signal }) => {
      const { terms } = await read(
        api.GET('/v1/conventions/{id}', { params: { path: { id: convention } }, signal }),
      );
      return terms.parties.find(({ id }) => id === party)?.mailbox ?? '';
    },
    staleTime: 300_000,
  });
}
