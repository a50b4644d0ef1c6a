import type { KERNEL_PHRASES, KERNEL_REFUSALS, KernelDetails } from './refusals.ts';
import { type Details, type Given, type Phrase, phrasesOf, type Sentence } from './sentence.ts';

/** A refusal in words: an HTTP status, and a sentence that tells the person what to do. */
export type RefusalSentence = Sentence & { status: number };

/** A field of the request that a refusal is about: its path in the body, and what is wrong with it. */
export interface FieldFault {
  path: string;
  why: Phrase;
}

/** A refusal of the domain: the aggregate is as it was. `code` is stable; `details` fill the sentence. */
export class Refusal extends Error {
  readonly code: string;
  readonly details: Details;
  readonly faults: readonly FieldFault[];
  /** The field of the request that the whole sentence is about. */
  field: string | undefined;

  constructor(code: string, details: Details, faults: readonly FieldFault[] = []) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
    this.faults = faults;
  }

  /** The same refusal, which leads to a field of the request by its path in the body. */
  at(field: string): this {
    this.field = field;
    return this;
  }
}

/**
 * Makes the refusals of a table, with every detail of the sentence: `throw refuse('taskClosed', { status })`.
 * Only the table's type is needed, so that the sentences are loaded by nobody but the API.
 */
export function refusalsOf<Table extends Record<string, RefusalSentence>, Meant extends Details>() {
  return <C extends keyof Table & string>(code: C, ...[details]: Given<Table[C], Meant>): Refusal =>
    new Refusal(code, details ?? {});
}

/** Refuses for what every aggregate refuses alike. */
export const refuse = refusalsOf<typeof KERNEL_REFUSALS, KernelDetails>();
export const phrase = phrasesOf<typeof KERNEL_PHRASES, KernelDetails>();

/** How many reasons a refusal lists before it counts the rest. */
const LISTED = 6;

/** The reasons as a refusal lists them: the first few, then how many more there are. */
export function listed(reasons: readonly Phrase[]): Phrase[] {
  if (reasons.length <= LISTED) return [...reasons];
  return [...reasons.slice(0, LISTED), phrase('andMore', { count: reasons.length - LISTED })];
}

/** Refuses for faults of single fields: the sentence says the first few as its `what`, each field has its own. */
export function refusalOfFields(code: string, faults: readonly FieldFault[]): Refusal {
  return new Refusal(code, { what: listed(faults.map(({ why }) => why)) }, faults);
}
