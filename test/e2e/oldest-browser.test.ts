import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import oldest from '@sparticuz/chromium';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { World } from '../../scenarios/client.ts';
import { newerIn } from '../unit/web/newer-interfaces.ts';
import { GUELMIM, HEAD, importAs, playCampaigns, RABAT, sixtyRows, YEAR } from './figures-world.ts';
import { complaintsOf, type Portal, signIn, startPortal } from './portal.ts';

/** The portal in the oldest Chromium that it supports: 109, the last for Windows 7 and 8.1. */

let portal: Portal;
let world: World;
beforeAll(async () => {
  portal = await startPortal({ executablePath: await oldest.executablePath() });
  world = await playCampaigns(portal);
});
afterAll(() => portal?.stop());

test('what is built uses nothing that a supported browser lacks', () => {
  // The feature that is left out is no array method here: a regular expression's named group looks like it.
  const options = ['--module', '--checkFeatures', '--ignore=ArrayPrototypeGroup'];
  execFileSync('node_modules/.bin/es-check', ['checkBrowser', 'web/dist/assets/*.js', ...options]);
  const newer = globSync('web/dist/assets/*.js').flatMap((file) => newerIn(readFileSync(file, 'utf8')));
  // React Aria's, which `first.js` brings along; and the name in one of React's sentences.
  expect([...new Set(newer)].sort()).toEqual(['AbortSignal.timeout', 'requestSubmit']);
  const queries = globSync('web/dist/assets/*.css').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/@media([^{]+)\{/g)].map(([, query = '']) => query.trim()),
  );
  // Safari 15.6 reads neither ranges nor a `not` before them, and would leave out what phones need.
  expect(queries.filter((query) => /[<>]|\bnot\b|\bor\b/.test(query))).toEqual([]);
});

test('a draft is typed, its rows come and go, and it outlives a reload', async () => {
  const page = await portal.visitor({ language: 'ar' });
  expect(await page.evaluate(() => navigator.userAgent)).toContain('Chrome/109.');
  await signIn(page, 'council.officer');
  await page.goto('/conventions/new?step=identity');
  const title = page.locator('[name="terms.title.ar"]');
  await title.focus();
  await page.keyboard.type('مركز النساء');
  expect(await title.inputValue()).toBe('مركز النساء');

  await page.goto('/conventions/new?step=works');
  for (const index of [0, 1]) {
    await page.locator('.editor [data-add]').click();
    await page.locator(`[name="terms.components.${index}.title.fr"]`).fill(`Centre ${index}`);
    await page.locator(`[name="terms.components.${index}.cost"]`).fill('١٥٠٠');
  }
  await page.locator('[data-row]').first().getByRole('button', { name: 'حذف' }).click();
  await page.locator('[name="terms.components.1.title.fr"]').waitFor({ state: 'detached' });
  expect(await page.locator('[name="terms.components.0.title.fr"]').inputValue()).toBe('Centre 1');
  expect(await page.locator('[name="terms.components.0.cost"]').inputValue()).toBe('1.500,00');

  await page.goto('/conventions/new?step=schedule');
  await page.locator('details summary').first().click();
  await page.locator('.day-button').first().click();
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.goto('/conventions/new?step=identity');
  expect(await title.inputValue()).toBe('مركز النساء');
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();
});

test('every kind of page comes up', async () => {
  await portal.play(1);
  const page = await portal.person('council.officer', { language: 'fr' });
  for (const path of ['/tasks', '/conventions', '/region', '/conventions/new?step=check']) {
    await page.goto(path);
    await page.locator('main h1').waitFor();
    await page.waitForLoadState('networkidle');
  }
  await page.goto('/conventions');
  await page.locator('.convention-card a').first().click();
  await page.locator('.parts-bar, nav').first().waitFor();
  expect(await page.locator('.state-failure').count()).toBe(0);
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();
});

test('the pages of the region come up, and a province is chosen on the map', async () => {
  await importAs(world, 'entraide.officer', GUELMIM, [HEAD, ...sixtyRows()].join('\n'));
  const page = await portal.person('wilaya.officer', { language: 'ar' });
  for (const [path, shown] of [
    ['/region', '.region-ways'],
    [`/region/coverage?region=MA-04&period=${YEAR}`, '.coverage-headline'],
    [`/region/coverage?period=${YEAR}`, '.coverage-bar'],
    ['/region/campaigns', 'main table a'],
    [`/region/campaigns/${RABAT}`, 'main table'],
    ['/region/campaigns/new', '.launch-choices'],
    ['/region/map', '.map-picture [data-place]'],
  ] as const) {
    await page.goto(path);
    await page.locator(shown).first().waitFor();
    await page.waitForLoadState('networkidle');
    expect([path, await page.locator('.state-failure').count()]).toEqual([path, 0]);
  }
  await page.locator('.map-place').first().click();
  await page.locator('.map-place[aria-pressed="true"]').waitFor();
  await page.locator('.map-chosen:not(:empty)').waitFor();
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();
  const reporter = await portal.person('entraide.officer', {
    language: 'fr',
    path: `/region/campaigns/${GUELMIM}/import`,
  });
  await reporter.locator('textarea[name="csv"]').fill([HEAD, ...sixtyRows()].join('\n'));
  await reporter.locator('.import-counts').waitFor();
  expect(complaintsOf(reporter)).toEqual([]);
  await reporter.context().close();
});
