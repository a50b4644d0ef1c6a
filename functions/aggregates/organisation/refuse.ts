import { type FieldFault, type Refusal, refusalOfFields, refusalsOf } from '../../kernel/refusal.ts';
import { phrasesOf } from '../../kernel/sentence.ts';
import type { PHRASES, REFUSALS } from './refusals.ts';

/** Refuses with every detail of the sentence. Only the tables' types are needed: no command loads the sentences. */
export const refuse = refusalsOf<typeof REFUSALS>();
export const phrase = phrasesOf<typeof PHRASES>();

/** Refuses for faults of single fields: the sentence says the first few as its `what`, each field has its own. */
export const refuseFields = (
  code: 'mailboxNotAllowed' | 'organisationInconsistent' | 'figuresInconsistent',
  faults: readonly FieldFault[],
): Refusal => refusalOfFields(code, faults);
