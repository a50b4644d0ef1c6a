import { serve } from '../api/http.ts';
import { CONVENTION_ROUTES } from '../api/routes/conventions.ts';

/** Everything that changes a convention but its money. */
export const handler = serve(CONVENTION_ROUTES);
