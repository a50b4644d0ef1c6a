import type * as z from 'zod/mini';
import { ACTION_PLAN_DESCRIPTION } from '../../aggregates/action-plan/description.ts';
import { ACTION_PLAN_ROUTES } from '../../aggregates/action-plan/routes/acts.ts';
import { CAMPAIGN_DESCRIPTION } from '../../aggregates/campaign/description.ts';
import { CAMPAIGN_ROUTES } from '../../aggregates/campaign/routes/acts.ts';
import { CENTRE_DESCRIPTION } from '../../aggregates/centre/description.ts';
import { CENTRE_ROUTES } from '../../aggregates/centre/routes/acts.ts';
import { CONSULTATION_DESCRIPTION } from '../../aggregates/consultation/description.ts';
import { CONSULTATION_ROUTES } from '../../aggregates/consultation/routes/acts.ts';
import { CONVENTION_ROUTES } from '../../aggregates/convention/routes/conventions.ts';
import { MONEY_ROUTES } from '../../aggregates/convention/routes/money.ts';
import { CONVENTION_VIEWS } from '../../aggregates/convention/routes/views.ts';
import { CONVENTION_DESCRIPTION } from '../../aggregates/convention/shown/description.ts';
import { ORGANISATION_DESCRIPTION } from '../../aggregates/organisation/description.ts';
import { ORGANISATION_ROUTES } from '../../aggregates/organisation/routes/acts.ts';
import type { Description } from '../../kernel/description.ts';
import type { RouteFacts, RouteTable } from '../../kernel/route.ts';
import { AGENDA_ROUTES } from '../agenda-routes.ts';
import { STAGE_DESCRIPTION } from '../calendar/description.ts';
import { CALENDAR_ROUTES } from '../calendar/routes.ts';
import { IMPORT_ROUTES } from '../imports.ts';
import { ACTION_PLAN_READS } from '../reads/action-plans.ts';
import { AGENDA_DESCRIPTION } from '../reads/agenda/description.ts';
import { AGENDA_READS } from '../reads/agenda/route.ts';
import { CAMPAIGN_READS } from '../reads/campaigns.ts';
import { CENTRE_READS } from '../reads/centres.ts';
import { CONSULTATION_READS } from '../reads/consultations.ts';
import { CONVENTION_READS } from '../reads/conventions.ts';
import { ORGANISATION_READS } from '../reads/organisations.ts';
import { REGION_DESCRIPTION } from '../reads/region/description.ts';
import { REGION_READS } from '../reads/region/route.ts';
import { SEARCH_DESCRIPTION } from '../reads/search/description.ts';
import { SEARCH_READS } from '../reads/search/route.ts';
import { SOCIAL_MAP_DESCRIPTION } from '../reads/social-map/description.ts';
import { SOCIAL_MAP_READS } from '../reads/social-map/route.ts';
import { STAGE_READS } from '../reads/stage.ts';
import { TASK_READS } from '../reads/tasks.ts';
import { TRACEABILITY_DESCRIPTION } from '../reads/traceability/description.ts';
import { TRACEABILITY_READS } from '../reads/traceability/route.ts';
import { REGISTER_IMPORTS } from '../row-imports/register.ts';
import { ROW_IMPORTS } from '../row-imports/routes.ts';
import { tasksDescription } from './tasks.ts';

/** All that the API serves with a token: the document and the contract with infrastructure are made of it. */

/** A route as the document knows it: those with a body act, the others read. */
export interface DocumentedRoute extends RouteFacts {
  body?: z.ZodMiniType;
  examples?: readonly string[];
  /** Its body is a file of rows (CSV) instead. */
  csv?: true;
  gives?: readonly string[];
  status?: number;
  tagged?: true;
  /** Its answer also comes as a table (CSV). */
  answersCsv?: true;
  needsIfMatch?: true;
  keyOptional?: true;
  /** A repeat is the same act, so it takes no key and names no version. */
  repeatsHarmlessly?: true;
  /** What its body holds is compared, and nothing is changed. */
  reads?: true;
}

interface Served {
  description: Description;
  tables: readonly RouteTable<DocumentedRoute>[];
}

const AGGREGATES = [
  CONVENTION_DESCRIPTION,
  ORGANISATION_DESCRIPTION,
  CAMPAIGN_DESCRIPTION,
  CENTRE_DESCRIPTION,
  ACTION_PLAN_DESCRIPTION,
  CONSULTATION_DESCRIPTION,
];

/** One entry for each aggregate, one for regions, one for the social map, one for the search, one for traceability, one for the agenda, one for the tasks of all, and one for the stage as a whole. */
export const CATALOGUE: readonly Served[] = [
  {
    description: CONVENTION_DESCRIPTION,
    tables: [CONVENTION_READS, CONVENTION_VIEWS, CONVENTION_ROUTES, MONEY_ROUTES],
  },
  {
    description: ORGANISATION_DESCRIPTION,
    tables: [ORGANISATION_READS, ORGANISATION_ROUTES, REGISTER_IMPORTS],
  },
  {
    description: CAMPAIGN_DESCRIPTION,
    tables: [CAMPAIGN_READS, CAMPAIGN_ROUTES, IMPORT_ROUTES],
  },
  { description: REGION_DESCRIPTION, tables: [REGION_READS] },
  { description: SOCIAL_MAP_DESCRIPTION, tables: [SOCIAL_MAP_READS] },
  { description: SEARCH_DESCRIPTION, tables: [SEARCH_READS] },
  { description: TRACEABILITY_DESCRIPTION, tables: [TRACEABILITY_READS] },
  { description: AGENDA_DESCRIPTION, tables: [AGENDA_READS, AGENDA_ROUTES] },
  { description: CENTRE_DESCRIPTION, tables: [CENTRE_READS, CENTRE_ROUTES, ROW_IMPORTS] },
  { description: ACTION_PLAN_DESCRIPTION, tables: [ACTION_PLAN_READS, ACTION_PLAN_ROUTES] },
  { description: CONSULTATION_DESCRIPTION, tables: [CONSULTATION_READS, CONSULTATION_ROUTES] },
  { description: tasksDescription(AGGREGATES), tables: [TASK_READS] },
  { description: STAGE_DESCRIPTION, tables: [STAGE_READS, CALENDAR_ROUTES] },
];

/** A route with what its table and its aggregate say of it. */
export interface Entry extends Omit<RouteTable, 'routes'> {
  documented: DocumentedRoute;
  description: Description;
}

/** Every route that asks for a token, once. */
export const ENTRIES: readonly Entry[] = CATALOGUE.flatMap(({ description, tables }) =>
  tables.flatMap(({ routes, ...table }) =>
    routes.map((documented) => ({ ...table, documented, description })),
  ),
);

/** The schema of what a route answers when it does not refuse. */
export function answerOf({ documented: { route, answers }, description }: Entry): z.ZodMiniType {
  const answer = description.answers[answers];
  if (!answer) throw new Error(`${route} answers ${answers}, which has no schema`);
  return answer;
}
