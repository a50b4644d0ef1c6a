import { serve } from './http.ts';
import { READ_ROUTES } from './routes/read.ts';

/** Everything that only reads. */
export const handler = serve(READ_ROUTES);
