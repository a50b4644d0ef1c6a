import * as z from 'zod/mini';
import { Event } from '../aggregates/convention/events.ts';
import { detailSchema, typeName } from '../aggregates/convention/published.ts';
import { SOURCE } from '../kernel/publication.ts';
import { HOLIDAYS_CHANGED, HolidaysChanged, STAGE_SOURCE } from './stage-published.ts';

function jsonSchema(detail: z.ZodMiniType) {
  const { $schema: _same, ...schema } = z.toJSONSchema(detail);
  return schema;
}

/** The schema of every published type's detail, by its `detail-type`: of conventions, and of the stage as a whole. */
export function eventSchemas() {
  const types = Event.def.options.flatMap(({ shape }) => shape.type.def.values);
  const details = types.map((type) => [typeName(type), jsonSchema(detailSchema(type))]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Events of Sharaka on the event bus: the schema of `detail` by `detail-type`',
    source: SOURCE,
    details: Object.fromEntries(details),
    stage: { source: STAGE_SOURCE, details: { [HOLIDAYS_CHANGED]: jsonSchema(HolidaysChanged) } },
  };
}
