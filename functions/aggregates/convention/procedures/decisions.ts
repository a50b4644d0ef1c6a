import type { DECISIONS } from '../../../kernel/procedure/schema.ts';
import type { Phrase } from '../../../kernel/sentence.ts';
import type { ConventionContext } from '../context.ts';
import { partyName } from '../formation/consistency.ts';
import { phrase } from '../phrases/sentence.ts';
import { refuse } from '../refuse.ts';
import type { Task, TaskKind } from './tasks.ts';

/** The decisions that are possible on a task, and who may take them. */

type Decidable = readonly (typeof DECISIONS)[number][];

/** The decisions that are possible on a task of each kind; none where an act settles the task instead. */
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
  /** A return leads back to where the convention was before the closure: what is wrong in its books can be mended. */
  refundAuthorisation: ['approve', 'return'],
  /** The accountant's check: a refund that cannot be carried out as it is goes back to be authorised anew. */
  refundExecution: ['approve', 'return'],
  resolutionApproval: ['approve', 'reject'],
};

/** The acts that settle tasks on which nothing is decided. */
export const ACTS: Partial<Record<TaskKind, 'recordReceipt' | 'preparePayment' | 'executePayment'>> = {
  fundsCall: 'recordReceipt',
  paymentPreparation: 'preparePayment',
  paymentExecution: 'executePayment',
};

/** The roles that may decide a task: its assignee, and after escalation the role above it within the same party. */
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

/** The decisions that a person can take on a task now: none unless it is open and assigned to them. */
export function decisionsFor(task: Task, person: { party: string; roles: readonly string[] }): Decidable {
  return task.status === 'open' && isHeldBy(task, person) ? DECIDABLE[task.kind] : [];
}

export function assertHolder(context: ConventionContext, task: Task): void {
  const { actor } = context;
  if (actor.kind !== 'person' || !isHeldBy(task, actor))
    throw refuse('taskNotYours', { who: whoDecides(context, task) });
}
