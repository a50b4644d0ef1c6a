import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { dayAt } from '../../morocco/clock.ts';
import { playRegister } from '../../scenarios/register.ts';
import * as ar from '../../web/locales/ar/index.ts';
import * as fr from '../../web/locales/fr/index.ts';
import { openDialog, tick } from './hands.ts';
import { picturesAndOverflows, violations } from './inspect.ts';
import { playCentre } from './played-centres.ts';
import { complaintsOf, type Portal, startPortal } from './portal.ts';

/** Two people correct the same thing at the same time: nothing is lost, and nothing has to be typed again. */

let portal: Portal;
let centre: string;
beforeAll(async () => {
  portal = await startPortal();
  const world = { url: () => portal.machine.url, play: randomUUID(), token: portal.machine.token };
  await playRegister(world);
  centre = await playCentre(world, dayAt(Date.now()), {
    name: { ar: 'مركز القنيطرة', fr: 'Centre de Kénitra' },
    province: 'MA-KEN',
    groups: ['women'],
    reached: [40],
  });
});
afterAll(() => portal?.stop());

const Tagged = z.looseObject({ etag: z.string() });

/** A colleague's edit, on the version that is there. */
async function colleague(user: string, [method, path, what]: [string, string, string], body: unknown) {
  const { etag } = Tagged.parse(await portal.ask(path, user));
  const answer = await fetch(new URL(path + what, portal.machine.url), {
    method,
    headers: {
      authorization: `Bearer ${await portal.machine.token(user)}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      'if-match': etag,
    },
    body: JSON.stringify(body),
  });
  expect(await answer.text()).not.toContain('"errors"');
  expect(answer.ok).toBe(true);
}

test('a correction of an organisation goes on where a colleague was faster', async () => {
  const path = '/v1/organisations/o-entraide-nationale';
  const user = 'ministry.administrator';
  const words = fr.organisations;
  const page = await portal.person(user, { language: 'fr', path: '/organisations/o-entraide-nationale' });
  const figures = await openDialog(page, words.figures.change);
  await tick(figures, words.measures.population);
  await colleague(user, ['PUT', path, '/figures'], {
    figures: [{ measure: 'capacity', regions: ['MA-04'], provinces: [] }],
  });
  const save = figures.getByRole('button', { name: words.figures.submit, exact: true });
  await save.click();
  const both = figures.getByRole('status').filter({ hasText: fr.ui.meanwhile.kept });
  await both.getByText(words.measures.capacity).waitFor();
  await save.click();
  await figures.waitFor({ state: 'detached' });
  expect(JSON.stringify(await portal.ask(path, user))).toContain('"population"');

  const dialog = await openDialog(page, words.acts.correct);
  await dialog.getByLabel(words.nameFr).fill('Entraide Nationale, siège');
  await colleague(user, ['PATCH', path, ''], {
    name: { ar: 'التعاون الوطني', fr: 'Entraide' },
    mailbox: 'bureau@entraide.example',
  });
  const send = dialog.getByRole('button', { name: words.correct.submit, exact: true });
  await send.click();
  const news = dialog.getByRole('status').filter({ hasText: fr.ui.meanwhile.again });
  await news.waitFor();
  expect(await news.textContent()).toContain('Entraide');
  expect(await news.textContent()).toContain(fr.ui.meanwhile.kept);
  expect(await news.textContent()).toContain('bureau@entraide.example');
  expect(await news.textContent()).toContain(fr.ui.meanwhile.taken);
  expect(await dialog.getByLabel(words.nameFr).inputValue()).toBe('Entraide Nationale, siège');
  expect(await dialog.locator('input[name="mailbox"]').inputValue()).toBe('bureau@entraide.example');
  expect(await violations(page)).toEqual([]);
  await send.click();
  await dialog.waitFor({ state: 'detached' });
  expect(await portal.ask(path, user)).toMatchObject({
    name: { fr: 'Entraide Nationale, siège' },
    mailbox: 'bureau@entraide.example',
  });

  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();
});

test('a correction of a centre goes on where a colleague was faster, in Arabic on a phone by keyboard', async () => {
  const path = `/v1/centres/${centre}`;
  const user = 'council.officer';
  const words = ar.centre;
  const page = await portal.person(user, {
    ...{ language: 'ar', width: 360, height: 740 },
    path: `/centres/${centre}`,
  });
  await page.locator('.centre-next').waitFor();
  for (const fold of await page.locator('main details').all())
    await fold.evaluate((element) => element.setAttribute('open', ''));
  const dialog = await openDialog(page, words.acts.correct.open);
  await dialog.getByLabel(words.field.commune).fill('القنيطرة');
  await colleague(user, ['PATCH', path, ''], { places: 90, groups: ['women', 'children'] });
  const send = dialog.locator('button[type="submit"]');
  await send.focus();
  await page.keyboard.press('Enter');
  const news = dialog.getByRole('status').filter({ hasText: ar.ui.meanwhile.again });
  await news.waitFor();
  expect(await news.textContent()).toContain('90');
  expect(await news.textContent()).toContain(ar.terms.targetGroup.children);
  expect(await dialog.locator('input[name="commune"]').inputValue()).toBe('القنيطرة');
  expect(await dialog.getByRole('checkbox', { name: ar.terms.targetGroup.children }).isChecked()).toBe(true);
  expect(await violations(page)).toEqual([]);
  expect(await picturesAndOverflows(page, 'centre-overtaken')).toEqual([]);
  await send.focus();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  expect(await portal.ask(path, user)).toMatchObject({
    ...{ commune: 'القنيطرة', places: 90, groups: ['women', 'children'] },
  });
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();
});

test('what was typed before a break goes on where a colleague has changed the same meanwhile', async () => {
  const path = `/v1/centres/${centre}`;
  const user = 'council.officer';
  const words = fr.centre;
  const page = await portal.person(user, { language: 'fr', path: `/centres/${centre}` });
  const unfold = async () => {
    await page.locator('.centre-next').waitFor();
    for (const fold of await page.locator('main details').all())
      await fold.evaluate((element) => element.setAttribute('open', ''));
  };
  await unfold();
  const typed = await openDialog(page, words.acts.correct.open);
  await typed.getByLabel(words.field.commune).fill('Saknia');
  await page.keyboard.press('Escape');
  await typed.waitFor({ state: 'detached' });
  await colleague(user, ['PATCH', path, ''], { commune: 'Maâmora', places: 75 });

  await page.reload();
  await unfold();
  const dialog = await openDialog(page, words.acts.correct.open);
  const news = dialog.getByRole('status').filter({ hasText: fr.ui.meanwhile.again });
  await news.waitFor();
  expect(await news.textContent()).toContain('Maâmora');
  expect(await news.textContent()).toContain('75');
  expect(await dialog.locator('input[name="commune"]').inputValue()).toBe('Saknia');
  await dialog.locator('button[type="submit"]').click();
  await dialog.waitFor({ state: 'detached' });
  expect(await portal.ask(path, user)).toMatchObject({ commune: 'Saknia', places: 75 });
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();
});
