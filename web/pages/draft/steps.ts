import type { ConventionState } from './saving/text.ts';
import { STEPS, type Step } from './step-search.ts';
import type { Draft } from './terms-draft.ts';

/** The steps in which something can be written: all, or those of the fields that the API takes now. */
export function stepsOf(revisable: readonly string[] | undefined): readonly Step[] {
  if (!revisable) return STEPS;
  const open = new Set(revisable.map((field) => stepOf(OF_PLAN.includes(field) ? field : `terms.${field}`)));
  return STEPS.filter((step) => step === 'check' || open.has(step));
}

const OF_PLAN = ['settings', 'plan'];

const STEP_OF: Readonly<Record<string, Step>> = {
  parties: 'parties',
  projectOwner: 'parties',
  accountHolder: 'parties',
  components: 'works',
  target: 'target',
  earmarkFloors: 'target',
  tranches: 'schedule',
};

/** The step of a field by its name in the form: `terms.components.2.cost`. */
export function stepOf(path: string): Step {
  const [first = '', field = ''] = path.split('.');
  return first === 'terms' ? (STEP_OF[field] ?? 'identity') : 'approvals';
}

/** Steps that may be left empty for a while: without a line in them nothing is wrong, and nothing is done either. */
const CONTENT: Partial<Record<Step, (draft: Draft) => unknown>> = {
  works: ({ terms }) => terms.components.length > 0,
  schedule: ({ terms }) => terms.tranches.length > 0,
  approvals: ({ plan }) => plan !== undefined,
};

/** How far a step is: what it lacks, whether there is anything in it yet. */
export function progressOf(
  step: Step,
  { draft, faults }: Pick<ConventionState, 'draft' | 'faults'>,
): { missing: number; state: 'empty' | 'lacking' | 'done' } {
  const missing = faults.filter(({ path }) => stepOf(path) === step).length;
  if (missing > 0) return { missing, state: 'lacking' };
  return { missing, state: (CONTENT[step]?.(draft) ?? true) ? 'done' : 'empty' };
}
