import * as z from 'zod/mini';
import { Phase as PlanPhase } from '../../../aggregates/action-plan/action-plan.ts';
import { Line, Years } from '../../../aggregates/action-plan/contents.ts';
import { Summary as CentreSummary } from '../../../aggregates/centre/listing.ts';
import { PeopleReached } from '../../../aggregates/centre/people.ts';
import { Recommendation } from '../../../aggregates/consultation/consultation.ts';
import { RecommendationRow } from '../../../aggregates/consultation/listing.ts';
import { LINK_KINDS } from '../../../aggregates/consultation/recommendations/link-kinds.ts';
import { TrancheView } from '../../../aggregates/convention/shown/convention-answer.ts';
import { Convention } from '../../../aggregates/convention/state.ts';
import { Component, ComponentStatus } from '../../../aggregates/convention/terms.ts';
import { Bilingual } from '../../../kernel/text.ts';

/**
 * What a convention comes from and came to, and what a recommendation came to, as strict schemas. No function loads them.
 * Amounts in centimes. Only what the reader may see is named.
 */

const centre = CentreSummary.shape;

/** A centre, and how many people it has reached. */
const TracedCentre = z.strictObject({
  id: z.string(),
  name: centre.name,
  province: centre.province,
  status: centre.status,
  opening: centre.opening,
  /** Of the last year of which it has reported a quarter; `null` where it has reported none. */
  people: z.nullable(PeopleReached),
});

/** A tranche that is called only once the component has come to a state. */
const TrancheWaiting = z.strictObject({
  n: z.int(),
  amount: z.int(),
  dueDate: TrancheView.shape.dueDate,
  status: TrancheView.shape.status,
  needs: ComponentStatus,
  met: z.boolean(),
});

const component = Component.shape;

/** A component that builds or runs a centre: the centre that is linked to it, and the tranches that wait for it. */
const TracedComponent = z.strictObject({
  id: component.id,
  title: component.title,
  province: component.province,
  targetGroup: component.targetGroup,
  /** How far it counts for tranches. */
  state: ComponentStatus,
  /** Absent until one is linked to it. */
  centre: z.optional(TracedCentre),
  tranches: z.array(TrancheWaiting),
});

/**
 * The people of a target group whom the centres of its components have reached in a year: an interval, for one person
 * may come to two centres. They are never added over groups.
 */
const GroupReached = z.strictObject({
  targetGroup: component.targetGroup,
  /** How many of its centres were opened, and how many of these have reported a quarter of the year. */
  opened: z.int(),
  reported: z.int(),
  /** `null` where none has ever reported one. */
  year: z.nullable(z.int()),
  atLeast: PeopleReached.shape.atLeast,
  atMost: PeopleReached.shape.atMost,
  hidden: z.boolean(),
});

const convention = Convention.shape;

const TracedConvention = z.strictObject({
  id: z.string(),
  number: convention.number,
  title: convention.terms.shape.title,
  phase: convention.phase,
  components: z.array(TracedComponent),
  people: z.array(GroupReached),
});

const TracedPlan = z.strictObject({
  id: z.string(),
  title: Bilingual,
  phase: PlanPhase,
  years: Years,
});

/** The line by which a plan has a convention. */
const TracedLine = z.strictObject({ convention: z.string(), axis: Bilingual, role: Line.shape.role });

const ConventionTraceability = z.strictObject({
  ...TracedConvention.shape,
  /** The recommendations that led to it or to its line in a plan, the newest first. */
  recommendations: z.array(RecommendationRow),
  /** Whether there are more of them: `GET /v1/recommendations` has all. */
  more: z.boolean(),
  /** The plans in which it is a line, of those that the reader's party has a part in. */
  plans: z.array(z.extend(TracedPlan, { line: TracedLine })),
});

const RecommendationTraceability = z.strictObject({
  n: z.int(),
  text: Recommendation.shape.text,
  status: Recommendation.shape.status,
  /** The plans that it led to, once for each line, target or programme of centres. */
  plans: z.array(
    z.extend(TracedPlan, {
      kind: z.enum(LINK_KINDS),
      /** Which line, by its convention, or which target: `MA-KEN/women/2027/capacity`. */
      part: z.optional(z.string()),
      /** Of a line that is in the plan still. */
      line: z.optional(TracedLine),
    }),
  ),
  /** The conventions that it led to, by themselves or as the line of a plan. */
  conventions: z.array(TracedConvention),
  /** The centres that it led to, besides those of these conventions. */
  centres: z.array(TracedCentre),
  /** How many of the things that it led to only others may see. */
  hidden: z.int(),
});

export type TracedCentre = z.infer<typeof TracedCentre>;
export type TracedConvention = z.infer<typeof TracedConvention>;
export type TracedPlan = z.infer<typeof TracedPlan>;
export type TracedLine = z.infer<typeof TracedLine>;
export type ConventionTraceability = z.infer<typeof ConventionTraceability>;
export type RecommendationTraceability = z.infer<typeof RecommendationTraceability>;

export const TRACEABILITY_ANSWERS = { ConventionTraceability, RecommendationTraceability };
export const TRACEABILITY_SCHEMAS = { TracedCentre, TracedComponent, TracedLine, GroupReached };
