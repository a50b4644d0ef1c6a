import { queryOptions } from '@tanstack/react-query';
import { type Api, read } from '../../api/client.ts';
import type { GetOverviewAnswer, GetRegionsAnswer, GetRegionsRegionAnswer } from '../../api/schema.d.ts';

/** A region, and the country, as these pages show them. */
export type RegionAnswer = GetRegionsRegionAnswer;
export type CountryAnswer = GetRegionsAnswer;
/** All conventions of the reader's party together. */
export type Together = GetOverviewAnswer;

/** For how long an answer is shown without asking anew, in milliseconds. */
const FRESH = 60_000;

/** Everything that a region's page shows, in one answer. */
export function regionQuery(api: Api, region: string) {
  return queryOptions({
    queryKey: ['region', region],
    queryFn: ({ signal }) => read(api.GET('/v1/regions/{region}', { params: { path: { region } }, signal })),
    staleTime: FRESH,
  });
}

/** The same with every line of its lists. */
export function wholeRegionQuery(api: Api, region: string) {
  return queryOptions({
    queryKey: ['region', region, 'whole'],
    queryFn: ({ signal }) =>
      read(
        api.GET('/v1/regions/{region}', { params: { path: { region }, query: { lines: 'all' } }, signal }),
      ),
    staleTime: FRESH,
  });
}

export function countryQuery(api: Api) {
  return queryOptions({
    queryKey: ['region', 'country'],
    queryFn: ({ signal }) => read(api.GET('/v1/regions', { signal })),
    staleTime: FRESH,
  });
}

export function togetherQuery(api: Api, region: string | undefined) {
  return queryOptions({
    queryKey: ['region', 'together', region ?? 'all'],
    queryFn: ({ signal }) =>
      read(api.GET('/v1/overview', { params: { query: region === undefined ? {} : { region } }, signal })),
    staleTime: FRESH,
  });
}
