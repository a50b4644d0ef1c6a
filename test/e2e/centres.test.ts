import { randomUUID } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayAt, daysLater } from '../../morocco/clock.ts';
import { read, until, type World } from '../../scenarios/client.ts';
import { playRegister } from '../../scenarios/register.ts';
import * as ar from '../../web/locales/ar/index.ts';
import { choose, tick, type } from './hands.ts';
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
  await page.locator('.history li').first().waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await joinedWords(page)).toEqual([]);
  expect(await picturesAndOverflows(page, 'centre')).toEqual([]);
  expect(await offTheSheet(page)).toEqual([]);
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();
});

const FILE = { mimeType: 'application/pdf', buffer: Buffer.from('étude, signée') };

/** Provides the only document of an open dialog. */
async function provide(dialog: Locator, title: string): Promise<void> {
  const words = ar.acts.document;
  await dialog.locator('input[type=file]').setInputFiles({ name: `${title}.pdf`, ...FILE });
  await dialog.getByText(words.hash).waitFor();
  await dialog.getByLabel(words.link).fill('https://ged.region-rsk.example/document');
}

/** Opens the form of an act by its name; it is asked for, or among the other acts. */
async function openAct(page: Page, name: keyof typeof ar.centre.acts): Promise<Locator> {
  const words = ar.centre.acts[name].open;
  const button = page.locator('.centre-next button', { hasText: words }).first();
  await button.waitFor({ state: 'attached' });
  if (!(await button.isVisible())) await page.getByText(ar.centre.otherActs).click();
  await button.click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}

