import { adoptAmendment } from './amendment.ts';
import { refundBalance, unspent } from './closure.ts';
import type { Convention, Procedure, Task } from './convention.ts';
import { pendingOrder } from './disbursement.ts';
import type { EventData } from './events.ts';
import { pledgePosting } from './pledges.ts';
import { currentTasks, findProcedure, groupOutcome, nextOrder } from './procedure.ts';
import { describe, gaps } from './readiness.ts';
import { refuse } from './refusals.ts';
import { STAGES } from './terms.ts';
import type { Turn } from './turn.ts';

/** What follows on a convention's road when a group of steps has come to its outcome. */

type Outcome = EventData<'StepConcluded'>['outcome'];

/** Concludes every open group that the turn has settled, and what follows from it, until nothing more follows. */
export function follow(turn: Turn): void {
  for (const { key } of turn.convention.procedures) {
    const procedure = findProcedure(turn.convention, key);
    if (!procedure?.opened || procedure.status !== 'open') continue;
    const outcome = groupOutcome(turn.convention, procedure);
    if (outcome) conclude(turn, procedure, outcome);
  }
  for (const event of [...turn.events]) {
    if (event.type !== 'StepConcluded' || event.data.outcome !== 'lapsed') continue;
    const procedure = findProcedure(turn.convention, event.data.procedure);
    if (procedure) arrive(turn, procedure, 'lapsed', undefined);
  }
}

function conclude(turn: Turn, procedure: Procedure, outcome: Exclude<Outcome, 'lapsed'>): void {
  const next = afterGroup(turn, procedure, outcome);
  turn.emit({
    type: 'StepConcluded',
    data: {
      procedure: procedure.key,
      order: procedure.order,
      outcome,
      ...(next !== undefined && { nextOrder: next }),
    },
  });
  arrive(turn, procedure, outcome, next);
}

/**
 * The group that follows: the next one; the preparation again when a payment order was returned; or none, also
 * when funds were called again for a tranche whose payment stands.
 */
function afterGroup(turn: Turn, procedure: Procedure, outcome: Outcome): number | undefined {
  if (procedure.kind === 'tranche' && outcome !== 'concluded') {
    return procedure.steps.find((step) => step.stage === 'preparation')?.order;
  }
  if (outcome !== 'concluded') return undefined;
  if (stageAt(procedure, procedure.order) === 'funds' && isPaid(turn.convention, procedure.number)) {
    return undefined;
  }
  const isReport = procedure.kind === 'closure' && stageAt(procedure, procedure.order) === 'report';
  if (isReport && unspent(turn.convention).length === 0) return undefined;
  return nextOrder(procedure);
}

function isPaid({ orders }: Convention, tranche: number): boolean {
  return orders.some((order) => order.tranche === tranche && order.status === 'executed');
}

function stageAt(procedure: Procedure, order: number): string | undefined {
  return procedure.steps.find((step) => step.order === order)?.stage;
}

/** `procedure` is as it was before the group was concluded, so that its round still tells the group's tasks. */
function arrive(turn: Turn, procedure: Procedure, outcome: Outcome, next: number | undefined): void {
  switch (procedure.kind) {
    case 'formation':
      return formation(turn, procedure, outcome, next);
    case 'amendment':
      return amendment(turn, procedure, outcome, next);
    case 'tranche':
      return tranche(turn, procedure, outcome);
    case 'closure':
      return closure(turn, procedure, outcome, next);
  }
}

/** The reason that the decider gave for a return or rejection. */
function reasonOf(turn: Turn, procedure: Procedure): string {
  const tasks = currentTasks(turn.convention, procedure);
  const decided =
    tasks.find((task) => task.decision === 'return') ?? tasks.find((task) => task.decision === 'reject');
  return decided?.details?.comment ?? 'silence';
}

function formation(turn: Turn, procedure: Procedure, outcome: Outcome, next: number | undefined): void {
  const reason = reasonOf(turn, procedure);
  if (outcome === 'returned') return turn.emit({ type: 'ConventionReturned', data: { reason } });
  if (outcome === 'rejected') return turn.emit({ type: 'ConventionRejected', data: { reason } });
  if (outcome === 'lapsed') return turn.emit({ type: 'ConventionLapsed', data: { reason } });
  const isPledging = stageAt(procedure, procedure.order) === 'pledging';
  const stage = STAGES.find((each) => next !== undefined && each === stageAt(procedure, next));
  if (isPledging || stage === 'signature') assertReady(turn);
  if (!stage) return enterIntoForce(turn);
  if (stage !== turn.convention.phase) turn.emit({ type: 'PhaseEntered', data: { phase: stage } });
}

function assertReady(turn: Turn): void {
  const missing = gaps(turn.convention);
  if (missing.length > 0) throw refuse('notReady', { missing: describe(missing, turn.convention) });
}

/** In force: every pledge becomes a commitment. */
function enterIntoForce(turn: Turn): void {
  const entries = turn.book(
    turn.convention.pledges.map((pledge) =>
      pledgePosting(pledge, { motive: 'commitment', debit: 'committed', credit: 'pledged' }),
    ),
  );
  turn.emit({ type: 'EnteredIntoForce', data: { entries } });
}

function amendment(turn: Turn, procedure: Procedure, outcome: Outcome, next: number | undefined): void {
  const { number } = procedure;
  if (outcome !== 'concluded') {
    turn.emit({ type: 'AmendmentRejected', data: { number, reason: reasonOf(turn, procedure) } });
  } else if (next === undefined) adoptAmendment(turn, number);
}

function tranche(turn: Turn, procedure: Procedure, outcome: Outcome): void {
  const order = pendingOrder(turn.convention, procedure.number);
  if (!order) return;
  if (outcome !== 'concluded') {
    turn.emit({ type: 'PaymentReturned', data: { order: order.id, reason: reasonOf(turn, procedure) } });
  } else if (stageAt(procedure, procedure.order) === 'authorisation') {
    turn.emit({ type: 'PaymentAuthorised', data: { order: order.id, by: turn.actorId } });
  }
}

function referenceOf(tasks: readonly Task[]): string {
  return tasks.find((task) => task.kind === 'refundExecution')?.details?.reference ?? '';
}

function closure(turn: Turn, procedure: Procedure, outcome: Outcome, next: number | undefined): void {
  if (outcome !== 'concluded') {
    const phase = turn.convention.terminatedAt === undefined ? 'active' : 'terminated';
    return turn.emit({ type: 'ClosureReturned', data: { reason: reasonOf(turn, procedure), phase } });
  }
  if (next !== undefined) return;
  const left = unspent(turn.convention).reduce((total, posting) => total + posting.amount, 0);
  if (left > 0) refundBalance(turn, referenceOf(currentTasks(turn.convention, procedure)));
  turn.emit({ type: 'ConventionClosed', data: { unspent: left } });
}
