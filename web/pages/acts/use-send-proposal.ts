import { read, useApi } from '../../api/client.ts';
import type { PostConventionsIdResolutionsBody as Proposal } from '../../api/schema.d.ts';

/** Sends the proposal of a resolution to those who decide, whatever it is about. */
export function useSendProposal(id: string): (body: Proposal, key: string) => Promise<unknown> {
  const api = useApi();
  return (body, key) =>
    read(
      api.POST('/v1/conventions/{id}/resolutions', {
        params: { path: { id }, header: { 'Idempotency-Key': key } },
        body,
      }),
    );
}
