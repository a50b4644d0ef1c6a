import type {
  GetConsultationsIdRecommendationsNTraceabilityAnswer,
  GetConventionsIdTraceabilityAnswer,
} from '../../api/schema.d.ts';

/** What is behind a convention and what it came to, as the API says it. */
export type ConventionTraced = GetConventionsIdTraceabilityAnswer;
/** What a recommendation came to. */
export type RecommendationTraced = GetConsultationsIdRecommendationsNTraceabilityAnswer;
export type TracedComponent = ConventionTraced['components'][number];
export type TracedCentre = NonNullable<TracedComponent['centre']>;
export type TracedPlan = RecommendationTraced['plans'][number] | ConventionTraced['plans'][number];
export type PeopleReached = NonNullable<TracedCentre['people']>;
export type GroupReached = ConventionTraced['people'][number];
