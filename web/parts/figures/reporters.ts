import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Api, read } from '../../api/client.ts';
import type { GetOrganisationsAnswer } from '../../api/schema.d.ts';

type Kind = GetOrganisationsAnswer['items'][number]['kind'];

/** Organisations of the register that a text finds, or of one kind; those that are suspended or merged are not offered. */
export function registeredQuery(api: Api, { kind, text = '' }: { kind?: Kind; text?: string }) {
  return queryOptions({
    queryKey: ['organisations', 'reporters', kind ?? 'all', text],
    queryFn: async ({ signal }) => {
      const query = { limit: '100', ...(kind && { kind }), ...(text !== '' && { text }) };
      const { items, cursor } = await read(api.GET('/v1/organisations', { params: { query }, signal }));
      const offered = items.filter(({ status }) => status !== 'suspended' && status !== 'merged');
      return { items: offered, more: cursor !== undefined };
    },
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}
