import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { picturesAndOverflows, violations } from './inspect.ts';
import { complaintsOf, type Language, type Portal, startPortal } from './portal.ts';

/** The convention's page: a whole case, from its pledges to a tranche that waits for its conditions. */

let portal: Portal;
let address: string;
beforeAll(async () => {
  portal = await startPortal();
  await portal.play(62);
  const answer = await fetch(`${portal.machine.url}/v1/conventions`, {
    headers: { authorization: `Bearer ${await portal.machine.token('council.officer')}` },
  });
  const body: { items: { id: string }[] } = await answer.json();
  address = `/conventions/${body.items[0]?.id}`;
});
afterAll(() => portal?.stop());

const SECTIONS = [
  '',
  '/contributions',
  '/works',
  '/approvals',
  '/tranches',
  '/money',
  '/documents',
  '/amendments',
  '/trail',
  '/text',
] as const;

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
      const name = `convention-${section.slice(1) || 'standing'}`;
      expect(await picturesAndOverflows(page, name), section).toEqual([]);
    }
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });
}
