import { adoptAmendment } from './amendment.ts';
import { refundBalance, unspent } from './closure.ts';
import type { ConventionContext } from './context.ts';
import type { Convention, Procedure, Task } from './convention.ts';
import { pendingOrder } from './disbursement.ts';
import type { EventData } from './events.ts';
import { pledgePosting } from './pledges.ts';
import { currentTasks, findProcedure, groupOutcome, nextOrder } from './procedure.ts';
import { describe, gaps } from './readiness.ts';
import { refuse } from './refuse.ts';
import { STAGES } from './terms.ts';

/** What follows on a convention's road when a group of steps has come to its outcome. */

type Outcome = EventData<'StepConcluded'>['outcome'];

/** Concludes every open group that the command has settled, and what follows from it, until nothing more follows. */
export function settleProcedures(context: ConventionContext): void {
  for (const { key } of context.convention.procedures) {
    const procedure = findProcedure(context.convention, key);
    if (!procedure?.opened || procedure.status !== 'open') continue;
    const outcome = groupOutcome(context.convention, procedure);
    if (outcome) conclude(context, procedure, outcome);
  }
  for (const event of [...context.events]) {
    if (event.type !== 'StepConcluded' || event.data.outcome !== 'lapsed') continue;
    const procedure = findProcedure(context.convention, event.data.procedure);
    if (procedure) applyOutcome(context, procedure, 'lapsed', undefined);
  }
}

function conclude(
  context: ConventionContext,
  procedure: Procedure,
  outcome: Exclude<Outcome, 'lapsed'>,
): void {
  const next = afterGroup(context, procedure, outcome);
  context.emit({
    type: 'StepConcluded',
    data: {
      procedure: procedure.key,
      order: procedure.order,
      outcome,
      ...(next !== undefined && { nextOrder: next }),
    },
  });
  applyOutcome(context, procedure, outcome, next);
}

/**
 * The group that follows: the next one; the preparation again when a payment order was returned; or none, also
 * when funds were called again for a tranche whose payment stands.
 */
function afterGroup(context: ConventionContext, procedure: Procedure, outcome: Outcome): number | undefined {
  if (procedure.kind === 'tranche' && outcome !== 'concluded') {
    return procedure.steps.find((step) => step.stage === 'preparation')?.order;
  }
  if (outcome !== 'concluded') return undefined;
  if (stageAt(procedure, procedure.order) === 'funds' && isPaid(context.convention, procedure.number)) {
    return undefined;
  }
  const isReport = procedure.kind === 'closure' && stageAt(procedure, procedure.order) === 'report';
  if (isReport && unspent(context.convention).length === 0) return undefined;
  return nextOrder(procedure);
}

function isPaid({ orders }: Convention, tranche: number): boolean {
  return orders.some((order) => order.tranche === tranche && order.status === 'executed');
}

function stageAt(procedure: Procedure, order: number): string | undefined {
  return procedure.steps.find((step) => step.order === order)?.stage;
}

/** `procedure` is as it was before the group was concluded, so that its round still tells the group's tasks. */
function applyOutcome(
  context: ConventionContext,
  procedure: Procedure,
  outcome: Outcome,
  next: number | undefined,
): void {
  switch (procedure.kind) {
    case 'formation':
      return formation(context, procedure, outcome, next);
    case 'amendment':
      return amendment(context, procedure, outcome, next);
    case 'tranche':
      return tranche(context, procedure, outcome);
    case 'closure':
      return closure(context, procedure, outcome, next);
  }
}

/** The reason that the decider gave for a return or rejection. */
function reasonOf(context: ConventionContext, procedure: Procedure): string {
  const tasks = currentTasks(context.convention, procedure);
  const decided =
    tasks.find((task) => task.decision === 'return') ?? tasks.find((task) => task.decision === 'reject');
  return decided?.details?.comment ?? 'silence';
}

function formation(
  context: ConventionContext,
  procedure: Procedure,
  outcome: Outcome,
  next: number | undefined,
): void {
  const reason = reasonOf(context, procedure);
  if (outcome === 'returned') return context.emit({ type: 'ConventionReturned', data: { reason } });
  if (outcome === 'rejected') return context.emit({ type: 'ConventionRejected', data: { reason } });
  if (outcome === 'lapsed') return context.emit({ type: 'ConventionLapsed', data: { reason } });
  const isPledging = stageAt(procedure, procedure.order) === 'pledging';
  const stage = STAGES.find((each) => next !== undefined && each === stageAt(procedure, next));
  if (isPledging || stage === 'signature') assertReady(context);
  if (!stage) return enterIntoForce(context);
  if (stage !== context.convention.phase) context.emit({ type: 'PhaseEntered', data: { phase: stage } });
}

function assertReady(context: ConventionContext): void {
  const missing = gaps(context.convention);
  if (missing.length > 0) throw refuse('notReady', { missing: describe(missing, context.convention) });
}

/** In force: every pledge becomes a commitment. */
function enterIntoForce(context: ConventionContext): void {
  const entries = context.book(
    context.convention.pledges.map((pledge) =>
      pledgePosting(pledge, { motive: 'commitment', debit: 'committed', credit: 'pledged' }),
    ),
  );
  context.emit({ type: 'EnteredIntoForce', data: { entries } });
}

function amendment(
  context: ConventionContext,
  procedure: Procedure,
  outcome: Outcome,
  next: number | undefined,
): void {
  const { number } = procedure;
  if (outcome !== 'concluded') {
    context.emit({ type: 'AmendmentRejected', data: { number, reason: reasonOf(context, procedure) } });
  } else if (next === undefined) adoptAmendment(context, number);
}

function tranche(context: ConventionContext, procedure: Procedure, outcome: Outcome): void {
  const order = pendingOrder(context.convention, procedure.number);
  if (!order) return;
  if (outcome !== 'concluded') {
    context.emit({
      type: 'PaymentReturned',
      data: { order: order.id, reason: reasonOf(context, procedure) },
    });
  } else if (stageAt(procedure, procedure.order) === 'authorisation') {
    context.emit({ type: 'PaymentAuthorised', data: { order: order.id, by: context.actorId } });
  }
}

function referenceOf(tasks: readonly Task[]): string {
  return tasks.find((task) => task.kind === 'refundExecution')?.details?.reference ?? '';
}

function closure(
  context: ConventionContext,
  procedure: Procedure,
  outcome: Outcome,
  next: number | undefined,
): void {
  if (outcome !== 'concluded') {
    const phase = context.convention.terminatedAt === undefined ? 'active' : 'terminated';
    return context.emit({ type: 'ClosureReturned', data: { reason: reasonOf(context, procedure), phase } });
  }
  if (next !== undefined) return;
  const left = unspent(context.convention).reduce((total, posting) => total + posting.amount, 0);
  if (left > 0) refundBalance(context, referenceOf(currentTasks(context.convention, procedure)));
  context.emit({ type: 'ConventionClosed', data: { unspent: left } });
}
