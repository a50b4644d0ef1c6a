import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedCrowd } from '../support/crowd.ts';
import { picturesAndOverflows, violations } from './inspect.ts';
import { chooseLanguage, complaintsOf, type Portal, startPortal } from './portal.ts';

/** Finding a convention among many, and taking the list into a spreadsheet. */

const MANY = 130;

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
  await portal.play(2);
  await seedCrowd(portal.machine.table, MANY);
});
afterAll(() => portal?.stop());

const cards = (page: Page) => page.locator('.convention-card');
const officer = (path: string, language: 'ar' | 'fr' = 'fr') =>
  portal.person('council.officer', { language, path });

/** Chooses in a list by keyboard: the beginning of a word is enough. */
async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByLabel(label).focus();
  await page.keyboard.type(option);
}

for (const language of ['ar', 'fr'] as const) {
  test(`the list is accessible and fits every width in ${language}`, async () => {
    const page = await officer('/conventions', language);
    await cards(page).nth(5).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await picturesAndOverflows(page, 'conventions')).toEqual([]);
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });
}

test('filters by keyboard are kept in the address, that a colleague opens; back undoes them', async () => {
  const page = await officer('/conventions');
  await cards(page).first().waitFor();
  await choose(page, 'Région', 'Souss');
  await page.waitForURL(/region=MA-09/);
  await choose(page, 'Étape', 'Examen');
  await page.waitForURL(/phase=review/);
  await page.getByRole('searchbox').fill('CONVENTION N°');
  await page.waitForURL(/text=/);
  await page
    .getByRole('status')
    .filter({ hasText: /^\d+ conventions?\.$/ })
    .waitFor();
  const titles = await cards(page).getByRole('heading').allTextContents();
  expect(titles.length).toBeGreaterThan(0);
  expect(await cards(page).getByText('Souss-Massa').count()).toBe(titles.length);
  expect(await cards(page).getByText('Examen', { exact: true }).count()).toBe(titles.length);
  const colleague = await portal.person('council.approver', { language: 'fr', path: page.url() });
  await cards(colleague).first().waitFor();
  expect(await cards(colleague).getByRole('heading').allTextContents()).toEqual(titles);
  await page.goBack();
  await page.waitForURL((url) => !url.search.includes('text='));
  await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('');
  await page.goBack();
  await page.waitForURL((url) => !url.search.includes('phase='));
  await page.getByRole('button', { name: 'Effacer les filtres' }).click();
  await page.waitForURL((url) => url.search === '');
});

test('overdue leaves only what is late, and a search for nothing says so', async () => {
  const page = await officer('/conventions?overdue=true');
  await cards(page).first().waitFor();
  const count = await cards(page).count();
  expect(await cards(page).getByText('En retard').count()).toBe(count);
  await page.getByRole('searchbox').fill('introuvable partout');
  await page.getByText('Aucune convention ne correspond').waitFor();
  expect(await violations(page)).toEqual([]);
});

test('scrolling to the end brings all of a long list', async () => {
  const page = await officer('/conventions');
  await cards(page).first().waitFor();
  await expect
    .poll(
      async () => {
        await page.keyboard.press('End');
        return cards(page).count();
      },
      { timeout: 20_000 },
    )
    .toBe(MANY + 1);
  await page
    .getByRole('status')
    .filter({ hasText: `${MANY + 1} conventions.` })
    .waitFor();
});

test('the file has every line of the filter, as Excel opens it in Arabic and in French', async () => {
  const page = await officer('/conventions');
  await cards(page).first().waitFor();
  const exported = async (button: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^sharaka-conventions-\d{4}-\d\d-\d\d\.csv$/);
    return readFileSync(await download.path(), 'utf8');
  };
  const french = await exported('Exporter (CSV)');
  expect(french.startsWith('\u{feff}Numéro;Référence;Intitulé;')).toBe(true);
  expect(french.trim().split('\r\n')).toHaveLength(MANY + 2);
  expect(french).toMatch(/;\d+(,\d{1,2})?;\d+(,\d{1,2})?;\d+(,\d{1,2})?\r\n$/);
  await chooseLanguage(page, 'ar');
  await page.goto('/conventions?phase=closed');
  await cards(page).first().waitFor();
  const arabic = await exported('تصدير (CSV)');
  expect(arabic.startsWith('\u{feff}الرقم;المرجع;العنوان;')).toBe(true);
  const lines = arabic.trim().split('\r\n').slice(1);
  expect(lines.length).toBe(await cards(page).count());
  for (const line of lines) expect(line).toContain(';مغلقة;');
  expect(complaintsOf(page)).toEqual([]);
});

test('an export shows how far it is, survives a lost page, and can be given up', async () => {
  const page = await officer('/conventions');
  await cards(page).first().waitFor();
  let asked = 0;
  await page.route('**/v1/conventions?*limit=100*', async (route) => {
    asked += 1;
    if (asked === 1) return route.abort('connectionreset');
    // The last page does not come before the reader has had enough.
    return asked === 2 ? route.continue() : undefined;
  });
  await page.getByRole('button', { name: 'Exporter (CSV)' }).click();
  await page.getByRole('dialog').getByText('Lecture : 100 conventions').waitFor({ timeout: 15_000 });
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Annuler' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Exporter');
});
