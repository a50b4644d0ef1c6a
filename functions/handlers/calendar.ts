import { AGENDA_ROUTES } from '../api/agenda-routes.ts';
import { CALENDAR_ROUTES } from '../api/calendar/routes.ts';
import { serve } from '../api/http.ts';

/** The days off of the whole stage, and the subscriptions to agendas. */
export const handler = serve([...CALENDAR_ROUTES.routes, ...AGENDA_ROUTES.routes]);
