import { type FieldFault, type Refusal, refusalOfFields, refusalsOf } from '../../kernel/refusal.ts';
import type { KernelDetails } from '../../kernel/refusals.ts';
import { type Name, phrasesOf } from '../../kernel/sentence.ts';
import type { MailboxDetails } from '../shared/mailbox-sentences.ts';
import type { PHRASES, REFUSALS } from './refusals.ts';

/**
 * The types of the details in these sentences, by their names, besides the kernel's. A string is a code, put in words.
 */
type OrganisationDetails = KernelDetails &
  MailboxDetails & {
    ice: Name;
    measure: string;
    number: Name;
    other: Name;
    place: string;
    service: string;
    centre: Name;
    province: string;
    region: string;
  };

/** Refuses with every detail of the sentence. Only the tables' types are needed: no command loads the sentences. */
export const refuse = refusalsOf<typeof REFUSALS, OrganisationDetails>();
export const phrase = phrasesOf<typeof PHRASES, OrganisationDetails>();

/** Refuses for faults of single fields: the sentence says the first few as its `what`, each field has its own. */
export const refuseFields = (
  code: 'mailboxNotAllowed' | 'organisationInconsistent' | 'figuresInconsistent' | 'activityInconsistent',
  faults: readonly FieldFault[],
): Refusal => refusalOfFields(code, faults);
