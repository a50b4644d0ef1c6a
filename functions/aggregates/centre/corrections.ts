import * as z from 'zod/mini';
import { fingerprint } from '../../kernel/chain.ts';
import { Slug } from '../../kernel/slug.ts';
import { line } from '../../kernel/text.ts';
import { CentrePoint, Details } from './details.ts';

/** The corrections of a centre's details: the fields given replace those that were; `null` removes one. */
const known = Details.shape;
const gone = <T extends z.ZodMiniType>(schema: T) => z.optional(z.nullable(schema));

export const Corrections = z.strictObject({
  name: z.optional(known.name),
  province: z.optional(known.province),
  commune: gone(line(120)),
  point: gone(CentrePoint),
  work: z.optional(known.work),
  concept: gone(Slug),
  groups: z.optional(known.groups),
  floorArea: z.optional(z.nullable(known.floorArea.def.innerType)),
  places: z.optional(z.nullable(known.places.def.innerType)),
  peopleAYear: z.optional(z.nullable(known.peopleAYear.def.innerType)),
});
export type Corrections = z.infer<typeof Corrections>;

type Field = keyof Corrections;

/** The details as corrected. */
export function corrected(details: Details, changes: Corrections): Details {
  const given = Object.entries({ ...details, ...changes });
  return Details.parse(
    Object.fromEntries(given.filter(([, value]) => value !== null && value !== undefined)),
  );
}

const isField = (name: string): name is Field => Object.hasOwn(Corrections.shape, name);

/** The changes that differ from what is there; undefined where none does. */
export function realChanges(before: Details, changes: Corrections): Corrections | undefined {
  const after = corrected(before, changes);
  const differs = (field: Field) => fingerprint(before[field] ?? null) !== fingerprint(after[field] ?? null);
  const fields = Object.keys(changes).filter(isField).filter(differs);
  if (fields.length === 0) return undefined;
  return Corrections.parse(Object.fromEntries(fields.map((field) => [field, changes[field]])));
}
