import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { type Api, read } from '../../api/client.ts';

/** What the sections of a convention's page ask beyond the convention itself. */

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

const PAGE = 50;

/** The trail from its end: the newest events first, older pages on demand. `version` is the newest event's number. */
export function trailQuery(api: Api, id: string, version: number) {
  return infiniteQueryOptions({
    queryKey: ['convention', id, 'trail', version],
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/v1/conventions/{id}/events', {
          params: {
            path: { id },
            query: { after: String(Math.max(0, pageParam - PAGE)), limit: String(Math.min(PAGE, pageParam)) },
          },
          signal,
        }),
      ),
    initialPageParam: version,
    getNextPageParam: (_page, _pages, before) => (before > PAGE ? before - PAGE : undefined),
  });
}

/**
 * The text before an amendment and the text that it makes of it. Both are read as they were when it was proposed,
 * so that one which is settled long since can still be told. The event that proposed it is found in the trail.
 */
export function amendmentTextsQuery(api: Api, id: string, number: number) {
  return queryOptions({
    queryKey: ['convention', id, 'amendment', number],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      const seq = await proposalOf(api, id, number, signal);
      if (seq === undefined) return null;
      const at = String(seq);
      const text = (query: { at: string; amendment?: string }) =>
        read(api.GET('/v1/conventions/{id}/text', { params: { path: { id }, query }, signal }));
      const [before, after] = await Promise.all([text({ at }), text({ at, amendment: String(number) })]);
      return { before: before.text, after: after.text };
    },
  });
}

/** The number of the event by which an amendment was proposed, looked for after another. */
async function proposalOf(
  api: Api,
  id: string,
  number: number,
  signal: AbortSignal,
  after = 0,
): Promise<number | undefined> {
  const query = { after: String(after), limit: '500' };
  const { items, next } = await read(
    api.GET('/v1/conventions/{id}/events', { params: { path: { id }, query }, signal }),
  );
  const found = items.find((event) => event.type === 'AmendmentProposed' && event.data.number === number);
  if (found || next === undefined) return found?.seq;
  return proposalOf(api, id, number, signal, next);
}
