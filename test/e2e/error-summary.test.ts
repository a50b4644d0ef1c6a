import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as ar from '../../web/locales/ar/index.ts';
import * as fr from '../../web/locales/fr/index.ts';
import { openDialog } from './hands.ts';
import { violations } from './inspect.ts';
import { complaintsOf, type Portal, startPortal } from './portal.ts';

/** The error summary of a form: missing and refused fields, in the reader's language, with a link to each. */

const WORDS = { ar, fr };
/** The case's scenes until the convention is in force and its first tranche is called. */
const IN_FORCE = 25;

let portal: Portal;
let id: string;
beforeAll(async () => {
  portal = await startPortal();
  await portal.play(IN_FORCE);
  id = await portal.firstConvention();
});
afterAll(() => portal?.stop());

const focusedLabel = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    const labels = activeElement instanceof HTMLInputElement ? activeElement.labels : null;
    return labels?.[0]?.textContent ?? '';
  });

/** The summary, once it has focus. */
async function summaryIn(dialog: Locator): Promise<Locator> {
  const summary = dialog.getByRole('alert');
  await summary.waitFor();
  await expect.poll(() => summary.evaluate((element) => element === document.activeElement)).toBe(true);
  return summary;
}

test.each(['ar', 'fr'] as const)(
  'in %s, what is missing or refused is said at the top, with links',
  async (language) => {
    const { acts, ui } = WORDS[language];
    const page = await portal.person('council.accountant', { language, path: `/conventions/${id}/acts` });
    const dialog = await openDialog(page, acts.receipt.open);
    await dialog.getByLabel(acts.receipt.amount).fill('');
    await dialog.getByRole('button', { name: acts.receipt.submit }).click();

    const summary = await summaryIn(dialog);
    const links = summary.getByRole('link');
    expect(await links.count()).toBe(2);
    for (const [index, label] of [acts.receipt.amount, acts.receipt.reference].entries()) {
      const text = await links.nth(index).textContent();
      expect(text).toContain(label);
      expect(text).toContain(ui.faults.missing);
      await links.nth(index).click();
      expect(await focusedLabel(page)).toContain(label);
    }
    const errors = await dialog.locator('.field-error').allTextContents();
    expect(errors).toEqual([ui.faults.missing, ui.faults.missing]);
    expect(await violations(page)).toEqual([]);

    // A value that only the API refuses: a day that has not come.
    await dialog.getByLabel(acts.receipt.amount).fill('1');
    await dialog.getByLabel(acts.receipt.reference).fill('VIR-9');
    await dialog.getByRole('textbox', { name: acts.receipt.valueDate }).fill('01/01/2099');
    await dialog.getByRole('button', { name: acts.receipt.submit }).click();
    const refused = (await summaryIn(dialog)).getByRole('link');
    await refused.waitFor();
    expect(await refused.textContent()).toContain(acts.receipt.valueDate);
    await refused.click();
    expect(await focusedLabel(page)).toContain(acts.receipt.valueDate);
    expect(complaintsOf(page).filter((each) => !each.includes('422'))).toEqual([]);
    await page.context().close();
  },
);
