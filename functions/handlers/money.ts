import { serve } from '../api/http.ts';
import { MONEY_ROUTES } from '../api/routes/money.ts';

/** Everything that moves a convention's money, and what justifies it. */
export const handler = serve(MONEY_ROUTES);
