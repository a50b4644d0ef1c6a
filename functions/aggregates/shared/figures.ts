import * as z from 'zod/mini';
import { Day } from '../../kernel/calendar.ts';
import { fault } from '../../kernel/faults.ts';
import { line } from '../../kernel/text.ts';
import { ofNobody } from './persons.ts';
import { Province, Region } from './place-codes.ts';
import { TargetGroup } from './target-group.ts';

/** The vocabulary of a region's yearly figures. They count; nothing here is about a single person. */

/** `submitted`, `processed` and `delivered` count files of Khadamati, the services to people with disabilities. */
export const MEASURES = [
  'population',
  'eligible',
  'registered',
  'reached',
  'capacity',
  'waiting',
  'submitted',
  'processed',
  'delivered',
] as const;
export const Measure = z.enum(MEASURES);
export type Measure = z.infer<typeof Measure>;

export const FIGURE_UNITS = ['people', 'households', 'files'] as const;
export const FigureUnit = z.enum(FIGURE_UNITS);
export type FigureUnit = z.infer<typeof FigureUnit>;

/**
 * What a figure rests on: an estimate from the census, a register of those entitled, a threshold applied to a register,
 * or what a service has counted itself.
 */
export const BASES = ['registry', 'threshold', 'census', 'service'] as const;
export const Basis = z.enum(BASES);
export type Basis = z.infer<typeof Basis>;

export const QUALITIES = ['measured', 'estimated', 'provisional'] as const;
export const Quality = z.enum(QUALITIES);
export type Quality = z.infer<typeof Quality>;

/** Why there is no figure. `notApplicable` says that the source does nothing of the kind there. */
export const MISSING_REASONS = ['notCollected', 'notApplicable'] as const;
export const MissingReason = z.enum(MISSING_REASONS);
export type MissingReason = z.infer<typeof MissingReason>;

/** A province of the campaign's region, or the region as a whole. */
export const FigurePlace = z.union([Province, Region]);
export type FigurePlace = z.infer<typeof FigurePlace>;

/** The largest figure that is accepted; the country has fewer people. */
export const LARGEST_FIGURE = 50_000_000;
export const Figure = z.int().check(z.nonnegative(), z.maximum(LARGEST_FIGURE));

/** The year that figures are about. */
export const Year = z.int().check(z.minimum(2015), z.maximum(2100));

/** The answer to what is doubtful about a figure. */
export const Note = line(300);

/** A figure of one source, or the reason why there is none. Cumulative figures are never added to others. */
export const Fact = z.strictObject({
  place: FigurePlace,
  targetGroup: TargetGroup,
  measure: Measure,
  unit: FigureUnit,
  value: z.union([Figure, MissingReason]),
  basis: Basis,
  quality: Quality,
  asOf: Day,
  cumulative: z.optional(z.literal(true)),
  note: z.optional(Note),
});
export type Fact = z.infer<typeof Fact>;

/** A figure as it is reported: in its note nobody is named. */
export const ReportedFact = z.extend(Fact, { note: z.optional(Note.check(ofNobody)) });

/** A list of codes, each of them once. */
const setOf = <Code extends string>(code: z.ZodMiniType<Code>, most: number) =>
  z.array(code).check(
    z.maxLength(most),
    z.refine((codes) => new Set(codes).size === codes.length, fault('listedTwice')),
  );

/** A measure that an organisation may report, for the provinces of these regions and for these provinces. */
export const FigureRight = z.strictObject({
  measure: Measure,
  regions: setOf(Region, 12),
  provinces: setOf(Province, 75),
});
export type FigureRight = z.infer<typeof FigureRight>;
