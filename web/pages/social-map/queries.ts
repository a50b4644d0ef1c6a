import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Api, read } from '../../api/client.ts';
import type { MapFilters } from './filters.ts';

/** The rows of the map. */
export function socialMapQuery(api: Api, { indicator, region, year, group, basis }: MapFilters) {
  const query = {
    indicator,
    ...(region && { region }),
    ...(year && { year: String(year) }),
    ...(group && { group }),
    ...(basis && { basis }),
  };
  return queryOptions({
    queryKey: ['social-map', query],
    queryFn: ({ signal }) => read(api.GET('/v1/social-map', { params: { query }, signal })),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
}
