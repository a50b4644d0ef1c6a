import { type FieldFault, type Refusal, refusalOfFields, refusalsOf } from '../../kernel/refusal.ts';
import type { KernelDetails } from '../../kernel/refusals.ts';
import { type Name, phrasesOf } from '../../kernel/sentence.ts';
import type { ImportDetails } from '../shared/import/sentences.ts';
import type { Problem } from '../shared/import/table.ts';
import type { MailboxDetails } from '../shared/mailbox-sentences.ts';
import type { PHRASES, REFUSALS } from './refusals.ts';

/**
 * The types of the details in these sentences, by their names, besides the kernel's. A string is a code, put in words.
 */
type OrganisationDetails = KernelDetails &
  MailboxDetails &
  ImportDetails & {
    ice: Name;
    measure: string;
    number: Name;
    other: Name;
    place: string;
    service: string;
    others: Name;
    row: number;
    centre: Name;
    province: string;
    region: string;
  };

/** Refuses with every detail of the sentence. Only the tables' types are needed: no command loads the sentences. */
export const refuse = refusalsOf<typeof REFUSALS, OrganisationDetails>();
export const phrase = phrasesOf<typeof PHRASES, OrganisationDetails>();

/** Refuses a file for what is wrong in its rows: each is named by its row and column. */
export const refuseRows = (problems: readonly Problem[]): Refusal =>
  refusalOfFields(
    'rowsRefused',
    problems.map(({ row, column, why }) => ({
      path: column === '-' ? String(row) : `${row}.${column}`,
      why: phrase('inRow', { row, why }),
    })),
  );

/** Refuses for faults of single fields: the sentence says the first few as its `what`, each field has its own. */
export const refuseFields = (
  code: 'mailboxNotAllowed' | 'organisationInconsistent' | 'figuresInconsistent' | 'activityInconsistent',
  faults: readonly FieldFault[],
): Refusal => refusalOfFields(code, faults);
