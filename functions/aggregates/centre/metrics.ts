import type { Event } from './events.ts';

/** The metrics of an event of a centre, for the dashboard. */

export const CENTRE_METRICS = [
  'CentresRegistered',
  'CentreStagesReached',
  'CentreOpeningsVerified',
  'CentreTasksEscalated',
  'CentresUnconfirmed',
] as const;
type Metrics = Partial<Record<(typeof CENTRE_METRICS)[number], number>>;

/** How many of what: nothing for an event that no metric counts. */
export function metricsOf({ type }: Pick<Event, 'type'>): Metrics {
  switch (type) {
    case 'CentreRegistered':
      return { CentresRegistered: 1 };
    case 'StageReached':
      return { CentreStagesReached: 1 };
    case 'OpeningVerified':
      return { CentreOpeningsVerified: 1 };
    case 'TaskEscalated':
      return { CentreTasksEscalated: 1 };
    case 'OpeningUnconfirmed':
      return { CentresUnconfirmed: 1 };
    default:
      return {};
  }
}
