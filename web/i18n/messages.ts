import { queryOptions } from '@tanstack/react-query';
import type {} from 'use-intl/core';
import type { areas } from '../locales/ar/areas.ts';
import type * as first from '../locales/ar/first.ts';
import type * as ar from '../locales/ar/index.ts';
import type { Language } from './languages.ts';

/** The translations: a file for each area of the portal, a folder for each language. Arabic gives the keys. */
type Messages = typeof ar;

/** The words of every first page; those of some areas are fetched with their pages (area.tsx). */
export type FirstMessages = typeof first;

declare module 'use-intl/core' {
  interface AppConfig {
    Messages: Messages;
  }
}

const FILES = {
  ar: () => import('../locales/ar/entry.ts'),
  fr: () => import('../locales/fr/entry.ts'),
  en: () => import('../locales/en/entry.ts'),
} satisfies Record<Language, () => Promise<unknown>>;

/** Loads one language; the others are not fetched. */
export async function loadMessages(language: Language): Promise<FirstMessages> {
  return { ...(await FILES[language]()).words };
}

export type AreaName = keyof typeof areas;

/** The areas among names with spaces between them. */
export async function areasNamed(names: string, language: Language): Promise<AreaName[]> {
  const { areas } = await FILES[language]();
  return names.split(' ').filter((name): name is AreaName => name in areas);
}

/** Loads the words of an area in one language. */
export async function loadArea(area: AreaName, language: Language): Promise<object> {
  const { areas } = await FILES[language]();
  return (await areas[area]()).default;
}

/** The words of a part of the page that is in another language than the reader's. */
export function messagesQuery(language: Language) {
  return queryOptions({
    queryKey: ['messages', language],
    queryFn: () => loadMessages(language),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
