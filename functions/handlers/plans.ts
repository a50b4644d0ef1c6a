import { ACTION_PLAN } from '../aggregates/action-plan/index.ts';
import { ACTION_PLAN_MESSAGES } from '../aggregates/action-plan/messages.ts';
import { ACTION_PLAN_ROUTES } from '../aggregates/action-plan/routes/acts.ts';
import { CONSULTATION } from '../aggregates/consultation/index.ts';
import { CONSULTATION_MESSAGES } from '../aggregates/consultation/messages.ts';
import { CONSULTATION_ROUTES } from '../aggregates/consultation/routes/acts.ts';
import { commandRoutes } from '../api/command-route.ts';
import { serve } from '../api/http.ts';

/** Everything that changes action plans and consultations. */
export const handler = serve(
  [...commandRoutes(ACTION_PLAN, ACTION_PLAN_ROUTES), ...commandRoutes(CONSULTATION, CONSULTATION_ROUTES)],
  ACTION_PLAN_MESSAGES,
  CONSULTATION_MESSAGES,
);
