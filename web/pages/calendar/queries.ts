import { queryOptions } from '@tanstack/react-query';
import { type Api, read } from '../../api/client.ts';
import type { GetCalendarAnswer } from '../../api/schema.d.ts';

export type Holiday = GetCalendarAnswer['days'][number];

/** The days off of the whole stage. */
export function calendarQuery(api: Api) {
  return queryOptions({
    queryKey: ['calendar'],
    queryFn: ({ signal }) => read(api.GET('/v1/calendar', { signal })),
  });
}
