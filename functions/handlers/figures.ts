import { CAMPAIGN } from '../aggregates/campaign/index.ts';
import { CAMPAIGN_MESSAGES } from '../aggregates/campaign/messages.ts';
import { CAMPAIGN_ROUTES } from '../aggregates/campaign/routes/acts.ts';
import { commandRoutes } from '../api/command-route.ts';
import { serve } from '../api/http.ts';
import { IMPORT_ROUTES } from '../api/imports.ts';

/** Everything that changes the figures of regions, and files of them. */
export const handler = serve(
  [...commandRoutes(CAMPAIGN, CAMPAIGN_ROUTES), ...IMPORT_ROUTES.routes],
  CAMPAIGN_MESSAGES,
);
