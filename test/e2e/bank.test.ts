import { randomUUID } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { caseAScenes } from '../../scenarios/case-a.ts';
import { until } from '../../scenarios/client.ts';
import * as ar from '../../web/locales/ar/index.ts';
import * as fr from '../../web/locales/fr/index.ts';
import { addressesOverBudget } from './first-load.ts';
import { choose, openDialog, tick, type } from './hands.ts';
import { offTheSheet, picturesAndOverflows, violations } from './inspect.ts';
import { complaintsOf, type Portal, startPortal } from './portal.ts';

/**
 * The account by hand: an accountant records more than was called, applies the rest to another call, records charges and
 * income, says who bears what, and lays the bank's statement beside the ledger. First in Arabic on a phone, then in French.
 */

const WORDS = { ar, fr };
/** The case's scenes until the convention is in force and its first tranche is called. */
const IN_FORCE = 25;

let portal: Portal;
let id: string;
beforeAll(async () => {
  portal = await startPortal();
  await portal.play(IN_FORCE);
  id = await portal.firstConvention();
});
afterAll(() => portal?.stop());

const Account = z.object({
  account: z.object({
    balance: z.int(),
    income: z.int(),
    uncovered: z.int(),
    unallocated: z.array(z.object({ amount: z.int() })),
  }),
});

/** What the convention says of its account: balance, income, charges nobody bears, unallocated. Centimes. */
async function account(): Promise<number[]> {
  const { account: of } = Account.parse(await portal.ask(`/v1/conventions/${id}`));
  return [of.balance, of.income, of.uncovered, of.unallocated.reduce((sum, { amount }) => sum + amount, 0)];
}

async function sound(page: Page, name: string): Promise<void> {
  expect(await violations(page)).toEqual([]);
  expect(await picturesAndOverflows(page, name)).toEqual([]);
}

/** Sends a dialog's form, and waits until it is done. */
async function send(page: Page, dialog: Locator, submit: string, done: string): Promise<void> {
  await dialog.getByRole('button', { name: submit, exact: true }).click();
  await page.getByText(done).last().waitFor();
  await dialog.waitFor({ state: 'detached' });
}

test.each([
  // The women's call of 3,000,000 is paid with 1,000 too much; charges of 50 are borne by the ministry to 20, then income
  // of 100 covers 30 and leaves 70: 3,001,000 - 50 + 100.
  ['ar', 360, 0, { amount: '3001000', balance: 300_105_000, income: 7_000 }],
  // The rest of the ministry's other call is 1,999,000: 500 too much, of which 400 go back. Income of 70 + 100 bears 50:
  // 3,001,050 + 1,999,500 - 400 - 50 + 100.
  ['fr', 1280, 1, { amount: '1999500', balance: 500_020_000, income: 12_000 }],
] as const)('in %s at %i pixels, the account is kept by hand', async (language, width, round, expected) => {
  const { acts, bank } = WORDS[language];
  const page = await portal.person('council.accountant', {
    language,
    width,
    path: `/conventions/${id}/acts`,
  });
  await page.getByRole('heading', { name: bank.title, exact: true }).waitFor();

  const receipt = await openDialog(page, acts.receipt.open);
  await type(receipt.getByLabel(acts.receipt.amount), expected.amount);
  await receipt.getByLabel(acts.receipt.reference).fill(`VIR-${round}`);
  await receipt.getByRole('checkbox').check({ force: true });
  await send(page, receipt, acts.receipt.submit, acts.receipt.done);
  await page.getByRole('table', { name: bank.unallocated }).waitFor();
  await sound(page, 'bank-unallocated');

  if (round === 0) {
    const apply = await openDialog(page, bank.apply.open);
    await sound(page, 'bank-apply');
    await send(page, apply, bank.apply.submit, bank.apply.done);
    await page.getByRole('table', { name: bank.unallocated }).waitFor({ state: 'detached' });
    expect(await account()).toEqual([300_100_000, 0, 0, 0]);
  } else {
    const back = await openDialog(page, bank.sendBack.open);
    await type(back.getByLabel(acts.amount), '400');
    await back.getByLabel(acts.receipt.reference).fill('VIR-R');
    await sound(page, 'bank-send-back');
    await send(page, back, acts.receipt.submit, bank.sendBack.done);
  }

  // By keyboard: the fold opens, and the dialog takes focus.
  await page.getByText(bank.others, { exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: bank.charge.open }).focus();
  await sound(page, 'bank-movements');
  await page.keyboard.press('Enter');
  const charge = page.getByRole('dialog');
  await charge.getByLabel(bank.text).fill('Frais de tenue');
  await type(charge.getByLabel(acts.amount), '50');
  await charge.getByLabel(acts.receipt.reference).fill(`FRA-${round}`);
  await sound(page, 'bank-charge');
  await send(page, charge, acts.receipt.submit, bank.charge.done);

  if (round === 0) {
    const cover = await openDialog(page, bank.cover.open);
    await type(cover.getByLabel(acts.amount), '20');
    await sound(page, 'bank-cover');
    await send(page, cover, bank.cover.submit, bank.cover.done);
  }

  const income = await openDialog(page, bank.income.open);
  await income.getByLabel(bank.text).fill('Intérêts du trimestre');
  await type(income.getByLabel(acts.amount), '100');
  await income.getByLabel(acts.receipt.reference).fill(`INT-${round}`);
  await sound(page, 'bank-income');
  await send(page, income, acts.receipt.submit, bank.income.done);
  const [balance, left, uncovered, unallocated] = await account();
  expect([balance, left, uncovered]).toEqual([expected.balance, expected.income, 0]);
  expect(unallocated).toBe(round === 0 ? 0 : 10_000);

  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();
});

