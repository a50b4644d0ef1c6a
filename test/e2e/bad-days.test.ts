import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violations } from './inspect.ts';
import { choose, type Portal, startPortal } from './portal.ts';

/** Lost connections and failing servers: nothing lost, nothing done twice, and the person knows. */

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
  await portal.play(2);
});
afterAll(() => portal?.stop());

async function approve(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Examiner le projet' }).click();
  await choose(page, 'Approuver');
  await page.getByRole('button', { name: 'Confirmer la décision' }).click();
}

test('an answer that is lost on its way is asked for again with the same key, by itself', async () => {
  const page = await portal.person('ministry.approver', { language: 'fr' });
  const keys: (string | undefined)[] = [];
  await page.route('**/decision', async (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    // The act arrives; its answer does not.
    if (keys.length === 1) {
      await route.fetch();
      await route.abort('connectionreset');
    } else await route.continue();
  });
  await approve(page);
  await page.getByText('Votre décision est enregistrée.').waitFor();
  expect(keys).toEqual([expect.any(String), keys[0]]);
});

test('a server that keeps failing leaves the form as it is; sending again is the same act', async () => {
  const page = await portal.person('council.approver', { language: 'fr' });
  const keys = new Set<string | undefined>();
  let isDown = true;
  await page.route('**/decision', async (route) => {
    keys.add(route.request().headers()['idempotency-key']);
    await (isDown ? route.fulfill({ status: 503, body: '' }) : route.continue());
  });
  await approve(page);
  const again = page.getByRole('button', { name: 'Renvoyer', exact: true });
  await again.waitFor({ timeout: 20_000 });
  expect(await violations(page)).toEqual([]);
  expect(await page.locator('.form-body').getAttribute('inert')).not.toBeNull();
  isDown = false;
  await again.click();
  await page.getByText('Votre décision est enregistrée.').waitFor();
  expect(keys.size).toBe(1);
});

test('without a connection the page says so, and says when it is back', async () => {
  const page = await portal.person('wilaya.approver', { language: 'fr' });
  await page.context().setOffline(true);
  await page.getByText('Vous êtes hors ligne.').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.context().setOffline(false);
  await page.getByText('Vous êtes hors ligne.').waitFor({ state: 'detached' });
});
