import { CONVENTION } from '../aggregates/convention/index.ts';
import { MONEY_ROUTES } from '../aggregates/convention/routes/money.ts';
import { CONVENTION_MESSAGES } from '../aggregates/convention/shown/messages.ts';
import { commandRoutes } from '../api/command-route.ts';
import { serve } from '../api/http.ts';

/** Everything that moves a convention's money, and what justifies it. */
export const handler = serve(commandRoutes(CONVENTION, MONEY_ROUTES), CONVENTION_MESSAGES);
