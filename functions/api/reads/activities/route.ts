import * as z from 'zod/mini';
import type { OrganisationAnswer } from '../../../aggregates/organisation/answers.ts';
import { Province, Region } from '../../../aggregates/shared/place-codes.ts';
import { Service } from '../../../aggregates/shared/services.ts';
import { TargetGroup } from '../../../aggregates/shared/target-group.ts';
import { dayOf } from '../../../kernel/calendar.ts';
import { Cursor, Limit } from '../../../kernel/query.ts';
import { openStore } from '../../../store/table.ts';
import { type HttpAnswer, type HttpRequest, ok } from '../../http.ts';
import { parseQuery } from '../../parse.ts';
import { pageFrom, type ReadRoute } from '../read-route.ts';
import { activitiesCsv } from './csv.ts';
import { activities, everyActivity, STATES } from './read.ts';

/** Who does what, where: read by everybody who is signed in. */

const ActivitiesQuery = z.strictObject({
  region: z.optional(Region),
  /** Of one province; then the region is not looked at. */
  province: z.optional(Province),
  group: z.optional(TargetGroup),
  service: z.optional(Service),
  state: z._default(z.enum(STATES), 'current'),
  format: z.optional(z.enum(['json', 'csv'])),
  limit: Limit,
  cursor: Cursor,
});

const CSV = 'text/csv';

export const ACTIVITIES_ROUTE: ReadRoute<OrganisationAnswer> = {
  route: 'GET /v1/activities',
  summary:
    'Who does what, where: activities of a province, a region or the country, by people and service; as CSV up to 5,000, and the header `link` leads to the rest',
  answers: 'Activities',
  answersCsv: true,
  query: ActivitiesQuery,
  handle: async (request) => {
    const { format, limit, ...asked } = parseQuery(ActivitiesQuery, request.query, request.language);
    request.person();
    const wanted = { ...asked, today: dayOf(new Date().toISOString()) };
    const isCsv = format === undefined ? request.mediaType === CSV : format === 'csv';
    if (isCsv) return table(request, wanted);
    const page = await pageFrom(asked.cursor, () => activities(openStore(), { ...wanted, limit }));
    return ok(page, { vary: 'Accept' });
  },
};

async function table(request: HttpRequest, wanted: Parameters<typeof everyActivity>[1]): Promise<HttpAnswer> {
  const { rows, cursor } = await pageFrom(wanted.cursor, () => everyActivity(openStore(), wanted));
  const rest = cursor && new URLSearchParams({ ...request.query, cursor });
  return ok(activitiesCsv(rows), {
    vary: 'Accept',
    'content-type': `${CSV}; charset=utf-8; header=present`,
    'content-disposition': `attachment; filename="who-does-what-${wanted.today}.csv"`,
    ...(rest && { link: `</v1/activities?${rest}>; rel="next"` }),
  });
}
