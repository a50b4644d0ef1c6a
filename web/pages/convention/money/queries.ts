import { queryOptions } from '@tanstack/react-query';
import { type Api, read } from '../../../api/client.ts';
/** The ledger as of a day, or as it stands; asked anew when the convention has moved on. */
export function ledgerQuery(api: Api, id: string, version: number, asOf: string | undefined) {
  return queryOptions({
    queryKey: ['convention', id, 'ledger', asOf ?? 'now', version],
    queryFn: ({ signal }) =>
      read(
        api.GET('/v1/conventions/{id}/ledger', {
          params: { path: { id }, query: asOf === undefined ? {} : { asOf } },
          signal,
        }),
      ),
  });
}
