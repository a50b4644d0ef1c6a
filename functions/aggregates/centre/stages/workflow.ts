import * as z from 'zod/mini';
import { dayOf, leastSeconds } from '../../../kernel/calendar.ts';
import type { ProcedureContext } from '../../../kernel/procedure/context.ts';
import * as deadlines from '../../../kernel/procedure/deadlines.ts';
import * as groups from '../../../kernel/procedure/groups.ts';
import { findProcedure } from '../../../kernel/procedure/groups.ts';
import { processOf } from '../../../kernel/procedure/process.ts';
import type { RulesByKind } from '../../../kernel/procedure/settle.ts';
import type { Process } from '../../../kernel/process.ts';
import { askStillOpenOn, type Centre, type Procedure, type TaskKind } from '../centre.ts';
import type { CentreContext } from '../context.ts';
import { rule } from '../rule.ts';
import { confirmationOf, isStillAsked } from './way.ts';

/** The commands that workflows give on a centre's procedures. */

const Key = z.strictObject({ procedure: z.string() });

export const openGroup = rule({
  data: Key,
  by: 'workflow',
  refuses: [],
  run(context, { procedure: key }): void {
    const coming = comingConfirmation(context.state, context.now);
    if (coming?.key === key) context.emit({ type: 'ConfirmationAsked', data: { procedure: coming } });
    const procedure = findProcedure(context.state, key);
    if (procedure) groups.openGroup(withoutTacit(context), stillAsked(context.state, procedure));
  },
});

/** Nothing of a centre is approved tacitly. */
function withoutTacit(context: CentreContext): ProcedureContext<Centre, TaskKind> {
  return {
    get state() {
      return context.state;
    },
    now: context.now,
    emit(event) {
      if (event.type === 'TaskApprovedTacitly') throw new Error('A task of a centre is not approved tacitly');
      context.emit(event);
    },
  };
}

function stillAsked(centre: Centre, procedure: Procedure): Procedure {
  return {
    ...procedure,
    steps: procedure.steps.map((step) => ({
      ...step,
      asked: step.asked.filter((asked) => isStillAsked(centre, step.kind, asked)),
    })),
  };
}

export const applyDeadlines = rule({
  data: Key,
  by: 'workflow',
  refuses: [],
  run(context, { procedure: key }): void {
    const procedure = findProcedure(context.state, key);
    if (!procedure?.opened || procedure.status !== 'open') return;
    deadlines.applyDeadlines(withoutTacit(context), procedure, ({ id }) =>
      context.emit({ type: 'OpeningUnconfirmed', data: { task: id } }),
    );
  },
});

/** The yearly question, once its day has come. */
function comingConfirmation(centre: Centre, now: string): Procedure | undefined {
  const on = askStillOpenOn(centre);
  const isAsked = centre.procedures.some(({ kind, status }) => kind === 'confirmation' && status === 'open');
  return on === undefined || on > dayOf(now) || isAsked ? undefined : confirmationOf(centre);
}

/** Nothing follows from the end of a procedure: people act, and what they do settles it. */
const NOTHING = { conclude: () => undefined };
export const PROCEDURE_RULES: RulesByKind<CentreContext, Procedure> = {
  stages: NOTHING,
  clock: NOTHING,
  confirmation: NOTHING,
};

type WorkflowCommand = { type: 'openGroup' | 'applyDeadlines'; data: { procedure: string } };

const BEGUN = processOf<Centre, WorkflowCommand>({
  openGroup: (procedure) => ({ type: 'openGroup', data: { procedure } }),
  applyDeadlines: (procedure) => ({ type: 'applyDeadlines', data: { procedure } }),
});

/** The procedures of a centre, as workflows see them: those that people began, and the yearly question on its day. */
export const PROCESS: Process<Centre, WorkflowCommand> = {
  ...BEGUN,
  runsNeeded(centre, now) {
    const coming = comingConfirmation(centre, now);
    return [
      ...BEGUN.runsNeeded(centre, now),
      ...(coming ? [{ procedure: coming.key, run: `${coming.key}-r0` }] : []),
    ];
  },
  comingGroups(centre, key, now) {
    const coming = comingConfirmation(centre, now);
    if (coming?.key !== key) return BEGUN.comingGroups(centre, key, now);
    const { stillOpenDelay, remindAtPercent } = centre.settings;
    return [{ group: coming.order, seconds: leastSeconds(stillOpenDelay, remindAtPercent) }];
  },
};
