import { queryOptions } from '@tanstack/react-query';
import { type Api, read } from './client.ts';

/** The regions with their prefectures and provinces, by name. They do not change while somebody works. */
export function placesQuery(api: Api) {
  return queryOptions({
    queryKey: ['places'],
    queryFn: ({ signal }) => read(api.GET('/v1/places', { signal })),
    staleTime: 'static',
    gcTime: Number.POSITIVE_INFINITY,
  });
}
