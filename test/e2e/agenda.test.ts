import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import * as ar from '../../web/locales/ar/index.ts';
import * as fr from '../../web/locales/fr/index.ts';
import { joinedWords, picturesAndOverflows, violations } from './inspect.ts';
import { complaintsOf, type Portal, startPortal } from './portal.ts';

/** The agenda: as a list, as a month gone through by keys, and under an address of one's own, until it is revoked. */

const USER = 'council.authorising-officer';
const Days = z.object({
  items: z.array(z.object({ id: z.string(), kind: z.string(), day: z.string(), label: z.string() })),
});

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
  // A convention in force, with its tranches ahead and a call for the first.
  await portal.play(25);
});
afterAll(() => portal?.stop());

/** Nothing is wrong with what is seen: for readers of any kind, at every width. */
async function isSound(page: Page, name: string): Promise<void> {
  expect(await violations(page)).toEqual([]);
  expect(await joinedWords(page)).toEqual([]);
  expect(await picturesAndOverflows(page, `agenda-${name}`)).toEqual([]);
  expect(complaintsOf(page)).toEqual([]);
}

const tasks = async () => {
  const { items } = Days.parse(await portal.ask('/v1/agenda', USER));
  return items.filter(({ kind }) => kind === 'task');
};

describe.each([
  ['fr', fr],
  ['ar', ar],
] as const)('in %s', (language, words) => {
  const { agenda } = words;
  const forward = language === 'ar' ? 'ArrowLeft' : 'ArrowRight';

  test('the list has the days and leads to what they are about', async () => {
    const page = await portal.person(USER, { language, width: 360, height: 740 });
    await page.locator('.navigation > button').click();
    await page.locator('.navigation').getByRole('link', { name: words.shell.agenda, exact: true }).click();
    await page.locator('.agenda-entry').first().waitFor();
    const [task] = await tasks();
    expect(await page.locator('.agenda-task').count()).toBe((await tasks()).length);
    await isSound(page, `list-${language}`);

    await page.locator('select[name="kind"]').selectOption('tranche');
    await page.locator('.agenda-tranche').first().waitFor();
    expect(await page.locator('.agenda-task').count()).toBe(0);
    await page.locator('.agenda-tranche a').first().click();
    await page.locator('#tranches').waitFor();
    await page.goBack();
    await page.locator('select[name="kind"]').selectOption('');
    await page.locator('.agenda-task a').first().click();
    await page.waitForURL(`**/tasks/${task?.id}`);
    expect(complaintsOf(page)).toEqual([]);
  });

  test('what is shown is saved for a spreadsheet', async () => {
    const page = await portal.person(USER, { language, path: '/tasks' });
    await page.goto('/agenda?kind=task');
    await page.locator('.agenda-task').first().waitFor();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: agenda.download }).click();
    const stream = await (await saved).createReadStream();
    const text = Buffer.concat(await stream.toArray()).toString('utf8');
    const [heads, ...rows] = text.trim().split('\r\n');
    expect(heads).toContain(`${agenda.column.day};${agenda.column.kind};`);
    expect(rows).toHaveLength((await tasks()).length);
  });

  test('a month is gone through by keys, and a day shows its own', async () => {
    const page = await portal.person(USER, { language });
    await page.goto('/agenda');
    await page.locator('.agenda-entry').first().waitFor();
    await page.getByRole('button', { name: agenda.month, exact: true }).click();
    await page.locator('.month-day[tabindex="0"]').focus();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-day') ?? '');
    const today = await focused();
    await page.keyboard.press('Home');
    const monday = await focused();
    expect(new Date(monday).getUTCDay() === 1 || monday.endsWith('-01')).toBe(true);
    await page.keyboard.press('PageDown');
    const next = new URL(page.url()).searchParams.get('month');
    await expect.poll(focused).toBe(`${next}${monday.slice(7)}`);
    await page.keyboard.press('PageUp');
    await expect.poll(focused).toBe(monday);
    await page.keyboard.press(forward);
    await expect.poll(focused).not.toBe(monday);
    expect((await focused()) > monday).toBe(true);
    expect(today).not.toBe('');

    const [task] = await tasks();
    await page.goto(`/agenda?view=month&month=${task?.day.slice(0, 7)}`);
    await page.locator('.month-entry').first().waitFor();
    await isSound(page, `month-${language}`);
    await page.locator(`[data-day="${task?.day}"]`).focus();
    await page.keyboard.press('Enter');
    await page.locator(`[data-day="${task?.day}"][aria-pressed="true"]`).waitFor();
    const days = page.locator('section[aria-labelledby^="agenda-"] h2');
    expect(await days.count()).toBe(1);
    expect(await page.locator('.agenda-task').count()).toBeGreaterThan(0);
  });

  test('an address of one’s own shows the same to a calendar program, until it is revoked', async () => {
    const page = await portal.person(USER, { language });
    await page.goto('/agenda');
    await page.locator('.agenda-entry').first().waitFor();
    await page.getByRole('button', { name: agenda.subscribe.open }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: agenda.subscribe.make }).click();
    const address = await dialog.getByLabel(agenda.subscribe.address).inputValue();
    await dialog.getByRole('heading', { name: agenda.subscribe.own }).waitFor();
    await isSound(page, `subscribed-${language}`);
    expect(await dialog.locator('a[href^="webcal:"]').getAttribute('href')).toBe(
      address.replace(/^http:/, 'webcal:'),
    );

    const answer = await fetch(address);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      200,
      'text/calendar; charset=utf-8',
    ]);
    const file = await answer.text();
    for (const { id } of await tasks()) expect(file.replaceAll('\r\n ', '')).toContain(`UID:${id}@sharaka`);

    // Shown this once: whoever opens the dialog again finds the subscription, and no address.
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: agenda.subscribe.open }).click();
    await dialog.getByRole('button', { name: agenda.subscribe.again }).waitFor();
    expect(await dialog.locator('input').count()).toBe(0);
    expect(await page.content()).not.toContain(address.split('=')[1]);

    await dialog.getByRole('button', { name: agenda.subscribe.revoke }).click();
    await dialog.getByRole('button', { name: agenda.subscribe.make }).waitFor();
    expect((await fetch(address)).status).toBe(404);
    expect(complaintsOf(page)).toEqual([]);
  });
});

test('the administrator sees who of the organisation has an address, and ends it', async () => {
  const { subscribe } = fr.agenda;
  const holder = await portal.person(USER, { language: 'fr', path: '/' });
  await holder.goto('/agenda');
  await holder.getByRole('button', { name: subscribe.open }).click();
  await holder.getByRole('button', { name: subscribe.make }).click();
  const address = await holder.getByLabel(subscribe.address).inputValue();

  const page = await portal.person('council.administrator', { language: 'fr' });
  await page.goto('/agenda');
  await page.getByRole('button', { name: subscribe.open }).click();
  const row = page.locator('.subscription-list li');
  await row.first().waitFor();
  await isSound(page, 'administrator');
  await row.getByRole('button').first().click();
  await page.getByText(subscribe.ofPartyNone).waitFor();
  expect((await fetch(address)).status).toBe(404);
});
