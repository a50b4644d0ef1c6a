import { queryOptions } from '@tanstack/react-query';
import { type Api, read } from '../../api/client.ts';
import type { GetConventionsIdEventsAnswer } from '../../api/schema.d.ts';
/** The text in force, or as an amendment would make it. */
export function textQuery(api: Api, id: string, amendment?: number) {
  return queryOptions({
    queryKey: ['convention', id, 'text', amendment ?? 'current'],
    queryFn: ({ signal }) =>
      read(
        api.GET('/v1/conventions/{id}/text', {
          params: { path: { id }, query: amendment === undefined ? {} : { amendment: String(amendment) } },
          signal,
        }),
      ),
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

export async function wholeTrail(
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
