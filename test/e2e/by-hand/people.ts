import type { Page } from 'playwright-core';
import { createTranslator } from 'use-intl/core';
import { expect, vi } from 'vitest';
import { LANGUAGES, type Language } from '../../../web/i18n/languages.ts';
import type {} from '../../../web/i18n/messages.ts';
import * as ar from '../../../web/locales/ar/index.ts';
import * as fr from '../../../web/locales/fr/index.ts';
import { overflowing } from '../inspect.ts';
import { complaintsOf, type Portal } from '../portal.ts';

/** The people of the case: each at a screen of their own, all in one language. */

const WORDS = { ar, fr };
/** How long somebody looks again and again for what the workflows are about to ask. */
const POLLING = { timeout: 60_000, interval: 100 };

function translator(language: 'ar' | 'fr') {
  return createTranslator({ locale: LANGUAGES[language].locale, messages: WORDS[language] });
}

export interface Cast {
  language: 'ar' | ('fr' & Language);
  /** The portal's words, as the people read them. */
  t: ReturnType<typeof translator>;
  /** Somebody's page, where they left it; signed in the first time. */
  at: (user: string) => Promise<Page>;
  /** The errors of the browsers, by person. */
  complaints: () => Promise<[string, readonly string[]][]>;
}

/** People who decide have a phone; people who write and count have a computer. */
const isOnPhone = (user: string) => /approver|signatory/.test(user);

export function castOf(portal: Portal, language: 'ar' | 'fr'): Cast {
  const pages = new Map<string, Promise<Page>>();
  return {
    language,
    t: translator(language),
    at: (user) => {
      const size = isOnPhone(user) ? { width: 360, height: 800 } : { width: 1440, height: 900 };
      const page = pages.get(user) ?? portal.person(user, { language, ...size });
      pages.set(user, page);
      return page;
    },
    complaints: async () => {
      const all = [...pages].map(async ([user, page]) => [user, complaintsOf(await page)] as const);
      return (await Promise.all(all)).flatMap(([user, said]) => (said.length > 0 ? [[user, said]] : []));
    },
  };
}

/** Opens a task from somebody's inbox, at which they look again until it has come. */
export async function openTask(cast: Cast, user: string, kind: Kind): Promise<Page> {
  const page = await cast.at(user);
  const card = page.getByRole('link', { name: cast.t(`tasks.asked.${kind}`) }).first();
  await vi.waitFor(async () => {
    await page.goto('/tasks');
    await card.click({ timeout: 2000 });
  }, POLLING);
  await page.getByRole('heading', { level: 1, name: cast.t(`tasks.asked.${kind}`) }).waitFor();
  return page;
}
export type Kind = keyof (typeof ar)['tasks']['asked'];

/** Opens a convention from the list by its title. */
export async function openConvention(cast: Cast, user: string, title: string): Promise<Page> {
  const page = await cast.at(user);
  await vi.waitFor(async () => {
    await page.goto('/conventions');
    await page.getByRole('link', { name: title }).click({ timeout: 2000 });
  }, POLLING);
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  return page;
}

/** Opens what can be done about a convention: everything stands behind the first of all acts. */
export async function openActs(cast: Cast, user: string, title: string): Promise<Page> {
  const { t } = cast;
  const page = await openConvention(cast, user, title);
  await page.getByText(t('conventionPage.acts')).click();
  await page
    .getByRole('navigation', { name: t('conventionPage.bar.title') })
    .getByRole('link')
    .first()
    .click();
  const name = t('convention.section.acts');
  await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
  return page;
}

/** Opens a section of a convention, or a part of one. */
export async function openSection(
  { t }: Cast,
  page: Page,
  section: 'money' | 'history',
  part?: 'ledger' | 'trail',
) {
  const name = t(`convention.section.${section}`);
  const sections = page.getByRole('navigation', { name: t('convention.sections') });
  await sections.getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
  if (part === undefined) return;
  const named = t(`conventionPage.part.${part}`);
  await page
    .getByRole('navigation', { name, exact: true })
    .getByRole('link', { name: named, exact: true })
    .click();
  await page.getByRole('heading', { level: 3, name: named, exact: true }).waitFor();
}

/** Looks at the page again until something is there. */
export async function reloadUntil(page: Page, isThere: () => Promise<boolean>): Promise<void> {
  await vi.waitFor(async () => {
    if (await isThere()) return;
    await page.reload();
    await page.locator('main h2').first().waitFor();
    throw new Error('Not there yet');
  }, POLLING);
}

/** Nothing of the page is cut off at the width of whoever reads it. */
export async function fits(page: Page): Promise<void> {
  expect(await overflowing(page)).toEqual([]);
}
