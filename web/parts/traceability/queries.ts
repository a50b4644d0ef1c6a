import { queryOptions } from '@tanstack/react-query';
import { type Api, read } from '../../api/client.ts';

/** What is behind a convention, and what it came to. */
export function conventionTracedQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['convention', id, 'traceability'],
    queryFn: ({ signal }) =>
      read(api.GET('/v1/conventions/{id}/traceability', { params: { path: { id } }, signal })),
  });
}

/** What a recommendation of a consultation came to. */
export function recommendationTracedQuery(api: Api, id: string, n: number) {
  return queryOptions({
    queryKey: ['consultation', id, 'traceability', n],
    queryFn: ({ signal }) =>
      read(
        api.GET('/v1/consultations/{id}/recommendations/{n}/traceability', {
          params: { path: { id, n: String(n) } },
          signal,
        }),
      ),
  });
}
