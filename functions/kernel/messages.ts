import type { RefusalSentence } from './refusal.ts';
import type { Detail, Details, Phrase, Sentence } from './sentence.ts';
import {
  atInstant,
  type Counted,
  inDirhams,
  inUnits,
  type Language,
  onDay,
  type Words,
  written,
} from './wording.ts';

/**
 * The sentences of one or several aggregates: their refusals, the sentences within these, and the words for
 * their codes. The functions that answer people load it, and no others.
 */
export interface Messages {
  refusals: Readonly<Record<string, RefusalSentence>>;
  phrases: Readonly<Record<string, Sentence>>;
  words: Readonly<Record<string, Words>>;
  /** The units that quantities are written in. */
  units?: Readonly<Record<string, Counted>>;
}

/** The messages of several aggregates together. What two of them say by the same code, the later one says. */
export function together(all: readonly Messages[]): Messages {
  return {
    refusals: Object.assign({}, ...all.map(({ refusals }) => refusals)),
    phrases: Object.assign({}, ...all.map(({ phrases }) => phrases)),
    words: Object.assign({}, ...all.map(({ words }) => words)),
    units: Object.assign({}, ...all.map(({ units }) => units)),
  };
}

/** A detail with every code in it named from a table of words; ids and whatever has no word stay as they are. */
export function inWords(table: Messages['words'], detail: string | number, language: Language): string {
  return String(detail).replace(/[A-Za-z][\w-]*/g, (code) => table[code]?.[language] ?? code);
}

const SEPARATORS: Record<Language, { items: string; sentences: string }> = {
  ar: { items: '، ', sentences: '؛ ' },
  fr: { items: ', ', sentences: ' ; ' },
  en: { items: ', ', sentences: '; ' },
};

function isPhrase(detail: Detail): boolean {
  return typeof detail === 'object' && 'phrase' in detail;
}

/** A detail as people read it; a list is joined as its items are words or sentences. */
function said(messages: Messages, detail: Detail, language: Language): string {
  if (typeof detail === 'string') return inWords(messages.words, detail, language);
  if (typeof detail === 'number') return String(detail);
  if ('name' in detail) {
    const { name } = detail;
    return typeof name === 'string' ? name : written(name, language);
  }
  if ('instant' in detail) return atInstant(detail.instant, language);
  if ('day' in detail) return onDay(detail.day, language);
  if ('hundredths' in detail) {
    const unit = messages.units?.[detail.unit];
    return unit ? inUnits(detail.hundredths, unit, language) : detail.unit;
  }
  if ('phrase' in detail) return phraseIn(messages, detail, language);
  const { items, sentences } = SEPARATORS[language];
  const each = detail.map((item) => said(messages, item, language));
  return each.join(detail.some(isPhrase) ? sentences : items);
}

/** A phrase in words. One that nobody has a sentence for is shown by its code. */
export function phraseIn(messages: Messages, { phrase, details }: Phrase, language: Language): string {
  const sentence = messages.phrases[phrase];
  return sentence ? filled(messages, sentence, details, language) : phrase;
}

/** A sentence with its details in it: codes in words, amounts that it has in centimes in dirhams. */
export function filled(messages: Messages, sentence: Sentence, details: Details, language: Language): string {
  return sentence[language].replace(/\{(\w+)\}(?: (?:centimes|سنتيم))?/g, (asked, name: string) => {
    const detail = details[name] ?? '';
    if (asked.endsWith('}') || typeof detail === 'object') return said(messages, detail, language);
    return inDirhams(detail, language);
  });
}
