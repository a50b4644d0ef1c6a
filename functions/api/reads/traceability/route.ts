import { isPublished, recommendationOf } from '../../../aggregates/consultation/consultation.ts';
import { CONSULTATION_KIND } from '../../../aggregates/consultation/kind.ts';
import { seesDraft } from '../../../aggregates/consultation/permissions.ts';
import { CONVENTION_KIND } from '../../../aggregates/convention/kind.ts';
import { idOf } from '../../../kernel/id.ts';
import { refuse } from '../../../kernel/refusal.ts';
import type { RouteTable } from '../../../kernel/route.ts';
import { openStore } from '../../../store/table.ts';
import { ok } from '../../http.ts';
import { known } from '../../view-route.ts';
import type { ReadRoute } from '../read-route.ts';
import { conventionTraceability, recommendationTraceability } from './read.ts';

export const TRACEABILITY_READS: RouteTable<
  ReadRoute<'ConventionTraceability' | 'RecommendationTraceability'>
> = {
  servedBy: 'Read',
  heading: 'Traceability',
  routes: [
    {
      route: 'GET /v1/conventions/{id}/traceability',
      summary:
        'The recommendations and plans behind a convention, its centres, the tranches that wait for them, and the people reached',
      answers: 'ConventionTraceability',
      refusals: ['notFound'],
      handle: async (request) => {
        const person = request.person();
        const convention = await known(CONVENTION_KIND, person, idOf(request.params.id));
        return ok(await conventionTraceability(openStore(), convention, person));
      },
    },
    {
      route: 'GET /v1/consultations/{id}/recommendations/{n}/traceability',
      summary:
        'What a recommendation came to: plans, conventions, their tranches and centres, and the people reached',
      answers: 'RecommendationTraceability',
      refusals: ['notFound'],
      handle: async (request) => {
        const person = request.person();
        const consultation = await known(CONSULTATION_KIND, person, idOf(request.params.id));
        const isSeen = isPublished(consultation) || seesDraft(consultation, person);
        const recommendation = recommendationOf(consultation, Number(request.params.n));
        if (!isSeen || !recommendation) throw refuse('notFound');
        return ok(await recommendationTraceability(openStore(), recommendation, person));
      },
    },
  ],
};
