import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayAt } from '../../morocco/clock.ts';
import { until } from '../../scenarios/client.ts';
import { picture, picturesAndOverflows, violations } from './inspect.ts';
import { playCentre } from './played-centres.ts';
import { complaintsOf, type Language, type Portal, startPortal } from './portal.ts';

/** The convention's page: a whole case, from its pledges to a tranche that waits for its conditions. */

let portal: Portal;
let address: string;
beforeAll(async () => {
  portal = await startPortal();
  await portal.play(67);
  address = `/conventions/${await portal.firstConvention()}`;
});
afterAll(() => portal?.stop());

const SECTIONS = ['', '/approvals', '/money', '/works', '/amendments', '/trail', '/text'] as const;

async function opened(page: Page, section: string): Promise<void> {
  await page.goto(address + section);
  await page.locator('.section h2').waitFor();
  await page.locator('.working').waitFor({ state: 'detached' });
}

for (const language of ['ar', 'fr'] satisfies Language[]) {
  test(`every section is accessible and fits every width in ${language}`, async () => {
    const page = await portal.person('council.officer', { language });
    for (const section of SECTIONS) {
      await opened(page, section);
      expect(await violations(page), section).toEqual([]);
      const name = `convention-${section.slice(1) || 'progress'}`;
      expect(await picturesAndOverflows(page, name), section).toEqual([]);
    }
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });
}

test('the sections are reached by keyboard, and focus goes to what was opened', async () => {
  const page = await portal.person('ministry.officer', { language: 'fr', width: 360 });
  await opened(page, '');
  const links = page.getByRole('navigation', { name: 'Parties de la convention' });
  await links.getByRole('link', { name: 'Situation' }).focus();
  const target = links.getByRole('link', { name: 'Finances' });
  while (!(await target.evaluate((link) => link === document.activeElement)))
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/money');
  const heading = page.getByRole('heading', { name: 'Finances', level: 2 });
  await heading.waitFor();
  await page.waitForFunction(() => document.activeElement?.tagName === 'H2');
  expect(await heading.evaluate((title) => title === document.activeElement)).toBe(true);
  expect(await target.getAttribute('aria-current')).toBe('page');
  const isSeen = async () => {
    const { x, width } = (await target.boundingBox()) ?? { x: -1, width: 0 };
    return x >= 0 && x + width <= 360;
  };
  await expect.poll(isSeen).toBe(true);
  await page.context().close();
});

test('every address that people have kept leads to its part, on the screen and in focus', async () => {
  const page = await portal.person('council.auditor', { language: 'fr', width: 360, height: 740 });
  for (const [kept, path, hash, title] of [
    ['/contributions', '/money', '#contributions', 'Contributions'],
    ['/tranches', '/money', '#tranches', 'Tranches'],
    ['/tranches#tranche-2', '/money', '#tranche-2', 'Tranche 2'],
    ['/money#ledger', '/money', '#ledger', 'Compte et grand livre'],
    ['/money?asOf=2020-01-01', '/money', '', 'Compte et grand livre'],
    ['/documents', '/trail', '#documents', 'Documents'],
    ['/trail#trail', '/trail', '#trail', 'Historique'],
    ['/amendments', '/amendments', '', 'Modifications'],
  ] as const) {
    await page.goto(address + kept);
    const heading = page.getByRole('heading', { name: title, exact: true });
    await heading.waitFor();
    const { pathname, hash: at } = new URL(page.url());
    expect([pathname, at], kept).toEqual([address + path, hash]);
    const top = () => heading.evaluate((each) => each.getBoundingClientRect().top);
    await expect.poll(top, { message: kept }).toBeLessThan(740);
    await page.waitForLoadState('networkidle');
    expect(await top(), kept).toBeGreaterThanOrEqual(-1);
    // What comes later stands below it.
    expect(await top(), kept).toBeLessThan(740);
  }
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();
});

test('the summary has the money, the centres, what is due and the reader’s next act', async () => {
  const page = await portal.person('council.officer', { language: 'fr', width: 360, height: 740 });
  await opened(page, '/works');
  const summary = page.getByRole('region', { name: 'L’essentiel' });
  for (const said of [/Promis\s*25\.000\.000/, /Encaissé\s*24\.900\.000/, /sur 28 centres en service/])
    expect(await summary.textContent()).toMatch(said);
  // One button stands out, and it leads to what the inbox asks first about this convention.
  expect(await page.locator('main .button-primary').count()).toBe(1);
  await summary.locator('.button-primary').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/tasks/**');
  await page.getByRole('heading', { level: 1, name: 'Préparer l’ordre de paiement' }).waitFor();
  await page.goBack();
  await page.getByText('Tous les actes').focus();
  await page.keyboard.press('Enter');
  expect(await violations(page)).toEqual([]);
  expect(await picturesAndOverflows(page, 'convention-acts-menu')).toEqual([]);
  await page.locator('.acts-menu a').first().click();
  await page.waitForURL('**/acts#acts-*');
  await page.context().close();

  const auditor = await portal.person('council.auditor', { language: 'fr' });
  await opened(auditor, '');
  await auditor.getByText('Rien ne vous est demandé ici.').waitFor();
  expect(await auditor.locator('main .button-primary').count()).toBe(0);
  await auditor.context().close();
});

