import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { joinedWords, offTheSheet, picturesAndOverflows, violations } from './inspect.ts';
import { complaintsOf, type Portal, startPortal } from './portal.ts';

/** The footer and the pages about the service: everybody reads them, before signing in too. */

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal?.stop());

const PAGES = ['/help', '/glossary', '/accessibility', '/legal', '/contact'];

test.each(['ar', 'fr', 'en'] as const)(
  'a visitor comes to each of them by the footer, in %s',
  async (language) => {
    const page = await portal.visitor({ language });
    const links = page.getByRole('contentinfo').getByRole('link');
    expect(await links.count()).toBe(PAGES.length);
    for (const [n, path] of PAGES.entries()) {
      const name = await links.nth(n).textContent();
      await links.nth(n).click();
      await page.waitForURL(`**${path}`);
      await page.getByRole('heading', { level: 1, name: String(name), exact: true }).waitFor();
      expect(await links.nth(n).getAttribute('aria-current')).toBe('page');
      expect(await page.locator('body').textContent()).not.toMatch(/\babout\.[a-z]|\bshell\.[a-z]|\{/);
      expect(await joinedWords(page)).toEqual([]);
      expect(await violations(page)).toEqual([]);
      expect(await picturesAndOverflows(page, `about${path.replace('/', '-')}`)).toEqual([]);
      expect(await offTheSheet(page)).toEqual([]);
    }
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  },
);

test('no page of it is behind the sign-in, and the way to the service leads on', async () => {
  const page = await portal.visitor({ language: 'fr', path: '/help' });
  await page.getByRole('heading', { level: 1, name: 'Aide' }).waitFor();
  await page.getByRole('main').getByRole('link', { name: 'La première page' }).click();
  await page.getByRole('button', { name: 'Se connecter' }).waitFor();
  await page.context().close();
});

test('who publishes, hosts and answers is as it is set, and said to be missing where it is not', async () => {
  const page = await portal.visitor({ language: 'fr', path: '/legal' });
  expect(await page.getByText('À renseigner').count()).toBe(4);
  const office = {
    nameAr: 'مجلس الجهة',
    nameFr: 'Conseil régional',
    addressAr: 'الرباط',
    addressFr: 'Hay Riad, Rabat',
  };
  const set = {
    publisher: office,
    host: { nameAr: 'مركز البيانات', nameFr: 'Centre de données' },
    contact: { ...office, mail: 'sharaka@example.ma', phone: '+212 5 37 00 00 00' },
    cndp: 'D-2026-15',
    security: 'H-2026-7',
  };
  const config = z.looseObject({}).parse(await (await page.request.get('/config.json')).json());
  await page.route('**/config.json', (route) => route.fulfill({ json: { ...config, ...set } }));
  await page.reload();
  for (const words of ['Conseil régional', 'Hay Riad, Rabat', 'Centre de données', 'D-2026-15', 'H-2026-7'])
    await page.getByRole('main').getByText(words).waitFor();
  expect(await page.getByText('À renseigner').count()).toBe(0);
  await page.goto('/contact');
  const main = page.getByRole('main');
  expect(await main.getByRole('link', { name: 'sharaka@example.ma' }).getAttribute('href')).toBe(
    'mailto:sharaka@example.ma',
  );
  expect(await main.getByRole('link', { name: '+212' }).getAttribute('href')).toBe('tel:+212537000000');
  expect(await violations(page)).toEqual([]);
  expect(await picturesAndOverflows(page, 'about-contact-set')).toEqual([]);
  await page.context().close();
});

test('signed in, the footer stands below the first screen of a short page', async () => {
  const page = await portal.person('council.officer', { language: 'ar', width: 360, height: 740 });
  const footer = page.getByRole('contentinfo');
  expect((await footer.boundingBox())?.y).toBeGreaterThan(700);
  await footer.getByRole('link', { name: 'معجم المصطلحات' }).click();
  await page.getByRole('heading', { level: 1, name: 'معجم المصطلحات' }).waitFor();
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();
});
