import { type Aggregate, deciding } from '../../kernel/aggregate.ts';
import { settleProcedures } from '../../kernel/procedure/settle.ts';
import type { PlanRules } from '../shared/plan-rules.ts';
import type { ActionPlan } from './action-plan.ts';
import { PROCEDURE_RULES } from './adoption/outcome.ts';
import { reckonAnew } from './adoption/workflow.ts';
import { COMMANDS, type Command, type Commands } from './commands.ts';
import { ActionPlanContext } from './context.ts';
import type { NewEvent } from './events.ts';
import { guardsOf } from './guards.ts';
import { inboxChanges } from './inbox.ts';
import { ACTION_PLAN_KIND } from './kind.ts';
import { due, formerLists } from './listing.ts';
import { MEMBERSHIP } from './permissions.ts';
import { refuse } from './refuse.ts';
import type { ActionPlanKey } from './stream.ts';

/** A region's joint social action plan: drafted together, adopted by all, revised, closed. */
export const ACTION_PLAN: Aggregate<ActionPlan, NewEvent, ActionPlanKey, Command, PlanRules> = {
  ...ACTION_PLAN_KIND,
  formerLists,
  inboxChanges,
  due,
  guards: guardsOf,
  taken: () => refuse('lineTaken'),
  tooLarge: () => refuse('fileTooLarge'),
  reserve: () => 0,
  ...deciding<ActionPlan, NewEvent, ActionPlanKey, PlanRules, ActionPlanContext, Commands>({
    commands: COMMANDS,
    membership: MEMBERSHIP,
    contextOf: (given) => new ActionPlanContext(given),
    before: (context, type) => reckonAnew(context, type === 'reckon' ? 'nothingMoves' : undefined),
    after: (context) => settleProcedures(PROCEDURE_RULES, context),
  }),
};
