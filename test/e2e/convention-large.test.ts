import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseA } from '../../scenarios/cases.ts';
import { act, type World } from '../../scenarios/client.ts';
import { picturesAndOverflows } from './inspect.ts';
import { type Portal, startPortal } from './portal.ts';

/** The largest conventions stay smooth on a slow machine: fifty parties, two hundred components, a long trail. */

const PLEDGES = 150;
/** How much slower than this machine an old office computer is. */
const SLOWER = 4;
/**
 * The longest that the page may be busy at a stretch, and from one frame of scrolling to the next, in milliseconds.
 * The margin is for busy machines; work that grows with the square of its rows takes far longer.
 */
const LONGEST = { busy: 5000, frame: 500 };

let portal: Portal;
let world: World;
beforeAll(async () => {
  portal = await startPortal();
  world = { url: () => portal.machine.url, play: randomUUID(), token: portal.machine.token };
});
afterAll(() => portal?.stop());

async function propose(change: (terms: ReturnType<typeof caseA>['terms']) => object): Promise<string> {
  const today = new Date().toISOString().slice(0, 10);
  const { terms, ...rest } = caseA(today);
  const body = { ...rest, terms: { ...terms, ...change(terms) } };
  const answer = await act(world, 'council.officer', randomUUID(), ['POST', '/v1/conventions', body]);
  return String(Object(answer.body.convention).id);
}

/** A person whose browser is slowed down, and how long it was busy at one stretch at most, in milliseconds. */
async function slowPerson(): Promise<{ page: Page; longest: () => Promise<number> }> {
  const page = await portal.person('council.officer', { language: 'ar' });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  return {
    page,
    longest: () =>
      page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const observer = new PerformanceObserver((list) =>
              resolve(Math.max(...list.getEntries().map((entry) => entry.duration))),
            );
            observer.observe({ type: 'longtask', buffered: true });
            setTimeout(() => resolve(0), 1000);
          }),
      ),
  };
}

/** Scrolls through the whole page; the time between two frames that nine of ten stay below, in milliseconds. */
function frameTime(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const times: number[] = [];
        let last = performance.now();
        const step = (now: number) => {
          times.push(now - last);
          last = now;
          window.scrollBy(0, 400);
          const isEnd = window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 1;
          if (isEnd) resolve(times.sort((a, b) => a - b)[Math.floor(times.length * 0.9)] ?? 0);
          else requestAnimationFrame(step);
        };
        requestAnimationFrame(step);
      }),
  );
}

test('fifty parties and two hundred components', { timeout: 240_000 }, async () => {
  const id = await propose((terms) => ({
    parties: [
      ...terms.parties,
      ...Array.from({ length: 47 }, (_, index) => ({
        id: `contributor-${index}`,
        kind: 'contributor',
        name: { ar: `المساهم رقم ${index}`, fr: `Contributeur ${index}` },
      })),
    ],
    components: Array.from({ length: 200 }, (_, index) => {
      const component = terms.components[index % terms.components.length];
      return { ...component, id: `component-${index}`, cost: 12_000_000 };
    }),
  }));
  const { page, longest } = await slowPerson();
  for (const [section, rows] of [
    ['', 50],
    ['/money', 50],
    ['/works', 200],
    ['/text', 200],
  ] as const) {
    await page.goto(`/conventions/${id}${section}`);
    await page.waitForFunction((count) => document.querySelectorAll('tbody tr').length >= count, rows);
    expect(await longest(), section).toBeLessThan(LONGEST.busy);
    expect(await frameTime(page), section).toBeLessThan(LONGEST.frame);
  }
  expect(await picturesAndOverflows(page, 'convention-large')).toEqual([]);
  await page.context().close();
});

test('a trail of three hundred events', { timeout: 240_000 }, async () => {
  const id = await propose(() => ({}));
  const path = `/v1/conventions/${id}`;
  const tasks = async (user: string) => {
    const headers = { authorization: `Bearer ${await portal.machine.token(user)}` };
    const answer = await fetch(`${portal.machine.url}${path}`, { headers });
    const body: { waitingFor: { task: string; party: string }[] } = await answer.json();
    return body.waitingFor;
  };
  await act(world, 'council.officer', randomUUID(), ['POST', `${path}/submission`, {}]);
  await expect.poll(async () => (await tasks('council.officer')).length, { timeout: 30_000 }).toBe(3);
  for (const [user, party] of [
    ['ministry', 'ministry-solidarity'],
    ['wilaya', 'wilaya-rsk'],
    ['council', 'council-rsk'],
  ]) {
    const own = (await tasks('council.officer')).find((task) => task.party === party);
    const decision: [string, string, unknown] = [
      'POST',
      `/v1/tasks/${own?.task}/decision`,
      { decision: 'approve' },
    ];
    await act(world, `${user}.approver`, randomUUID(), decision);
  }
  for (let index = 0; index < PLEDGES; index += 1) {
    const terms = { fiscalYear: new Date().getFullYear(), nature: 'cash', amount: 100_000 + index };
    const made = await act(world, 'wilaya.officer', randomUUID(), ['POST', `${path}/pledges`, terms]);
    const pledge = String(Object(made.body.pledge).id);
    await act(world, 'wilaya.officer', randomUUID(), ['DELETE', `${path}/pledges/${pledge}`, {}]);
  }
  const { page, longest } = await slowPerson();
  await page.goto(`/conventions/${id}/trail`);
  const earlier = page.getByRole('button', { name: 'عرض الوقائع السابقة' });
  const beginning = page.getByText('هذه بداية السجل.');
  await page.locator('.event').first().waitFor();
  while (!(await beginning.isVisible())) {
    const shown = await page.locator('.event').count();
    await earlier.click();
    await page.waitForFunction((count) => document.querySelectorAll('.event').length > count, shown);
  }
  expect(await page.locator('.event').count()).toBeGreaterThanOrEqual(300);
  await page.evaluate(() => window.scrollTo(0, 0));
  expect(await longest()).toBeLessThan(LONGEST.busy);
  expect(await frameTime(page)).toBeLessThan(LONGEST.frame);
  await page.context().close();
});
