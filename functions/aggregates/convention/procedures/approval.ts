import * as z from 'zod/mini';
import { dayOf, isInFuture } from '../../../kernel/calendar.ts';
import { sum } from '../../../kernel/money.ts';
import { isPast } from '../../../kernel/procedure/deadlines.ts';
import { stepOf } from '../../../kernel/procedure/groups.ts';
import { type DECISIONS, Decision } from '../../../kernel/procedure/schema.ts';
import type { Refusal } from '../../../kernel/refusal.ts';
import type { Phrase } from '../../../kernel/sentence.ts';
import { amendedText } from '../amendment.ts';
import { unspent } from '../closure.ts';
import type { ConventionContext } from '../context.ts';
import { assertNoSecondTransfer } from '../execution/duplicates.ts';
import { duties, dutyAct } from '../execution/duties.ts';
import { ConfirmedDistinct, Id } from '../fields.ts';
import { partyName } from '../formation/consistency.ts';
import { conventionText } from '../formation/signature.ts';
import { FORMATION } from '../permissions.ts';
import { phrase } from '../phrases/sentence.ts';
import { refuse } from '../refuse.ts';
import { rule } from '../rule.ts';
import { type Amendment, type Convention, DecisionDetails, type Task, type TaskKind } from '../state.ts';

/** Approval: a person decides the task that waits for their role. */

type Decidable = readonly (typeof DECISIONS)[number][];

/** What can be decided on a task of each kind; nothing where an act settles the task instead. */
export const DECIDABLE: Record<TaskKind, Decidable> = {
  review: ['approve', 'return', 'reject'],
  pledging: ['approve'],
  deliberation: ['approve', 'return', 'reject'],
  opposition: ['approve', 'return'],
  budgetControl: ['approve', 'return', 'reject'],
  signature: ['approve', 'return'],
  visa: ['approve', 'return', 'reject'],
  fundsCall: [],
  paymentPreparation: [],
  paymentAuthorisation: ['approve', 'return'],
  /** The accountant's check: the act pays, and what cannot be paid goes back to be prepared again. */
  paymentExecution: ['return'],
  finalReport: ['approve', 'return'],
  refundAuthorisation: ['approve'],
  refundExecution: ['approve'],
};

/** The acts that settle tasks on which nothing is decided. */
export const ACTS: Partial<Record<TaskKind, 'recordReceipt' | 'preparePayment' | 'executePayment'>> = {
  fundsCall: 'recordReceipt',
  paymentPreparation: 'preparePayment',
  paymentExecution: 'executePayment',
};

/** Who may decide a task: its assignee, and after escalation the role above it within the same party. */
export function holders(task: Task): Task['assignee'][] {
  return task.escalatedTo ? [task.assignee, task.escalatedTo] : [task.assignee];
}

/** Whom a task asks, after its escalation the role above too. */
function whoDecides({ convention }: ConventionContext, task: Task): Phrase[] {
  return holders(task).map(({ party, role }) =>
    phrase('roleOfParty', { role, party: partyName(convention.terms, party) }),
  );
}

/** Whether a person holds a task, by party and role. */
function isHeldBy(task: Task, person: { party: string; roles: readonly string[] }): boolean {
  return holders(task).some(
    ({ party, role }) =>
      party === task.assignee.party && person.party === party && person.roles.includes(role),
  );
}

/** What a person can decide on a task as it stands: nothing unless it is open and waits for them. */
export function decisionsFor(task: Task, person: { party: string; roles: readonly string[] }): Decidable {
  return task.status === 'open' && isHeldBy(task, person) ? DECIDABLE[task.kind] : [];
}

function assertHolder(context: ConventionContext, task: Task): void {
  const { actor } = context;
  if (actor.kind !== 'person' || !isHeldBy(task, actor))
    throw refuse('taskNotYours', { who: whoDecides(context, task) });
}

/** Whether a person filed the final report, on which the refund rests as a payment does on its order. */
function hasReported({ documents }: Convention, person: string): boolean {
  return documents.some(({ tranche, filedBy }) => tranche === undefined && filedBy === person);
}

function hasAuthorisedRefund({ tasks }: Convention, person: string): boolean {
  return tasks.some(
    ({ kind, decidedBy }) =>
      kind === 'refundAuthorisation' && decidedBy?.kind === 'person' && decidedBy.sub === person,
  );
}

/** What keeps a person from deciding, where it is not the text. */
const PREPARED: Partial<Record<TaskKind, 'youPreparedOrder' | 'youFiledReport'>> = {
  paymentAuthorisation: 'youPreparedOrder',
  paymentExecution: 'youPreparedOrder',
  finalReport: 'youFiledReport',
  refundAuthorisation: 'youFiledReport',
  refundExecution: 'youFiledReport',
};

/** The amendment that a task is about, where it is about one. */
function amendmentOf(convention: Convention, task: Pick<Task, 'procedure'>): Amendment | undefined {
  return convention.amendments.find(({ number }) => task.procedure === `amendment-${number}`);
}

/** Whether a person had a hand in what a task decides on: then they may not decide it. */
function hasPrepared(convention: Convention, task: Task, person: string): boolean {
  switch (task.kind) {
    case 'paymentAuthorisation':
    case 'paymentExecution':
      return convention.orders.some(
        ({ id, preparedBy, authorisedBy }) =>
          id === task.subject && [preparedBy, authorisedBy].includes(person),
      );
    case 'finalReport':
    case 'refundAuthorisation':
    case 'refundExecution':
      return hasReported(convention, person) || hasAuthorisedRefund(convention, person);
    case 'pledging':
      return false;
    default: {
      const amendment = amendmentOf(convention, task);
      return amendment ? amendment.preparedBy === person : convention.preparers.includes(person);
    }
  }
}

/** The hash of the text that a signature or approval on this task is about; the text in force once all is settled. */
export function textHashFor(convention: Convention, task: Pick<Task, 'procedure'>): string {
  const amendment = amendmentOf(convention, task);
  const isOpen = amendment?.status === 'open';
  return (isOpen ? amendedText(convention, amendment.number) : conventionText(convention)).hash;
}

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
    confirmedDistinct,
  }: { reference?: string | undefined; confirmedDistinct?: boolean | undefined },
): void {
  const amount = sum(unspent(convention).map((each) => each.amount));
  if (reference) assertNoSecondTransfer(convention, { amount, reference, now, confirmedDistinct });
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
    if (task.kind === 'refundExecution') assertNoSecondRefund(context, given);
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
