import { queryOptions } from '@tanstack/react-query';
import { type Api, read } from '../../api/client.ts';
/** The gaps before the signature and the warnings; cached data stay until they are read again. */
export function readinessQuery(api: Api, id: string, version: number) {
  return queryOptions({
    queryKey: ['convention', id, 'readiness', version],
    queryFn: ({ signal }) =>
      read(api.GET('/v1/conventions/{id}/readiness', { params: { path: { id } }, signal })),
    placeholderData: (known, query) => (query?.queryKey[1] === id ? known : undefined),
  });
}
