import { type Description, saidOfCommands } from '../../kernel/description.ts';
import { ACTION_PLAN_ANSWERS, ActionPlanView } from './answers.ts';
import { PlanAsked, PlanTask } from './asking-answers.ts';
import { COMMANDS } from './commands.ts';
import { EXAMPLES } from './examples.ts';
import { TitleGiven } from './given.ts';
import { Summary } from './listing.ts';
import { WORDS } from './words.ts';

/** The words of action plans in the API's document. */

const PARAMETERS = {
  id: 'The id of the action plan',
  conventionId: 'The id of the convention that is a line of it',
  number: 'The number of the session',
  taskId: 'The id of the task within the plan: `t3`',
  phase: 'Only the plans in this phase',
  convention: 'Only the plans that have this convention as a line, the one changed last first',
};

export const ACTION_PLAN_DESCRIPTION: Description = {
  noun: 'action plan',
  answers: ACTION_PLAN_ANSWERS,
  asks: { rows: [PlanAsked], details: [PlanTask] },
  examples: EXAMPLES,
  schemas: {
    ActionPlan: ActionPlanView,
    PlanAsked,
    PlanTask,
    PlanTitle: TitleGiven,
    ActionPlanSummary: Summary,
  },
  parameters: PARAMETERS,
  headings: {
    'Action plans':
      'Joint social action plans of regions: the conventions of all parties, the envelopes around them, centres and targets, seen together.',
  },
  ...saidOfCommands({
    commands: COMMANDS,
    tooLarge: 'fileTooLarge',
    words: WORDS,
    whilst: 'while the plan is',
  }),
  unknownTo: 'whoever is of no party of the plan',
};
