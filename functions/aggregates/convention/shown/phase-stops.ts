import { findProcedure } from '../../../kernel/procedure/groups.ts';
import type { Task } from '../procedures/tasks.ts';
import { type Convention, Phase } from '../state.ts';

/** The way of a convention through its phases, as a picture of it shows them. */

/** Where a phase stands: behind, current, the last before the convention was halted, or still to come. */
export const PLACES = ['passed', 'here', 'halted', 'ahead'] as const;

export interface PhaseStop {
  phase: Phase;
  place: (typeof PLACES)[number];
}

/** The phases in force and after it, which every convention has. */
const AFTER = ['active', 'closing', 'closed'] as const;

/**
 * The phases of a convention: the draft, the stages of its own plan in their order, then in force, closing and closed.
 * A convention outside these phases was halted at the last one that it reached.
 */
export function phaseStops(convention: Convention): PhaseStop[] {
  const inOrder = [...convention.plan].sort((a, b) => a.order - b.order);
  const phases: Phase[] = ['draft', ...new Set(inOrder.map((step) => step.stage)), ...AFTER];
  const at = phases.indexOf(convention.phase);
  const here = at >= 0 ? at : Math.max(0, phases.indexOf(haltedAt(convention)));
  return phases.map((phase, index) => ({
    phase,
    place: index < here ? 'passed' : index > here ? 'ahead' : at >= 0 ? 'here' : 'halted',
  }));
}

/** The last phase reached by a convention that is outside them: in force, or the stage whose task came last. */
function haltedAt(convention: Convention): Phase {
  if (convention.phase === 'suspended' || convention.phase === 'terminated') return 'active';
  const stages = convention.tasks.flatMap((task) => stageOf(convention, task) ?? []);
  return stages.at(-1) ?? 'draft';
}

/** The phase of the formation that a task belongs to; its procedure knows the plan that it was asked by. */
function stageOf(convention: Convention, { procedure: key, step }: Task): Phase | undefined {
  const procedure = findProcedure(convention, key);
  if (procedure?.kind !== 'formation') return undefined;
  const stage = procedure.steps.find(({ id }) => id === step)?.stage;
  return Phase.options.find((phase) => phase === stage);
}
