import { createHash } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import type * as ar from '../../web/locales/ar/index.ts';

/** The acts of a person on a page, in any language. */

const FILE = Buffer.from('état financier, signé');
/** The hash that the browser must compute for the chosen file. */
export const HASH = createHash('sha256').update(FILE).digest('hex');

/** Fills an amount the way people do: typed, then left. */
export async function type(field: Locator, value: string) {
  await field.fill(value);
  await field.blur();
}

/** Chooses in a list that opens; the last of that label on the page, or within a part of it. */
export async function choose(
  page: Page,
  label: string,
  option: RegExp | string,
  within: Page | Locator = page,
) {
  await within.getByRole('button', { name: label }).last().click();
  await page.getByRole('option', { name: option }).first().click();
}

/** Ticks a box or chooses one of few, by the words beside it. */
export async function tick(within: Page | Locator, words: string) {
  await within.locator('label', { hasText: words }).first().click();
}

export async function openDialog(page: Page, name: string, which = 0): Promise<Locator> {
  await page.getByRole('button', { name }).nth(which).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}

export async function provideFile(
  dialog: Locator,
  words: Pick<(typeof ar)['acts']['document'], 'title' | 'link'>,
  title: string,
) {
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'etat.pdf',
    mimeType: 'application/pdf',
    buffer: FILE,
  });
  await dialog.getByText(HASH).waitFor();
  await dialog.getByLabel(words.title).fill(title);
  await dialog.getByLabel(words.link).fill('https://ged.region-rsk.example/etat');
}

/** Presses Tab until focus is on what is meant; nothing is pressed with a pointer. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`No Tab leads to ${selector}`);
}

/** A form of a sentence that counts, as it stands in the words: `#` in place of the number. */
export const plural = (message: string, form: string) =>
  new RegExp(`${form} \\{([^}]*)\\}`).exec(message)?.[1] ?? message;