test('a transfer pays the calls of its party as it is proposed, and what is left is said', async () => {
  const { acts, bank } = fr;
  const page = await portal.person('council.accountant', { language: 'fr', path: `/conventions/${id}/acts` });
  await page.getByText(bank.others, { exact: true }).click();
  const dialog = await openDialog(page, bank.transfer.open);
  await choose(page, acts.party, /Conseil/, dialog);
  await type(dialog.getByLabel(acts.receipt.amount), '3000001');
  await dialog.getByLabel(acts.receipt.reference).fill('VIR-C');
  await sound(page, 'bank-transfer');
  // Before it is said that the rest is meant, nothing is sent.
  await dialog.getByRole('button', { name: acts.receipt.submit }).click();
  expect(await dialog.isVisible()).toBe(true);
  await tick(dialog, bank.transfer.keep.split('{amount}')[1] ?? '');
  await send(page, dialog, acts.receipt.submit, bank.transfer.done);
  expect((await account())[3]).toBe(10_100);
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();
});

test('the accountant fetches no more script than others do', async () => {
  const page = await portal.person('council.accountant', { language: 'fr' });
  const over = await addressesOverBudget(page, [
    [`/conventions/${id}/acts`, '#acts-bank'],
    [`/conventions/${id}/money`, '#account'],
    [`/conventions/${id}/statement`, 'textarea'],
  ]);
  expect(over).toEqual([]);
  await page.context().close();
});

/** Another convention, whose first tranche is paid. */
async function paid(): Promise<string> {
  const { machine } = portal;
  const world = { url: () => machine.url, play: randomUUID(), token: machine.token };
  const scenes = caseAScenes({ today: new Date().toISOString().slice(0, 10), callSeconds: 2 });
  const last = scenes.findIndex(({ title }) => title === 'executes the payment of tranche 1');
  for (const scene of scenes.slice(0, last + 1)) await scene.play(world);
  return until('the other convention in the list', async () => {
    const newest = await portal.firstConvention();
    return newest === id ? undefined : newest;
  });
}

