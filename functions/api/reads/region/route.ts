import * as z from 'zod/mini';
import { Region } from '../../../aggregates/shared/place-codes.ts';
import { refuse } from '../../../kernel/refusal.ts';
import type { RouteTable } from '../../../kernel/route.ts';
import { openStore } from '../../../store/table.ts';
import { type HttpRequest, ok } from '../../http.ts';
import { parseQuery } from '../../parse.ts';
import type { ReadRoute } from '../read-route.ts';
import { countryView, regionView } from './read.ts';

/** Of each list the first lines, or `all` of them. */
const RegionQuery = z.strictObject({ lines: z.optional(z.literal('all')) });

const readingOf = (request: HttpRequest) => ({
  person: request.person(),
  language: request.language,
  now: new Date().toISOString(),
});

export const REGION_READS: RouteTable<ReadRoute<'Region' | 'Country'>> = {
  servedBy: 'Read',
  heading: 'Regions',
  routes: [
    {
      route: 'GET /v1/regions',
      summary:
        'The twelve regions: the plan of each that your party is in, and its newest published coverage',
      answers: 'Country',
      handle: async (request) => {
        const reading = readingOf(request);
        return ok(await countryView(openStore(), reading));
      },
    },
    {
      route: 'GET /v1/regions/{region}',
      summary:
        'A region: money, coverage and centres as intervals, recommendations, what waits for you, what is late and whose, what has changed',
      answers: 'Region',
      query: RegionQuery,
      refusals: ['notFound'],
      handle: async (request) => {
        const reading = readingOf(request);
        const { lines } = parseQuery(RegionQuery, request.query, request.language);
        const region = z.safeParse(Region, request.params.region);
        if (!region.success) throw refuse('notFound');
        return ok(await regionView(openStore(), region.data, { ...reading, isWhole: lines === 'all' }));
      },
    },
  ],
};
