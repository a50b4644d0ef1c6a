import { serve } from './http.ts';
import { CALENDAR_ROUTES } from './routes/calendar.ts';

/** The days off of the whole stage. */
export const handler = serve(CALENDAR_ROUTES);
