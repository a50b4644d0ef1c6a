import type { Event } from './events.ts';

/** The metrics of an event of a plan, for the dashboard. */

export const ACTION_PLAN_METRICS = [
  'PlansProposed',
  'PlansInForce',
  'PlansNotAdopted',
  'PlanRevisionsAdopted',
  'PlanTasksEscalated',
  'PlansClosed',
] as const;
type Metrics = Partial<Record<(typeof ACTION_PLAN_METRICS)[number], number>>;

/** How many of what: nothing for an event that no metric counts. */
export function metricsOf({ type }: Pick<Event, 'type'>): Metrics {
  switch (type) {
    case 'PlanProposed':
      return { PlansProposed: 1 };
    case 'PlanEnteredIntoForce':
      return { PlansInForce: 1 };
    case 'PlanRejected':
    case 'PlanLapsed':
    case 'PlanWithdrawn':
      return { PlansNotAdopted: 1 };
    case 'RevisionAdopted':
      return { PlanRevisionsAdopted: 1 };
    case 'TaskEscalated':
      return { PlanTasksEscalated: 1 };
    case 'PlanClosed':
      return { PlansClosed: 1 };
    default:
      return {};
  }
}
