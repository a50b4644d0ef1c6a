import { createHash } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import * as ar from '../../web/locales/ar/index.ts';
import * as fr from '../../web/locales/fr/index.ts';
import { picturesAndOverflows, violations } from './inspect.ts';
import { complaintsOf, type Portal, startPortal } from './portal.ts';

/** The money of two tranches, by hand: the first in Arabic, the second in French, each act by whoever may do it. */

const WORDS = { ar, fr };
const MILLION = 100_000_000;
/** The case's scenes until the convention is in force and its first tranche is called. */
const IN_FORCE = 25;
const FILE = Buffer.from('état financier, signé');
const HASH = createHash('sha256').update(FILE).digest('hex');

let portal: Portal;
let id: string;
beforeAll(async () => {
  portal = await startPortal();
  await portal.play(IN_FORCE);
  const { items } = List.parse(await ask('/v1/conventions'));
  id = items[0]?.id ?? '';
});
afterAll(() => portal?.stop());
const opened: Page[] = [];
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail')
    for (const [i, p] of opened.entries()) {
      await p.screenshot({ path: `/tmp/fail-${i}.png`, fullPage: true }).catch(() => undefined);
      console.log(complaintsOf(p));
    }
  opened.length = 0;
});

const List = z.object({ items: z.array(z.object({ id: z.string() })) });
const Ledger = z.object({
  entries: z.array(z.object({ motive: z.string(), amount: z.number(), tranche: z.optional(z.number()) })),
});
const Convention = z.object({
  tranches: z.array(z.object({ received: z.int(), disbursed: z.int(), justified: z.int() })),
  documents: z.array(z.object({ document: z.object({ kind: z.string(), sha256: z.string() }) })),
});

