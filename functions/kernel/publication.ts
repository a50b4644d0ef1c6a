import * as z from 'zod/mini';
import { Instant } from './calendar.ts';
import { type AnyMask, partOf } from './mask.ts';
import type { EventAuthor } from './principal.ts';
import { Slug } from './slug.ts';

/** The source under which the events of aggregates are published. */
export const SOURCE = 'sharaka';

/** An event, as far as what surrounds its data is concerned. */
interface Sealed<Type extends string> {
  type: Type;
  seq: number;
  at: string;
  by: EventAuthor;
  data: unknown;
}

/** The schemas of an aggregate's events: the lines of their union. */
interface Union {
  def: {
    options: readonly {
      shape: { type: { def: { values: readonly string[] } }; data: z.core.$ZodType };
    }[];
  };
}

/** The published parts of an aggregate's events. */
export interface Publishing<S, Type extends string> {
  event: Union;
  /** The `detail-type` of a type of event, with its version. */
  typeName(type: Type): string;
  /** The published fields of each type of event; a field that is not named is not published. */
  fields: Readonly<Record<Type, AnyMask>>;
  /** The names of the aggregate, its id first. */
  names: Record<string, z.ZodMiniType>;
  namesOf(state: S): Record<string, unknown>;
  /** Attributes of its state when the event was published: never older than the event. */
  attributes: Record<string, z.ZodMiniType>;
  attributesOf(state: S): Record<string, unknown>;
}

/**
 * The published events of an aggregate. How a field looks is the event's own schema, so what the domain gives can
 * always be published. A field may be added to a version; to take one away or change its meaning makes the next
 * version.
 */
export function publicationOf<S extends { id: string }, Type extends string>(given: Publishing<S, Type>) {
  const { event, typeName, fields, names, namesOf, attributes, attributesOf } = given;

  /** The published part of an event, by its type: unpublished fields are dropped. */
  const dataOf = (type: Type): z.ZodMiniType => {
    const whole = event.def.options.find(({ shape }) => shape.type.def.values.includes(type));
    return partOf(whole?.shape.data ?? z.never(), fields[type]);
  };

  return {
    typeName,
    /** The schema of a published event's detail. */
    detailSchema: (type: Type) =>
      z.object({
        /** The same for the same event, however often it is delivered: the aggregate's id, `#` and `seq`. */
        id: z.string(),
        ...names,
        /**
         * Numbers an aggregate's events from 1 without a gap: by it a subscriber sees what came late, and what is
         * missing.
         */
        seq: z.int(),
        at: Instant,
        /** For which party somebody acted; absent when a workflow did. */
        actingParty: z.optional(Slug),
        ...attributes,
        data: dataOf(type),
      }),
    /** An event as others may see it, beside the present attributes of its aggregate. */
    detailOf: (state: S, { seq, at, by, type, data }: Sealed<Type>) => ({
      id: `${state.id}#${seq}`,
      ...namesOf(state),
      seq,
      at,
      ...(by.kind === 'person' && { actingParty: by.party }),
      ...attributesOf(state),
      data: dataOf(type).parse(data),
    }),
  };
}
