import type { RouteTable } from '../../kernel/route.ts';
import { CALENDAR_ROUTE } from './calendar.ts';
import { PLACES_ROUTE } from './places.ts';
import type { ReadRoute } from './read-route.ts';

/** The reads of the stage as a whole. */
export const STAGE_READS: RouteTable<ReadRoute> = {
  servedBy: 'Read',
  heading: 'Reading',
  routes: [CALENDAR_ROUTE, PLACES_ROUTE],
};
