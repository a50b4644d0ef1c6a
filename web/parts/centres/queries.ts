import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Api, read } from '../../api/client.ts';
import type { GetConventionsAnswer } from '../../api/schema.d.ts';
import type { Centre, CentreRow } from './centres.ts';

/** The most pages that are read: far more centres, or conventions of one party, than the country has. */
const MAX_PAGES = 50;

/** All centres of a region, or of the country: a board counts them, so it needs every one. */
export function centresQuery(api: Api, region: Centre['region'] | undefined) {
  return queryOptions({
    queryKey: ['centres', region ?? 'all'],
    queryFn: async ({ signal }): Promise<{ items: CentreRow[] }> => {
      const items: CentreRow[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < MAX_PAGES; page += 1) {
        const query = { limit: '100', ...(region && { region }), ...(cursor && { cursor }) };
        const answer = await read(api.GET('/v1/centres', { params: { query }, signal }));
        items.push(...answer.items);
        ({ cursor } = answer);
        if (cursor === undefined) break;
      }
      return { items };
    },
    placeholderData: keepPreviousData,
  });
}

export function centreQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['centre', id],
    queryFn: ({ signal }) => read(api.GET('/v1/centres/{id}', { params: { path: { id } }, signal })),
  });
}

/** The conventions of a region in which the reader's party has a part: one of them may pay for a centre. */
export function conventionsOfRegionQuery(api: Api, region: Centre['region'] | undefined) {
  return queryOptions({
    queryKey: ['conventions', 'of-region', region ?? 'all'],
    queryFn: async ({ signal }) => {
      const items: GetConventionsAnswer['items'] = [];
      let cursor: string | undefined;
      for (let page = 0; page < MAX_PAGES; page += 1) {
        const query = { limit: '100', ...(region && { region }), ...(cursor && { cursor }) };
        const answer = await read(api.GET('/v1/conventions', { params: { query }, signal }));
        items.push(...answer.items);
        ({ cursor } = answer);
        if (cursor === undefined) break;
      }
      return items;
    },
    staleTime: 60_000,
  });
}
