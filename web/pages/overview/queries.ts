import { queryOptions } from '@tanstack/react-query';
import { type Api, read } from '../../api/client.ts';

/** Everything of one region, or of all. */
export function overviewQuery(api: Api, region: string | undefined) {
  return queryOptions({
    queryKey: ['overview', region ?? 'all'],
    queryFn: ({ signal }) =>
      read(api.GET('/v1/overview', { params: { query: region === undefined ? {} : { region } }, signal })),
    staleTime: 60_000,
  });
}
