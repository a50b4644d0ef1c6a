import * as z from 'zod/mini';
import type { ProcedureContext } from '../../../kernel/procedure/context.ts';
import * as deadlines from '../../../kernel/procedure/deadlines.ts';
import { awaitedUntil } from '../../../kernel/procedure/delays.ts';
import * as groups from '../../../kernel/procedure/groups.ts';
import { currentTasks, findProcedure } from '../../../kernel/procedure/groups.ts';
import { processOf } from '../../../kernel/procedure/process.ts';
import type { RulesByKind } from '../../../kernel/procedure/settle.ts';
import type { Process } from '../../../kernel/process.ts';
import {
  type Consultation,
  isSettled,
  type Procedure,
  recommendationOf,
  type TaskKind,
} from '../consultation.ts';
import type { ConsultationContext } from '../context.ts';
import { rule } from '../rule.ts';
import { isStillAsked, numberOf, PROGRESS, VERIFICATION } from './way.ts';

/** The commands that workflows give on the procedures of recommendations. */

const Key = z.strictObject({ procedure: z.string() });

/** Nothing of a recommendation is approved tacitly. */
function withoutTacit(context: ConsultationContext): ProcedureContext<Consultation, TaskKind> {
  return {
    get state() {
      return context.state;
    },
    now: context.now,
    emit(event) {
      if (event.type === 'TaskApprovedTacitly')
        throw new Error('A task of a consultation is not approved tacitly');
      context.emit(event);
    },
  };
}

function stillAsked(consultation: Consultation, procedure: Procedure): Procedure {
  return {
    ...procedure,
    steps: procedure.steps.map((step) => ({
      ...step,
      asked: step.asked.filter((asked) => isStillAsked(consultation, step.kind, asked)),
    })),
  };
}

export const openGroup = rule({
  data: Key,
  by: 'workflow',
  refuses: [],
  run(context, { procedure: key }): void {
    const procedure = findProcedure(context.state, key);
    if (procedure) groups.openGroup(withoutTacit(context), stillAsked(context.state, procedure));
  },
});

export const applyDeadlines = rule({
  data: Key,
  by: 'workflow',
  refuses: [],
  run(context, { procedure: key }): void {
    const procedure = findProcedure(context.state, key);
    if (!procedure?.opened || procedure.status !== 'open') return;
    deadlines.applyDeadlines(withoutTacit(context), procedure);
    refer(context, procedure);
  },
});

/** What is late also of whoever it was handed on to goes to the steering committee, once. */
function refer(context: ConsultationContext, procedure: Procedure): void {
  const late = currentTasks(context.state, procedure).find(
    (task) => task.status === 'open' && task.escalatedTo && awaitedUntil(task) <= context.now,
  );
  if (!late) return;
  const n = numberOf(late);
  if (recommendationOf(context.state, n)?.referredAt !== undefined) return;
  context.emit({ type: 'RecommendationReferred', data: { n, task: late.id } });
}

/** Where a recommendation's procedure goes on, by what has become of it, whatever its group came to. */
function nextOf({ state }: ConsultationContext, { number }: Procedure): number | undefined {
  const recommendation = recommendationOf(state, number);
  if (!recommendation || isSettled(recommendation)) return undefined;
  return recommendation.status === 'delivered' ? VERIFICATION : PROGRESS;
}

export const PROCEDURE_RULES: RulesByKind<ConsultationContext, Procedure> = {
  // Nothing else follows from its end: people act, and what they do settles it.
  recommendation: { next: nextOf, conclude: () => undefined },
};

type WorkflowCommand = { type: 'openGroup' | 'applyDeadlines'; data: { procedure: string } };

/** The procedures of a consultation, as workflows see them. */
export const PROCESS: Process<Consultation, WorkflowCommand> = processOf<Consultation, WorkflowCommand>({
  openGroup: (procedure) => ({ type: 'openGroup', data: { procedure } }),
  applyDeadlines: (procedure) => ({ type: 'applyDeadlines', data: { procedure } }),
});
