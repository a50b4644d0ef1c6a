import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedCrowd } from '../support/crowd.ts';
import { picturesAndOverflows, violations } from './inspect.ts';
import { complaintsOf, type Portal, startPortal } from './portal.ts';

/** A region's conventions together. */

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
  await portal.play(2);
  await seedCrowd(portal.machine.table, 60);
});
afterAll(() => portal?.stop());

const WORDS = { ar: 'الأموال حسب الطرف', fr: 'Financement par partie' } as const;

for (const language of ['ar', 'fr'] as const) {
  test(`the overview is accessible and fits every width in ${language}`, async () => {
    const page = await portal.person('wilaya.approver', { language, path: '/overview' });
    await page.getByRole('heading', { name: WORDS[language] }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await picturesAndOverflows(page, 'overview')).toEqual([]);
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });
}

test('a region chosen by keyboard is in the address, and its stages lead to their conventions', async () => {
  const page = await portal.person('wilaya.approver', { language: 'fr', path: '/overview' });
  await page.getByText('61 conventions', { exact: true }).first().waitFor();
  await page.getByLabel('Région').focus();
  await page.keyboard.type('Marrakech');
  await page.waitForURL(/region=MA-07/);
  await page.getByText('5 conventions', { exact: true }).first().waitFor();
  const stage = page.locator('.overview-bar').first();
  const count = Number(await stage.locator('.overview-amount').textContent());
  await stage.getByRole('link').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/conventions\?phase=\w+&region=MA-07|conventions\?region=MA-07&phase=/);
  await page.locator('.convention-card').first().waitFor();
  expect(await page.locator('.convention-card').count()).toBe(count);
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
});

test('a region without conventions says so', async () => {
  const page = await portal.person('entraide.officer', { language: 'fr', path: '/overview?region=MA-12' });
  await page.getByText('Aucune convention ici').waitFor();
  expect(await violations(page)).toEqual([]);
});
