import { type FieldFault, type Refusal, refusalOfFields, refusalsOf } from '../../kernel/refusal.ts';
import type { KernelDetails } from '../../kernel/refusals.ts';
import { type Name, phrasesOf, type Reasons } from '../../kernel/sentence.ts';
import type { PHRASES, REFUSALS } from './refusals.ts';

/** The types of the details in these sentences, by their names, besides the kernel's. A string is a code, put in words. */
type PlanDetails = KernelDetails & {
  about: Name;
  axis: Name;
  consultation: Name;
  convention: Name;
  envelope: Name;
  group: string;
  kind: string;
  lacks: readonly string[];
  measure: string;
  missing: Reasons;
  other: Name;
  place: string;
  province: string;
  region: string;
  status: string;
  year: Name;
  successor: Name;
};

/** Refuses with every detail of the sentence. Only the tables' types are needed: no command loads the sentences. */
export const refuse = refusalsOf<typeof REFUSALS, PlanDetails>();
export const phrase = phrasesOf<typeof PHRASES, PlanDetails>();

/** Refuses for faults of single fields: the sentence says the first few as its `what`, each field has its own. */
export const refuseFields = (faults: readonly FieldFault[]): Refusal =>
  refusalOfFields('actionPlanInconsistent', faults);
