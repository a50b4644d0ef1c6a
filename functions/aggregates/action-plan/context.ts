import { CommandContext, type Given } from '../../kernel/context.ts';
import type { PlanRules } from '../shared/plan-rules.ts';
import type { ActionPlan } from './action-plan.ts';
import type { NewEvent } from './events.ts';
import { type ActionPlanKey, STREAM } from './stream.ts';

/** The context of one command: an action plan, who acts on it, and when. */
export class ActionPlanContext extends CommandContext<ActionPlan, NewEvent, ActionPlanKey, PlanRules> {
  constructor(given: Given<ActionPlan, PlanRules>) {
    super(STREAM, given);
  }
}
