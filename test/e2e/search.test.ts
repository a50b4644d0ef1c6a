import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { act, until } from '../../scenarios/client.ts';
import { PROPOSAL } from '../support/plan-setting.ts';
import { joinedWords, overflowing, picture, violations } from './inspect.ts';
import { playCentre } from './played-centres.ts';
import { complaintsOf, type Portal, startPortal } from './portal.ts';

/** The search of the header: everything one may see, in whatever letters, by keyboard and on a phone. */

const Found = z.object({ items: z.array(z.object({ kind: z.string() })) });

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
  await portal.play(3);
  const world = { url: () => portal.machine.url, play: randomUUID(), token: portal.machine.token };
  await playCentre(world, new Date().toISOString().slice(0, 10), {
    name: { ar: 'مركز القنيطرة للنساء', fr: 'Centre de Kénitra pour les femmes' },
    province: 'MA-KEN',
    groups: ['women'],
    reached: [40],
  });
  const title = { ar: 'مخطط القنيطرة للنساء', fr: 'Plan de Kénitra pour les femmes' };
  await act(world, 'council.officer', 'plan', [
    'POST',
    '/v1/plans',
    { ...PROPOSAL, title, contributors: [], consultations: [] },
  ]);
  await until('the plan and the centre in the index', async () => {
    const { items } = Found.parse(
      await portal.ask(`/v1/search?text=${encodeURIComponent('kénitra femmes')}`, 'council.officer'),
    );
    return items.length >= 2 ? true : undefined;
  });
});
afterAll(() => portal?.stop());

const field = (page: Page) => page.getByRole('dialog').getByRole('combobox');
const options = (page: Page) => page.getByRole('dialog').getByRole('option');
const status = (page: Page) => page.getByRole('dialog').locator('.search-status');

test('by keyboard: opened, typed without accents, chosen with the arrows', async () => {
  const page = await portal.person('council.officer', { language: 'fr' });
  await page.keyboard.press('Control+k');
  await field(page).waitFor();
  expect(await field(page).evaluate((input) => input === document.activeElement)).toBe(true);
  await page.keyboard.type('kenitra femmes');
  await options(page).first().waitFor();
  await page.getByRole('group', { name: 'Centres' }).waitFor();
  await page.getByRole('group', { name: 'Plans d’action sociale' }).waitFor();
  expect(await status(page).textContent()).toMatch(/^\d+ résultats/);
  const active = () =>
    field(page).evaluate(
      (input) => document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.textContent,
    );
  const first = await active();
  expect(first).toBe(await options(page).first().textContent());
  await page.keyboard.press('ArrowDown');
  expect(await active()).toBe(await options(page).nth(1).textContent());
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await active()).toBe(await options(page).last().textContent());
  expect(await page.getByRole('option', { selected: true }).count()).toBe(1);
  expect(await joinedWords(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);
  await picture(page, 'search');
  await page.getByRole('option', { name: 'Centre de Kénitra' }).click();
  await page.waitForURL('**/centres/f*');
  await page.getByRole('heading', { level: 1, name: 'Centre de Kénitra' }).waitFor();
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.waitForFunction(() => document.activeElement?.tagName !== 'BODY');

  // Enter opens the one that is marked.
  await page.getByRole('button', { name: 'Rechercher' }).click();
  await field(page).fill('plan kénitra femmes');
  await page.getByRole('option', { name: 'Plan de Kénitra', selected: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/region/plans/p*');
  await page.getByRole('heading', { level: 1, name: 'Plan de Kénitra' }).waitFor();

  await page.keyboard.press('Control+k');
  await field(page).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();
});

test('on a phone in Arabic: it fills the screen and finds letters that are folded', async () => {
  const page = await portal.person('council.officer', { language: 'ar', width: 360, height: 740 });
  await page.getByRole('button', { name: 'بحث' }).click();
  await field(page).waitFor();
  const box = await page.locator('.modal').boundingBox();
  expect([box?.x, box?.y, box?.width]).toEqual([0, 0, 360]);
  expect(box && box.height >= 739).toBe(true);
  // The last letter of the first word is another than in the title, as many write it.
  await field(page).fill('القنيطره النساء');
  await page.getByRole('option', { name: 'مركز القنيطرة للنساء' }).waitFor();
  for (const option of await options(page).all())
    expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  expect(await overflowing(page)).toEqual([]);
  expect(await joinedWords(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);
  await picture(page, 'search-phone');
  await page.getByRole('option', { name: 'مركز القنيطرة للنساء' }).click();
  await page.waitForURL('**/centres/f*');
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();
});

test('too little, nothing, and no answer are said, each with what to do', async () => {
  const page = await portal.person('council.officer', { language: 'fr' });
  await page.getByRole('button', { name: 'Rechercher' }).click();
  await field(page).fill('k');
  await status(page).getByText('au moins deux lettres').waitFor();
  await field(page).fill('zzyzx');
  await status(page).getByText('Rien ne correspond').waitFor();
  expect(await options(page).count()).toBe(0);
  expect(await page.getByRole('dialog').getByRole('link', { name: 'Conventions' }).getAttribute('href')).toBe(
    '/conventions?text=zzyzx',
  );
  expect(await violations(page)).toEqual([]);
  let broken = true;
  await page.route('**/v1/search?*', (route) =>
    broken ? route.fulfill({ status: 500, json: {} }) : route.continue(),
  );
  await field(page).fill('femmes');
  await page.getByRole('dialog').getByRole('alert').waitFor();
  expect(await violations(page)).toEqual([]);
  broken = false;
  await page.getByRole('dialog').getByRole('alert').getByRole('button').click();
  await options(page).first().waitFor();
  await page.context().close();
});

test('asks once the typing pauses, and gives up what was asked before', async () => {
  const page = await portal.person('council.officer', { language: 'fr' });
  const asked: string[] = [];
  const givenUp: string[] = [];
  const textOf = (url: string) => new URL(url).searchParams.get('text') ?? '';
  page.on('request', (request) => {
    if (request.url().includes('/v1/search?')) asked.push(textOf(request.url()));
  });
  page.on('requestfailed', (request) => givenUp.push(textOf(request.url())));
  await page.route('**/v1/search?*', async (route) => {
    if (textOf(route.request().url()) === 'centre') return;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Rechercher' }).click();
  await field(page).pressSequentially('centre', { delay: 20 });
  await until('the first request', async () => asked.includes('centre') || undefined);
  await field(page).pressSequentially(' femmes', { delay: 20 });
  await options(page).first().waitFor();
  expect(asked).toEqual(['centre', 'centre femmes']);
  expect(givenUp).toEqual(['centre']);
  await page.context().close();
});

test('nobody else finds the plan', async () => {
  const page = await portal.person('wilaya-gon.approver', { language: 'fr' });
  await page.getByRole('button', { name: 'Rechercher' }).click();
  await field(page).fill('kénitra femmes');
  await page.getByRole('option', { name: 'Centre de Kénitra' }).waitFor();
  expect(await page.getByRole('option', { name: 'Plan de Kénitra' }).count()).toBe(0);
  await page.context().close();
});
