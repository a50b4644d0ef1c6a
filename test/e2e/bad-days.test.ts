import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseAScenes } from '../../scenarios/case-a.ts';
import { seedCrowd } from '../support/crowd.ts';
import { violations } from './inspect.ts';
import { choose, type Portal, startPortal } from './portal.ts';

/** Lost connections and failing servers: nothing lost, nothing done twice, and the person knows. */

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
  await portal.play(2);
  await playAnother(2);
  await seedCrowd(portal.machine.table, 60);
});
afterAll(() => portal?.stop());

/** The same case again, so that everybody has two tasks. */
async function playAnother(scenes: number): Promise<void> {
  const { machine } = portal;
  const world = { url: () => machine.url, play: randomUUID(), token: machine.token };
  const today = new Date().toISOString().slice(0, 10);
  for (const scene of caseAScenes({ today }).slice(0, scenes)) await scene.play(world);
}

async function approve(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Examiner le projet' }).first().click();
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

test('a page that was not loaded before the connection went says so, and opens once it is back', async () => {
  const page = await portal.person('wilaya.approver', { language: 'fr' });
  await page.getByRole('link', { name: 'Examiner le projet' }).first().click();
  await choose(page, 'Renvoyer');
  await page.getByRole('textbox').fill('Précisez la liste des centres.');
  await page.context().setOffline(true);
  await page.getByRole('link', { name: 'Conventions', exact: true }).click();
  await page.getByText('Cette page n’a pas encore été chargée').waitFor();
  expect(await page.locator('h1').count()).toBe(1);
  expect(await page.getByRole('alert').count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  // The page that was open goes on.
  await page.goBack();
  expect(await page.getByRole('textbox').inputValue()).toBe('Précisez la liste des centres.');
  await page.getByRole('link', { name: 'Conventions', exact: true }).click();
  await page.getByText('Cette page n’a pas encore été chargée').waitFor();
  await page.context().setOffline(false);
  await page.getByRole('heading', { name: 'Conventions', level: 1 }).waitFor();
});

test('a section that was not loaded waits below the page it belongs to', async () => {
  const page = await portal.person('wilaya.approver', { language: 'ar', path: '/conventions' });
  await page.locator('a[href^="/conventions/c"]').first().click();
  await page.locator('.section-links').waitFor();
  await page.context().setOffline(true);
  await page.locator('.section-links a[href$="/trail"]').click();
  await page.getByText('لم تُحمّل هذه الصفحة بعد').waitFor();
  expect(await page.locator('h1').count()).toBe(1);
  expect(await page.locator('.section-links').count()).toBe(1);
  expect(await violations(page)).toEqual([]);
  await page.context().setOffline(false);
  await page.locator('.trail .event').first().waitFor();
});

/** Counts the acts that leave a page, by their idempotency keys. */
function actsOf(page: Page): (string | undefined)[] {
  const keys: (string | undefined)[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().includes('/v1/'))
      keys.push(request.headers()['idempotency-key']);
  });
  return keys;
}

test('a double click, and Enter upon it, decide once', async () => {
  const page = await portal.person('ministry.approver', { language: 'fr' });
  const keys = actsOf(page);
  await page.getByRole('link', { name: 'Examiner le projet' }).first().click();
  await choose(page, 'Approuver');
  const confirm = page.getByRole('button', { name: 'Confirmer la décision' });
  await confirm.dblclick();
  await page.keyboard.press('Enter');
  await page.getByText('Votre décision est enregistrée.').waitFor();
  expect(keys).toHaveLength(1);
});

test('a connection that goes while somebody decides: nothing is lost, and sending again decides once', async () => {
  const page = await portal.person('wilaya.approver', { language: 'fr' });
  await page.getByRole('link', { name: 'Examiner le projet' }).first().click();
  await choose(page, 'Renvoyer');
  const comment = page.getByRole('textbox');
  await comment.fill('Précisez la liste des centres.');
  const keys = actsOf(page);
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Confirmer la décision' }).click();
  const again = page.getByRole('button', { name: 'Renvoyer', exact: true });
  await again.waitFor({ timeout: 20_000 });
  expect(await page.getByRole('alert').textContent()).toContain('ne sera pas exécutée deux fois');
  expect(await comment.inputValue()).toBe('Précisez la liste des centres.');
  await page.context().setOffline(false);
  await again.click();
  await page.getByText('Votre décision est enregistrée.').waitFor();
  expect(keys.length).toBeGreaterThan(1);
  expect(new Set(keys).size).toBe(1);
});

test('a token that has run out is renewed unseen, and the act goes on as it was', async () => {
  const page = await portal.person('council.approver', { language: 'fr' });
  const keys: (string | undefined)[] = [];
  await page.route('**/decision', async (route) => {
    keys.push(route.request().headers()['idempotency-key']);
    if (keys.length > 1) return route.continue();
    return route.fulfill({
      status: 401,
      contentType: 'application/json',
      body: '{"message":"Unauthorized"}',
    });
  });
  await approve(page);
  await page.getByText('Votre décision est enregistrée.').waitFor();
  expect(keys).toEqual([expect.any(String), keys[0]]);
  expect(await page.getByRole('alertdialog').count()).toBe(0);
});

test('a list that a server cannot give says so, and comes when it can', async () => {
  const page = await portal.person('council.officer', { language: 'fr' });
  let isDown = true;
  await page.route('**/v1/conventions?*', (route) =>
    isDown ? route.fulfill({ status: 500, body: '' }) : route.continue(),
  );
  await page.getByRole('link', { name: 'Conventions', exact: true }).click();
  const retry = page.getByRole('button', { name: 'Réessayer' });
  await retry.waitFor({ timeout: 30_000 });
  expect(await violations(page)).toEqual([]);
  isDown = false;
  await retry.click();
  await page.locator('.convention-card').first().waitFor();
});

test('the next page of a list that is lost leaves what was read, and is asked for again', async () => {
  const page = await portal.person('council.officer', { language: 'fr', path: '/conventions' });
  const cards = page.locator('.convention-card');
  await cards.first().waitFor();
  await page.waitForLoadState('networkidle');
  const before = await cards.count();
  await page.context().setOffline(true);
  await page.keyboard.press('End');
  await page.getByText('Vous êtes hors ligne.').waitFor();
  expect(await cards.count()).toBe(before);
  await page.context().setOffline(false);
  await expect
    .poll(
      async () => {
        await page.keyboard.press('End');
        return cards.count();
      },
      { timeout: 30_000 },
    )
    .toBe(62);
});
