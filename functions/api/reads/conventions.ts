import * as z from 'zod/mini';
import { CONVENTION_KIND } from '../../aggregates/convention/kind.ts';
import type { ConventionAnswer } from '../../aggregates/convention/shown/answers.ts';
import { asOfNow } from '../../aggregates/convention/shown/summary.ts';
import { readinessView } from '../../aggregates/convention/shown/view.ts';
import { Phase } from '../../aggregates/convention/state.ts';
import { idOf } from '../../kernel/id.ts';
import { Cursor, Limit, word } from '../../kernel/query.ts';
import type { RouteTable } from '../../kernel/route.ts';
import { openStore } from '../../store/table.ts';
import { trailPage } from '../../store/trail-page.ts';
import { ok } from '../http.ts';
import { parseQuery } from '../parse.ts';
import { known } from '../view-route.ts';
import { listConventions } from './convention-list.ts';
import { overview } from './overview.ts';
import { pageFrom, type ReadRoute } from './read-route.ts';
import { sameReference } from './references.ts';
import { TrailQuery } from './trail-query.ts';

/** The reads of conventions besides the state of one. */

const ListQuery = z.strictObject({
  phase: z.optional(Phase),
  region: word(10),
  province: word(10),
  party: word(63),
  text: word(200),
  overdue: z.optional(z.literal('true')),
  limit: Limit,
  cursor: Cursor,
});
const OverviewQuery = z.strictObject({ region: word(10) });

export const CONVENTION_READS: RouteTable<ReadRoute<ConventionAnswer>> = {
  servedBy: 'Read',
  heading: 'Reading',
  routes: [
    {
      route: 'GET /v1/conventions',
      summary: "Your party's conventions, the newest first",
      answers: 'ConventionList',
      query: ListQuery,
      handle: async (request) => {
        const {
          party: withParty,
          overdue,
          ...query
        } = parseQuery(ListQuery, request.query, request.language);
        const now = new Date().toISOString();
        const asked = { ...query, withParty, overdueAt: overdue && now, party: request.person().party };
        const page = await pageFrom(query.cursor, () => listConventions(openStore(), asked));
        return ok({ ...page, items: page.items.map((each) => asOfNow(each, now)) });
      },
    },
    {
      route: 'GET /v1/conventions/{id}/readiness',
      summary:
        'What still keeps the convention from its signature, and what is good to know and keeps it from nothing',
      answers: 'Readiness',
      handle: async (request) => {
        const person = request.person();
        const convention = await known(CONVENTION_KIND, person, idOf(request.params.id));
        const others = await sameReference(openStore(), convention, person.party);
        return ok(readinessView(convention, others, request.language));
      },
    },
    {
      route: 'GET /v1/conventions/{id}/events',
      summary:
        'The trail, the oldest events first or those before a number: without a cursor the whole is verified, its chain and the convention it leads to; with one the page',
      answers: 'Trail',
      query: TrailQuery,
      handle: async (request) => {
        const query = parseQuery(TrailQuery, request.query, request.language);
        const convention = await known(CONVENTION_KIND, request.person(), idOf(request.params.id));
        return ok(await trailPage(openStore(), CONVENTION_KIND, convention, query));
      },
    },
    {
      route: 'GET /v1/overview',
      summary:
        "Your party's conventions together, of one region or all: phases, money, what is late, what comes",
      answers: 'Overview',
      query: OverviewQuery,
      handle: async (request) => {
        const { region } = parseQuery(OverviewQuery, request.query, request.language);
        const { party } = request.person();
        return ok(await overview(openStore(), { party, region, now: new Date().toISOString() }));
      },
    },
  ],
};
