import { queryOptions } from '@tanstack/react-query';
import type { Api } from '../../../api/client.ts';
import { readLedger } from '../../../parts/ledger/queries.ts';

/** The ledger as of a day, or as it stands; asked anew when the convention has moved on. */
export function ledgerQuery(api: Api, id: string, version: number, asOf: string | undefined) {
  return queryOptions({
    queryKey: ['convention', id, 'ledger', asOf ?? 'now', version],
    queryFn: ({ signal }) => readLedger(api, id, asOf, signal),
  });
}
