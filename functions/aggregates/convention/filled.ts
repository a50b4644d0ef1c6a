import type { Detail, Details, Phrase, Sentence } from '../../kernel/sentence.ts';
import { atInstant, inDirhams, type Language, onDay } from '../../kernel/wording.ts';
import { PHRASES } from './phrases/index.ts';
import { inWords } from './words.ts';

/** Fills the sentences of refusals, in the reader's language. */

const SEPARATORS: Record<Language, { items: string; sentences: string }> = {
  ar: { items: '، ', sentences: '؛ ' },
  fr: { items: ', ', sentences: ' ; ' },
  en: { items: ', ', sentences: '; ' },
};

function isPhrase(detail: Detail): boolean {
  return typeof detail === 'object' && 'phrase' in detail;
}

/** A detail as people read it; a list is joined as its items are words or sentences. */
function said(detail: Detail, language: Language): string {
  if (typeof detail === 'string') return inWords(detail, language);
  if (typeof detail === 'number') return String(detail);
  if ('name' in detail) {
    const { name } = detail;
    return typeof name === 'string' ? name : name[language === 'ar' ? 'ar' : 'fr'];
  }
  if ('instant' in detail) return atInstant(detail.instant, language);
  if ('day' in detail) return onDay(detail.day, language);
  if ('phrase' in detail) return phraseIn(detail, language);
  const { items, sentences } = SEPARATORS[language];
  return detail.map((each) => said(each, language)).join(detail.some(isPhrase) ? sentences : items);
}

/** The phrases of every aggregate. */
const SENTENCES: ReadonlyMap<string, Sentence> = new Map(Object.entries(PHRASES));

/** A phrase in words. One that no aggregate knows is shown by its code. */
export function phraseIn({ phrase, details }: Phrase, language: Language): string {
  const sentence = SENTENCES.get(phrase);
  return sentence ? filled(sentence, details, language) : phrase;
}

/** A sentence with its details in it: codes in words, amounts that it has in centimes in dirhams. */
export function filled(sentence: Sentence, details: Details, language: Language): string {
  return sentence[language].replace(/\{(\w+)\}(?: (?:centimes|سنتيم))?/g, (asked, name: string) => {
    const detail = details[name] ?? '';
    if (asked.endsWith('}') || typeof detail === 'object') return said(detail, language);
    return inDirhams(detail, language);
  });
}
