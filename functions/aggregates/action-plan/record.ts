import { ActionPlan } from './action-plan.ts';
import { KEY_PREFIX, LETTER } from './id.ts';

/** An action plan as it is stored: all that a function loads that reads its state and neither folds nor lists it. */
export const ACTION_PLAN_RECORD = {
  kind: 'actionPlan',
  letter: LETTER,
  prefix: KEY_PREFIX,
  state: ActionPlan,
};
