import { fold } from './fold.ts';

/** Arabic letters as they are written in Latin ones, without signs; those that folding leaves. */
const LATIN: Readonly<Record<string, string>> = {
  ا: 'a',
  ب: 'b',
  ت: 't',
  ث: 'th',
  ج: 'j',
  ح: 'h',
  خ: 'kh',
  د: 'd',
  ذ: 'dh',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'ch',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: 'a',
  غ: 'gh',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  و: 'ou',
  ي: 'i',
};

/** The API's schema of a field, and its maximum length. */
export const SLUG = /^[a-z0-9][a-z0-9-]{0,62}$/;
const LONGEST = 63;

/**
 * A code of small Latin letters, digits and hyphens that stands for what somebody typed in Arabic or Latin letters:
 * `Attestation du domaine` becomes `attestation-du-domaine`. Empty where nothing of it can be written so. What is such
 * a code already stays as it is.
 */
export function slugOf(text: string): string {
  if (SLUG.test(text)) return text;
  const latin = [...fold(text)].map((letter) => LATIN[letter] ?? letter).join('');
  return latin
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-/, '')
    .slice(0, LONGEST)
    .replace(/-$/, '');
}