test('a part of a payment comes back, and the bank refuses one whole', async () => {
  const { acts, bank } = fr;
  const other = await paid();
  const balance = async () => Account.parse(await portal.ask(`/v1/conventions/${other}`)).account.balance;
  const page = await portal.person('council.accountant', {
    language: 'fr',
    path: `/conventions/${other}/acts`,
  });
  await page.getByText(bank.others, { exact: true }).click();
  const part = await openDialog(page, bank.paymentReturn.open);
  await type(part.getByLabel(acts.amount), '10,50');
  await part.getByLabel(acts.receipt.reference).fill('RET-1');
  await sound(page, 'bank-payment-return');
  await send(page, part, acts.receipt.submit, bank.paymentReturn.done);
  expect(await balance()).toBe(1_050);
  // What has come back in part is not refused whole; the part is undone first.
  await expect.poll(() => page.getByRole('button', { name: bank.paymentRefusal.open }).count()).toBe(0);
  await page
    .getByRole('button', { name: `${acts.reversal.open}: ${acts.motive.paymentReturn}` })
    .first()
    .click();
  const undo = page.getByRole('dialog');
  await undo.getByLabel(acts.reason).fill('Erreur');
  await send(page, undo, acts.reversal.submit, acts.reversal.done);
  const whole = await openDialog(page, bank.paymentRefusal.open);
  await whole.getByLabel(acts.reason).fill('Compte du bénéficiaire clos');
  await whole.getByLabel(acts.receipt.reference).fill('REJ-1');
  await sound(page, 'bank-payment-refusal');
  await send(page, whole, acts.receipt.submit, bank.paymentRefusal.done);
  expect(await balance()).toBe(1_200_000_000);
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();
});

test.each(['ar', 'fr'] as const)(
  'in %s, a statement says what agrees and what does not',
  async (language) => {
    const { journal, statement, conventionPage } = WORDS[language];
    const page = await portal.person('council.accountant', {
      language,
      path: `/conventions/${id}/money`,
    });
    await page.getByText(journal.account.balance).waitFor();
    await sound(page, 'bank-account');
    await page.getByRole('link', { name: journal.account.statement }).click();
    await page.getByRole('heading', { name: statement.title }).waitFor();
    const today = new Date().toISOString().slice(0, 10);
    const lines = [
      'date;référence;libellé;débit;crédit',
      `${today};VIR 0;Ministère;;3 001 000,00`,
      `${today};FRA-0;Frais;50,00;`,
      `${today};INT-0;Intérêts;;99,00`,
      `${today};CHQ 7;Inconnu;12,00;`,
    ];
    // A cell that cannot be read is named, and what was typed stays.
    await page.locator('textarea').fill([...lines, 'hier;X;;;1'].join('\n'));
    await page.getByRole('button', { name: statement.submit }).click();
    await page.getByRole('alert').getByText(/hier/).first().waitFor();
    await sound(page, 'statement-refused');
    await page.locator('input[type=file]').setInputFiles({
      name: 'releve.csv',
      mimeType: 'text/csv',
      // As older programs of banks write it.
      buffer: Buffer.from(lines.join('\r\n'), 'latin1'),
    });
    await expect.poll(() => page.locator('textarea').inputValue()).toMatch(/Ministère/);
    await page.getByRole('button', { name: statement.submit }).click();
    const rowsOf = async (name: string) =>
      page.getByRole('table', { name, exact: true }).locator('tbody tr').allTextContents();
    await page.getByRole('heading', { name: statement.onlyInBank, exact: true }).waitFor();
    expect((await rowsOf(statement.matched)).length).toBe(2);
    expect((await rowsOf(statement.differing)).join()).toContain('INT-0');
    expect((await rowsOf(statement.onlyInBank)).join()).toContain('CHQ 7');
    expect((await rowsOf(statement.onlyInLedger)).join()).toContain('VIR-1');
    await sound(page, 'statement');
    expect(await offTheSheet(page)).toEqual([]);
    await page.getByText(conventionPage.acts).click();
    await page.getByRole('link', { name: conventionPage.bar.bank }).waitFor();
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  },
);
