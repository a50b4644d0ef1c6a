import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { picturesAndOverflows, violations } from './inspect.ts';
import { complaintsOf, type Language, type Portal, startPortal } from './portal.ts';

/** Days typed by hand and chosen from the calendar, as Moroccans write them. */

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal?.stop());

const FIRST_DUE = '[name="split.firstDue"]';

async function schedule(language: Language): Promise<Page> {
  const page = await portal.person('council.officer', { language, path: '/conventions/new?step=schedule' });
  await page.locator('details summary').first().click();
  await page.locator(FIRST_DUE).waitFor();
  return page;
}

async function typed(page: Page, field: Locator, text: string): Promise<string> {
  await field.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
  return field.inputValue();
}

const READ = {
  ar: ['16/03/2026', '١٦/٣/٢٠٢٦', '16-3-2026', '16 مارس 2026', '١٦ مارس ٢٠٢٦'],
  fr: ['16/03/2026', '16.3.2026', '16 mars 2026', '2026-03-16'],
} as const;
const WORDS = {
  ar: { month: 'غشت 2026', faulty: 'اليوم يسبق الشهر', weekday: 'rtl' },
  fr: { month: 'août 2026', faulty: 'Le jour vient avant le mois', weekday: 'ltr' },
} as const;

for (const language of ['ar', 'fr'] as const)
  test(`a day is read as it is written, or chosen by keyboard, in ${language}`, async () => {
    const page = await schedule(language);
    const field = page.locator(FIRST_DUE);
    for (const text of READ[language]) expect(await typed(page, field, text), text).toBe('16/03/2026');

    // A month that there is not is refused where it stands.
    expect(await typed(page, field, '03/16/2026')).toBe('03/16/2026');
    expect(await page.locator(`.field:has(${FIRST_DUE}) .field-error`).textContent()).toContain(
      WORDS[language].faulty,
    );
    expect(await violations(page)).toEqual([]);

    // Focus is on the calendar's button by now; the calendar opens at the day that the field has.
    await typed(page, field, '20/08/2026');
    await page.keyboard.press('Enter');
    const calendar = page.getByRole('dialog');
    await calendar.waitFor();
    expect(await calendar.locator('.calendar-month').textContent()).toBe(WORDS[language].month);
    expect(await calendar.evaluate((element) => getComputedStyle(element).direction)).toBe(
      WORDS[language].weekday,
    );
    expect(await violations(page)).toEqual([]);
    expect(await picturesAndOverflows(page, 'calendar')).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await calendar.waitFor({ state: 'detached' });
    expect(await field.inputValue()).toBe('27/08/2026');
    await page.locator('.day-button:focus').waitFor();
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });
