import { queryOptions } from '@tanstack/react-query';
import type { Api } from '../../../api/client.ts';
import { type LedgerReading, readLedger } from '../../../parts/ledger/queries.ts';

/** The ledger as of a day, or as it stands; asked anew when the convention has moved on. */
export function ledgerQuery(api: Api, id: string, version: number, reading: LedgerReading) {
  return queryOptions({
    queryKey: ['convention', id, 'ledger', reading.asOf ?? 'now', reading.by ?? 'value', version],
    queryFn: ({ signal }) => readLedger(api, id, reading, signal),
  });
}
