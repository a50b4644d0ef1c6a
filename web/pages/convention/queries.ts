import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { type Api, read } from '../../api/client.ts';
import type { GetConventionsIdEventsAnswer } from '../../api/schema.d.ts';

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

/** What keeps the convention from its signature and what is good to know; what is known stays until it is asked anew. */
export function readinessQuery(api: Api, id: string, version: number) {
  return queryOptions({
    queryKey: ['convention', id, 'readiness', version],
    queryFn: ({ signal }) =>
      read(api.GET('/v1/conventions/{id}/readiness', { params: { path: { id } }, signal })),
    placeholderData: (known, query) => (query?.queryKey[1] === id ? known : undefined),
  });
}

const START: string | undefined = undefined;
const PAGE = '50';

/**
 * The trail from its end: the newest events first, older pages on demand. `version` is the newest event's number. The
 * first page verifies the whole trail, and each behind it goes on from there.
 */
export function trailQuery(api: Api, id: string, version: number) {
  return infiniteQueryOptions({
    queryKey: ['convention', id, 'trail', version],
    queryFn: ({ pageParam, signal }) =>
      read(
        api.GET('/v1/conventions/{id}/events', {
          params: {
            path: { id },
            query: {
              limit: PAGE,
              ...(pageParam === undefined ? { before: String(version + 1) } : { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: START,
    getNextPageParam: ({ cursor }) => cursor,
  });
}

/**
 * Two versions of the text: before an amendment and as it would have it; or, without one, as it was when it was last
 * returned and as it is. `null` when there is no earlier version. An amendment's are both read as they were when it
 * was proposed, so that one which is settled long since can still be told.
 */
export function textVersionsQuery(api: Api, id: string, amendment?: number) {
  return queryOptions({
    queryKey: ['convention', id, 'versions', amendment ?? 'returned'],
    queryFn: async ({ signal }) => {
      const text = (query: { at?: string; amendment?: string }) =>
        read(api.GET('/v1/conventions/{id}/text', { params: { path: { id }, query }, signal }));
      const events = await wholeTrail(api, id, signal);
      const since = events
        .filter((event) =>
          amendment === undefined
            ? event.type === 'ConventionReturned'
            : event.type === 'AmendmentProposed' && event.data.number === amendment,
        )
        .at(-1);
      if (!since) return null;
      const at = String(since.seq);
      const later = amendment === undefined ? {} : { at, amendment: String(amendment) };
      const [before, after] = await Promise.all([text({ at }), text(later)]);
      return { before: before.text, after: after.text };
    },
  });
}

async function wholeTrail(
  api: Api,
  id: string,
  signal: AbortSignal,
  after?: string,
): Promise<GetConventionsIdEventsAnswer['items']> {
  const query = { limit: '500', ...(after !== undefined && { cursor: after }) };
  const { items, cursor } = await read(
    api.GET('/v1/conventions/{id}/events', { params: { path: { id }, query }, signal }),
  );
  return cursor === undefined ? items : [...items, ...(await wholeTrail(api, id, signal, cursor))];
}
