import * as z from 'zod/mini';
import { dayOf, isInFuture } from '../../../kernel/calendar.ts';
import { sum } from '../../../kernel/money.ts';
import { isPast } from '../../../kernel/procedure/deadlines.ts';
import { stepOf } from '../../../kernel/procedure/groups.ts';
import { Decision } from '../../../kernel/procedure/schema.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import { textHashFor } from '../amendment/text.ts';
import { assertAsAuthorised, assertChargesBorne, unspent } from '../closure/refund.ts';
import type { ConventionContext } from '../context.ts';
import { assertNoSecondTransfer } from '../execution/duplicates.ts';
import { duties } from '../execution/duties.ts';
import { dutyAct } from '../execution/duty.ts';
import { ConfirmedDistinct, Id } from '../fields.ts';
import { FORMATION } from '../permissions.ts';
import { phrase } from '../phrases/sentence.ts';
import { refuse } from '../refuse.ts';
import { rule } from '../rule.ts';
import { ACTS, assertHolder, DECIDABLE } from './decisions.ts';
import { hasPrepared, PREPARED } from './segregation.ts';
import { DecisionDetails, type Task } from './tasks.ts';

/** Approval: a person decides the task that waits for their role. */

function assertDetails(
  context: ConventionContext,
  task: Task,
  decision: Decision,
  details: DecisionDetails,
): void {
  const { comment, deliberation, delegation, textHash, reference } = details;
  if (decision !== 'approve' && !comment) throw refuse('reasonMissing').at('comment');
  if (delegation && (isInFuture(delegation.from, context.now) || delegation.until < dayOf(context.now))) {
    const { from, until } = delegation;
    throw refuse('delegationNotInForce', { from: { day: from }, until: { day: until } }).at('delegation');
  }
  if (decision !== 'approve') return;
  if (task.kind === 'deliberation') {
    if (!deliberation) throw refuse('deliberationMissing').at('deliberation');
    // No earliest date: a council may have deliberated in a session before the convention was proposed here.
    if (isInFuture(deliberation.date, context.now)) {
      throw refuse('dateInFuture', { date: { day: deliberation.date } }).at('deliberation.date');
    }
    if (deliberation.votesFor <= deliberation.votesAgainst) {
      throw refuse('deliberationNotCarried').at('deliberation.votesFor');
    }
  }
  if (task.kind === 'signature' && textHash !== textHashFor(context.convention, task))
    throw refuse('textChanged');
  if (task.kind === 'refundExecution' && !reference) throw refuse('referenceMissing').at('reference');
}

/** The refund leaves the account as a payment does: under a reference that no other transfer of its amount has. */
function assertNoSecondRefund(
  { convention, now }: ConventionContext,
  {
    reference,
    valueDate = dayOf(now),
    confirmedDistinct,
  }: DecisionDetails & { confirmedDistinct?: boolean | undefined },
): void {
  if (isInFuture(valueDate, now)) throw refuse('dateInFuture', { date: { day: valueDate } }).at('valueDate');
  const amount = sum(unspent(convention).map((each) => each.amount));
  if (reference) assertNoSecondTransfer(convention, { amount, reference, valueDate, confirmedDistinct });
}

/**
 * Decides a task once. Too late, when the end of the delay has had its effect or is about to, twice, by the wrong
 * person, by whoever prepared what is decided: each is refused with its own code.
 */
export const decideTask = rule({
  data: z.extend(DecisionDetails, {
    task: Id,
    decision: Decision,
    confirmedDistinct: ConfirmedDistinct,
  }),
  by: {
    roles: ['officer', 'approver', 'signatory', 'authorising-officer', 'accountant'],
    capacity: 'member',
    phases: [...FORMATION, 'active', 'closing'],
  },
  refuses: [
    'taskNotYours',
    'taskClosed',
    'taskDoneByAct',
    'decisionNotPossible',
    'taskTooLate',
    'segregationOfDuties',
    'reasonMissing',
    'delegationNotInForce',
    'deliberationMissing',
    'dateInFuture',
    'deliberationNotCarried',
    'textChanged',
    'referenceMissing',
    'refundChanged',
    'chargesUncovered',
    'possibleDuplicate',
    'valueDayTooEarly',
    'notReady',
    'fundsInsufficient',
    'costBelowPaid',
    'amendmentTouchesCalled',
    'termsInconsistent',
    'planInconsistent',
  ],
  run(context, given): void {
    const { task: id, decision, confirmedDistinct: _said, ...details } = given;
    const { convention } = context;
    const task = convention.tasks.find((each) => each.id === id);
    if (!task) throw undecidable(context, id);
    assertHolder(context, task);
    if (task.status !== 'open') throw refuse('taskClosed', { status: task.status });
    if (!DECIDABLE[task.kind].includes(decision)) {
      const act = ACTS[task.kind];
      if (act) throw refuse('taskDoneByAct', { act });
      throw refuse('decisionNotPossible', { possible: DECIDABLE[task.kind] }).at('decision');
    }
    if (isPast(task, context.now) && stepOf(convention, task).onTimeout !== 'escalate') {
      throw refuse('taskTooLate', { dueAt: { instant: task.dueAt } });
    }
    if (hasPrepared(convention, task, context.actorId)) {
      throw refuse('segregationOfDuties', { what: phrase(PREPARED[task.kind] ?? 'youPreparedText') });
    }
    assertDetails(context, task, decision, details);
    if (task.kind === 'refundAuthorisation' && decision === 'approve') assertChargesBorne(convention);
    if (task.kind === 'refundExecution' && decision === 'approve') {
      assertAsAuthorised(convention);
      assertNoSecondRefund(context, given);
    }
    context.emit({ type: 'TaskDecided', data: { task: id, decision, details } });
  },
});

/** A duty is settled by its act alone. */
function undecidable(context: ConventionContext, id: string): Refusal {
  const duty = duties(context.convention).find((each) => each.id === id);
  return duty ? refuse('taskDoneByAct', { act: dutyAct(duty.kind) }) : refuse('notFound');
}

/** Settles a task by the act that it asked for. */
export function settleByAct(context: ConventionContext, task: Task): void {
  context.emit({ type: 'TaskDecided', data: { task: task.id, decision: 'approve', details: {} } });
}
