import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Addresses, addressesOverBudget } from './first-load.ts';
import { playCentre } from './played-centres.ts';
import { complaintsOf, type Portal, startPortal } from './portal.ts';

/** The requests of a first visit, all of them to the portal itself. */

let portal: Portal;
let convention: string;
let centre: string;
beforeAll(async () => {
  portal = await startPortal();
  await portal.play(3);
  convention = await portal.firstConvention();
  const world = { url: () => portal.machine.url, play: randomUUID(), token: portal.machine.token };
  centre = await playCentre(world, new Date().toISOString().slice(0, 10), {
    name: { ar: 'مركز القنيطرة', fr: 'Centre de Kénitra' },
    province: 'MA-KEN',
    groups: ['women'],
    reached: [40],
  });
});
afterAll(() => portal?.stop());

const overBudget = async (page: Page, addresses: Addresses) =>
  (await addressesOverBudget(page, addresses)).map((found) => found.replace(convention, 'id'));

test('every first page takes at most 200 KB of compressed script', async () => {
  const visitor = await portal.visitor();
  expect(await overBudget(visitor, [['/', 'main button']])).toEqual([]);
  const page = await portal.person('council.officer');
  const sections = ['acts', 'works', 'approvals', 'money', 'statement', 'text'];
  const found = await overBudget(page, [
    ['/tasks', '.task-card, .state'],
    ['/agenda', '.state, .agenda-entry'],
    ['/agenda?view=month', '.month-day'],
    ['/conventions', '.convention-card'],
    ['/region/map', '.map-picture'],
    ['/region', '.region-ways'],
    ['/region/campaigns', '.state, main table'],
    ['/region/plans', '.state, main table'],
    ['/region/consultations', '.state, main table'],
    ['/region/consultations/new', '.state, .call-part'],
    ['/region/coverage', '.state, .coverage-key'],
    ['/centres', '.state, .board-lines'],
    ['/centres/new', '.registration-part'],
    ['/centres/import', '.import-source'],
    [`/centres/${centre}`, '.centre-next'],
    [`/conventions/${convention}`, 'main h1'],
    ...[...sections, 'amendments', 'trail'].map(
      (section) => [`/conventions/${convention}/${section}`, '.section h2'] as const,
    ),
  ]);
  expect(found).toEqual([]);
});

test('every step of a draft takes at most 200 KB of compressed script', async () => {
  const page = await portal.person('council.officer');
  const found = await overBudget(page, [
    ['/conventions/new', '.draft-step input'],
    ...['identity', 'aims', 'envelopes', 'lines', 'centres', 'targets', 'check'].map(
      (step) => [`/region/plans/new?step=${step}`, '.draft-step :is(input, button, .note):visible'] as const,
    ),
    ...['identity', 'parties', 'works', 'target', 'schedule', 'approvals', 'check'].map(
      (step) =>
        [
          `/conventions/${convention}/edit?step=${step}`,
          '.draft-step :is(input, summary, button):visible',
        ] as const,
    ),
  ]);
  expect(found).toEqual([]);
});

test('no file is fetched twice, though it is asked for before the scripts that need it run', async () => {
  const page = await portal.person('council.officer', { language: 'fr' });
  for (const path of ['/tasks', '/agenda', '/centres', '/region', `/conventions/${convention}`]) {
    const fetched: string[] = [];
    page.on('request', (asked) => fetched.push(new URL(asked.url()).pathname));
    await page.goto('about:blank');
    await page.goto(path, { waitUntil: 'networkidle' });
    page.removeAllListeners('request');
    const files = fetched.filter((each) => /^\/assets\/.*\.(js|css)$/.test(each));
    expect([path, files.length - new Set(files).size]).toEqual([path, 0]);
  }
});

