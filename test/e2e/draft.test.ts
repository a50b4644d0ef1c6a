import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { picturesAndOverflows, violations } from './inspect.ts';
import { complaintsOf, type Portal, startPortal } from './portal.ts';

/** Proposing and pledging, as officials do it. */

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
  await portal.play(1);
});
afterAll(() => portal?.stop());

async function firstConvention(user: string): Promise<string> {
  const answer = await fetch(`${portal.machine.url}/v1/conventions`, {
    headers: { authorization: `Bearer ${await portal.machine.token(user)}` },
  });
  const { items } = List.parse(await answer.json());
  return items[0]?.id ?? '';
}
const List = z.object({ items: z.array(z.object({ id: z.string() })) });

/** Opens whatever is folded away, so that it is looked at too. */
async function openFolds(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
}

const STEPS = ['identity', 'parties', 'works', 'target', 'schedule', 'approvals', 'check'] as const;

for (const language of ['ar', 'fr'] as const) {
  test(`every step of a draft is accessible and fits every width in ${language}`, async () => {
    const page = await portal.person('council.officer', { language });
    const id = await firstConvention('council.officer');
    for (const step of STEPS) {
      await page.goto(`/conventions/${id}/edit?step=${step}`);
      await page.locator('#step-title').waitFor();
      await page.waitForTimeout(300);
      await openFolds(page);
      expect(await violations(page), step).toEqual([]);
      expect(await picturesAndOverflows(page, `draft-${step}`), step).toEqual([]);
    }
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });
}
