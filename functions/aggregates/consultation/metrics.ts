import type { Event } from './events.ts';

/** The metrics of an event of a consultation, for the dashboard. */

export const CONSULTATION_METRICS = [
  'ConsultationsHeld',
  'RecommendationsRecorded',
  'RecommendationsAnswered',
  'RecommendationsVerified',
  'RecommendationsReferred',
] as const;
type Metrics = Partial<Record<(typeof CONSULTATION_METRICS)[number], number>>;

/** How many of what: nothing for an event that no metric counts. */
export function metricsOf({ type }: Pick<Event, 'type'>): Metrics {
  switch (type) {
    case 'ConsultationHeld':
      return { ConsultationsHeld: 1 };
    case 'RecommendationRecorded':
      return { RecommendationsRecorded: 1 };
    case 'RecommendationAnswered':
      return { RecommendationsAnswered: 1 };
    case 'DeliveryVerified':
      return { RecommendationsVerified: 1 };
    case 'RecommendationReferred':
      return { RecommendationsReferred: 1 };
    default:
      return {};
  }
}
