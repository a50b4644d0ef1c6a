import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { act, read, until, type World } from '../../scenarios/client.ts';
import { playRegister } from '../../scenarios/register.ts';
import * as ar from '../../web/locales/ar/index.ts';
import { seedCentres } from '../support/centre-rows.ts';
import { seedCoverage } from '../support/coverage.ts';
import { NATIONAL, PROPOSAL, REGIONAL } from '../support/plan-setting.ts';
import { PROGRAMME } from '../support/region-setting.ts';
import { offTheSheet, picturesAndOverflows, violations } from './inspect.ts';
import { complaintsOf, type Portal, startPortal } from './portal.ts';

/** The region's page as the front of the portal: what whoever leads a region sees first. */

let portal: Portal;
/** Scenes of the demonstration's case until the first pledge is there. */
const SCENES_TO_FIRST_PLEDGE = 9;

const Proposed = z.object({ actionPlan: z.object({ id: z.string() }) });

beforeAll(async () => {
  portal = await startPortal();
  await seedCoverage(portal.machine.table, new Date().getFullYear());
  await seedCentres(portal.machine.table);
  const world: World = { url: () => portal.machine.url, token: portal.machine.token, play: 'front' };
  await playRegister(world);
  const officer = 'council.officer';
  const proposal = { ...PROPOSAL, contributors: [], consultations: [] };
  const { body } = await act(world, officer, 'plan', ['POST', '/v1/plans', proposal]);
  const path = `/v1/plans/${z.parse(Proposed, body).actionPlan.id}`;
  for (const [method, at, change] of [
    ['PUT', '/envelopes', { envelopes: [REGIONAL, NATIONAL] }],
    ['PATCH', '', { programme: PROGRAMME }],
  ] as const) {
    const { etag } = await read(world, officer, path);
    await act(world, officer, `${method} ${at}`, [method, `${path}${at}`, change], { ifMatch: etag });
  }
  await until('the plan in its list', async () => {
    const { body: region } = await read(world, officer, '/v1/regions/MA-04');
    return region.plan === null ? undefined : true;
  });
});
afterAll(() => portal?.stop());

const plain = (text: string | null) => (text ?? '').replaceAll(/[\u2066-\u2069\u200e\u200f]/g, '');

test('a wali begins on a phone, in Arabic, with the region: each figure, what is open, and the way to its source', async () => {
  const page = await portal.person('wilaya.signatory', { language: 'ar', width: 360, height: 740 });
  await page.waitForURL('**/region');
  await page.locator('.region-figures').waitFor();
  const figures = plain(await page.locator('.region-figures').textContent());
  // 50 M of the region; the 200 M of the country is nowhere added; 28 of about 240 centres.
  expect(figures).toMatch(/50\.000\.000/);
  expect(figures).not.toMatch(/250\.000\.000/);
  expect(figures).toMatch(/11,67/);
  expect(figures).toMatch(/23\.333\.333/);
  expect(figures).toMatch(/17,3/);
  expect(figures).toContain('بين 1 و2 من 28');
  await page.locator('.map-picture').waitFor();
  expect(await violations(page)).toEqual([]);
  expect(complaintsOf(page)).toEqual([]);
  await page.getByRole('link', { name: ar.region.front.coverage.source }).click();
  await page.locator('.coverage-headline').waitFor();
  await page.context().close();
});

for (const language of ['ar', 'fr'] as const)
  test(`a region, one with nothing and the country are whole at every width and on paper in ${language}`, async () => {
    const page = await portal.person('wilaya.signatory', { language, path: '/region' });
    for (const [name, address, shown] of [
      ['front', '/region', '.map-picture'],
      ['front-nothing', '/region?region=MA-12', '.map-picture'],
      ['front-country', '/region?region=all', 'main table'],
    ] as const) {
      await page.goto(address);
      await page.locator(shown).first().waitFor();
      expect(await violations(page)).toEqual([]);
      expect(await picturesAndOverflows(page, name)).toEqual([]);
      expect(await offTheSheet(page)).toEqual([]);
    }
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });

test('the source of each figure is that of the region that is shown, also for somebody of no region', async () => {
  const page = await portal.person('ministry.officer', { language: 'fr', path: '/region?region=MA-04' });
  await page.goto('/region?region=MA-04');
  await page.locator('.region-source').first().waitFor();
  const sources = await page
    .locator('.region-source a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  expect(sources).toEqual([
    expect.stringMatching(/^\/region\/plans\/p\w+$/),
    `/region/coverage?region=MA-04&period=${new Date().getFullYear()}`,
    '/centres?region=MA-04',
    '/region/consultations?region=MA-04',
  ]);
  await page.locator('.region-source a').last().click();
  await page.waitForURL('**/region/consultations?region=MA-04');
  const chosen = page.locator('select[name="region"]');
  expect(await chosen.inputValue()).toBe('MA-04');
  await chosen.selectOption('');
  await page.waitForURL('**/region/consultations');
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();
});

test('the money of a party’s conventions by party is a fold of the region and of the country', async () => {
  await portal.play(SCENES_TO_FIRST_PLEDGE);
  const page = await portal.person('council.signatory', { language: 'fr', path: '/region?region=MA-04' });
  for (const address of ['/region?region=MA-04', '/region?region=all']) {
    await page.goto(address);
    const fold = page.locator('.money-by-party');
    await fold.locator('summary').click();
    await fold.locator('table').waitFor();
    // Each party of the convention, and all of them together.
    expect(await fold.locator('tbody tr').count()).toBe(4);
    expect(plain(await fold.locator('tbody tr').last().textContent())).toMatch(/Toutes les parties.*DH/);
    expect(await fold.getByRole('link').getAttribute('href')).toMatch(/^\/conventions/);
    expect(await violations(page)).toEqual([]);
    expect(await picturesAndOverflows(page, 'money-by-party')).toEqual([]);
    expect(await offTheSheet(page)).toEqual([]);
  }
  // Nothing of it is asked for or printed by somebody who has not opened it.
  await page.goto('/region?region=MA-07');
  await page.locator('.money-by-party').waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  expect(await page.locator('.money-by-party').isVisible()).toBe(false);
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();
});

test('an officer begins with the inbox, and a link to the former overview leads to the region', async () => {
  const page = await portal.person('council.officer', { language: 'fr' });
  await page.waitForURL('**/tasks');
  await page.goto('/overview?region=MA-07');
  await page.waitForURL('**/region?region=MA-07');
  await page.getByRole('heading', { level: 1, name: 'Marrakech-Safi' }).waitFor();
  await page.context().close();
});
