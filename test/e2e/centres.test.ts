import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayAt } from '../../morocco/clock.ts';
import { read, until, type World } from '../../scenarios/client.ts';
import { playRegister } from '../../scenarios/register.ts';
import * as ar from '../../web/locales/ar/index.ts';
import { joinedWords, offTheSheet, picture, picturesAndOverflows, violations } from './inspect.ts';
import { LATE, playCentres } from './played-centres.ts';
import { complaintsOf, type Portal, startPortal } from './portal.ts';

/** The board of centres and a centre's page, as those who answer for a region use them. */

const TODAY = dayAt(Date.now());

let portal: Portal;
let world: World;
beforeAll(async () => {
  portal = await startPortal();
  const { machine } = portal;
  world = { url: () => machine.url, play: randomUUID(), token: machine.token };
  await playRegister(world);
  await playCentres(world, TODAY);
  await until('the centres in their list', async () => {
    const { body } = await read(world, 'council.officer', '/v1/centres?region=MA-04&limit=100');
    const rows: { waitsFor?: unknown }[] = JSON.parse(JSON.stringify(body.items));
    return rows.filter(({ waitsFor }) => waitsFor !== undefined).length >= 4 ? true : undefined;
  });
});
afterAll(() => portal?.stop());

test('a governor sees on a phone which centres stand closed, for how long, and whose turn it is', async () => {
  const page = await portal.person('wilaya.approver', {
    language: 'ar',
    width: 360,
    height: 740,
    path: '/region',
  });
  await page.locator('.region-closed').waitFor();
  expect(await page.locator('.region-closed li').count()).toBe(2);
  expect(await page.locator('.region-closed li').first().textContent()).toContain(LATE);
  await picture(page, 'region-closed');
  await page.locator('main').getByRole('link', { name: ar.region.ways.centres, exact: true }).click();
  await page.locator('.board-lines').first().waitFor();
  const first = page.locator('.board-lines li').first();
  expect(await first.textContent()).toContain(LATE);
  expect(await violations(page)).toEqual([]);
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();
});

test.each(['ar', 'fr', 'en'] as const)('the board is accessible and whole in %s', async (language) => {
  const page = await portal.person('council.officer', { language, path: '/centres' });
  await page.locator('.board-lines').first().waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await joinedWords(page)).toEqual([]);
  expect(await picturesAndOverflows(page, 'centres')).toEqual([]);
  expect(await offTheSheet(page)).toEqual([]);
  await page.locator('.board-lines a').first().click();
  await page.locator('.centre-history li').first().waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await joinedWords(page)).toEqual([]);
  expect(await picturesAndOverflows(page, 'centre')).toEqual([]);
  expect(await offTheSheet(page)).toEqual([]);
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();
});
