import { currentTasks, nextOrder, stageAt } from '../../../kernel/procedure/groups.ts';
import { type ProcedureRules, type RulesByKind, reasonOf } from '../../../kernel/procedure/settle.ts';
import { adoptAmendment } from '../amendment/amendment.ts';
import { authoriseRefund, refundBalance, unspent } from '../closure/refund.ts';
import type { ConventionContext } from '../context.ts';
import { adoptResolution } from '../execution/resolutions.ts';
import { needsPreparation, reopenTranche } from '../execution/tranche-closing.ts';
import { pledgePostings } from '../formation/pledges.ts';
import { describe, gaps } from '../formation/readiness.ts';
import { refuse } from '../refuse.ts';
import { STAGES } from '../terms.ts';
import type { DecisionDetails, Procedure, Task } from './tasks.ts';

/** The effects of an outcome on a convention, for each kind of procedure. */

type Rules = ProcedureRules<ConventionContext, Procedure>;

const formation: Rules = {
  conclude(context, procedure, outcome, next) {
    const reason = reasonOf(context.convention, procedure);
    if (outcome === 'returned') return context.emit({ type: 'ConventionReturned', data: { reason } });
    if (outcome === 'rejected') return context.emit({ type: 'ConventionRejected', data: { reason } });
    if (outcome === 'lapsed') return context.emit({ type: 'ConventionLapsed', data: { reason } });
    const isPledging = stageAt(procedure, procedure.order) === 'pledging';
    const stage = STAGES.find((each) => next !== undefined && each === stageAt(procedure, next));
    if (isPledging || stage === 'signature') assertReady(context);
    if (!stage) return enterIntoForce(context);
    if (stage !== context.convention.phase) context.emit({ type: 'PhaseEntered', data: { phase: stage } });
  },
};

function assertReady(context: ConventionContext): void {
  const missing = gaps(context.convention);
  if (missing.length > 0) throw refuse('notReady', { missing: describe(missing, context.convention) });
}

/** In force: every pledge becomes a commitment. */
function enterIntoForce(context: ConventionContext): void {
  const entries = context.book(
    context.convention.pledges.flatMap((pledge) =>
      pledgePostings(pledge, { motive: 'commitment', debit: 'committed', credit: 'pledged' }),
    ),
  );
  context.emit({ type: 'EnteredIntoForce', data: { entries } });
}

const amendment: Rules = {
  conclude(context, procedure, outcome, next) {
    const { number } = procedure;
    if (outcome !== 'concluded') {
      const reason = reasonOf(context.convention, procedure);
      context.emit({ type: 'AmendmentRejected', data: { number, reason } });
    } else if (next === undefined) adoptAmendment(context, number);
  },
};

const tranche: Rules = {
  /** Payment orders are asked for until the tranche's money is all ordered, or the tranche is closed. */
  next({ convention }, procedure) {
    if (!needsPreparation(convention, procedure.number)) return undefined;
    return procedure.steps.find(({ stage }) => stage === 'preparation')?.order;
  },
  conclude() {},
};

const payment: Rules = {
  next: (_context, procedure, outcome) => (outcome === 'concluded' ? nextOrder(procedure) : undefined),
  /** A returned order gives its money back to the tranche, which another order is prepared for. */
  conclude(context, procedure, outcome) {
    const order = context.convention.orders[procedure.number - 1];
    if (!order) return;
    if (outcome !== 'concluded') {
      const reason = reasonOf(context.convention, procedure);
      context.emit({ type: 'PaymentReturned', data: { order: order.id, reason } });
      reopenTranche(context, order.tranche);
    } else if (stageAt(procedure, procedure.order) === 'authorisation') {
      context.emit({ type: 'PaymentAuthorised', data: { order: order.id, by: context.actorId } });
    }
  },
};

const closure: Rules = {
  /** With nothing left to refund, nothing more is asked. A refund that the accountant returns is authorised anew. */
  next({ convention }, procedure, outcome) {
    const stage = stageAt(procedure, procedure.order);
    if (outcome !== 'concluded') return stage === 'refundExecution' ? authorisationOf(procedure) : undefined;
    return unspent(convention).length === 0 ? undefined : nextOrder(procedure);
  },
  conclude(context, procedure, outcome, next) {
    if (outcome !== 'concluded') {
      const reason = reasonOf(context.convention, procedure);
      if (next !== undefined) return context.emit({ type: 'RefundReturned', data: { reason } });
      const phase = context.convention.terminatedAt === undefined ? 'active' : 'terminated';
      context.emit({ type: 'ClosureReturned', data: { reason, phase } });
      for (const { n } of context.convention.terms.tranches) reopenTranche(context, n);
      return;
    }
    if (next !== undefined) {
      if (stageAt(procedure, procedure.order) === 'refundAuthorisation') authoriseRefund(context);
      return;
    }
    const left = unspent(context.convention).reduce((total, posting) => total + posting.amount, 0);
    if (left > 0) refundBalance(context, transferOf(currentTasks(context.convention, procedure)));
    context.emit({ type: 'ConventionClosed', data: { unspent: left } });
  },
};

function authorisationOf({ steps }: Procedure): number | undefined {
  return steps.find(({ stage }) => stage === 'refundAuthorisation')?.order;
}

function transferOf(tasks: readonly Task[]): DecisionDetails {
  return tasks.find((task) => task.kind === 'refundExecution')?.details ?? {};
}

const resolution: Rules = {
  conclude(context, procedure, outcome) {
    const { number } = procedure;
    if (outcome === 'concluded') return adoptResolution(context, number);
    const reason = reasonOf(context.convention, procedure);
    context.emit({ type: 'ResolutionRejected', data: { number, reason } });
  },
};

export const PROCEDURE_RULES: RulesByKind<ConventionContext, Procedure> = {
  formation,
  amendment,
  tranche,
  payment,
  closure,
  resolution,
};
