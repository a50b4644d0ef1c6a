import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Api, read } from '../../api/client.ts';
import { Refused } from '../../api/problem.ts';
import { campaignIdOf, type Region } from './figures.ts';

/** What is read of campaigns. Keys begin with their subject, so that acts renew them. */

const PAGE = '25';
/** As many as a page may have: twelve regions for eight years. */
const MOST = '100';

/** The campaigns that the reader may know, the newest first, page after page. */
export function campaignsQuery(api: Api, region: Region | undefined) {
  return infiniteQueryOptions({
    queryKey: ['campaigns', region ?? 'all'],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        ...(region && { region }),
        limit: PAGE,
        ...(pageParam !== '' && { cursor: pageParam }),
      };
      return read(api.GET('/v1/campaigns', { params: { query }, signal }));
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.cursor,
    placeholderData: keepPreviousData,
  });
}

/** The newest campaigns at once, for the years that may be chosen. */
export function recentCampaignsQuery(api: Api, region: Region | undefined) {
  return queryOptions({
    queryKey: ['campaigns', 'recent', region ?? 'all'],
    queryFn: async ({ signal }) => {
      const query = { ...(region && { region }), limit: MOST };
      return (await read(api.GET('/v1/campaigns', { params: { query }, signal }))).items;
    },
    staleTime: 60_000,
  });
}

export function campaignQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['campaign', id],
    queryFn: ({ signal }) => read(api.GET('/v1/campaigns/{id}', { params: { path: { id } }, signal })),
  });
}

/** The campaign of a region's year; null where the reader knows none. */
export function campaignOfYearQuery(api: Api, region: Region, year: number) {
  const id = campaignIdOf(region, year);
  return queryOptions({
    queryKey: ['campaign', id, 'perhaps'],
    queryFn: async ({ signal }) => {
      try {
        return await read(api.GET('/v1/campaigns/{id}', { params: { path: { id } }, signal }));
      } catch (error) {
        if (error instanceof Refused && error.problem.status === 404) return null;
        throw error;
      }
    },
    staleTime: 60_000,
  });
}
