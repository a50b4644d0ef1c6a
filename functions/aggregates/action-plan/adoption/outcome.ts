import { stageAt } from '../../../kernel/procedure/groups.ts';
import { type ProcedureRules, type RulesByKind, reasonOf } from '../../../kernel/procedure/settle.ts';
import type { Procedure } from '../action-plan.ts';
import type { ActionPlanContext } from '../context.ts';

/** The effects of an outcome on a plan, for each kind of procedure. */

type Rules = ProcedureRules<ActionPlanContext, Procedure>;

const adoption: Rules = {
  conclude(context, procedure, outcome, next) {
    const reason = reasonOf(context.state, procedure);
    if (outcome === 'returned') return context.emit({ type: 'PlanReturned', data: { reason } });
    if (outcome === 'rejected') return context.emit({ type: 'PlanRejected', data: { reason } });
    if (outcome === 'lapsed') return context.emit({ type: 'PlanLapsed', data: { reason } });
    if (next === undefined) return context.emit({ type: 'PlanEnteredIntoForce', data: {} });
    if (stageAt(procedure, procedure.order) === 'review') context.emit({ type: 'AdoptionBegun', data: {} });
  },
};

const revision: Rules = {
  conclude(context, procedure, outcome, next) {
    const { number } = procedure;
    if (outcome !== 'concluded') {
      const reason = reasonOf(context.state, procedure);
      context.emit({ type: 'RevisionRejected', data: { number, reason } });
    } else if (next === undefined) context.emit({ type: 'RevisionAdopted', data: { number } });
  },
};

const closure: Rules = {
  conclude(context, procedure, outcome) {
    if (outcome === 'concluded') return context.emit({ type: 'PlanClosed', data: {} });
    context.emit({ type: 'ClosureReturned', data: { reason: reasonOf(context.state, procedure) } });
  },
};

export const PROCEDURE_RULES: RulesByKind<ActionPlanContext, Procedure> = { adoption, revision, closure };
