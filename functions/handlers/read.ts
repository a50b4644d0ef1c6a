import { serve } from '../api/http.ts';
import { READ_ROUTES } from '../api/routes/read.ts';

/** Everything that only reads. */
export const handler = serve(READ_ROUTES);
