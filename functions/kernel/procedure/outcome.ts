import { currentSteps, currentTasks } from './groups.ts';
import type { Procedure, Step, Task } from './schema.ts';

/** The outcome of a group, from its tasks. */

export type GroupOutcome = 'concluded' | 'returned' | 'rejected' | undefined;

/** The outcome of one step, from its tasks; undefined while it is open. */
function outcomeOf(step: Step, tasks: readonly Task[]): GroupOutcome {
  const mine = tasks.filter((task) => task.step === step.id && task.status !== 'expired');
  const decided = (decision: string) => mine.filter((task) => task.decision === decision).length;
  const quorum = step.quorum === 'all' ? mine.length : step.quorum === 'any' ? 1 : step.quorum;
  // Of those whose time has ended nothing is waited for any more.
  const needed = Math.min(quorum, step.expires ? mine.length : quorum);
  if (decided('return') > 0) return 'returned';
  if (mine.length - decided('reject') < needed) return 'rejected';
  return decided('approve') >= needed ? 'concluded' : undefined;
}

/** The outcome of the open group: any return returns it, any rejected step rejects it, all concluded conclude it. */
export function groupOutcome(state: { tasks: readonly Task[] }, procedure: Procedure): GroupOutcome {
  const tasks = currentTasks(state, procedure);
  const outcomes = currentSteps(procedure).map((step) => outcomeOf(step, tasks));
  if (outcomes.includes('returned')) return 'returned';
  if (outcomes.includes('rejected')) return 'rejected';
  return outcomes.every((outcome) => outcome === 'concluded') ? 'concluded' : undefined;
}
