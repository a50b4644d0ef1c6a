import * as z from 'zod/mini';
import * as deadlines from '../../../kernel/procedure/deadlines.ts';
import * as groups from '../../../kernel/procedure/groups.ts';
import { currentSteps, findProcedure } from '../../../kernel/procedure/groups.ts';
import type { ConventionContext } from '../context.ts';
import { callFunds, trancheOf } from '../execution/tranche.ts';
import { Id } from '../fields.ts';
import { refuse } from '../refuse.ts';
import { rule } from '../rule.ts';
import { progressOf } from './progress.ts';
import type { Procedure } from './tasks.ts';

/** The commands that workflows give on a convention's procedures. */

/** Opens the group that is due on a procedure; a tranche whose conditions are met is called first. */
export const openGroup = rule({
  data: z.strictObject({ procedure: Id }),
  by: 'workflow',
  refuses: ['procedureUnknown', 'trancheUnknown'],
  run(context, { procedure: key }): void {
    if (progressOf(context.convention, key, context.now).next !== 'openGroup') return;
    if (!findProcedure(context.convention, key)) {
      callFunds(context, trancheOf(context.convention, Number(key.replace('tranche-', ''))));
    }
    const procedure = findProcedure(context.convention, key);
    if (!procedure) throw refuse('procedureUnknown');
    groups.openGroup(context, asking(context, procedure));
  },
});

/** Whom the group that is due asks, and about what. */
function asking(context: ConventionContext, procedure: Procedure): Procedure {
  return currentSteps(procedure)[0]?.stage === 'funds' ? toUnpaid(context, procedure) : procedure;
}

/** Funds are called from parties whose call is not paid: after a reopening, only unpaid parties get a task. */
function toUnpaid(context: ConventionContext, procedure: Procedure): Procedure {
  const unpaid = context.convention.calls.filter(({ status }) => status === 'open').map(({ id }) => id);
  return {
    ...procedure,
    steps: procedure.steps.map((step) => ({
      ...step,
      asked: step.asked.filter(({ subject }) => subject === undefined || unpaid.includes(subject)),
    })),
  };
}

/** Time has passed on a procedure: reminds, escalates, or does what a step says of a timeout. */
export const applyDeadlines = rule({
  data: z.strictObject({ procedure: Id }),
  by: 'workflow',
  refuses: [],
  run(context, { procedure: key }): void {
    const procedure = findProcedure(context.convention, key);
    if (!procedure?.opened || procedure.status !== 'open') return;
    if (progressOf(context.convention, key, context.now).next !== 'openGroup') return;
    deadlines.applyDeadlines(context, procedure);
  },
});

/** The stage's calendar has changed: what comes before every command reckons the due dates anew. */
export const reckon = rule({ data: z.strictObject({}), by: 'workflow', refuses: [], run(): void {} });
