import { CENTRE } from '../aggregates/centre/index.ts';
import { CENTRE_MESSAGES } from '../aggregates/centre/messages.ts';
import { CENTRE_ROUTES } from '../aggregates/centre/routes/acts.ts';
import { commandRoutes } from '../api/command-route.ts';
import { serve } from '../api/http.ts';
import { ROW_IMPORTS } from '../api/row-imports/routes.ts';

/** Everything that changes centres, and files of them and of their attendance. */
export const handler = serve(
  [...commandRoutes(CENTRE, CENTRE_ROUTES), ...ROW_IMPORTS.routes],
  CENTRE_MESSAGES,
);
