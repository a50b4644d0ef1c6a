import { ACTION_PLAN } from '../aggregates/action-plan/index.ts';
import { ACTION_PLAN_MESSAGES } from '../aggregates/action-plan/messages.ts';
import { ACTION_PLAN_ROUTES } from '../aggregates/action-plan/routes/acts.ts';
import { commandRoutes } from '../api/command-route.ts';
import { serve } from '../api/http.ts';

/** Everything that changes action plans. */
export const handler = serve(commandRoutes(ACTION_PLAN, ACTION_PLAN_ROUTES), ACTION_PLAN_MESSAGES);