async function ask(path: string): Promise<unknown> {
  const token = await portal.machine.token('council.auditor');
  const answer = await fetch(`${portal.machine.url}${path}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return answer.json();
}

const booked = async (motive: string, tranche: number) =>
  Ledger.parse(await ask(`/v1/conventions/${id}/ledger`)).entries.filter(
    (entry) => entry.motive === motive && entry.tranche === tranche,
  );

const standing = async () => Convention.parse(await ask(`/v1/conventions/${id}`));

/** Fills an amount the way people do: typed, then left. */
async function type(field: Locator, value: string) {
  await field.fill(value);
  await field.blur();
}

/** Chooses in a list that opens. */
async function choose(page: Page, label: string, option: RegExp | string) {
  await page.getByRole('button', { name: label }).last().click();
  await page.getByRole('option', { name: option }).first().click();
}

async function openDialog(page: Page, name: string, which = 0): Promise<Locator> {
  await page.getByRole('button', { name }).nth(which).click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}

async function provideFile(
  page: Page,
  dialog: Locator,
  words: (typeof ar)['acts']['document'],
  title: string,
) {
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'etat.pdf',
    mimeType: 'application/pdf',
    buffer: FILE,
  });
  await dialog.getByText(HASH).waitFor();
  await dialog.getByLabel(words.title).fill(title);
  await dialog.getByLabel(words.link).fill('https://ged.region-rsk.example/etat');
}

test.each([
  ['ar', 1],
  ['fr', 2],
] as const)('in %s, tranche %i is received, paid and justified', async (language, tranche) => {
  const { acts, tasks } = WORDS[language];
  const at = (user: string, path = `/conventions/${id}/acts`) =>
    portal.person(user, { language, path }).then((p) => {
      opened.push(p);
      return p;
    });

  // The accountant records what has arrived.
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
  expect(await accountant.evaluate(() => document.activeElement?.id)).toBe('acts-calls');

  // The second is recorded, but its answer is lost on the way, as often as the portal tries.
  await accountant.route('**/receipts', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await left(3);
  const second = await openDialog(accountant, acts.receipt.open);
  await second.getByLabel(acts.receipt.reference).fill('VIR-2');
  await second.getByRole('button', { name: acts.receipt.submit }).click();
  const again = accountant.getByRole('button', { name: WORDS[language].ui.sendAgain });
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
  expect((await standing()).tranches[tranche - 1]?.received).toBe(total);

  // The officer finds the preparation in the inbox and does it there.
  const officer = await at('council.officer', '/tasks');
  await officer.getByRole('link', { name: tasks.asked.paymentPreparation }).click({ timeout: 30_000 });
  const form = officer.locator('form');
  await form.getByLabel(acts.orders.payee).fill('Al Omrane');
  await type(form.getByLabel(acts.amount), '99000000');
  await form.getByText(acts.payment.excess).waitFor();
  const women = tranche === 1 ? 3 : 1.8;
  await type(form.getByLabel(acts.amount), String(women * 1_000_000));
  await form.getByText(acts.payment.excess).waitFor({ state: 'detached' });
  await choose(officer, acts.component, /MA-KEN/);
  await form.getByRole('button', { name: acts.payment.add }).click();
  expect(await officer.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('lines.1.payee');
  await officer.keyboard.type('Entraide Nationale');
  await type(form.getByLabel(acts.amount).last(), '1000000');
  await choose(officer, acts.component, /MA-SAL/);
  expect(await violations(officer)).toEqual([]);
  expect(await picturesAndOverflows(officer, 'acts-payment')).toEqual([]);
  await form.getByRole('button', { name: acts.payment.submit }).dblclick();
  await officer.getByText(acts.payment.done).waitFor();

  // The authorising officer goes from the convention to the task and approves.
  const authorising = await at('council.authorising-officer');
  await authorising.getByRole('link', { name: acts.orders.authorise }).click({ timeout: 30_000 });
  await authorising.getByText('Entraide Nationale').first().waitFor();
  await authorising.getByRole('radio', { name: tasks.decide.approve }).check({ force: true });
  expect(await violations(authorising)).toEqual([]);
  expect(await picturesAndOverflows(authorising, 'acts-authorisation')).toEqual([]);
  await authorising.getByRole('button', { name: tasks.decide.submit }).click();
  await authorising.getByText(tasks.decide.done).waitFor();

  // The accountant executes.
  const execute = accountant.getByRole('button', { name: acts.execution.open });
  await accountant.reload();
  await execute.waitFor({ timeout: 40_000 });
  const execution = await openDialog(accountant, acts.execution.open);
  await execution.getByLabel(acts.execution.reference).fill('OV-2026-1');
  expect(await violations(accountant)).toEqual([]);
  expect(await picturesAndOverflows(accountant, 'acts-execution')).toEqual([]);
  await execution.getByRole('button', { name: acts.execution.submit }).dblclick();
  await accountant.getByText(acts.execution.done).waitFor();
  expect((await standing()).tranches[tranche - 1]?.disbursed).toBe((women + 1) * MILLION);

  // The officer justifies, purse by purse, with a document whose hash is taken in the browser.
  await officer.goto(`/conventions/${id}/acts`);
  for (const [purse, amount] of [
    [/./, women * 1_000_000],
    [/./, 1_000_000],
  ] as const) {
    const evidence = await openDialog(officer, acts.evidence.open);
    await evidence.getByRole('radio', { name: acts.evidence.kinds.expenditure }).check({ force: true });
    await choose(officer, acts.evidence.purse, purse);
    await type(evidence.getByLabel(acts.evidence.amount), String(amount));
    await evidence.getByRole('button', { name: acts.evidence.submit }).click();
    await provideFile(officer, evidence, acts.document, 'État financier');
    expect(await violations(officer)).toEqual([]);
    expect(await picturesAndOverflows(officer, 'acts-evidence')).toEqual([]);
    await evidence.getByRole('button', { name: acts.evidence.submit }).click();
    await evidence.waitFor({ state: 'detached' });
  }
  const { tranches, documents } = await standing();
  expect(tranches[tranche - 1]?.justified).toBe((women + 1) * MILLION);
  expect(documents.at(-1)?.document.sha256).toBe(HASH);

  // The committee's minutes let the next tranche be called.
  const evidence = await openDialog(officer, acts.evidence.open);
  await choose(officer, acts.tranche, acts.trancheNumber.replace('{tranche}', String(tranche + 1)));
  await evidence.getByRole('radio', { name: acts.evidence.kinds.committeeMinutes }).check({ force: true });
  await provideFile(officer, evidence, acts.document, 'PV');
  await evidence.getByRole('button', { name: acts.evidence.submit }).click();
  await evidence.waitFor({ state: 'detached' });
  for (const page of [accountant, officer, authorising]) {
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  }
});

test.each(['ar', 'fr'] as const)('in %s, a payment is undone once, whatever is pressed', async (language) => {
  const { acts } = WORDS[language];
  const accountant = await portal.person('council.accountant', { language, path: `/conventions/${id}/acts` });
  const before = await booked('reversal', 2);
  await accountant
    .getByRole('button', { name: `${acts.reversal.open}: ${acts.motive.justification}` })
    .first()
    .click();
  const dialog = accountant.getByRole('dialog');
  await dialog.getByText(acts.account.justified).waitFor();
  expect(await violations(accountant)).toEqual([]);
  expect(await picturesAndOverflows(accountant, 'acts-reversal')).toEqual([]);
  await dialog.getByRole('button', { name: acts.reversal.submit }).click();
  expect(await dialog.isVisible()).toBe(true);
  await dialog.getByLabel(acts.reason).fill('Montant erroné');
  await dialog.getByRole('button', { name: acts.reversal.submit }).dblclick();
  await accountant.getByText(acts.reversal.done).waitFor();
  expect((await booked('reversal', 2)).length).toBeGreaterThan(before.length);
  expect(complaintsOf(accountant)).toEqual([]);
  await accountant.context().close();
});

test.each(['ar', 'fr'] as const)(
  'in %s, a convention is suspended and resumed, each with its reason',
  async (language) => {
    const { acts, terms } = WORDS[language];
    const signatory = await portal.person('ministry.signatory', {
      language,
      path: `/conventions/${id}/acts`,
    });
    for (const [act, phase] of [
      ['suspend', 'suspended'],
      ['resume', 'active'],
    ] as const) {
      const words = acts.life[act];
      const dialog = await openDialog(signatory, words.open);
      await dialog.getByText(words.follows).waitFor();
      expect(await violations(signatory)).toEqual([]);
      await dialog.getByLabel(acts.reason).fill('Inondations');
      await dialog.getByRole('button', { name: words.submit }).click();
      await signatory.getByText(words.done).waitFor();
      await signatory.locator('.badge', { hasText: terms.phase[phase] }).first().waitFor();
    }
    const dialog = await openDialog(signatory, acts.life.terminate.open);
    expect(await violations(signatory)).toEqual([]);
    expect(await picturesAndOverflows(signatory, 'acts-termination')).toEqual([]);
    await signatory.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await signatory.evaluate(() => document.activeElement?.textContent)).toBe(
      acts.life.terminate.open,
    );
    await signatory.context().close();
  },
);

test('closing too early says what is missing; an amendment shows its difference before it is sent', async () => {
  const { acts, convention: words } = fr;
  const officer = await portal.person('ministry.officer', {
    language: 'fr',
    path: `/conventions/${id}/acts`,
  });
  const closing = await openDialog(officer, acts.closure.open);
  await closing.getByText(acts.closure.early).waitFor();
  expect(await violations(officer)).toEqual([]);
  await officer.keyboard.press('Escape');
  await officer.getByRole('link', { name: acts.amendment.open }).click();
  await officer.getByLabel(acts.reason).fill('Prolongation d’un an');
  await officer.getByRole('checkbox', { name: acts.amendment.part.title }).check({ force: true });
  await officer.getByRole('checkbox', { name: acts.amendment.part.contributions }).check({ force: true });
  await officer.getByRole('checkbox', { name: acts.amendment.part.lastYear }).check({ force: true });
  await officer.getByRole('button', { name: acts.amendment.review }).click();
  await officer.getByText(acts.amendment.unchanged).waitFor();
  await officer.getByLabel(acts.amendment.in.ar).fill('');
  await officer.getByRole('button', { name: acts.amendment.review }).click();
  expect(await officer.getByRole('heading', { name: acts.amendment.difference }).count()).toBe(0);
  await officer.getByLabel(acts.amendment.in.ar).fill('المخطط الاجتماعي المشترك، تمديد');
  expect(await violations(officer)).toEqual([]);
  expect(await picturesAndOverflows(officer, 'amendment')).toEqual([]);
  await officer.reload();
  await officer.getByRole('button', { name: acts.amendment.review }).click();
  await officer.getByText('المخطط الاجتماعي المشترك، تمديد').waitFor();
  expect(await violations(officer)).toEqual([]);
  expect(await picturesAndOverflows(officer, 'amendment-review')).toEqual([]);
  await officer.getByRole('button', { name: acts.amendment.submit }).dblclick();
  await officer.getByText(acts.amendment.done).waitFor();
  await officer.getByRole('heading', { name: words.section.amendments }).waitFor();
  expect(complaintsOf(officer)).toEqual([]);
  await officer.context().close();
});
