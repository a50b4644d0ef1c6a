import type { CDPSession, Page } from 'playwright-core';

/** The first load of an address by somebody who has never been there, and what it may cost. */

const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const CPU_SLOWDOWN = 4;

/** Compressed kilobytes of script, of 1,000 bytes, milliseconds to the largest paint, and the sum of layout shifts. */
const BUDGET = { script: 200, largestPaint: 2500, shifts: 0.1 };

/** A mid-range phone, with nothing in its cache unless it keeps one; over slow 4G where the network is limited too. */
export async function slow(page: Page, network: boolean, keepsCache = false): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: !keepsCache });
  if (network) await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  return session;
}

/** Opens an address as somebody does who has never been there, and waits until the page has come to rest. */
export async function firstLoad(page: Page, path: string) {
  const session = await slow(page, true);
  const bytes: Record<string, number> = {};
  const types = new Map<string, string>();
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId) ?? 'Other';
    bytes[type] = (bytes[type] ?? 0) + encodedDataLength;
  });
  await page.goto(path, { waitUntil: 'networkidle', timeout: 60_000 });
  const paints = await page.evaluate(paintsAndShifts);
  const language = await page.locator('html').getAttribute('lang');
  await session.detach();
  return {
    page: `${language} ${path.replace(/c[0-9a-z]{20,}|[0-9a-f-]{36}/, '(id)')}`,
    'first paint, ms': Math.round(paints.first),
    'largest paint, ms': Math.round(paints.largest),
    'which is': paints.element,
    shifts: Number(paints.shifts.toFixed(3)),
    'JS, KB': kilobytes(bytes.Script),
    'fonts, KB': kilobytes(bytes.Font),
    'CSS, KB': kilobytes(bytes.Stylesheet),
    'data, KB': kilobytes((bytes.Fetch ?? 0) + (bytes.XHR ?? 0)),
  };
}
/** Opens an address once more, as somebody does who comes every day: the portal's files are in the browser's cache. */
export async function nextLoad(page: Page, path: string) {
  await page.goto(path, { waitUntil: 'networkidle', timeout: 60_000 });
  const session = await slow(page, true, true);
  await page.goto('about:blank');
  await page.goto(path, { waitUntil: 'networkidle', timeout: 60_000 });
  const paints = await page.evaluate(paintsAndShifts);
  const language = await page.locator('html').getAttribute('lang');
  await session.detach();
  return {
    page: `${language} ${path.replace(/c[0-9a-z]{20,}/, '(id)')}`,
    'first paint, ms': Math.round(paints.first),
    'largest paint, ms': Math.round(paints.largest),
    'which is': paints.element,
    shifts: Number(paints.shifts.toFixed(3)),
  };
}

type Load = Awaited<ReturnType<typeof firstLoad>>;

/** The parts of a load that exceed their budget, in words. */
export function overBudget(load: Load): string[] {
  const figures = [
    ['largest paint, ms', BUDGET.largestPaint],
    ['shifts', BUDGET.shifts],
    ['JS, KB', BUDGET.script],
  ] as const;
  return figures.flatMap(([name, most]) =>
    load[name] > most ? [`${load.page}: ${name} ${load[name]} > ${most}`] : [],
  );
}

/** Runs in the page: when it was painted, and how far what was painted moved without anybody's doing. */
async function paintsAndShifts() {
  const entries = (type: string) =>
    new Promise<PerformanceEntry[]>((resolve) => {
      const timer = setTimeout(() => resolve([]), 500);
      new PerformanceObserver((list) => {
        clearTimeout(timer);
        resolve(list.getEntries());
      }).observe({ type, buffered: true });
    });
  const largest = (await entries('largest-contentful-paint')).at(-1);
  const shifts = (await entries('layout-shift')).map((entry) =>
    'value' in entry &&
    typeof entry.value === 'number' &&
    !('hadRecentInput' in entry && entry.hadRecentInput)
      ? entry.value
      : 0,
  );
  const element =
    largest && 'element' in largest && largest.element instanceof Element ? largest.element.tagName : '';
  return {
    first: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    largest: largest?.startTime ?? 0,
    element,
    shifts: shifts.reduce((sum, each) => sum + each, 0),
  };
}

function kilobytes(bytes = 0): number {
  return Math.round(bytes / 100) / 10;
}

/** Addresses, each with what is seen once it is there. */
export type Addresses = readonly (readonly [path: string, shown: string])[];

/** The compressed bytes of script that an address takes, with nothing cached, until what it is about is seen. */
async function scriptOf(page: Page, path: string, shown: string): Promise<number> {
  await page.goto('about:blank');
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const scripts = new Set<string>();
  let bytes = 0;
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Script') scripts.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(path);
  await page.locator(shown).first().waitFor();
  await session.detach();
  if (scripts.size <= 3) throw new Error(`${path} has fetched ${scripts.size} scripts`);
  return bytes;
}

/** The addresses that take more script than they may, with the bytes that they take. */
export async function addressesOverBudget(page: Page, addresses: Addresses): Promise<string[]> {
  const found: string[] = [];
  for (const [path, shown] of addresses) {
    const bytes = await scriptOf(page, path, shown);
    if (bytes > BUDGET.script * 1_000) found.push(`${path}: ${bytes}`);
  }
  return found;
}
