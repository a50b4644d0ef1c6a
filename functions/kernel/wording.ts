import { dayAt, isEndOfDay, onMoroccosClock } from '../../morocco/clock.ts';

/**
 * How refusals and mails write things to people, in their language: amounts in dirhams, days and instants of Morocco.
 */

export const LANGUAGES = ['ar', 'fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A word or a few, in each language. */
export type Words = Record<Language, string>;
export const words = (ar: string, fr: string, en: string): Words => ({ ar, fr, en });

/** A text that people wrote in Arabic and French, seldom in English: without one, whoever reads English reads the French. */
export const written = (
  { ar, fr, en = fr }: { ar: string; fr: string; en?: string },
  language: Language,
): string => ({ ar, fr, en })[language];

const LOCALES: Record<Language, string> = { ar: 'ar-MA', fr: 'fr-MA', en: 'en-MA' };

/** The dirham as people write it; MAD is the API's own word. */
const CURRENCY = words('درهم', 'DH', 'DH');

/** Centimes as people write them: dirhams with two decimals, `1.000,50 DH`. */
export function inDirhams(centimes: string | number, language: Language): string {
  const dirhams = new Intl.NumberFormat(LOCALES[language], {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(Number(centimes) / 100);
  return `${dirhams}\u00a0${CURRENCY[language]}`;
}

/** How much of something, by the form that the number asks for in each language; `#` is the number. */
export type Counted = Record<Language, { [form in Intl.LDMLPluralRule]?: string } & { other: string }>;

/** A quantity in hundredths as people write it, with its unit: `12 500,5 heures`, `ساعتان`. */
export function inUnits(hundredths: number, unit: Counted, language: Language): string {
  const forms = unit[language];
  const form = forms[new Intl.PluralRules(LOCALES[language]).select(hundredths / 100)] ?? forms.other;
  return form.replace('#', new Intl.NumberFormat(LOCALES[language]).format(hundredths / 100));
}

/** A day (`2026-11-30`) as people write it. */
export function onDay(day: string, language: Language): string {
  return new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(day),
  );
}

/** An instant (ISO 8601, UTC) as people in Morocco write it: the end of a day as the day. */
export function atInstant(instant: string, language: Language): string {
  const time = Date.parse(instant);
  if (isEndOfDay(time)) return onDay(dayAt(time), language);
  return new Intl.DateTimeFormat(LOCALES[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(onMoroccosClock(time));
}
