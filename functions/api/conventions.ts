import { serve } from './http.ts';
import { CONVENTION_ROUTES } from './routes/conventions.ts';

/** Everything that changes a convention but its money. */
export const handler = serve(CONVENTION_ROUTES);
