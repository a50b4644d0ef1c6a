import { queryOptions } from '@tanstack/react-query';
import { type Api, read } from '../../api/client.ts';

/**
 * The ledger as it is now, for forms: under no version, so that a form stays as it is while the convention moves
 * on below it. An act renews it.
 */
export function ledgerQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['convention', id, 'ledger', 'now'],
    queryFn: ({ signal }) =>
      read(api.GET('/v1/conventions/{id}/ledger', { params: { path: { id } }, signal })),
  });
}
