import type { Convention, Phase } from '../../../parts/convention/convention.ts';
import { procedureOf } from '../../../parts/tasks/procedure.ts';

/** Where a phase stands: behind, current, the last before the convention was halted, or still to come. */
type Place = 'passed' | 'here' | 'halted' | 'ahead';
export interface Stop {
  phase: Phase;
  place: Place;
}

/** The phases in force and after it, which every convention has. */
const AFTER = ['active', 'closing', 'closed'] as const;

/**
 * The phases of this convention: the draft, the stages of its own plan in their order, then in force, closing and
 * closed. A convention outside these phases halted at the last one that it reached.
 */
export function phaseStopsOf({ phase, plan, tasks }: Pick<Convention, 'phase' | 'plan' | 'tasks'>): Stop[] {
  const inOrder = [...plan].sort((a, b) => a.order - b.order);
  const phases: Phase[] = ['draft', ...new Set(inOrder.map((step) => step.stage)), ...AFTER];
  const at = phases.indexOf(phase);
  const here = at >= 0 ? at : phases.indexOf(haltedAt(phase, plan, tasks));
  return phases.map((each, index) => ({
    phase: each,
    place: index < here ? 'passed' : index > here ? 'ahead' : at >= 0 ? 'here' : 'halted',
  }));
}

/** The last phase reached by a convention that is outside them: in force, or the stage whose task came last. */
function haltedAt(phase: Phase, plan: Convention['plan'], tasks: Convention['tasks']): Phase {
  if (phase === 'suspended' || phase === 'terminated') return 'active';
  const last = tasks.filter((task) => procedureOf(task.procedure).kind === 'formation').at(-1);
  return plan.find((step) => step.id === last?.step)?.stage ?? 'draft';
}
