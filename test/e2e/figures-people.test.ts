import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { read, until, type World } from '../../scenarios/client.ts';
import * as ar from '../../web/locales/ar/index.ts';
import * as fr from '../../web/locales/fr/index.ts';
import { GUELMIM, HEAD, importAs, playCampaigns, sixtyRows } from './figures-world.ts';
import { openDialog, plural, tabTo, tick } from './hands.ts';
import { overflowing, picturesAndOverflows, violations } from './inspect.ts';
import { complaintsOf, type Portal, startPortal } from './portal.ts';

/** People at a campaign: who reports from a file and over a bad line, who accepts from the inbox on a phone. */

let portal: Portal;
let world: World;
beforeAll(async () => {
  portal = await startPortal();
  world = await playCampaigns(portal);
});
afterAll(() => portal?.stop());

const IMPORT = `/region/campaigns/${GUELMIM}/import`;
const TEXT = 'textarea[name="csv"]';

/** How many figures of the campaign are kept of the source. */
async function kept(): Promise<number> {
  const { body } = await read(world, 'entraide.officer', `/v1/campaigns/${GUELMIM}`);
  return Array.isArray(body.figures) ? body.figures.length : 0;
}

/** Chooses a file by keyboard; the list of files is the system's own. */
async function chooseFile(page: Page, name: string, text: string | Buffer): Promise<void> {
  await tabTo(page, '.import-source .actions button:first-of-type');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
}

test('a file is chosen by keyboard in Arabic; a large one shows its progress, and every problem can be reached', async () => {
  const words = ar.campaigns.import;
  const page = await portal.person('entraide.officer', { language: 'ar', path: IMPORT });
  // From the beginning: a press that overtakes the wish to see the list of files opens one that nobody sees.
  page.on('filechooser', () => undefined);
  await page.locator(TEXT).waitFor();

  // In letters of DOS: nothing is guessed at.
  await chooseFile(page, 'dos.csv', Buffer.from([0x70, 0x82, 0x0a]));
  await page.getByText(words.faults.noText).waitFor();

  // Held back for as long as it takes to be seen.
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/v1/imports/**', async (route) => {
    await held;
    // What was asked before another file was chosen is no longer waited for.
    await route.continue().catch(() => undefined);
  });
  const rows = sixtyRows();
  const large = Array.from({ length: 40 }, () => rows).flat();
  await chooseFile(page, 'large.csv', [HEAD, ...large].join('\r\n'));
  const progress = page.getByRole('progressbar');
  await progress.waitFor();
  expect(await progress.locator('..').textContent()).toMatch(/2[.,  ]?400/);
  expect(await violations(page)).toEqual([]);
  release();
  await page.unroute('**/v1/imports/**');
  await page.locator('.import-problems tbody tr').nth(99).waitFor();
  expect(await page.locator('.import-problems tbody tr').count()).toBe(100);
  await page.getByRole('button', { name: ar.ui.more }).first().click();
  await page.locator('.import-problems tbody tr').nth(199).waitFor();
  expect(await kept()).toBe(0);

  // The right file, with three faults, in the place of the wrong one.
  const faulty = rows.with(5, String(rows[5]).replace('1500', '1.500')).with(8, 'MA-XXX');
  await chooseFile(page, 'faults.csv', `\u{feff}${[HEAD, ...faulty].join('\r\n')}`);
  await page.locator('.import-problems tbody tr').nth(99).waitFor({ state: 'detached' });
  await page.locator('.import-problems tbody tr').first().waitFor();
  expect(await picturesAndOverflows(page, 'import-file')).toEqual([]);
  expect(await kept()).toBe(0);
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();
});

test('a line that breaks in the middle of an import loses nothing, and imports nothing twice', async () => {
  const words = fr.campaigns.import;
  const page = await portal.person('entraide.officer', { language: 'fr', path: IMPORT });
  const rows = [HEAD, ...sixtyRows()].join('\n');
  await page.locator(TEXT).fill(rows);
  await page.getByText(words.ready).waitFor();

  // The request never arrives.
  await page.route('**/v1/imports/figures?**digest=**', (route) => route.abort('connectionreset'));
  await page.getByRole('button', { name: plural(words.submit, 'other').replace('#', '60') }).click();
  const again = page.getByRole('button', { name: fr.ui.sendAgain });
  await again.waitFor();
  expect(await page.locator(TEXT).inputValue()).toBe(rows);
  expect(await violations(page)).toEqual([]);
  expect(await kept()).toBe(0);

  // It arrives, and its answer is lost; after a reload everything is there, and said to be there already.
  await page.unroute('**/v1/imports/figures?**digest=**');
  await page.route('**/v1/imports/figures?**digest=**', async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  });
  await again.click();
  await until('the figures', async () => ((await kept()) === 60 ? true : undefined));
  await page.unroute('**/v1/imports/figures?**digest=**');
  await page.reload();
  await page.getByText(words.nothingNew).waitFor();
  expect(await page.locator(TEXT).inputValue()).toBe(rows);
  const submissions = await read(world, 'entraide.officer', `/v1/campaigns/${GUELMIM}/events?limit=100`);
  const told = Array.isArray(submissions.body.items) ? submissions.body.items : [];
  expect(told.filter(({ type }) => type === 'FiguresSubmitted')).toHaveLength(1);
  await page.context().close();
});

