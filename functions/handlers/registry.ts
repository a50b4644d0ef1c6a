import { ORGANISATION } from '../aggregates/organisation/index.ts';
import { ORGANISATION_MESSAGES } from '../aggregates/organisation/messages.ts';
import { ORGANISATION_ROUTES } from '../aggregates/organisation/routes/acts.ts';
import { commandRoutes } from '../api/command-route.ts';
import { serve } from '../api/http.ts';
import { REGISTER_IMPORTS } from '../api/row-imports/register.ts';

/** Everything that changes the register of organisations, and files of it. */
export const handler = serve(
  [...commandRoutes(ORGANISATION, ORGANISATION_ROUTES), ...REGISTER_IMPORTS.routes],
  ORGANISATION_MESSAGES,
);
