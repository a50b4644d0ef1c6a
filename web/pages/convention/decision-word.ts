import type { Task } from '../../parts/convention/convention.ts';
/** Tasks that are not a yes but a thing done: the money sent, the order prepared. */
export const DOINGS: readonly Task['kind'][] = [
  'pledging',
  'fundsCall',
  'paymentPreparation',
  'paymentExecution',
  'refundExecution',
];

/** The word for a decision: approving means signing in one place and doing in another. */
export function decisionWord(kind: Task['kind'] | undefined, decision: NonNullable<Task['decision']>) {
  if (decision !== 'approve' || kind === undefined) return decision;
  if (kind === 'signature') return 'sign';
  return DOINGS.includes(kind) ? 'done' : decision;
}
