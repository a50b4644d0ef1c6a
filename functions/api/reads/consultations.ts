import * as z from 'zod/mini';
import { ACTION_PLAN_KIND } from '../../aggregates/action-plan/kind.ts';
import { CENTRE_KIND } from '../../aggregates/centre/kind.ts';
import type { ConsultationAnswer } from '../../aggregates/consultation/answers.ts';
import { Phase, Status } from '../../aggregates/consultation/consultation.ts';
import { CONSULTATION_KIND } from '../../aggregates/consultation/kind.ts';
import {
  consultationList,
  ledToList,
  proposedList,
  RecommendationRow,
} from '../../aggregates/consultation/listing.ts';
import { mayCall } from '../../aggregates/consultation/permissions.ts';
import { trailEvent } from '../../aggregates/consultation/trail.ts';
import { consultationView } from '../../aggregates/consultation/view.ts';
import { CONVENTION_KIND } from '../../aggregates/convention/kind.ts';
import { Region } from '../../aggregates/shared/place-codes.ts';
import { idOf } from '../../kernel/id.ts';
import type { Person } from '../../kernel/principal.ts';
import { Cursor, Limit } from '../../kernel/query.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { RouteTable } from '../../kernel/route.ts';
import { etagOf } from '../../kernel/version.ts';
import { joinedPage, listPage } from '../../store/lists.ts';
import { openStore } from '../../store/table.ts';
import { trailPage } from '../../store/trail-page.ts';
import { ok } from '../http.ts';
import { parseQuery } from '../parse.ts';
import { known } from '../view-route.ts';
import { shownTo } from './consultation-sources.ts';
import { partiesOfOne } from './one-organisation.ts';
import { pageFrom, type ReadRoute } from './read-route.ts';
import { TrailQuery } from './trail-query.ts';

/** The reads of consultations, and of recommendations by who proposed them and what they led to. */

const ListQuery = z.strictObject({
  region: z.optional(Region),
  phase: z.optional(Phase),
  limit: Limit,
  cursor: Cursor,
});

const RowsQuery = z.strictObject({
  ledTo: z.optional(z.string()),
  status: z.optional(Status),
  limit: Limit,
  cursor: Cursor,
});

/** Rows of recommendations lie in lists of consultations. */
export const RECOMMENDATION_ROWS = { prefix: CONSULTATION_KIND.prefix, summary: RecommendationRow };

/**
 * The list of what led to a thing that the reader may see; without one, the lists of what their own organisation
 * proposed, under whichever of its entries in the register that was.
 */
async function listsFor(person: Person, ledTo: string | undefined): Promise<string[]> {
  if (ledTo === undefined) return (await partiesOfOne(openStore(), person.party)).map(proposedList);
  const id = idOf(ledTo);
  if (id.startsWith(CENTRE_KIND.letter)) await known(CENTRE_KIND, person, id);
  else if (id.startsWith(CONVENTION_KIND.letter)) await known(CONVENTION_KIND, person, id);
  else if (id.startsWith(ACTION_PLAN_KIND.letter)) await known(ACTION_PLAN_KIND, person, id);
  else throw refuse('notFound');
  return [ledToList(id)];
}

export const CONSULTATION_READS: RouteTable<ReadRoute<ConsultationAnswer>> = {
  servedBy: 'Read',
  heading: 'Consultations',
  routes: [
    {
      route: 'GET /v1/consultations',
      summary: 'The consultations of one region or all, those called last first',
      answers: 'ConsultationList',
      query: ListQuery,
      handle: async (request) => {
        const person = request.person();
        const { region, ...page } = parseQuery(ListQuery, request.query, request.language);
        const wanted = { ...page, list: consultationList(region) };
        const found = await pageFrom(page.cursor, () => listPage(openStore(), CONSULTATION_KIND, wanted));
        return ok({ ...found, callable: mayCall(person) });
      },
    },
    {
      route: 'GET /v1/recommendations',
      summary:
        'The recommendations that your organisation proposed, also under an entry that was merged with its own, or those that led to a plan, a convention or a centre',
      answers: 'RecommendationList',
      query: RowsQuery,
      refusals: ['notFound'],
      handle: async (request) => {
        const person = request.person();
        const { ledTo, status, ...page } = parseQuery(RowsQuery, request.query, request.language);
        const wanted = { ...page, lists: await listsFor(person, ledTo), phase: status };
        return ok(await pageFrom(page.cursor, () => joinedPage(openStore(), RECOMMENDATION_ROWS, wanted)));
      },
    },
    {
      route: 'GET /v1/consultations/{id}',
      summary: 'A consultation: who took part, its minutes, and what became of each recommendation',
      answers: 'Consultation',
      tagged: true,
      handle: async (request) => {
        const person = request.person();
        const consultation = await known(CONSULTATION_KIND, person, idOf(request.params.id));
        const shown = await shownTo(openStore(), consultation, person);
        return ok(consultationView(consultation, shown), { etag: etagOf(consultation.version) });
      },
    },
    {
      route: 'GET /v1/consultations/{id}/events',
      summary: 'Its trail, without what people wrote: without a cursor the whole is verified',
      answers: 'ConsultationTrail',
      query: TrailQuery,
      handle: async (request) => {
        const query = parseQuery(TrailQuery, request.query, request.language);
        const consultation = await known(CONSULTATION_KIND, request.person(), idOf(request.params.id));
        const page = await trailPage(openStore(), CONSULTATION_KIND, consultation, query);
        return ok({ ...page, items: page.items.map((event) => trailEvent(consultation, event)) });
      },
    },
  ],
};
