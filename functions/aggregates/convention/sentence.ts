import type { Bilingual } from '../../kernel/text.ts';
import type { PHRASES, PhraseCode } from './phrases/index.ts';

/**
 * A sentence with `{name}` for each of its details, in the three languages. An amount is followed by its unit, which
 * is written in centimes here and in dirhams to people: `{amount} centimes`.
 */
export interface Sentence {
  ar: string;
  fr: string;
  en: string;
}

/**
 * A detail of a sentence. A string holds codes of the domain, which are put in words; a name is shown as people wrote
 * it. An instant is UTC and is shown in Morocco's time. A phrase is a sentence within the sentence.
 */
export type Detail =
  | string
  | number
  | { name: string | Bilingual }
  | { instant: string }
  | { day: string }
  | Phrase
  | readonly Detail[];

export type Details = Record<string, Detail>;

export interface Phrase {
  phrase: PhraseCode;
  details: Details;
}

/** The names of a sentence's details, read off the sentence by the compiler. */
type Names<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

/** What must be given with a sentence; nothing where it has no details. */
export type Given<S extends { en: string }> =
  Names<S['en']> extends never ? [details?: Details] : [details: Record<Names<S['en']>, Detail>];

/** A phrase with its details; the compiler knows which. */
export function phrase<C extends PhraseCode>(code: C, ...[details]: Given<(typeof PHRASES)[C]>): Phrase {
  return { phrase: code, details: details ?? {} };
}

/** How many reasons a refusal lists before it counts the rest. */
const LISTED = 6;

/** The reasons as a refusal lists them: the first few, then how many more there are. */
export function listed(reasons: readonly Phrase[]): Phrase[] {
  if (reasons.length <= LISTED) return [...reasons];
  return [...reasons.slice(0, LISTED), phrase('andMore', { count: reasons.length - LISTED })];
}
