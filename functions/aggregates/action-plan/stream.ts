import type { Fold } from '../../kernel/context.ts';
import type { ActionPlan } from './action-plan.ts';
import type { NewEvent } from './events.ts';
import { evolve } from './evolve.ts';

/** The field in which an event names its plan. */
export interface ActionPlanKey {
  actionPlanId: string;
}

/** How a plan's events are keyed and folded. */
export const STREAM: Fold<ActionPlan, NewEvent, ActionPlanKey> = {
  streamKey: (actionPlanId: string): ActionPlanKey => ({ actionPlanId }),
  evolve,
};
