import type { Plan } from '../../parts/plans/plan.ts';
import type { PlanDraft } from './plan-draft.ts';

/** The properties of a step: the draft, how it is changed, and the plan as the API has it. */
export interface StepProps {
  draft: PlanDraft;
  change: (draft: PlanDraft) => void;
  /** Absent before it is proposed. */
  plan: Plan | undefined;
}
