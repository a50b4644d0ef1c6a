import { serve } from '../api/http.ts';
import { CALENDAR_ROUTES } from '../api/routes/calendar.ts';

/** The days off of the whole stage. */
export const handler = serve(CALENDAR_ROUTES);
