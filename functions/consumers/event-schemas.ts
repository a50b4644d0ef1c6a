import * as z from 'zod/mini';
import * as actionPlanEvents from '../aggregates/action-plan/events.ts';
import * as actionPlan from '../aggregates/action-plan/published.ts';
import * as campaignEvents from '../aggregates/campaign/events.ts';
import * as campaign from '../aggregates/campaign/published.ts';
import * as centreEvents from '../aggregates/centre/events.ts';
import * as centre from '../aggregates/centre/published.ts';
import * as consultationEvents from '../aggregates/consultation/events.ts';
import * as consultation from '../aggregates/consultation/published.ts';
import * as conventionEvents from '../aggregates/convention/events.ts';
import * as convention from '../aggregates/convention/shown/published.ts';
import * as organisationEvents from '../aggregates/organisation/events.ts';
import * as organisation from '../aggregates/organisation/published.ts';
import { SOURCE } from '../kernel/publication.ts';
import { HOLIDAYS_CHANGED, HolidaysChanged, STAGE_SOURCE } from './stage-published.ts';

function jsonSchema(detail: z.ZodMiniType) {
  const { $schema: _same, ...schema } = z.toJSONSchema(detail);
  return schema;
}

/** The schemas of what one kind of aggregate publishes, by their `detail-type`. */
function detailsOf<Type extends string>(
  types: readonly Type[],
  published: { typeName(type: Type): string; detailSchema(type: Type): z.ZodMiniType },
) {
  return Object.fromEntries(
    types.map((type) => [published.typeName(type), jsonSchema(published.detailSchema(type))]),
  );
}

/**
 * The schema of every published type's detail, by its `detail-type`: of all aggregates, and of the stage as a whole.
 */
export function eventSchemas() {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Events of Sharaka on the event bus: the schema of `detail` by `detail-type`',
    source: SOURCE,
    details: {
      ...detailsOf(conventionEvents.EVENT_TYPES, convention),
      ...detailsOf(organisationEvents.EVENT_TYPES, organisation),
      ...detailsOf(campaignEvents.EVENT_TYPES, campaign),
      ...detailsOf(centreEvents.EVENT_TYPES, centre),
      ...detailsOf(actionPlanEvents.EVENT_TYPES, actionPlan),
      ...detailsOf(consultationEvents.EVENT_TYPES, consultation),
    },
    stage: { source: STAGE_SOURCE, details: { [HOLIDAYS_CHANGED]: jsonSchema(HolidaysChanged) } },
  };
}