test('the money is shown as of any day, which the address keeps', async () => {
  const page = await portal.person('council.accountant', { language: 'fr' });
  await opened(page, '/money');
  const total = page.getByRole('table', { name: 'Financement par partie et affectation' });
  await total.getByText('25.000.000', { exact: false }).first().waitFor();
  await page.getByRole('textbox', { name: 'Situation au' }).fill('2020-01-01');
  await page.getByText('Aucun mouvement à cette date.').waitFor();
  expect(new URL(page.url()).searchParams.get('asOf')).toBe('2020-01-01');
  await page.reload();
  await page.getByText('Aucun mouvement à cette date.').waitFor();
  await page.getByRole('button', { name: 'Dernière situation' }).click();
  await total.waitFor();
  expect(new URL(page.url()).searchParams.has('asOf')).toBe(false);

  await page.getByRole('link', { name: /annule l’écriture/ }).click();
  const reversed = new URL(page.url()).hash;
  expect(await page.locator(`tr:has(${reversed})`).textContent()).toMatch(/Annulée/);
  await page.context().close();
});

test('the trail is told to its beginning in words, with its verification', async () => {
  const page = await portal.person('wilaya.approver', { language: 'fr' });
  await opened(page, '/trail');
  await page.getByText(/Historique intègre/).waitFor();
  const earlier = page.getByRole('button', { name: 'Afficher les faits antérieurs' });
  const beginning = page.getByText('Vous êtes au début de l’historique.');
  while (!(await beginning.isVisible())) {
    const shown = await page.locator('.event').count();
    await earlier.click();
    await page.waitForFunction((count) => document.querySelectorAll('.event').length > count, shown);
  }
  const numbers = await page
    .locator('.event')
    .evaluateAll((events) => events.map((event) => Number(event.getAttribute('value'))));
  expect(numbers).toEqual(numbers.map((_, index) => numbers.length - index));
  expect(await page.locator('.trail').textContent()).not.toMatch(/[{}"]|undefined|convention\.event/);
  await page.getByText(/propose la convention, pour un coût de/).waitFor();
  await page.context().close();
});

test('the text in force stands in both languages, and is printed alone', async () => {
  const page = await portal.person('council.signatory', { language: 'fr' });
  await opened(page, '/text');
  await page.getByRole('button', { name: 'Les deux' }).click();
  const arabic = page.locator('.full-text [lang="ar"]');
  await arabic.getByText('الأطراف', { exact: true }).waitFor();
  expect(await arabic.evaluate((side) => getComputedStyle(side).direction)).toBe('rtl');
  expect(await violations(page)).toEqual([]);
  expect(await picturesAndOverflows(page, 'convention-text-both')).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
  for (const part of ['h1', 'h2:has-text("Texte")', '.section-links', '.text-tools'])
    expect(await page.locator(part).first().isVisible(), part).toBe(false);
  expect(await page.locator('.text-seal').isVisible()).toBe(true);
  // The width of a sheet of A4 within its margins: no column of a table may fall off it.
  await page.setViewportSize({ width: 700, height: 1000 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(700);
  await picture(page, 'convention-text-print');
  await page.context().close();
});

test('a convention of somebody else is not shown', async () => {
  const page = await portal.person('council-gon.officer', { language: 'fr' });
  await page.goto(address);
  await page.getByRole('alert').waitFor();
  expect(await page.locator('h1').textContent()).toMatch(/Introuvable/);
  expect(await violations(page)).toEqual([]);
  await page.context().close();
});

test('a component leads to the centre that is linked to it, and the centre back to the component', async () => {
  const convention = address.replace('/conventions/', '');
  const world = { url: () => portal.machine.url, play: randomUUID(), token: portal.machine.token };
  const id = await playCentre(world, dayAt(Date.now()), {
    name: { ar: 'مركز النساء بالقنيطرة', fr: 'Centre des femmes de Kénitra' },
    province: 'MA-KEN',
    groups: ['women'],
    reached: [40],
    link: { convention, component: 'centre-ma-ken' },
  });
  await until('the centre in its list', async () =>
    JSON.stringify(await portal.ask('/v1/centres?region=MA-04&limit=100')).includes('centre-ma-ken')
      ? true
      : undefined,
  );
  const page = await portal.person('council.officer', { language: 'fr', width: 360 });
  await opened(page, '/works');
  const link = page.getByRole('link', { name: 'Centre des femmes de Kénitra' });
  await link.waitFor();
  expect(await page.locator('small', { has: link }).textContent()).toMatch(/^Son centre/);
  expect(await violations(page)).toEqual([]);
  expect(await picturesAndOverflows(page, 'convention-works-centre')).toEqual([]);
  await link.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/centres/${id}`);
  await page.getByRole('heading', { level: 1, name: 'Centre des femmes de Kénitra' }).waitFor();
  await page.locator(`main a[href="${address}/works"]`).click();
  await page.waitForURL(`**${address}/works`);
  await link.waitFor();
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();
});
