import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { pledgesA } from '../../scenarios/cases.ts';
import { act, read, type World } from '../../scenarios/client.ts';
import prepare from '../assembly.ts';
import { seedCrowd } from '../support/crowd.ts';
import { playCampaigns, RABAT, TODAY, YEAR } from './figures-world.ts';
import { firstLoad, nextLoad, overBudget, slow } from './first-load.ts';
import { playCentre, playCentres } from './played-centres.ts';
import { type Portal, startPortal } from './portal.ts';

/**
 * `npm run bench:web`: how fast the portal comes up and how smoothly its longest pages scroll, on a mid-range
 * phone over slow 4G, as Chromium plays both. Every first page has a budget: what exceeds it ends the run with an
 * error. "--loads" leaves the scrolling out. Times depend on the machine they are taken on.
 */

const PHONE = { width: 360, height: 780 };
const CONVENTIONS = 500;
const EVENTS = 300;
const SCROLL_SECONDS = 4;
/** A quick flick of the thumb: 3,000 pixels in a second. */
const PIXELS_PER_FRAME = 50;
/** The pledges of the case begin after the draft has been reviewed. */
const SCENES_TO_FIRST_PLEDGE = 9;

const cleanUp = await prepare();
const portal = await startPortal();
try {
  const world = await playCampaigns(portal);
  await playCentres(world, TODAY);
  const centre = await openCentre(world);
  await portal.play(SCENES_TO_FIRST_PLEDGE);
  const convention = await growTrail(portal);
  await seedCrowd(portal.machine.table, CONVENTIONS);

  console.log('\nFirst load: CPU 4x slower, 1.6 Mbit/s, 150 ms, nothing cached');
  const welcome = await portal.visitor({ language: 'ar', ...PHONE });
  const loads = [await firstLoad(welcome, '/')];
  for (const language of ['ar', 'fr'] as const) {
    const page = await portal.person('council.officer', { language, ...PHONE });
    for (const path of firstPages(convention, centre)) loads.push(await firstLoad(page, path));
    await page.context().close();
  }
  console.table(loads);
  const tooMuch = loads.flatMap(overBudget);
  for (const each of tooMuch) console.error(`Over budget: ${each}`);
  if (tooMuch.length > 0) process.exitCode = 1;

  console.log('\nThe next visit: the same phone and network, the files of the portal in its cache');
  const again = [];
  for (const language of ['ar', 'fr'] as const) {
    const page = await portal.person('council.officer', { language, ...PHONE });
    for (const path of ['/region', '/tasks', '/centres', `/conventions/${convention}`])
      again.push(await nextLoad(page, path));
    await page.context().close();
  }
  console.table(again);

  if (!process.argv.includes('--loads')) await scrollAll(convention);
} finally {
  await portal.stop();
  cleanUp();
}
// The engine of the workflows keeps a timer of those that wait within a Map: it would keep the process for weeks.
process.exit();

/** The addresses that somebody may come to first: from a mail, a bookmark, a colleague. */
function firstPages(convention: string, centre: string): string[] {
  const sections = ['', '/acts', '/works', '/approvals', '/money', '/trail', '/text'];
  return [
    '/tasks',
    '/conventions',
    '/region?region=MA-04',
    '/conventions/new',
    '/region',
    `/region/coverage?region=MA-04&period=${YEAR}`,
    '/region/map',
    '/agenda',
    '/centres',
    `/centres/${centre}`,
    '/region/consultations',
    '/region/plans',
    '/region/campaigns',
    `/region/campaigns/${RABAT}`,
    ...['works', 'schedule', 'check'].map((step) => `/conventions/${convention}/edit?step=${step}`),
    `/conventions/${convention}/pledges`,
    ...sections.map((section) => `/conventions/${convention}${section}`),
  ];
}

/** A centre with all that its page can show. */
function openCentre(world: World): Promise<string> {
  return playCentre(world, TODAY, {
    name: { ar: 'مركز مفتوح', fr: 'Centre ouvert' },
    province: 'MA-KEN',
    groups: ['women'],
    reached: [400, 300, 100],
    isOpen: true,
  });
}

async function scrollAll(convention: string): Promise<void> {
  console.log('\nScrolling for 4 seconds: CPU 4x slower, no network limit');
  const page = await portal.person('council.officer', { language: 'ar', ...PHONE });
  console.table([
    await scrolling(page, '/conventions', '.convention-card', CONVENTIONS + 1),
    await scrolling(page, `/conventions/${convention}/trail`, '.event', EVENTS),
  ]);
}

/** A convention whose trail has many events: a pledge that is revised again and again. */
async function growTrail({ machine }: Portal): Promise<string> {
  const world: World = { url: () => machine.url, token: machine.token, play: randomUUID() };
  const { body } = await read(world, 'council.officer', '/v1/conventions');
  const [row] = Array.isArray(body.items) ? body.items : [];
  const [pledge] = pledgesA(new Date().toISOString().slice(0, 10));
  if (!pledge) throw new Error('The case has no pledge');
  const user = `${pledge.party.split('-')[0]}.officer`;
  for (let event = Number(row.version); event < EVENTS; event += 1) {
    const terms = { ...pledge.terms, amount: pledge.terms.amount + event * 100 };
    await act(world, user, `revision-${event}`, ['PATCH', `/v1/conventions/${row.id}/pledges/p1`, terms]);
  }
  return String(row.id);
}

/** Brings a long page to its whole length, then scrolls through it and counts the frames that came late. */
async function scrolling(page: Page, path: string, row: string, rows: number) {
  await page.goto(path, { waitUntil: 'networkidle' });
  const deadline = Date.now() + 60_000;
  while ((await page.locator(row).count()) < rows && Date.now() < deadline) {
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    // A trail is brought page by page, by its button.
    const more = page.getByRole('button', { name: 'عرض المزيد' });
    if (await more.isVisible()) await more.click({ timeout: 2_000 }).catch(() => undefined);
    await page.waitForTimeout(100);
  }
  await page.evaluate(() => window.scrollTo(0, 0));
  const session = await slow(page, false);
  const found = await page.evaluate(
    async ({ seconds, step }) => {
      const longTasks: number[] = [];
      new PerformanceObserver((list) =>
        longTasks.push(...list.getEntries().map(({ duration }) => duration)),
      ).observe({
        type: 'longtask',
      });
      const frames: number[] = [];
      const began = performance.now();
      let before = began;
      await new Promise<void>((resolve) => {
        const frame = (now: number) => {
          frames.push(now - before);
          before = now;
          window.scrollBy(0, step);
          if (now - began < seconds * 1000) requestAnimationFrame(frame);
          else resolve();
        };
        requestAnimationFrame(frame);
      });
      frames.sort((a, b) => a - b);
      return {
        frames: frames.length,
        late: frames.filter((length) => length > 34).length,
        p95: frames[Math.floor(frames.length * 0.95)] ?? 0,
        longest: frames.at(-1) ?? 0,
        longTasks: longTasks.length,
        longestTask: Math.max(0, ...longTasks),
        elements: document.querySelectorAll('*').length,
      };
    },
    { seconds: SCROLL_SECONDS, step: PIXELS_PER_FRAME },
  );
  await session.detach();
  return {
    page: path.replace(/[0-9a-f-]{36}/, '(id)'),
    rows: await page.locator(row).count(),
    elements: found.elements,
    frames: found.frames,
    'frames > 34 ms': found.late,
    'frame p95, ms': Math.round(found.p95),
    'longest frame, ms': Math.round(found.longest),
    'long tasks': found.longTasks,
    'longest task, ms': Math.round(found.longestTask),
  };
}
