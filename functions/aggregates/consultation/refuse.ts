import { type FieldFault, type Refusal, refusalOfFields, refusalsOf } from '../../kernel/refusal.ts';
import type { KernelDetails } from '../../kernel/refusals.ts';
import { type Name, phrasesOf } from '../../kernel/sentence.ts';
import type { PHRASES, REFUSALS } from './refusals.ts';

/** The types of the details in these sentences, by their names, besides the kernel's. A string is a code, put in words. */
type ConsultationDetails = KernelDetails & {
  earliest: KernelDetails['date'];
  number: number;
  other: Name;
  province: string;
  recommendation: number;
  recommendations: Name;
  region: string;
  successor: Name;
  kind: string;
};

/** Refuses with every detail of the sentence. Only the tables' types are needed: no command loads the sentences. */
export const refuse = refusalsOf<typeof REFUSALS, ConsultationDetails>();
export const phrase = phrasesOf<typeof PHRASES, ConsultationDetails>();

/** Refuses for faults of single fields: the sentence says the first few as its `what`, each field has its own. */
export const refuseFields = (faults: readonly FieldFault[]): Refusal =>
  refusalOfFields('consultationInconsistent', faults);
