import type { Event } from './events.ts';

/** The metrics of an event of the register, for the dashboard. */

export const ORGANISATION_METRICS = ['OrganisationsDeclared', 'OrganisationsVerified'] as const;
type Metrics = Partial<Record<(typeof ORGANISATION_METRICS)[number], number>>;

/** How many of what: nothing for an event that no metric counts. */
export function metricsOf({ type }: Pick<Event, 'type'>): Metrics {
  switch (type) {
    case 'OrganisationDeclared':
      return { OrganisationsDeclared: 1 };
    case 'OrganisationVerified':
      return { OrganisationsVerified: 1 };
    default:
      return {};
  }
}
