import { randomUUID } from 'node:crypto';
import type { CDPSession, Page } from 'playwright-core';
import { buildPortal } from '../../infra/portal/build.ts';
import { act, read, type World } from '../../local/demo/client.ts';
import { pledgesA } from '../support/cases.ts';
import { seedCrowd } from '../support/crowd.ts';
import { type Portal, startPortal } from './portal.ts';

/**
 * `npm run bench:web`: how fast the portal comes up and how smoothly its longest pages scroll, on a mid-range
 * phone over slow 4G, as Chromium plays both. Figures, not tests: they depend on the machine they are taken on.
 */

const PHONE = { width: 360, height: 780 };
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const CPU_SLOWDOWN = 4;
const CONVENTIONS = 500;
const EVENTS = 300;
const SCROLL_SECONDS = 4;
/** A quick flick of the thumb: 3,000 pixels in a second. */
const PIXELS_PER_FRAME = 50;
/** The pledges of the case begin after the draft has been reviewed. */
const SCENES_TO_FIRST_PLEDGE = 9;

await buildPortal();
const portal = await startPortal();
try {
  await portal.play(SCENES_TO_FIRST_PLEDGE);
  const convention = await growTrail(portal);
  await seedCrowd(portal.machine.dynamodb, CONVENTIONS);

  console.log(
    '\nFirst load: CPU 4x slower, 1.6 Mbit/s, 150 ms, nothing cached (goal: largest paint < 2,500 ms)',
  );
  const welcome = await portal.visitor({ language: 'ar', ...PHONE });
  const page = await portal.person('council.officer', { language: 'ar', ...PHONE });
  console.table([
    await firstLoad(welcome, '/'),
    await firstLoad(page, '/tasks'),
    await firstLoad(page, '/conventions'),
    await firstLoad(page, '/overview'),
    await firstLoad(page, `/conventions/${convention}`),
  ]);

  console.log('\nScrolling for 4 seconds: CPU 4x slower, no network limit');
  console.table([
    await scrolling(page, '/conventions', '.convention-card', CONVENTIONS + 1),
    await scrolling(page, `/conventions/${convention}/trail`, '.event', EVENTS),
  ]);
} finally {
  await portal.stop();
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

async function slow(page: Page, network: boolean): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  if (network) await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  return session;
}

/** Opens an address as somebody does who has never been there, and waits until the page has come to rest. */
async function firstLoad(page: Page, path: string) {
  const session = await slow(page, true);
  const bytes: Record<string, number> = {};
  const types = new Map<string, string>();
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId) ?? 'Other';
    bytes[type] = (bytes[type] ?? 0) + encodedDataLength;
  });
  await page.goto(path, { waitUntil: 'networkidle', timeout: 60_000 });
  const paints = await page.evaluate(
    () =>
      new Promise<{ first: number; largest: number; element: string }>((resolve) => {
        const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0;
        new PerformanceObserver((list) => {
          const last = list.getEntries().at(-1);
          const element =
            last && 'element' in last && last.element instanceof Element ? last.element : undefined;
          resolve({ first, largest: last?.startTime ?? 0, element: element?.tagName ?? '' });
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
  await session.detach();
  return {
    page: path.replace(/[0-9a-f-]{36}/, '(id)'),
    'first paint, ms': Math.round(paints.first),
    'largest paint, ms': Math.round(paints.largest),
    'which is': paints.element,
    'JS, KB': kilobytes(bytes.Script),
    'fonts, KB': kilobytes(bytes.Font),
    'CSS, KB': kilobytes(bytes.Stylesheet),
    'data, KB': kilobytes((bytes.Fetch ?? 0) + (bytes.XHR ?? 0)),
  };
}

function kilobytes(bytes = 0): number {
  return Math.round(bytes / 1024);
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
