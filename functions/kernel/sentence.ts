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
 * it. An instant is UTC and is shown in Morocco's time. A quantity is in hundredths of its unit. A phrase is a sentence within the sentence.
 */
export type Detail =
  | string
  | number
  | Name
  | { instant: string }
  | { day: string }
  | Quantity
  | Phrase
  | readonly Detail[];

export type Details = Record<string, Detail>;

/** A sentence within a sentence, by the code under which an aggregate or the kernel keeps its words. */
export interface Phrase {
  phrase: string;
  details: Details;
}

/** Text that people have written, or a name: shown as it is. Without an English one, readers of English read the French. */
export type Name = { name: string | (Bilingual & { en?: string }) };
export type OnDay = { day: string };
export type Quantity = { hundredths: number; unit: string };
export type AtInstant = { instant: string };
/** One reason or several. */
export type Reasons = Phrase | readonly Phrase[];

/** The names of a sentence's details, read off the sentence by the compiler. */
type Names<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never;

/** Those of them that are amounts, in centimes. */
type Amounts<S extends string> = S extends `${string}{${infer Name}}${infer Rest}`
  ? (Rest extends ` centimes${string}` ? Name : never) | Amounts<Rest>
  : never;

/**
 * The details that must be given with a sentence; none where it has none. `Meant` says of each name what it stands for
 * in all sentences of a table; an amount is a number of centimes.
 */
export type Given<S extends { en: string }, Meant extends Details = Details> =
  Names<S['en']> extends never
    ? [details?: Record<string, never>]
    : [
        details: {
          [N in Names<S['en']>]: N extends Amounts<S['en']>
            ? number
            : N extends keyof Meant
              ? Meant[N]
              : never;
        },
      ];

/**
 * Makes the phrases of a table: the compiler knows the codes and the details of each. Only the table's type is
 * needed, so that the sentences are loaded by nobody but whoever says them.
 */
export function phrasesOf<Table extends Record<string, Sentence>, Meant extends Details>() {
  return <C extends keyof Table & string>(code: C, ...[details]: Given<Table[C], Meant>): Phrase => ({
    phrase: code,
    details: details ?? {},
  });
}
