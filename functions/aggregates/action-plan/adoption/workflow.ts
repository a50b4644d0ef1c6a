import * as z from 'zod/mini';
import { stageDaysOff } from '../../../kernel/days-off.ts';
import * as deadlines from '../../../kernel/procedure/deadlines.ts';
import * as groups from '../../../kernel/procedure/groups.ts';
import { findProcedure } from '../../../kernel/procedure/groups.ts';
import { processOf } from '../../../kernel/procedure/process.ts';
import { learned } from '../../../kernel/procedure/reckon.ts';
import type { Process } from '../../../kernel/process.ts';
import type { ActionPlan } from '../action-plan.ts';
import type { ActionPlanContext } from '../context.ts';
import { rule } from '../rule.ts';

/** The commands that workflows give on a plan's procedures. */

const Key = z.strictObject({ procedure: z.string() });

export const openGroup = rule({
  data: Key,
  by: 'workflow',
  refuses: [],
  run(context, { procedure: key }): void {
    const procedure = findProcedure(context.state, key);
    if (procedure) groups.openGroup(context, procedure);
  },
});

/** Time has passed: reminds, escalates, approves tacitly, or lapses. */
export const applyDeadlines = rule({
  data: Key,
  by: 'workflow',
  refuses: [],
  run(context, { procedure: key }): void {
    const procedure = findProcedure(context.state, key);
    if (procedure?.opened && procedure.status === 'open') deadlines.applyDeadlines(context, procedure);
  },
});

/** Gives the plan its days off, where anything moves by them: every command begins so. */
export const reckon = rule({ data: z.strictObject({}), by: 'workflow', refuses: [], run: () => undefined });

/** `unless: 'nothingMoves'` leaves a plan alone to which the days make no difference yet. */
export function reckonAnew(context: ActionPlanContext, unless?: 'nothingMoves'): void {
  const { state, beside, now } = context;
  const news = learned(state, stageDaysOff(beside.rules, context.added, state.createdAt), now);
  if (!news || (unless === 'nothingMoves' && !news.isMoved)) return;
  context.emit({ type: 'DueDatesMoved', data: news.data });
}

type WorkflowCommand = { type: 'openGroup' | 'applyDeadlines'; data: { procedure: string } };

export const PROCESS: Process<ActionPlan, WorkflowCommand> = processOf<ActionPlan, WorkflowCommand>({
  openGroup: (procedure) => ({ type: 'openGroup', data: { procedure } }),
  applyDeadlines: (procedure) => ({ type: 'applyDeadlines', data: { procedure } }),
});
