import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { playRegister } from '../../scenarios/register.ts';
import * as ar from '../../web/locales/ar/index.ts';
import { choose } from './hands.ts';
import { picturesAndOverflows, violations } from './inspect.ts';
import { complaintsOf, type Portal, startPortal } from './portal.ts';

/** Who does what, where: in Arabic on a phone, as an organisation and whoever looks for it use it. */

const words = ar.organisations;
const said = words.activities;
const PHONE = { language: 'ar', width: 360, height: 780 } as const;
let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
  const { machine } = portal;
  await playRegister({ url: () => machine.url, play: randomUUID(), token: machine.token });
});
afterAll(() => portal?.stop());

test('an organisation declares what it does, gives it a last day, and it is found in the table', async () => {
  const page = await portal.person('council.officer', { ...PHONE, path: '/organisations/o-council-rsk' });
  await page.getByRole('button', { name: said.declare }).click();
  let dialog = page.getByRole('dialog');
  await choose(page, said.service, words.services.listening, dialog);
  await choose(page, said.group, ar.terms.targetGroup.women, dialog);
  await choose(page, said.province, 'القنيطرة', dialog);
  await dialog.getByLabel(said.commune).fill('القنيطرة');
  await dialog.locator('input[name="from"]').fill('01/03/2024');
  await dialog.locator('input[name="capacity"]').fill('40');
  expect(await violations(page)).toEqual([]);
  expect(await picturesAndOverflows(page, 'activity-declare-ar')).toEqual([]);
  await dialog.getByRole('button', { name: said.declare, exact: true }).click();
  await page.getByText(said.states.current, { exact: true }).first().waitFor();

  await page.getByRole('button', { name: said.confirm }).click();
  dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: said.confirm, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await violations(page)).toEqual([]);
  expect(await picturesAndOverflows(page, 'activity-organisation-ar')).toEqual([]);

  // The list follows the acts by moments.
  const rows = page.locator('tbody tr');
  await vi.waitFor(async () => {
    await page.goto('/organisations/activities?province=MA-KEN');
    await page.locator('h1').waitFor();
    await rows.first().waitFor({ timeout: 2_000 });
  }, 30_000);
  expect(await rows.first().textContent()).toContain(words.services.listening);
  expect(await violations(page)).toEqual([]);
  expect(await picturesAndOverflows(page, 'activities-ar')).toEqual([]);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: said.download }).click(),
  ]);
  const [, tags, first] = (await readFile(await file.path(), 'utf8')).split('\r\n');
  expect(tags).toContain('#activity+code');
  expect(first).toContain('listening');
  await page.getByLabel(said.service, { exact: true }).selectOption('shelter');
  await page.getByText(said.none).waitFor();

  await page.goto('/organisations/o-council-rsk');
  await page.locator('tbody').getByRole('button', { name: words.acts.correct }).first().click();
  dialog = page.getByRole('dialog');
  await dialog.locator('input[name="until"]').fill('30/06/2026');
  await dialog.getByRole('button', { name: words.correct.submit }).click();
  await page.getByText(said.states.ended, { exact: true }).first().waitFor();
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();
});

test('who may not say what another organisation does is offered nothing', async () => {
  const page = await portal.person('council.officer', { ...PHONE, path: '/organisations/o-ads' });
  await page.locator('h1').waitFor();
  await page.getByText(words.known).waitFor();
  expect(await page.getByRole('button', { name: said.declare }).count()).toBe(0);
  await page.context().close();
});