test('an approver comes from the inbox on a phone, returns a figure and accepts what is mended', async () => {
  const words = ar.campaigns;
  await importAs(world, 'entraide.officer', GUELMIM, [HEAD, ...sixtyRows()].join('\n'));
  const page = await portal.person('wilaya-gon.approver', {
    language: 'ar',
    width: 360,
    height: 740,
    path: '/tasks',
  });
  const card = page.locator('.task-card', { hasText: ar.tasks.asked.figuresAcceptance });
  await card.getByText('التعاون الوطني').waitFor();
  await card.click();
  await page.getByRole('link', { name: ar.tasks.figuresWay.figuresAcceptance }).click();
  // They come to what waits for them, not to the head of a long page.
  const heading = page.getByRole('heading', { name: words.submitted.title });
  await heading.waitFor();
  await expect.poll(() => heading.evaluate((each) => each === document.activeElement)).toBe(true);
  await expect
    .poll(() => heading.evaluate((each) => each.getBoundingClientRect().top))
    .toBeGreaterThanOrEqual(0);
  expect(await heading.evaluate((each) => each.getBoundingClientRect().top)).toBeLessThan(400);
  expect(await overflowing(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);

  const returning = await openDialog(page, words.submitted.return);
  // Nothing is ticked: the others are good.
  await tick(returning, 'كلميم');
  await returning.getByLabel(words.reason).fill('عدد المستفيدين لا يشمل إلا النصف الأول من السنة');
  expect(await violations(page)).toEqual([]);
  await returning.getByRole('button', { name: words.submitted.return, exact: true }).click();
  await returning.waitFor({ state: 'detached' });
  await page.getByText(words.requests.returned, { exact: true }).first().waitFor();

  // The source finds it in its inbox, with the reason where it mends it.
  const reporter = await portal.person('entraide.officer', { language: 'ar', path: '/tasks' });
  await reporter.locator('.task-card', { hasText: ar.tasks.asked.figures }).first().click();
  await reporter.getByRole('link', { name: ar.tasks.figuresWay.campaign }).click();
  await reporter.getByText('النصف الأول من السنة').first().waitFor();
  await reporter.context().close();
  const [first = ''] = sixtyRows().filter((row) => row.includes('MA-GUE') && row.includes('reached'));
  await importAs(world, 'entraide.officer', GUELMIM, [HEAD, first.replace('1500', '2900')].join('\n'));

  await page.reload();
  const accepting = await openDialog(page, words.submitted.accept);
  await accepting.getByRole('button', { name: words.submitted.accept, exact: true }).click();
  await accepting.waitFor({ state: 'detached' });
  await page.getByText(words.requests.accepted, { exact: true }).nth(3).waitFor();
  await page.goto('/tasks');
  await page.locator('h1').waitFor();
  await card.waitFor({ state: 'detached' });
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();
});