async function submit(dialog: Locator, name: keyof typeof ar.centre.acts): Promise<void> {
  await dialog.getByRole('button', { name: ar.centre.acts[name].open, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

const phone = (user: string, path: string) =>
  portal.person(user, { language: 'ar', width: 360, height: 740, path });

const written = (day: string) => day.split('-').reverse().join('/');

test('an officer registers a centre on a phone and opens it, another party verifies, and attendance is reported', async () => {
  const page = await phone('council.officer', '/centres/new');
  const words = ar.centre;
  await page.getByLabel(words.field.nameAr).fill('مركز الصخيرات تمارة');
  await page.getByLabel(words.field.nameFr).fill('Centre de Skhirate-Témara');
  await tick(page, ar.centres.works.new);
  await tick(page, ar.terms.targetGroup.women);
  // Nothing is lost, and the fields that are missing are said, each with the way to it.
  const save = page.getByRole('button', { name: words.registration.submit, exact: true });
  await save.click();
  await page.locator('.error-links a').first().waitFor();
  expect(await violations(page)).toEqual([]);
  await picture(page, 'centre-registration-faults');
  await choose(page, ar.centres.province, 'الصخيرات-تمارة');
  // What was missing is given, and no longer called missing.
  await page.locator('.field:has(input[name="province"]) .field-error').waitFor({ state: 'detached' });
  // A point of another continent is refused at its field, in the reader's language.
  await page.locator('input[name="point"]').fill('48.85661, 2.35222');
  expect(await page.locator('input[name="point.lon"]').inputValue()).toBe('2.35222');
  await save.click();
  await page.locator('.field:has(input[name="point"]) .field-error').waitFor();
  expect(await page.getByLabel(words.field.nameFr).inputValue()).toBe('Centre de Skhirate-Témara');
  await page.locator('input[name="point"]').fill('33.92866, -6.90656');
  await page.locator('input[name="point"]').blur();
  expect(await picturesAndOverflows(page, 'centre-registration')).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  await save.click();
  await page.waitForURL(/\/centres\/f\w+$/);
  await page.locator('#centre-next').waitFor();

  // Since before the last quarter began, so that there is one of which to report.
  const since = (days: number) => written(daysLater(TODAY, -190 - days));
  for (const [ago, stage] of [
    [30, 'studies'],
    [20, 'works'],
    [10, 'equipped'],
  ] as const) {
    const dialog = await openAct(page, 'reportStage');
    await dialog.getByText(words.acts.reportStage.reached[stage]).waitFor();
    await type(dialog.locator('input[name="day"]'), since(ago === 20 ? 40 : ago));
    await provide(dialog, `وثيقة ${stage}`);
    if (ago === 20) {
      // The works cannot begin before the studies: the form says so at the day, and keeps what was given.
      await dialog.getByRole('button', { name: words.acts.reportStage.open, exact: true }).click();
      await dialog.locator('.field:has(input[name="day"]) .field-error').waitFor();
      expect(await violations(page)).toEqual([]);
      await picture(page, 'centre-stage-refused');
      await type(dialog.locator('input[name="day"]'), since(ago));
    }
    await submit(dialog, 'reportStage');
    await page.locator('.page-header .badge', { hasText: ar.centres.statuses[stage] }).waitFor();
  }
  await page.getByRole('button', { name: words.acts.nameOperator.open, exact: true }).waitFor();
  await picture(page, 'centre-equipped');
  let dialog = await openAct(page, 'nameOperator');
  await dialog.getByRole('combobox', { name: ar.centre.opening.operator }).fill('تعاون وطني');
  await page.getByRole('option', { name: /التعاون الوطني/ }).click();
  await submit(dialog, 'nameOperator');
  dialog = await openAct(page, 'reportStaff');
  await type(dialog.locator('input[name="needed"]'), '٨');
  await type(dialog.locator('input[name="filled"]'), '8');
  await submit(dialog, 'reportStaff');
  dialog = await openAct(page, 'authorise');
  await dialog.getByLabel(words.acts.authorise.reference).fill('رخصة 14/2026');
  await type(dialog.locator('input[name="day"]'), since(8));
  await submit(dialog, 'authorise');
  dialog = await openAct(page, 'declareOpening');
  await type(dialog.locator('input[name="day"]'), since(5));
  await provide(dialog, 'محضر الاستلام');
  await submit(dialog, 'declareOpening');
  await page.getByText(ar.centres.unverified).first().waitFor();
  // Whoever declared it is not offered to verify it.
  expect(await page.getByRole('button', { name: words.acts.verifyOpening.open, exact: true }).count()).toBe(
    0,
  );
  const { pathname } = new URL(page.url());
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();

  // The task in the inbox leads to the centre and its act.
  const wali = await phone('wilaya.approver', '/tasks');
  await wali.locator('.task-card', { hasText: ar.tasks.asked.verification }).first().click();
  await wali.getByRole('link', { name: ar.tasks.centreWay }).click();
  await wali.waitForURL(`**${pathname}#centre-next`);
  dialog = await openAct(wali, 'verifyOpening');
  await dialog.getByText('محضر الاستلام').waitFor();
  await picture(wali, 'centre-verify');
  await submit(dialog, 'verifyOpening');
  await wali.locator('.page-header .badge', { hasText: ar.centres.statuses.inService }).waitFor();
  expect(complaintsOf(wali)).toEqual([]);
  await wali.context().close();

  // The operator reports who came; a small number is shown to nobody else.
  const operator = await phone('entraide.officer', pathname);
  dialog = await openAct(operator, 'reportAttendance');
  await dialog.locator('button.select').click();
  await operator.getByRole('option').first().click();
  await type(dialog.locator('input[name="people"]'), '7');
  await submit(dialog, 'reportAttendance');
  await operator.locator('td .cell-value', { hasText: /^7$/ }).waitFor();
  await operator.context().close();
  const reader = await phone('ministry.approver', pathname);
  await reader.locator('.history li').first().waitFor();
  await reader.locator('td .cell-value', { hasText: 'عدد صغير' }).waitFor();
  expect(await violations(reader)).toEqual([]);
  expect(await picturesAndOverflows(reader, 'centre-open')).toEqual([]);
  expect(await offTheSheet(reader)).toEqual([]);
  await reader.context().close();
});
