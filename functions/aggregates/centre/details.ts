import * as z from 'zod/mini';
import { Day } from '../../kernel/calendar.ts';
import { fault } from '../../kernel/faults.ts';
import { Slug } from '../../kernel/slug.ts';
import { Bilingual, line } from '../../kernel/text.ts';
import { Province } from '../shared/place-codes.ts';
import { TargetGroup } from '../shared/target-group.ts';

/** What is known of a centre, whatever its stage. */

/** Degrees with at most five decimals, which is about a metre. */
const degrees = (most: number) =>
  z.number().check(
    z.minimum(-most),
    z.maximum(most),
    z.refine((value) => Number(value.toFixed(5)) === value, fault('pointTooFine')),
  );

export const CentrePoint = z.strictObject({ lon: degrees(180), lat: degrees(90) });

export const WORKS = ['new', 'rehabilitation'] as const;

/** The group of a centre of which nobody has published whom it serves. */
export const NOT_PUBLISHED = 'not-published';

const Count = (most: number) => z.int().check(z.nonnegative(), z.maximum(most));

export const Details = z.strictObject({
  name: Bilingual,
  province: Province,
  commune: z.optional(line(120)),
  point: z.optional(CentrePoint),
  work: z.enum(WORKS),
  /** The concept that it follows: `jisr-...`. */
  concept: z.optional(Slug),
  groups: z.array(TargetGroup).check(
    z.minLength(1),
    z.maxLength(12),
    z.refine((groups) => new Set(groups).size === groups.length, fault('listedTwice')),
  ),
  /** In square metres. */
  floorArea: z.optional(Count(1_000_000)),
  places: z.optional(Count(100_000)),
  /** How many people it is made for in a year. */
  peopleAYear: z.optional(Count(10_000_000)),
});
export type Details = z.infer<typeof Details>;

/** The day (in Morocco) on which each stage is to be reached; stages without one are not planned. */
export const PlannedDays = z.strictObject({
  studies: z.optional(Day),
  works: z.optional(Day),
  equipped: z.optional(Day),
  authorised: z.optional(Day),
  inService: z.optional(Day),
});
export type PlannedDays = z.infer<typeof PlannedDays>;
