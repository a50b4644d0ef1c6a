import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { type Api, read } from '../../api/client.ts';
import type { CoverageFilters } from './filters.ts';

/** The coverage of a year: of one region, or of all of them. */
export function coverageQuery(api: Api, { period, region, group, version, view }: CoverageFilters) {
  const query = {
    period: String(period),
    ...(region && { region }),
    ...(group && { group }),
    ...(view && { view }),
    ...(version && region && { version: String(version) }),
  };
  return queryOptions({
    queryKey: ['coverage', query],
    queryFn: ({ signal }) => read(api.GET('/v1/coverage', { params: { query }, signal })),
    placeholderData: keepPreviousData,
  });
}
