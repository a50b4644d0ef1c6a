import { queryOptions } from '@tanstack/react-query';
import { type Api, read } from '../../api/client.ts';
export function conventionQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['convention', id],
    queryFn: ({ signal }) => read(api.GET('/v1/conventions/{id}', { params: { path: { id } }, signal })),
  });
}
