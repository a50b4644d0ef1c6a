import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Api, read } from '../../api/client.ts';
import type { ActivityFilters } from './activities-filters.ts';
import type { Province, Region, RegisterFilters } from './filters.ts';

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

/** Those that may be the one with these names in these places. */
export function similarQuery(
  api: Api,
  {
    region,
    provinces,
    ...names
  }: { ar: string; fr: string; region: Region | undefined; provinces: readonly Province[] },
) {
  const query = { ...names, ...(region && { region }), provinces: provinces.join(',') };
  return queryOptions({
    queryKey: ['organisations', 'similar', query],
    queryFn: ({ signal }) => read(api.GET('/v1/similar-organisations', { params: { query }, signal })),
    enabled: names.ar !== '' || names.fr !== '',
    placeholderData: keepPreviousData,
  });
}

/** Groups of organisations that may be the same, page after page. */
export function duplicatesQuery(api: Api, region: Region | undefined) {
  return infiniteQueryOptions({
    queryKey: ['organisations', 'duplicates', region ?? ''],
    queryFn: ({ pageParam, signal }) => {
      const query = {
        limit: PAGE,
        ...(region && { region }),
        ...(pageParam !== '' && { cursor: pageParam }),
      };
      return read(api.GET('/v1/possible-duplicates', { params: { query }, signal }));
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.cursor,
  });
}

export function organisationQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['organisation', id],
    queryFn: ({ signal }) => read(api.GET('/v1/organisations/{id}', { params: { path: { id } }, signal })),
  });
}

/** The history, the newest event first, page after page. */
export function historyQuery(api: Api, id: string, version: number) {
  return infiniteQueryOptions({
    queryKey: ['organisation', id, 'events', version],
    queryFn: ({ pageParam, signal }) => {
      const from = pageParam === '' ? { before: String(version + 1) } : { cursor: pageParam };
      const query = { limit: PAGE, ...from };
      return read(api.GET('/v1/organisations/{id}/events', { params: { path: { id }, query }, signal }));
    },
    initialPageParam: '',
    getNextPageParam: ({ cursor }) => cursor,
    placeholderData: keepPreviousData,
  });
}

/** Who does what, as the filters leave it, page after page. */
export function activitiesQuery(api: Api, filters: ActivityFilters) {
  return infiniteQueryOptions({
    queryKey: ['activities', filters],
    queryFn: ({ pageParam, signal }) => {
      const query = { ...filters, limit: PAGE, ...(pageParam !== '' && { cursor: pageParam }) };
      return read(api.GET('/v1/activities', { params: { query }, signal }));
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.cursor,
    placeholderData: keepPreviousData,
  });
}
