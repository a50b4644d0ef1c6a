import type { Response } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { overflowing, picture } from './inspect.ts';
import { choose, type Portal, startPortal } from './portal.ts';

/** What a visit costs: an old office computer on a slow line is the measure. */

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
  await portal.play(2);
});
afterAll(() => portal?.stop());

const LARGEST_FIRST_LOAD = 200 * 1024;

test('the inbox loads at most 200 KB of compressed scripts, and nothing from elsewhere', async () => {
  const page = await portal.person('ministry.approver');
  await page.getByRole('link', { name: 'دراسة المشروع' }).waitFor();
  const answers: Response[] = [];
  page.on('response', (response) => answers.push(response));
  const session = await page.context().newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await page.reload();
  await page.getByRole('link', { name: 'دراسة المشروع' }).waitFor();
  const scripts = answers.filter((answer) => answer.url().endsWith('.js'));
  const sizes = await Promise.all(
    scripts.map(async (answer) => (await answer.request().sizes()).responseBodySize),
  );
  const total = sizes.reduce((sum, size) => sum + size, 0);
  expect(scripts.length).toBeGreaterThan(1);
  expect(total).toBeGreaterThan(50 * 1024);
  expect(total).toBeLessThan(LARGEST_FIRST_LOAD);
  expect(answers.filter((answer) => !answer.url().startsWith(`${portal.machine.url}/`))).toEqual([]);
});

test('on a phone the text is folded and the decision near', async () => {
  const page = await portal.person('ministry.approver', { width: 360, height: 800 });
  await page.getByRole('link', { name: 'دراسة المشروع' }).click();
  await page.getByRole('button', { name: 'تأكيد القرار' }).waitFor();
  await choose(page, 'إرجاع مع ملاحظات');
  expect(await page.locator('details[open]').count()).toBe(0);
  await picture(page, 'task-phone');
  await page.locator('summary').first().click();
  await page.getByRole('table').first().waitFor();
  expect(await overflowing(page)).toEqual([]);
  await picture(page, 'task-phone-open');
});
