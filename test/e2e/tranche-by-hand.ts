import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type * as ar from '../../web/locales/ar/index.ts';
import { choose, HASH, openDialog, provideFile, type } from './hands.ts';
import { picturesAndOverflows, violations } from './inspect.ts';

/** The acts of one tranche, each by whoever may do it, as they would do it. */

export const MILLION = 100_000_000;

export interface Scene {
  words: typeof ar;
  tranche: 1 | 2;
  /** The person's page of the convention's acts. */
  at: (user: string, path?: string) => Promise<Page>;
  acts: string;
  current: () => Promise<{
    tranches: { received: number; disbursed: number; justified: number }[];
    documents: { document: { sha256: string } }[];
  }>;
  booked: (motive: string, tranche: number) => Promise<unknown[]>;
}

/** The payments of the women's funding line, in millions, by centre: none is paid more than it costs. */
const womenOf = (tranche: 1 | 2) => (tranche === 1 ? 2 : 1.8);
const centreOf = (tranche: 1 | 2) => (tranche === 1 ? /, Kénitra|، القنيطرة/ : /, Rabat|، الرباط/);

/**
 * The accountant records what has arrived: with a double click, over a connection that loses every answer, and
 * by keyboard alone.
 */
export async function receive({ words: { acts, ui }, tranche, at, current, booked }: Scene): Promise<Page> {
  const accountant = await at('council.accountant');
  await accountant.getByRole('heading', { name: acts.calls.title }).waitFor();
  expect(await violations(accountant)).toEqual([]);
  expect(await picturesAndOverflows(accountant, 'acts-accountant')).toEqual([]);
  const rows = accountant.getByRole('button', { name: acts.receipt.open });
  await rows.nth(3).waitFor();
  const left = (count: number) => expect.poll(() => rows.count(), { timeout: 10_000 }).toBe(count);
  await left(4);

  const first = await openDialog(accountant, acts.receipt.open);
  await first.getByLabel(acts.receipt.reference).fill('VIR-1');
  expect(await violations(accountant)).toEqual([]);
  expect(await picturesAndOverflows(accountant, 'acts-receipt')).toEqual([]);
  await first.getByRole('button', { name: acts.receipt.submit }).dblclick();
  await accountant.getByText(acts.receipt.done).waitFor();
  await first.waitFor({ state: 'detached' });
  await expect.poll(() => accountant.evaluate(() => document.activeElement?.id)).toBe('acts-calls');

  // The second is recorded, but its answer is lost on the way, as often as the portal tries.
  await accountant.route('**/receipts', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await left(3);
  const second = await openDialog(accountant, acts.receipt.open);
  await second.getByLabel(acts.receipt.reference).fill('VIR-2');
  await second.getByRole('button', { name: acts.receipt.submit }).click();
  const again = accountant.getByRole('button', { name: ui.sendAgain });
  await again.waitFor({ timeout: 30_000 });
  await accountant.keyboard.press('Escape');
  expect(await again.isVisible()).toBe(true);
  expect(await violations(accountant)).toEqual([]);
  await accountant.unroute('**/receipts');
  await again.click();
  await again.waitFor({ state: 'detached' });
  expect(await booked('receipt', tranche)).toHaveLength(2);

  // By keyboard alone.
  await left(2);
  await rows.first().focus();
  await accountant.keyboard.press('Enter');
  await accountant.getByRole('dialog').waitFor();
  await accountant.getByLabel(acts.receipt.reference).focus();
  await accountant.keyboard.type('VIR-3');
  await accountant.keyboard.press('Enter');
  await accountant.getByRole('dialog').waitFor({ state: 'detached' });
  await left(1);
  const last = await openDialog(accountant, acts.receipt.open);
  await last.getByLabel(acts.receipt.reference).fill('VIR-4');
  await last.getByRole('button', { name: acts.receipt.submit }).click();
  await last.waitFor({ state: 'detached' });
  await left(0);
  const total = tranche === 1 ? 12 * MILLION : 7.2 * MILLION;
  expect((await current()).tranches[tranche - 1]?.received).toBe(total);
  return accountant;
}

/** The officer finds the preparation in the inbox and does it there; one of the two payees is in the register. */
export async function prepare({ words: { acts, tasks, terms }, tranche, at }: Scene): Promise<Page> {
  const officer = await at('council.officer', '/tasks');
  await officer.getByRole('link', { name: tasks.asked.paymentPreparation }).click({ timeout: 30_000 });
  const form = officer.locator('form');
  await form.getByLabel(acts.orders.payee, { exact: true }).fill('Al Omrane');
  await type(form.getByLabel(acts.amount), '99000000');
  await form.getByText(acts.payment.excess).waitFor();
  const women = womenOf(tranche);
  await type(form.getByLabel(acts.amount), String(women * 1_000_000));
  await form.getByText(acts.payment.excess).waitFor({ state: 'detached' });
  await choose(officer, acts.component, centreOf(tranche));
  await form.getByRole('button', { name: acts.payment.add }).click();
  await expect
    .poll(() => officer.evaluate(() => document.activeElement?.getAttribute('name')))
    .toBe('lines.1.payee');
  await chooseFromRegister(officer, acts.payment);
  // The name stays free text, as the contract has it.
  await form.getByLabel(acts.orders.payee, { exact: true }).last().fill('Entraide Nationale');
  await type(form.getByLabel(acts.amount).last(), '1000000');
  await choose(officer, acts.payment.fund, new RegExp(`^${terms.noEarmark}`));
  await choose(officer, acts.component, /, Salé|، سلا/);
  expect(await violations(officer)).toEqual([]);
  expect(await picturesAndOverflows(officer, 'acts-payment')).toEqual([]);
  await form.getByRole('button', { name: acts.payment.submit }).dblclick();
  await officer.getByText(acts.payment.done).waitFor();
  return officer;
}

/** Chooses the last line's payee from the register, by keyboard alone. */
async function chooseFromRegister(page: Page, words: Scene['words']['acts']['payment']): Promise<void> {
  const isArabic = (await page.locator('html').getAttribute('lang')) === 'ar';
  const name = isArabic ? 'التعاون الوطني' : 'Entraide Nationale';
  await page.getByRole('button', { name: words.fromRegister }).last().press('Enter');
  const field = page.getByRole('combobox', { name: words.registered });
  await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true);
  await page.keyboard.type('entraide');
  // The list narrows a moment later: what stood there before is not chosen by mistake.
  await expect.poll(() => page.getByRole('option').allTextContents()).toEqual([name]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('input[name="lines.1.payee"]').inputValue()).toBe(name);
}

