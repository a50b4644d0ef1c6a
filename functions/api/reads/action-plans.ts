import * as z from 'zod/mini';
import { Phase } from '../../aggregates/action-plan/action-plan.ts';
import type { PlanAnswer } from '../../aggregates/action-plan/answers.ts';
import { boardOf } from '../../aggregates/action-plan/board/board.ts';
import { ConventionId } from '../../aggregates/action-plan/contents.ts';
import { ACTION_PLAN_KIND } from '../../aggregates/action-plan/kind.ts';
import { planList, summaryOf } from '../../aggregates/action-plan/listing.ts';
import { mayPropose } from '../../aggregates/action-plan/permissions.ts';
import { trailEvent } from '../../aggregates/action-plan/trail.ts';
import { planView } from '../../aggregates/action-plan/view.ts';
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
import { boardSources, conventionsIn, plansWith } from './action-plan-sources.ts';
import { pageFrom, type ReadRoute } from './read-route.ts';
import { TrailQuery } from './trail-query.ts';

/** The reads of action plans. */

const ListQuery = z.strictObject({
  phase: z.optional(Phase),
  convention: z.optional(ConventionId),
  limit: Limit,
  cursor: Cursor,
});

export const ACTION_PLAN_READS: RouteTable<ReadRoute<PlanAnswer>> = {
  servedBy: 'Read',
  heading: 'Action plans',
  routes: [
    {
      route: 'GET /v1/plans',
      summary: 'The action plans of your party, the newest first; or those of them that have a convention',
      answers: 'ActionPlanList',
      query: ListQuery,
      handle: async (request) => {
        const person = request.person();
        const { phase, convention, ...page } = parseQuery(ListQuery, request.query, request.language);
        if (convention !== undefined) {
          const items = (await plansWith(openStore(), person, convention))
            .map(summaryOf)
            .filter((plan) => phase === undefined || plan.phase === phase);
          return ok({ items: items.slice(0, page.limit), proposable: mayPropose(person) });
        }
        const wanted = { ...page, list: planList(person.party), phase };
        const found = await pageFrom(page.cursor, () => listPage(openStore(), ACTION_PLAN_KIND, wanted));
        return ok({ ...found, proposable: mayPropose(person) });
      },
    },
    {
      route: 'GET /v1/plans/{id}',
      summary:
        'An action plan: what it says, its conventions in a line each, its money as an interval, its gaps',
      answers: 'ActionPlan',
      tagged: true,
      handle: async (request) => {
        const person = request.person();
        const plan = await known(ACTION_PLAN_KIND, person, idOf(request.params.id));
        const conventions = await conventionsIn(plan);
        const now = new Date().toISOString();
        const { language } = request;
        return ok(planView(plan, conventions, { person, language, now }), { etag: etagOf(plan.version) });
      },
    },
    {
      route: 'GET /v1/plans/{id}/board',
      summary:
        'Its board: money as an interval, centres against the programme, what is reached, recommended, late and changed',
      answers: 'ActionPlanBoard',
      handle: async (request) => {
        const person = request.person();
        const plan = await known(ACTION_PLAN_KIND, person, idOf(request.params.id));
        return ok(boardOf(plan, await boardSources(plan, person)));
      },
    },
    {
      route: 'GET /v1/plans/{id}/events',
      summary: 'Its trail: without a cursor the whole is verified',
      answers: 'ActionPlanTrail',
      query: TrailQuery,
      handle: async (request) => {
        const query = parseQuery(TrailQuery, request.query, request.language);
        const plan = await known(ACTION_PLAN_KIND, request.person(), idOf(request.params.id));
        const page = await trailPage(openStore(), ACTION_PLAN_KIND, plan, query);
        return ok({ ...page, items: page.items.map((event) => trailEvent(plan, event)) });
      },
    },
  ],
};
