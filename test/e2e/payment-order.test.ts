import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { picturesAndOverflows, violations } from './inspect.ts';
import { complaintsOf, type Language, type Portal, startPortal } from './portal.ts';

/** The sheet of a payment order: what the accountant and the payer sign, on a screen and on paper. */

let portal: Portal;
let address: string;
beforeAll(async () => {
  portal = await startPortal();
  await portal.play(67);
  address = `/conventions/${await portal.firstConvention()}`;
});
afterAll(() => portal?.stop());

const WORDS = {
  ar: { print: 'طباعة الأمر', heading: 'الأمر بالأداء رقم 1، الشطر 1', sum: /حُصر مبلغ هذا الأمر في: .*درهم/ },
  fr: {
    print: 'Imprimer l’ordre',
    heading: 'Ordre de paiement n° 1, tranche 1',
    sum: /à la somme de\s: .*dirhams/,
  },
} as const;

async function sheetOf(page: Page, language: 'ar' | 'fr'): Promise<string> {
  const sheet = page.getByRole('article');
  await sheet.getByRole('heading', { name: WORDS[language].heading }).waitFor();
  return (await sheet.textContent()) ?? '';
}

for (const language of ['ar', 'fr'] satisfies Language[]) {
  test(`is reached from the order, and has all that is signed, in ${language}`, async () => {
    const page = await portal.person('council.accountant', { language });
    await page.goto(`${address}/tranches`);
    await page.getByRole('link', { name: WORDS[language].print }).first().click();
    const text = await sheetOf(page, language);
    expect(text).toMatch(WORDS[language].sum);
    for (const part of ['RSK-', 'Al Omrane', '011 519 0000012050005349 21', '001234567000062', 'OV-1'])
      expect(text).toContain(part);
    expect(await violations(page)).toEqual([]);
    expect(await picturesAndOverflows(page, 'order')).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('h1').isVisible()).toBe(false);
    expect(await page.getByRole('article').isVisible()).toBe(true);
    await page.setViewportSize({ width: 720, height: 1000 });
    await page.screenshot({ path: `.data/screenshots/order-print-${language}.png`, fullPage: true });
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });
}
