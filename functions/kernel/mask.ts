import * as z from 'zod/mini';

/**
 * Which part of a value is taken: `true` takes all of it, an object names the fields that are taken. Of a list each
 * item is taken alike.
 */
export type Mask<T> =
  | true
  | (NonNullable<T> extends readonly (infer E)[]
      ? Mask<E>
      : { [K in keyof NonNullable<T>]?: Mask<NonNullable<T>[K]> });

export type AnyMask = true | { [field: string]: AnyMask | undefined };

/** The schema of the part of a value that a mask takes: what the whole schema accepts, the part accepts too. */
export function partOf(schema: z.core.$ZodType, mask: AnyMask): z.ZodMiniType {
  if (mask === true && schema instanceof z.ZodMiniType) return schema;
  if (schema instanceof z.ZodMiniOptional) return z.optional(partOf(schema.def.innerType, mask));
  if (schema instanceof z.ZodMiniArray) return z.array(partOf(schema.def.element, mask));
  if (schema instanceof z.ZodMiniObject && mask !== true) return z.object(fieldsOf(schema.shape, mask));
  throw new Error('A mask names fields of what has none');
}

function fieldsOf(shape: Record<string, z.core.$ZodType>, mask: Exclude<AnyMask, true>) {
  const taken = Object.entries(mask).flatMap(([field, part]) => {
    const whole = shape[field];
    return whole && part ? [[field, partOf(whole, part)] as const] : [];
  });
  return Object.fromEntries(taken);
}