test('whoever comes again sees the page of their region before the register has said which it is', async () => {
  const page = await portal.person('council.officer', { language: 'fr' });
  const pages = [
    ['/region', '.region-ways'],
    ['/centres', '.board-lines, main .state'],
  ] as const;
  await page.goto('/region');
  await page.locator('.region-ways').waitFor();
  const held = Promise.withResolvers<void>();
  await page.route('**/v1/organisations/o-council-rsk', async (route) => {
    await held.promise;
    await route.continue();
  });
  for (const [path, shown] of pages) {
    await page.goto(path);
    await page.locator(shown).first().waitFor();
    expect(await page.locator('main h1').textContent()).toContain('Rabat');
  }
  held.resolve();
});

/** The headers of a file, as a browser that can read compressed ones gets them. */
function headersOf(path: string): Promise<NodeJS.Dict<string | string[]>> {
  return new Promise((resolve, reject) => {
    request(new URL(path, portal.machine.url), { headers: { 'accept-encoding': 'gzip, br' } }, (response) => {
      response.resume();
      resolve(response.headers);
    })
      .on('error', reject)
      .end();
  });
}

test('files with a hash in their name are kept for ever, compressed; the page itself is asked for anew', async () => {
  const html = await (await fetch(portal.machine.url)).text();
  const files = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)].map(([, file]) => file);
  expect(files.length).toBeGreaterThan(2);
  for (const file of files) {
    const headers = await headersOf(String(file));
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-encoding']).toBe('br');
  }
  for (const path of ['/', '/tasks', '/config.json'])
    expect((await headersOf(path))['cache-control']).toBe('no-cache');
});

test('no script is inline, and the policy allows none', async () => {
  const answer = await fetch(portal.machine.url);
  const policy = answer.headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/(^|; )script-src 'self'(;|$)/);
  expect(policy).toMatch(/(^|; )default-src 'none'(;|$)/);
  expect(policy).not.toMatch(/unsafe-|\*|https?:/);
  const html = await answer.text();
  expect([...html.matchAll(/<script(?![^>]* src=)[^>]*>/g)]).toEqual([]);
  expect(html).not.toMatch(/<style|\son\w+=|style="/);
});

test('a whole visit asks only the portal, breaks no rule of the policy, and keeps no token beyond the tab', async () => {
  const page = await portal.visitor({ language: 'fr' });
  const strangers: string[] = [];
  page.on('request', (asked) => {
    const { origin, protocol } = new URL(asked.url());
    if (origin !== portal.machine.url && protocol !== 'blob:') strangers.push(asked.url());
  });
  await page.addInitScript(() => {
    window.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  await page.goto('/');
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.locator('a[href$="/council.officer"]').click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  for (const path of ['/tasks', '/conventions', '/region', `/conventions/${convention}`]) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
  }
  await page.getByRole('button', { name: 'Votre compte' }).click();
  await page.getByRole('dialog').waitFor();
  expect(strangers).toEqual([]);
  expect(complaintsOf(page)).toEqual([]);
  const kept = await page.evaluate(() => ({
    local: Object.keys(localStorage),
    tokens: Object.entries(sessionStorage).flatMap(([key, value]) => (/eyJ/.test(value) ? [key] : [])),
    cookies: document.cookie,
  }));
  // The language, and the region that the page of regions begins with at the next visit.
  expect(['sharaka.language', 'sharaka.region']).toEqual(expect.arrayContaining(kept.local));
  expect(kept.tokens.length).toBe(1);
  expect(kept.tokens[0]).toMatch(/^oidc\.user:/);
  expect(kept.cookies).toBe('');
});

test('a task, pledges and the calendar take at most 200 KB of compressed script', async () => {
  await portal.play(2);
  const reviewer = await portal.person('wilaya.approver');
  await reviewer.goto('/tasks');
  const task = await reviewer.locator('.task-card').first().getAttribute('href');
  expect(await overBudget(reviewer, [[String(task), '.text-version']])).toEqual([]);
  await portal.play(3);
  const officer = await portal.person('council.officer');
  expect(await overBudget(officer, [[`/conventions/${convention}/pledges`, '[data-add]']])).toEqual([]);
  const administrator = await portal.person('council.administrator');
  expect(await overBudget(administrator, [['/calendar', 'main input']])).toEqual([]);
});
