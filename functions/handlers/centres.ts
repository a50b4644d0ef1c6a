import { CENTRE } from '../aggregates/centre/index.ts';
import { CENTRE_MESSAGES } from '../aggregates/centre/messages.ts';
import { CENTRE_ROUTES } from '../aggregates/centre/routes/acts.ts';
import { commandRoutes } from '../api/command-route.ts';
import { serve } from '../api/http.ts';

/** Everything that changes centres. */
export const handler = serve(commandRoutes(CENTRE, CENTRE_ROUTES), CENTRE_MESSAGES);
