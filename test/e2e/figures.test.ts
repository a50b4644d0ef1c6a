import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { picturesAndOverflows, violations } from './inspect.ts';
import { complaintsOf, type Language, type Portal, startPortal } from './portal.ts';

/** Figures typed by hand, in the digits and with the marks that each language's keyboard gives. */

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal?.stop());

const MINIMUM = '[name="terms.target.minimum"]';

async function target(language: Language): Promise<Page> {
  const page = await portal.person('council.officer', { language, path: '/conventions/new?step=target' });
  await page.locator(MINIMUM).waitFor();
  return page;
}

/** Types key by key, then leaves by Tab; gives what the field shows then. */
async function typed(page: Page, field: Locator, text: string): Promise<string> {
  await field.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
  return field.inputValue();
}

const READ: Record<'ar' | 'fr' | 'en', [text: string, shown: string][]> = {
  ar: [
    ['150.50', '150,50'],
    ['1.5', '1,50'],
    ['1,5', '1,50'],
    ['١٥٠', '150,00'],
    ['١٥٠٫٥٠', '150,50'],
    ['١٬٢٢١٬٠٠٠', '1.221.000,00'],
    ['۲۴۰۰۰۰۰۰', '24.000.000,00'],
    ['1 500 درهم', '1.500,00'],
    ['1.221.000,50', '1.221.000,50'],
  ],
  fr: [
    ['150.50', '150,50'],
    ['1.5', '1,50'],
    ['1 500,5 DH', '1.500,50'],
    ['1,221,000.00', '1.221.000,00'],
    ['١٥٠', '150,00'],
  ],
  en: [
    ['150,50', '150.50'],
    ['1.221.000,00 MAD', '1,221,000.00'],
  ],
};

for (const language of ['ar', 'fr', 'en'] as const)
  test(`an amount is read as it is written, and shown as it was read, in ${language}`, async () => {
    const page = await target(language);
    const field = page.locator(MINIMUM);
    for (const [text, shown] of READ[language]) {
      expect(await typed(page, field, text), text).toBe(shown);
      // Leaving it once more changes nothing.
      await field.focus();
      await page.keyboard.press('Tab');
      expect(await field.inputValue(), text).toBe(shown);
      expect(await field.getAttribute('aria-invalid'), text).toBeNull();
    }
    // It is kept as it was shown.
    await page.waitForTimeout(300);
    const last = await field.inputValue();
    await page.reload();
    expect(await page.locator(MINIMUM).inputValue()).toBe(last);
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });

const AMBIGUOUS = { ar: ['1500', '1,5'], fr: ['1500', '1,5'], en: ['1500', '1.5'] } as const;

for (const language of ['ar', 'fr', 'en'] as const)
  test(`an amount that can be read in two ways is not taken, and both are said in ${language}`, async () => {
    const page = await target(language);
    const field = page.locator(MINIMUM);
    for (const text of ['1.500', '1,500', '١،٥٠٠']) {
      expect(await typed(page, field, text)).toBe(text);
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      const error = await page.locator(`.field:has(${MINIMUM}) .field-error`).textContent();
      for (const reading of AMBIGUOUS[language]) expect(error).toContain(reading);
    }
    expect(await violations(page)).toEqual([]);
    expect(await picturesAndOverflows(page, 'figure-ambiguous')).toEqual([]);
    expect(await typed(page, field, '1500')).toBe(language === 'en' ? '1,500.00' : '1.500,00');
    expect(await field.getAttribute('aria-invalid')).toBeNull();
    await page.context().close();
  });
