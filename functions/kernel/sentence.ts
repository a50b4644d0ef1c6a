import type { Bilingual } from './text.ts';

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

/** A sentence within a sentence, by the code under which an aggregate or the kernel keeps its words. */
export interface Phrase {
  phrase: string;
  details: Details;
}

/** The names of a sentence's details, read off the sentence by the compiler. */
type Names<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

/** What must be given with a sentence; nothing where it has no details. */
export type Given<S extends { en: string }> =
  Names<S['en']> extends never ? [details?: Details] : [details: Record<Names<S['en']>, Detail>];

/**
 * What makes the phrases of a table: the compiler knows the codes and the details of each. Only the table's type is
 * needed, so that the sentences are loaded by nobody but whoever says them.
 */
export function phrasesOf<Table extends Record<string, Sentence>>() {
  return <C extends keyof Table & string>(code: C, ...[details]: Given<Table[C]>): Phrase => ({
    phrase: code,
    details: details ?? {},
  });
}
