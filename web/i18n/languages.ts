/** The languages of the portal, and the conventions of writing that go with each. */
export const LANGUAGES = {
  ar: { name: 'العربية', dir: 'rtl', locale: 'ar-MA-u-nu-latn' },
  fr: { name: 'Français', dir: 'ltr', locale: 'fr-MA' },
  en: { name: 'English', dir: 'ltr', locale: 'en-GB' },
} as const;

export type Language = keyof typeof LANGUAGES;

const KEPT = 'sharaka.language';

export function isLanguage(value: unknown): value is Language {
  return typeof value === 'string' && value in LANGUAGES;
}

/** The language chosen last on this device; Arabic before any choice. */
export function rememberedLanguage(): Language {
  const kept = localStorage.getItem(KEPT);
  return isLanguage(kept) ? kept : 'ar';
}

export function rememberLanguage(language: Language): void {
  localStorage.setItem(KEPT, language);
}
