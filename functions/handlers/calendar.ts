import { CALENDAR_ROUTES } from '../api/calendar/routes.ts';
import { serve } from '../api/http.ts';

/** The days off of the whole stage. */
export const handler = serve(CALENDAR_ROUTES.routes);
