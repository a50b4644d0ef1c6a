import { type FieldFault, type Refusal, refusalOfFields, refusalsOf } from '../../kernel/refusal.ts';
import type { KernelDetails } from '../../kernel/refusals.ts';
import { type Name, type Phrase, phrasesOf } from '../../kernel/sentence.ts';
import type { ImportDetails } from '../shared/import/sentences.ts';
import type { Problem } from '../shared/import/table.ts';
import type { PHRASES, REFUSALS } from './refusals.ts';

/**
 * The types of the details in these sentences, by their names, besides the kernel's. A string is a code, put in words.
 */
type CentreDetails = KernelDetails &
  ImportDetails & {
    filled: number;
    kind: string;
    least: number;
    other: Name;
    province: string;
    quarter: Name;
    region: string;
    row: number;
    why: Phrase;
    stage: string;
    successor: Name;
  };

/** Refuses with every detail of the sentence. Only the tables' types are needed: no command loads the sentences. */
export const refuse = refusalsOf<typeof REFUSALS, CentreDetails>();
export const phrase = phrasesOf<typeof PHRASES, CentreDetails>();

/** Refuses for faults of single fields: the sentence says the first few as its `what`, each field has its own. */
export const refuseFields = (faults: readonly FieldFault[]): Refusal =>
  refusalOfFields('centreInconsistent', faults);

/** Refuses a file for what is wrong in its rows: each is named by its row and column. */
export const refuseRows = (problems: readonly Problem[]): Refusal =>
  refusalOfFields(
    'rowsRefused',
    problems.map(({ row, column, why }) => ({
      path: column === '-' ? String(row) : `${row}.${column}`,
      why: phrase('inRow', { row, why }),
    })),
  );
