import { infiniteQueryOptions } from '@tanstack/react-query';
import { type Api, read } from '../../api/client.ts';

const START: string | undefined = undefined;

/** The trail from its end, page after page. `version` is the newest event's number. */
export function historyQuery(api: Api, id: string, version: number) {
  return infiniteQueryOptions({
    queryKey: ['centre', id, 'events', version],
    queryFn: ({ pageParam, signal }) => {
      const from = pageParam === undefined ? { before: String(version + 1) } : { cursor: pageParam };
      const query = { limit: '50', ...from };
      return read(api.GET('/v1/centres/{id}/events', { params: { path: { id }, query }, signal }));
    },
    initialPageParam: START,
    getNextPageParam: ({ cursor }) => cursor,
  });
}
