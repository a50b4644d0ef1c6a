import { type Formats, formatsOf } from './format.ts';
import { useLanguage } from './language.tsx';

interface Bilingual {
  readonly ar: string;
  readonly fr: string;
}

/** The reader's formats, and their side of a text kept in Arabic and French. English readers get the French. */
export function useFormat(): Formats & { text: (words: Bilingual) => string } {
  const { language } = useLanguage();
  return { ...formatsOf(language), text: (words) => (language === 'ar' ? words.ar : words.fr) };
}