/** The authorising officer goes from the convention to the task and approves. */
export async function authorise({ words: { acts, tasks }, at }: Scene): Promise<Page> {
  const authorising = await at('council.authorising-officer');
  await authorising.getByRole('link', { name: acts.orders.authorise }).click({ timeout: 30_000 });
  await authorising.getByText('Entraide Nationale').first().waitFor();
  const entry = authorising.getByRole('link', { name: acts.payment.registered }).first();
  expect(await entry.getAttribute('href')).toBe('/organisations/o-entraide-nationale');
  await authorising.getByRole('radio', { name: tasks.decide.approve }).check({ force: true });
  expect(await violations(authorising)).toEqual([]);
  expect(await picturesAndOverflows(authorising, 'acts-authorisation')).toEqual([]);
  await authorising.getByRole('button', { name: tasks.decide.submit }).click();
  await authorising.getByText(tasks.decide.done).waitFor();
  return authorising;
}

/** The accountant executes. */
export async function execute(
  { words: { acts, tasks }, tranche, current }: Scene,
  accountant: Page,
): Promise<void> {
  const button = accountant.getByRole('button', { name: acts.execution.open });
  await accountant.reload();
  await button.waitFor({ timeout: 40_000 });
  await accountant.getByRole('link', { name: tasks.decide.sendBack }).click();
  await accountant.getByLabel(acts.execution.reference).waitFor();
  expect(await violations(accountant)).toEqual([]);
  expect(await picturesAndOverflows(accountant, 'acts-execution-task')).toEqual([]);
  await accountant.goBack();
  const execution = await openDialog(accountant, acts.execution.open);
  await execution.getByLabel(acts.execution.reference).fill('OV-2026-1');
  expect(await violations(accountant)).toEqual([]);
  expect(await picturesAndOverflows(accountant, 'acts-execution')).toEqual([]);
  await execution.getByRole('button', { name: acts.execution.submit }).dblclick();
  await accountant.getByText(acts.execution.done).waitFor();
  expect((await current()).tranches[tranche - 1]?.disbursed).toBe((womenOf(tranche) + 1) * MILLION);
}

/** The officer justifies, funding line by funding line, with a document whose hash is taken in the browser. */
export async function justify(
  { words: { acts, terms }, tranche, current, acts: path }: Scene,
  officer: Page,
): Promise<void> {
  const women = womenOf(tranche);
  await officer.goto(path);
  for (const [fundingLine, amount] of [
    [terms.targetGroup.women, women * 1_000_000],
    [terms.noEarmark, 1_000_000],
  ] as const) {
    const evidence = await openDialog(officer, acts.evidence.open);
    await evidence.getByRole('radio', { name: acts.evidence.kinds.expenditure }).check({ force: true });
    await choose(officer, acts.evidence.fund, new RegExp(`^${fundingLine}`));
    await type(evidence.getByLabel(acts.evidence.amount), String(amount));
    await evidence.getByRole('button', { name: acts.evidence.submit }).click();
    await provideFile(evidence, acts.document, 'État financier');
    expect(await violations(officer)).toEqual([]);
    expect(await picturesAndOverflows(officer, 'acts-evidence')).toEqual([]);
    await evidence.getByRole('button', { name: acts.evidence.submit }).click();
    await evidence.waitFor({ state: 'detached' });
  }
  const { tranches, documents } = await current();
  expect(tranches[tranche - 1]?.justified).toBe((women + 1) * MILLION);
  expect(documents.at(-1)?.document.sha256).toBe(HASH);
}

/** The committee's minutes let the next tranche be called. */
export async function fileMinutes({ words: { acts }, tranche }: Scene, officer: Page): Promise<void> {
  const evidence = await openDialog(officer, acts.evidence.open);
  await choose(officer, acts.tranche, acts.trancheNumber.replace('{tranche}', String(tranche + 1)));
  await evidence.getByRole('radio', { name: acts.evidence.kinds.committeeMinutes }).check({ force: true });
  await provideFile(evidence, acts.document, 'PV');
  await evidence.getByRole('button', { name: acts.evidence.submit }).click();
  await evidence.waitFor({ state: 'detached' });
}

/** The authorising officer closes the tranche: its rest serves the next, whose condition counts of what was paid. */
export async function close(
  { words: { acts }, acts: path }: Pick<Scene, 'words' | 'acts'>,
  authorising: Page,
): Promise<void> {
  await authorising.goto(path);
  const dialog = await openDialog(authorising, acts.trancheClosing.open);
  expect(await violations(authorising)).toEqual([]);
  expect(await picturesAndOverflows(authorising, 'acts-tranche-closing')).toEqual([]);
  await dialog.getByRole('button', { name: acts.trancheClosing.submit }).click();
  await authorising.getByText(acts.trancheClosing.done).waitFor();
}
