import type {} from 'use-intl/core';
import type * as ar from '../locales/ar/index.ts';
import type { Language } from './languages.ts';

/** The translations: a file for each area of the portal, a folder for each language. Arabic gives the keys. */
export type Messages = typeof ar;

declare module 'use-intl/core' {
  interface AppConfig {
    Messages: Messages;
  }
}

const FILES = {
  ar: () => import('../locales/ar/index.ts'),
  fr: () => import('../locales/fr/index.ts'),
  en: () => import('../locales/en/index.ts'),
} satisfies Record<Language, () => Promise<unknown>>;

/** Loads one language; the others are not fetched. */
export async function loadMessages(language: Language): Promise<Messages> {
  return { ...(await FILES[language]()) };
}
