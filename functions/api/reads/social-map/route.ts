import * as z from 'zod/mini';
import { Basis } from '../../../aggregates/shared/figures.ts';
import { Region } from '../../../aggregates/shared/place-codes.ts';
import { TargetGroup } from '../../../aggregates/shared/target-group.ts';
import { dayOf } from '../../../kernel/calendar.ts';
import { whole } from '../../../kernel/query.ts';
import type { RouteTable } from '../../../kernel/route.ts';
import { openStore } from '../../../store/table.ts';
import { ok } from '../../http.ts';
import { parseQuery } from '../../parse.ts';
import type { ReadRoute } from '../read-route.ts';
import { socialMapCsv } from './csv.ts';
import { INDICATOR_NAMES } from './indicators.ts';
import { pointsOf } from './points.ts';
import { socialMap } from './read.ts';

const MapQuery = z.strictObject({
  indicator: z._default(z.enum(INDICATOR_NAMES), 'disability'),
  region: z.optional(Region),
  year: z.optional(whole(2015, 2100)),
  group: z.optional(TargetGroup),
  basis: z.optional(Basis),
  format: z.optional(z.enum(['json', 'csv'])),
});

const CSV = 'text/csv';

export const SOCIAL_MAP_READS: RouteTable<ReadRoute<'SocialMap'>> = {
  servedBy: 'Read',
  heading: 'Social map',
  routes: [
    {
      route: 'GET /v1/social-map',
      summary:
        'The prefectures and provinces of a region, or of all, by an indicator of the census or by coverage',
      answers: 'SocialMap',
      answersCsv: true,
      query: MapQuery,
      handle: async (request) => {
        const { format, ...wanted } = parseQuery(MapQuery, request.query, request.language);
        request.person();
        const thisYear = Number(dayOf(new Date().toISOString()).slice(0, 4));
        const store = openStore();
        const map = await socialMap(store, { ...wanted, thisYear });
        const isCsv = format === undefined ? request.mediaType === CSV : format === 'csv';
        if (!isCsv) return ok({ ...map, points: await pointsOf(store, wanted.region) }, { vary: 'Accept' });
        const name = `social-map-${map.indicator}-${map.year}.csv`;
        return ok(socialMapCsv(map), {
          vary: 'Accept',
          'content-type': `${CSV}; charset=utf-8; header=present`,
          'content-disposition': `attachment; filename="${name}"`,
        });
      },
    },
  ],
};
