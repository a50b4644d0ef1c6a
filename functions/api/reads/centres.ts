import * as z from 'zod/mini';
import type { CentreAnswer } from '../../aggregates/centre/answers.ts';
import { Status } from '../../aggregates/centre/centre.ts';
import { CENTRE_KIND } from '../../aggregates/centre/kind.ts';
import { centreList } from '../../aggregates/centre/listing.ts';
import { mayRegister } from '../../aggregates/centre/permissions.ts';
import { trailEvent } from '../../aggregates/centre/trail.ts';
import { centreView } from '../../aggregates/centre/view.ts';
import { Region } from '../../aggregates/shared/place-codes.ts';
import { idOf } from '../../kernel/id.ts';
import { Cursor, Limit } from '../../kernel/query.ts';
import type { RouteTable } from '../../kernel/route.ts';
import { etagOf } from '../../kernel/version.ts';
import { listPage } from '../../store/lists.ts';
import { openStore } from '../../store/table.ts';
import { trailPage } from '../../store/trail-page.ts';
import { ok } from '../http.ts';
import { parseQuery } from '../parse.ts';
import { known } from '../view-route.ts';
import { pageFrom, type ReadRoute } from './read-route.ts';
import { TrailQuery } from './trail-query.ts';

/** The reads of centres. */

const ListQuery = z.strictObject({
  region: z.optional(Region),
  status: z.optional(Status),
  limit: Limit,
  cursor: Cursor,
});

export const CENTRE_READS: RouteTable<ReadRoute<CentreAnswer>> = {
  servedBy: 'Read',
  heading: 'Centres',
  routes: [
    {
      route: 'GET /v1/centres',
      summary: 'The centres of one region or all, those registered last first',
      answers: 'CentreList',
      query: ListQuery,
      handle: async (request) => {
        const person = request.person();
        const { region, status, ...page } = parseQuery(ListQuery, request.query, request.language);
        const wanted = { ...page, list: centreList(region), phase: status };
        const found = await pageFrom(page.cursor, () => listPage(openStore(), CENTRE_KIND, wanted));
        return ok({ ...found, registrable: mayRegister(person) });
      },
    },
    {
      route: 'GET /v1/centres/{id}',
      summary: 'A centre: its stages, who runs it, its opening, and what is waited for',
      answers: 'Centre',
      tagged: true,
      handle: async (request) => {
        const person = request.person();
        const centre = await known(CENTRE_KIND, person, idOf(request.params.id));
        const now = new Date().toISOString();
        const { language } = request;
        return ok(centreView(centre, { person, language, now }), { etag: etagOf(centre.version) });
      },
    },
    {
      route: 'GET /v1/centres/{id}/events',
      summary: 'Its trail, without attendance: without a cursor the whole is verified',
      answers: 'CentreTrail',
      query: TrailQuery,
      handle: async (request) => {
        const query = parseQuery(TrailQuery, request.query, request.language);
        const person = request.person();
        const centre = await known(CENTRE_KIND, person, idOf(request.params.id));
        const page = await trailPage(openStore(), CENTRE_KIND, centre, query);
        return ok({ ...page, items: page.items.map((event) => trailEvent(centre, event, person)) });
      },
    },
  ],
};
