import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { tick, type } from '../hands.ts';
import { type Cast, fits, type Kind, openTask } from './people.ts';

/** Tasks that are decided in the inbox. */

const CORE = ['ministry', 'wilaya', 'council'] as const;

/** A task with one decision: the page asks for no choice, and its button names the decision. */
const ONLY_APPROVED: readonly Kind[] = ['pledging'];

interface Decision {
  decision?: 'approve' | 'return' | 'sign';
  comment?: string;
  fill?: (page: Page) => Promise<void>;
}

export async function decide(
  cast: Cast,
  user: string,
  kind: Kind,
  { decision = 'approve', comment, fill }: Decision = {},
): Promise<void> {
  const { t } = cast;
  const page = await openTask(cast, user, kind);
  const isOnly = ONLY_APPROVED.includes(kind);
  if (!isOnly) await tick(page, t(`tasks.decide.${decision}`));
  if (comment !== undefined) await page.getByLabel(t('tasks.decide.comment')).fill(comment);
  await fill?.(page);
  await fits(page);
  const confirm = t(
    isOnly ? `tasks.asked.${kind}` : decision === 'sign' ? 'tasks.decide.sign' : 'tasks.decide.submit',
  );
  await page.getByRole('button', { name: confirm, exact: true }).click();
  const answer = page.getByText(t('tasks.decide.done')).or(page.getByRole('alert')).first();
  await answer.waitFor();
  expect(await answer.textContent()).toContain(t('tasks.decide.done'));
}

/** The three approvers approve what lies before them: a draft, an amendment, the final report. */
export async function approveAll(cast: Cast, kind: 'review' | 'finalReport'): Promise<void> {
  for (const party of CORE) await decide(cast, `${party}.approver`, kind);
}

/** From the council's deliberation to the visa. */
export async function adopt(cast: Cast, today: string): Promise<void> {
  const { t } = cast;
  await decide(cast, 'council.approver', 'deliberation', {
    fill: async (page) => {
      await page.getByLabel(t('tasks.decide.number')).fill('14/2026');
      await page.getByLabel(t('tasks.decide.date'), { exact: true }).fill(today);
      await page.getByLabel(t('tasks.decide.session')).fill('octobre');
      await type(page.getByLabel(t('tasks.decide.votesFor')), '52');
      await type(page.getByLabel(t('tasks.decide.votesAgainst')), '3');
      await type(page.getByLabel(t('tasks.decide.abstentions')), '6');
    },
  });
  await decide(cast, 'wilaya.approver', 'opposition');
  await decide(cast, 'ministry.authorising-officer', 'budgetControl');
  for (const party of CORE) {
    await decide(cast, `${party}.signatory`, 'signature', {
      decision: 'sign',
      fill: (page) => tick(page, t('tasks.decide.confirmSign')),
    });
  }
  await decide(cast, 'wilaya.approver', 'visa');
}
