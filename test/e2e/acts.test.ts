import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { act, read, until } from '../../scenarios/client.ts';
import * as ar from '../../web/locales/ar/index.ts';
import * as fr from '../../web/locales/fr/index.ts';
import { openDialog } from './hands.ts';
import { picturesAndOverflows, violations } from './inspect.ts';
import { complaintsOf, type Portal, startPortal } from './portal.ts';
import {
  authorise,
  close,
  execute,
  fileMinutes,
  justify,
  prepare,
  receive,
  type Scene,
} from './tranche-by-hand.ts';

/** The money of two tranches, by hand: the first in Arabic, the second in French, each act by whoever may do it. */

const WORDS = { ar, fr };
/** The case's scenes until the convention is in force and its first tranche is called. */
const IN_FORCE = 25;

let portal: Portal;
let id: string;
beforeAll(async () => {
  portal = await startPortal();
  await portal.play(IN_FORCE);
  id = await portal.firstConvention();
  await declareOperator();
});
afterAll(() => portal?.stop());

/** The register has the operator that is paid, and its search finds it. */
async function declareOperator(): Promise<void> {
  const { machine } = portal;
  const world = { url: () => machine.url, play: randomUUID(), token: machine.token };
  const operator = { party: 'entraide-nationale', kind: 'publicInstitution', provinces: [] };
  const name = { ar: 'التعاون الوطني', fr: 'Entraide Nationale' };
  await act(world, 'council.officer', 'operator', ['POST', '/v1/organisations', { ...operator, name }]);
  await until('the operator in the register', async () => {
    const { items } = (await read(world, 'council.officer', '/v1/organisations?text=entraide')).body;
    return Array.isArray(items) && items.length > 0 ? true : undefined;
  });
}

const Ledger = z.object({
  entries: z.array(
    z.object({
      id: z.string(),
      event: z.number(),
      motive: z.string(),
      amount: z.number(),
      tranche: z.optional(z.number()),
      reverses: z.optional(z.string()),
    }),
  ),
});
const Convention = z.object({
  tranches: z.array(z.object({ received: z.int(), disbursed: z.int(), justified: z.int() })),
  documents: z.array(z.object({ document: z.object({ kind: z.string(), sha256: z.string() }) })),
});

const booked = async (motive: string, tranche?: number) =>
  Ledger.parse(await portal.ask(`/v1/conventions/${id}/ledger`)).entries.filter(
    (entry) => entry.motive === motive && (tranche === undefined || entry.tranche === tranche),
  );

const current = async () => Convention.parse(await portal.ask(`/v1/conventions/${id}`));

test.each(['ar', 'fr'] as const)('in %s, who is called for funds sees what is owed', async (language) => {
  const { acts, tasks } = WORDS[language];
  const officer = await portal.person('ministry.authorising-officer', { language, path: '/tasks' });
  await officer.getByRole('link', { name: tasks.asked.fundsCall }).first().click({ timeout: 30_000 });
  await officer.getByText(acts.calls.outstanding).waitFor();
  expect(await violations(officer)).toEqual([]);
  expect(await picturesAndOverflows(officer, 'acts-funds-call')).toEqual([]);
  await officer.getByRole('link', { name: acts.task.acts }).click();
  await officer.getByRole('heading', { name: acts.calls.title }).waitFor();
  expect(await officer.getByRole('button', { name: acts.receipt.open }).count()).toBe(0);
  expect(complaintsOf(officer)).toEqual([]);
  await officer.context().close();
});

test('a dialog that is opened before the figures have come shows its form when they come', async () => {
  const { acts } = fr;
  const officer = await portal.person('council.officer', { language: 'fr' });
  let come = () => {};
  const later = new Promise<void>((resolve) => {
    come = resolve;
  });
  await officer.route(/\/ledger/, async (route) => {
    await later;
    await route.continue();
  });
  await officer.goto(`/conventions/${id}/acts`);
  const dialog = await openDialog(officer, acts.evidence.open);
  come();
  await dialog.getByRole('button', { name: acts.tranche }).waitFor();
  await officer.context().close();
});

test.each([
  ['ar', 1],
  ['fr', 2],
] as const)('in %s, tranche %i is received, paid and justified', async (language, tranche) => {
  const acts = `/conventions/${id}/acts`;
  const scene: Scene = {
    words: WORDS[language],
    tranche,
    acts,
    at: (user, path = acts) => portal.person(user, { language, path }),
    current,
    booked,
  };
  const accountant = await receive(scene);
  const officer = await prepare(scene);
  const authorising = await authorise(scene);
  await execute(scene, accountant);
  await justify(scene, officer);
  await fileMinutes(scene, officer);
  if (tranche === 1) await close(scene, authorising);
  for (const page of [accountant, officer, authorising]) {
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  }
});

test.each(['ar', 'fr'] as const)(
  'in %s, an act is undone once and whole, whatever is pressed',
  async (language) => {
    const { acts } = WORDS[language];
    const accountant = await portal.person('council.accountant', {
      language,
      path: `/conventions/${id}/acts`,
    });
    const before = await booked('reversal');
    await accountant
      .getByRole('button', { name: `${acts.reversal.open}: ${acts.motive.justification}` })
      .first()
      .click();
    const dialog = accountant.getByRole('dialog');
    await dialog.getByText(acts.account.justified, { exact: true }).first().waitFor();
    expect(await violations(accountant)).toEqual([]);
    expect(await picturesAndOverflows(accountant, 'acts-reversal')).toEqual([]);
    await dialog.getByRole('button', { name: acts.reversal.submit }).click();
    expect(await dialog.isVisible()).toBe(true);
    await dialog.getByLabel(acts.reason).fill('Montant erroné');
    await dialog.getByRole('button', { name: acts.reversal.submit }).dblclick();
    await accountant.getByText(acts.reversal.done).waitFor();
    const undone = (await booked('reversal')).slice(before.length).map(({ reverses }) => reverses);
    const justified = await booked('justification');
    const act = justified.find((entry) => entry.id === undone[0])?.event;
    const whole = justified.filter(({ event }) => event === act).map((entry) => entry.id);
    // The last entry of an act is undone first.
    expect(undone).toEqual(whole.reverse());
    expect(complaintsOf(accountant)).toEqual([]);
    await accountant.context().close();
  },
);

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
    await expect
      .poll(() => signatory.evaluate(() => document.activeElement?.textContent))
      .toBe(acts.life.terminate.open);
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
  await officer.getByRole('heading', { name: words.section.changes }).waitFor();
  expect(complaintsOf(officer)).toEqual([]);
  await officer.context().close();
});
