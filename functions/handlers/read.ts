import { ACTION_PLAN_MESSAGES } from '../aggregates/action-plan/messages.ts';
import { CAMPAIGN_MESSAGES } from '../aggregates/campaign/messages.ts';
import { CENTRE_MESSAGES } from '../aggregates/centre/messages.ts';
import { CONSULTATION_MESSAGES } from '../aggregates/consultation/messages.ts';
import { CONVENTION_KIND } from '../aggregates/convention/kind.ts';
import { CONVENTION_VIEWS } from '../aggregates/convention/routes/views.ts';
import { CONVENTION_MESSAGES } from '../aggregates/convention/shown/messages.ts';
import { ORGANISATION_MESSAGES } from '../aggregates/organisation/messages.ts';
import { serve } from '../api/http.ts';
import { ACTION_PLAN_READS } from '../api/reads/action-plans.ts';
import { FEED_ROUTE } from '../api/reads/agenda/feed.ts';
import { AGENDA_READS } from '../api/reads/agenda/route.ts';
import { CAMPAIGN_READS } from '../api/reads/campaigns.ts';
import { CENTRE_READS } from '../api/reads/centres.ts';
import { CONSULTATION_READS } from '../api/reads/consultations.ts';
import { CONVENTION_READS } from '../api/reads/conventions.ts';
import { ORGANISATION_READS } from '../api/reads/organisations.ts';
import { REGION_READS } from '../api/reads/region/route.ts';
import { SEARCH_READS } from '../api/reads/search/route.ts';
import { SOCIAL_MAP_READS } from '../api/reads/social-map/route.ts';
import { STAGE_READS } from '../api/reads/stage.ts';
import { TASK_READS } from '../api/reads/tasks.ts';
import { TRACEABILITY_READS } from '../api/reads/traceability/route.ts';
import { viewRoutes } from '../api/view-route.ts';

const ROUTES = [
  ...viewRoutes(CONVENTION_KIND, CONVENTION_VIEWS),
  ...[
    CONVENTION_READS,
    TASK_READS,
    ORGANISATION_READS,
    CAMPAIGN_READS,
    CENTRE_READS,
    ACTION_PLAN_READS,
    REGION_READS,
    CONSULTATION_READS,
    SOCIAL_MAP_READS,
    SEARCH_READS,
    TRACEABILITY_READS,
    AGENDA_READS,
    STAGE_READS,
  ].flatMap(({ routes }) => routes),
  FEED_ROUTE,
];

/** Everything that only reads. */
export const handler = serve(
  ROUTES,
  CONVENTION_MESSAGES,
  ORGANISATION_MESSAGES,
  CAMPAIGN_MESSAGES,
  CENTRE_MESSAGES,
  ACTION_PLAN_MESSAGES,
  CONSULTATION_MESSAGES,
);
