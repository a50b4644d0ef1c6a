import { queryOptions } from '@tanstack/react-query';
import { type Api, read } from '../../api/client.ts';
import type { GetConventionsIdLedgerAnswer as Ledger } from '../../api/schema.d.ts';

/** Up to when the ledger is read: to the end of a day, by the bank's days or by the instants of booking. */
export interface LedgerReading {
  asOf?: string | undefined;
  by?: 'booking' | undefined;
}

/** The whole ledger as of a day, or as it stands: its pages one after the other. */
export async function readLedger(
  api: Api,
  id: string,
  { asOf, by }: LedgerReading,
  signal: AbortSignal,
): Promise<Ledger> {
  const page = (cursor?: string): Promise<Ledger> =>
    read(
      api.GET('/v1/conventions/{id}/ledger', {
        params: {
          path: { id },
          query: {
            limit: '500',
            ...(asOf && { asOf }),
            ...(asOf && by && { by }),
            ...(cursor && { cursor }),
          },
        },
        signal,
      }),
    );
  let ledger = await page();
  while (ledger.cursor !== undefined) {
    const { cursor: _last, ...before } = ledger;
    const next = await page(ledger.cursor);
    ledger = {
      ...before,
      ...next,
      entries: [...before.entries, ...next.entries],
      reversible: [...next.reversible, ...before.reversible],
    };
  }
  return ledger;
}

/**
 * The ledger as it is now, for forms: under no version, so that a form stays as it is while the convention moves
 * on below it. An act renews it.
 */
export function ledgerQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: ['convention', id, 'ledger', 'now'],
    queryFn: ({ signal }) => readLedger(api, id, {}, signal),
  });
}
