import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './inspect.ts';
import { choose, complaintsOf, type Portal, startPortal } from './portal.ts';

/** Typed and unsent text, on a computer that is closed, shared, or offline. */

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
  await portal.play(2);
});
afterAll(() => portal?.stop());

const TITLE = '[name="terms.title.fr"]';

/** Another tab of the same browser, in which nobody is signed in yet. */
async function tab(context: BrowserContext, user: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto('/');
  await page.locator('main button').first().click();
  // The issuer still knows a person who has not signed out.
  await page.locator(`.navigation, a[href$="/${user}"]`).first().waitFor();
  if ((await page.locator('.navigation').count()) === 0) await page.locator(`a[href$="/${user}"]`).click();
  await page.locator('.navigation').waitFor();
  return page;
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Votre compte' }).click();
  await page.getByRole('button', { name: 'Se déconnecter', exact: true }).click();
}

const kept = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('draft:')));

test('a proposal that is not sent outlives its tab, is nobody else’s, and goes when its writer says so', async () => {
  const first = await portal.person('council.officer', { language: 'fr', path: '/conventions/new' });
  const context = first.context();
  await first.locator(TITLE).fill('Centre des femmes de Salé');
  await first.close();

  const second = await tab(context, 'council.officer');
  await second.goto('/conventions/new');
  expect(await second.locator(TITLE).inputValue()).toBe('Centre des femmes de Salé');
  await signOut(second);
  await second.getByRole('button', { name: 'Les garder et se déconnecter' }).waitFor();
  expect(await violations(second)).toEqual([]);
  await second.getByRole('button', { name: 'Les garder et se déconnecter' }).click();
  await second.getByRole('heading', { level: 1, name: /suivie en commun/ }).waitFor();
  expect(await kept(second)).toHaveLength(1);
  await second.close();

  const other = await tab(context, 'ministry.officer');
  await other.goto('/conventions/new');
  await other.locator(TITLE).waitFor();
  expect(await other.locator(TITLE).inputValue()).toBe('');
  await signOut(other);
  await other.getByRole('heading', { level: 1, name: /suivie en commun/ }).waitFor();
  await other.close();

  const third = await tab(context, 'council.officer');
  await third.goto('/conventions/new');
  expect(await third.locator(TITLE).inputValue()).toBe('Centre des femmes de Salé');
  await signOut(third);
  await third.getByRole('button', { name: 'Les effacer et se déconnecter' }).click();
  await third.getByRole('heading', { level: 1, name: /suivie en commun/ }).waitFor();
  expect(await kept(third)).toEqual([]);
  await context.close();
});

test('an act without an answer is the same act after a reload', async () => {
  const page = await portal.person('wilaya.approver', { language: 'fr' });
  const keys: (string | undefined)[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/v1/'))
      keys.push(request.headers()['idempotency-key']);
  });
  await page.getByRole('link', { name: 'Examiner le projet' }).first().click();
  await choose(page, 'Renvoyer');
  await page.getByRole('textbox').fill('Précisez la liste des centres.');
  // The decision arrives, its answer does not.
  await page.route('**/decision', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await page.getByRole('button', { name: 'Confirmer la décision' }).click();
  await page.getByRole('button', { name: 'Renvoyer', exact: true }).waitFor({ timeout: 30_000 });
  await page.unroute('**/decision');
  await page.reload();
  const again = page.getByRole('button', { name: 'Renvoyer', exact: true });
  const isStillOpen = await again
    .waitFor({ timeout: 10_000 })
    .then(() => true)
    .catch(() => false);
  // The task may show as decided by now: then there is nothing to send again.
  if (isStillOpen) {
    await again.click();
    await page.getByText('Votre décision est enregistrée.').waitFor();
  }
  expect(new Set(keys).size).toBe(1);
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();
});
