import { infiniteQueryOptions } from '@tanstack/react-query';
import { type Api, read } from '../../../../api/client.ts';
export const START: string | undefined = undefined;

export const PAGE = '50';

/**
 * The trail from its end: the newest events first, older pages on demand. `version` is the newest event's number. The
 * first page verifies the whole trail, and each behind it goes on from there.
 */
export function trailQuery(api: Api, id: string, version: number) {
  return infiniteQueryOptions({
    queryKey: ['convention', id, 'trail', version],
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/v1/conventions/{id}/events', {
          params: {
            path: { id },
            query: {
              limit: PAGE,
              ...(pageParam === undefined ? { before: String(version + 1) } : { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: START,
    getNextPageParam: ({ cursor }) => cursor,
  });
}
