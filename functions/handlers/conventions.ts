import { CONVENTION } from '../aggregates/convention/index.ts';
import { CONVENTION_ROUTES } from '../aggregates/convention/routes/conventions.ts';
import { CONVENTION_MESSAGES } from '../aggregates/convention/shown/messages.ts';
import { commandRoutes } from '../api/command-route.ts';
import { serve } from '../api/http.ts';

/** Everything that changes a convention but its money. */
export const handler = serve(commandRoutes(CONVENTION, CONVENTION_ROUTES), CONVENTION_MESSAGES);
