import type { StepProgress } from '../../parts/saving/step-progress.ts';
import type { Fault } from '../../parts/terms/request-schema.ts';
import type { PlanDraft } from './plan-draft.ts';
import type { Step } from './step-search.ts';

const STEP_OF: Readonly<Record<string, Step>> = {
  axes: 'aims',
  groups: 'aims',
  consultations: 'aims',
  envelopes: 'envelopes',
  lines: 'lines',
  programme: 'centres',
  targets: 'targets',
};

/** The step of a field by its name in the form: `envelopes.0.amount`. */
export function stepOf(path: string): Step {
  const [first = ''] = path.split('.');
  return STEP_OF[first] ?? 'identity';
}

/** Steps that may be left empty for a while: without anything in them nothing is wrong, and nothing is done either. */
const CONTENT: Partial<Record<Step, (draft: PlanDraft) => boolean>> = {
  aims: ({ axes, groups }) => axes.length > 0 && groups.length > 0,
  envelopes: ({ envelopes }) => envelopes.length > 0,
  lines: ({ lines }) => lines.length > 0,
  centres: ({ programme }) => programme.new.count !== undefined,
  targets: ({ targets }) => targets.length > 0,
};

/** How far a step is: what it lacks, whether there is anything in it yet. */
export function progressOf(step: Step, draft: PlanDraft, faults: readonly Fault[]): StepProgress | undefined {
  if (step === 'check') return undefined;
  const missing = faults.filter(({ path }) => stepOf(path) === step).length;
  if (missing > 0) return { missing, state: 'lacking' };
  return { missing, state: (CONTENT[step]?.(draft) ?? true) ? 'done' : 'empty' };
}
