import * as z from 'zod/mini';
import { Day, Delay, Instant } from '../../kernel/calendar.ts';
import { Centimes } from '../../kernel/money.ts';
import { EventAuthor } from '../../kernel/principal.ts';
import { Slug } from '../../kernel/slug.ts';
import { Bilingual } from '../../kernel/text.ts';

/** The schemas that every aggregate shares and that are written once. */
export const SHARED_SCHEMAS = { Bilingual, Centimes, Day, Delay, EventAuthor, Instant, Slug };

export function refTo(name: string) {
  return { $ref: `#/components/schemas/${name}` };
}

/**
 * The components of the document, by their names. A schema given under a second name refers to its first.
 */
export function componentsOf(given: Record<string, z.ZodMiniType>): Record<string, unknown> {
  const registry = z.registry<{ id: string }>();
  const aliases: Record<string, unknown> = {};
  for (const [id, schema] of Object.entries(given)) {
    const known = registry.get(schema);
    if (known) aliases[id] = refTo(known.id);
    else registry.add(schema, { id });
  }
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => refTo(id).$ref, io: 'input' });
  const written = Object.entries(schemas).map(([id, { $schema: _dialect, $id: _id, ...schema }]) => [
    id,
    schema,
  ]);
  const all = [...written, ...Object.entries(aliases)].sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
  return Object.fromEntries(all);
}
