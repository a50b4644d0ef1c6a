import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { offTheSheet, picturesAndOverflows, violations } from './inspect.ts';
import { complaintsOf, type Portal, startPortal } from './portal.ts';

/** The masthead: both names of the service, the institution where it is set, and every entry of the navigation. */

const NAMES = ['شراكة', 'Sharaka'];
const INSTITUTION = {
  nameAr: 'جهة الرباط سلا القنيطرة',
  nameFr: 'Région de Rabat-Salé-Kénitra',
  emblem: '/favicon.svg',
};

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal?.stop());

test.each(['ar', 'fr', 'en'] as const)(
  'the service has both its names for a reader of %s',
  async (language) => {
    const page = await portal.visitor({ language });
    const masthead = page.getByRole('banner');
    for (const name of NAMES) expect(await masthead.getByText(name, { exact: true }).isVisible()).toBe(true);
    expect(await masthead.locator('.institution').count()).toBe(0);
    await page.emulateMedia({ media: 'print' });
    for (const name of NAMES) expect(await masthead.getByText(name, { exact: true }).isVisible()).toBe(true);
    expect(await masthead.getByRole('button').first().isVisible()).toBe(false);
    await page.context().close();
  },
);

test.each(['ar', 'fr'] as const)(
  'an institution that is set stands before it, for a reader of %s',
  async (language) => {
    const page = await portal.visitor({ language });
    const config = z.looseObject({}).parse(await (await page.request.get('/config.json')).json());
    await page.route('**/config.json', (route) =>
      route.fulfill({ json: { ...config, institution: INSTITUTION } }),
    );
    await page.reload();
    const institution = page.getByRole('banner').locator('.institution');
    await institution.waitFor();
    expect(await institution.textContent()).toContain(INSTITUTION.nameAr);
    expect(await institution.textContent()).toContain(INSTITUTION.nameFr);
    expect(
      await institution.locator('img').evaluate((img: HTMLImageElement) => img.naturalWidth),
    ).toBeGreaterThan(0);
    expect(await violations(page)).toEqual([]);
    expect(await picturesAndOverflows(page, 'masthead-institution')).toEqual([]);
    expect(await offTheSheet(page)).toEqual([]);
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  },
);

test.each(['ar', 'fr', 'en'] as const)(
  'on a phone every entry is in a menu, by keyboard too (%s)',
  async (language) => {
    const page = await portal.person('council.officer', {
      language,
      width: 360,
      height: 740,
      path: '/centres',
    });
    const menu = page.locator('.navigation > button');
    const entries = page.locator('.navigation a');
    const current = page.locator('.navigation a[aria-current="page"]');
    expect(await menu.getAttribute('aria-expanded')).toBe('false');
    expect(await entries.count()).toBeGreaterThan(5);
    expect(await entries.first().isVisible()).toBe(false);
    const name = await current.textContent();
    expect(await menu.textContent()).toContain(name);
    await menu.focus();
    await page.keyboard.press('Enter');
    for (const entry of await entries.all()) {
      await page.keyboard.press('Tab');
      expect(await entry.evaluate((each) => each === document.activeElement)).toBe(true);
      const box = await entry.boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= 360 && box.height >= 44).toBe(true);
    }
    expect(await violations(page)).toEqual([]);
    expect(await picturesAndOverflows(page, 'masthead-menu')).toEqual([]);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.keyboard.press('Escape');
    expect(await menu.evaluate((each) => each === document.activeElement)).toBe(true);
    expect(await entries.first().isVisible()).toBe(false);
    // Going somewhere closes it.
    await menu.click();
    await page.locator('.navigation a[href="/conventions"]').click();
    await page.waitForURL('**/conventions');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await entries.first().isVisible()).toBe(false);
    expect(await menu.textContent()).not.toContain(name);
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  },
);

test('the text of a convention is printed without it, as it is signed', async () => {
  await portal.play(3);
  const page = await portal.person('council.officer', { language: 'fr' });
  await page.goto(`/conventions/${await portal.firstConvention()}/text`);
  await page.locator('.text-body').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('banner').isVisible()).toBe(false);
  await page.context().close();
});
