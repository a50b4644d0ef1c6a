import { afterAll, beforeAll, expect, test } from 'vitest';
import { joinedWords, offTheSheet, picturesAndOverflows, violations } from './inspect.ts';
import { chooseLanguage, complaintsOf, type Portal, startPortal } from './portal.ts';

/** The page before signing in: what the service is, for somebody who has read nothing. */

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal?.stop());

test.each(['ar', 'fr', 'en'] as const)('it says what the service is, in %s', async (language) => {
  const page = await portal.visitor({ language });
  const main = page.getByRole('main');
  // Signing in is the one act: whatever else is there is to be read.
  expect(await main.getByRole('button').count()).toBe(1);
  expect(await main.getByRole('listitem').count()).toBe(8);
  expect(await main.getByRole('heading', { level: 2 }).count()).toBe(4);
  expect(await main.textContent()).not.toMatch(/welcome\.[a-z]|\{/);
  expect(await joinedWords(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);
  expect(await picturesAndOverflows(page, 'welcome')).toEqual([]);
  expect(await offTheSheet(page)).toEqual([]);
  // What the page refers to opens before signing in.
  const links = await main
    .getByRole('link')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(links).toEqual(['/help', '/glossary', '/docs']);
  expect((await page.request.get('/docs')).status()).toBe(200);
  for (const path of ['/help', '/glossary']) {
    await main.locator(`a[href="${path}"]`).click();
    await page.waitForURL(`**${path}`);
    await page.locator('.welcome').waitFor({ state: 'detached' });
    await main.getByRole('heading', { level: 1 }).waitFor();
    await page.goBack();
    await page.locator('.welcome').waitFor();
  }
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();
});

test('another language is chosen before signing in, and the page asked for is what opens afterwards', async () => {
  const page = await portal.visitor({ language: 'ar', path: '/centres' });
  await page.getByRole('main').getByText('تفتح الصفحة التي طلبتموها').waitFor();
  await chooseLanguage(page, 'fr');
  await page.getByText('la page que vous avez demandée s’ouvre').waitFor();
  await page.getByRole('main').getByRole('button').click();
  await page.locator('a[href$="/council.officer"]').click();
  await page.waitForURL('**/centres');
  expect(await page.locator('html').getAttribute('lang')).toBe('fr');
  await page.context().close();
});

test('a browser that is too old for the portal is told so, and which are not, in place of a white page', async () => {
  const page = await portal.visitor();
  // It reads no script of the build: the first script alone runs.
  await page.addInitScript(() => Reflect.deleteProperty(window, 'structuredClone'));
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.goto('/');
  await page.getByRole('heading', { level: 1 }).waitFor();
  const said = await page.getByRole('main').textContent();
  expect(said).toContain('Sharaka ne fonctionne pas dans ce navigateur');
  expect(said).toContain('لا تعمل شراكة في هذا المتصفح');
  await page.context().close();
});
