import { type FieldFault, type Refusal, refusalOfFields, refusalsOf } from '../../kernel/refusal.ts';
import type { ConventionDetails } from './phrases/sentence.ts';
import type { REFUSALS } from './refusals.ts';

/** Refuses with every detail of the sentence, which stays where people are answered: `throw refuse('orderUnknown')`. */
export const refuse = refusalsOf<typeof REFUSALS, ConventionDetails>();

/** Refuses for faults of single fields: the sentence says the first few as its `what`, each field has its own. */
export const refuseFields = (
  code:
    | 'termsInconsistent'
    | 'planInconsistent'
    | 'partiesIncomplete'
    | 'mailboxNotAllowed'
    | 'delayTooShort'
    | 'tacitApprovalNotAllowed'
    | 'planBelowFloor'
    | 'orderIncomplete',
  faults: readonly FieldFault[],
): Refusal => refusalOfFields(code, faults);
