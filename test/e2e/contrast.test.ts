import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Portal, startPortal } from './portal.ts';

/** The colours of the system instead of the portal's: what is current or chosen can still be told. */

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal?.stop());

test('of the links in the header only the current one is underlined', async () => {
  const page = await portal.person('council.officer', { language: 'ar', path: '/conventions' });
  await page.emulateMedia({ forcedColors: 'active' });
  const lines = await page.locator('.navigation a').evaluateAll((links) =>
    links.map((link) => ({
      isCurrent: link.getAttribute('aria-current') === 'page',
      isSeen:
        getComputedStyle(link).borderBlockEndColor !==
        getComputedStyle(document.documentElement).backgroundColor,
    })),
  );
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
  expect(lines.filter(({ isCurrent, isSeen }) => isCurrent !== isSeen)).toEqual([]);
});
