import type { Kind } from '../../kernel/aggregate.ts';
import type { ActionPlan } from './action-plan.ts';
import { Event, type NewEvent } from './events.ts';
import { listing, Summary } from './listing.ts';
import { MEMBERSHIP } from './permissions.ts';
import { ACTION_PLAN_RECORD } from './record.ts';
import { type ActionPlanKey, STREAM } from './stream.ts';

/** An action plan as whoever reads it knows it. What can be done to it is in index.ts. */
export const ACTION_PLAN_KIND = {
  ...ACTION_PLAN_RECORD,
  ...STREAM,
  path: '/v1/plans',
  event: Event,
  summary: Summary,
  knows: MEMBERSHIP.knows,
  progress: ({ id, phase, version }) => ({ id, phase, version }),
  listing,
  faults: () => [],
} satisfies Kind<ActionPlan, NewEvent, ActionPlanKey> & { summary: unknown };
