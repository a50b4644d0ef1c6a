import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { act } from '../../scenarios/client.ts';
import { CORE } from '../../scenarios/region/centres.ts';
import { playRegister } from '../../scenarios/register.ts';
import draftAr from '../../web/locales/ar/draft.json' with { type: 'json' };
import planDraftAr from '../../web/locales/ar/planDraft.json' with { type: 'json' };
import planDraftFr from '../../web/locales/fr/planDraft.json' with { type: 'json' };
import { type } from './hands.ts';
import { picturesAndOverflows, violations } from './inspect.ts';
import { complaintsOf, type Portal, startPortal } from './portal.ts';

/** Envelopes and programme of a plan, edited by two people at once: what both changed is shown, and nothing is lost. */

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
  await playRegister(world());
});
afterAll(() => portal?.stop());

const YEAR = new Date().getFullYear();
const Made = z.object({ actionPlan: z.object({ id: z.string(), version: z.int() }) });
const Centres = z.object({
  count: z.int(),
  provinces: z.optional(z.array(z.object({ province: z.string(), count: z.int() }))),
});
const Holder = z.object({ fr: z.string() });
const Seen = z.object({
  envelopes: z.array(
    z.object({
      amount: z.int(),
      holder: Holder,
      split: z.union([z.literal('notPublished'), z.array(z.object({ holder: Holder }))]),
    }),
  ),
  programme: z.optional(z.object({ new: Centres, rehabilitated: Centres })),
});

const world = () => ({ url: () => portal.machine.url, play: randomUUID(), token: portal.machine.token });
const envelope = (id: string, amount: number) => ({
  id,
  title: { ar: 'برامج القطب الاجتماعي', fr: 'Programmes du pôle social' },
  holder: { ar: 'التعاون الوطني', fr: 'Entraide Nationale' },
  scope: 'region',
  amount,
  split: 'notPublished',
});

/** A draft with two envelopes and no programme; its id. */
async function draft(): Promise<string> {
  const proposal = {
    title: { ar: 'مخطط مشترك', fr: 'Plan commun' },
    region: 'MA-04',
    years: { first: YEAR, last: YEAR + 4 },
    ...CORE,
  };
  const made = await act(world(), 'council.officer', 'at once', ['POST', '/v1/plans', proposal]);
  const { id, version } = Made.parse(made.body).actionPlan;
  const envelopes = [envelope('pole', 5_000_000_000), envelope('fund', 1_000_000_000)];
  await act(
    world(),
    'council.officer',
    'at once, envelopes',
    ['PUT', `/v1/plans/${id}/envelopes`, { envelopes }],
    {
      ifMatch: `"${version}"`,
    },
  );
  return id;
}

type Part = readonly [holderAr: string, holderFr: string, amount: string];

const saved = (page: Page) => page.locator('.saving[data-status="saved"]').waitFor({ timeout: 60_000 });

test('two people edit envelopes and programme at once', async () => {
  const id = await draft();
  const seen = async () => Seen.parse(await portal.ask(`/v1/plans/${id}`));
  const amounts = async () => (await seen()).envelopes.map(({ amount }) => amount / 100);
  const path = (step: string) => `/region/plans/${id}/edit?step=${step}`;
  const council = await portal.person('council.officer', { language: 'fr', path: path('envelopes') });
  const ministry = await portal.person('ministry.officer', {
    language: 'ar',
    width: 360,
    path: path('envelopes'),
  });
  const amount = (page: Page, index: number) => page.locator(`[name="envelopes.${index}.amount"]`);
  const holder = (page: Page) => page.locator('[name="envelopes.1.holder.fr"]');
  await Promise.all([council, ministry].map((page) => amount(page, 1).waitFor()));

  // Two envelopes: each keeps what the other has written.
  await ministry.context().setOffline(true);
  await holder(ministry).fill('Fonds de la région');
  await type(amount(ministry, 0), '64 000 000');
  await type(amount(council, 0), '60 000 000');
  await expect.poll(amounts).toEqual([60_000_000, 10_000_000]);
  await ministry.context().setOffline(false);

  // One amount, written by both: the second is shown both, and chooses.
  const conflict = ministry.getByRole('alert').filter({ hasText: draftAr.conflict.text });
  await conflict.waitFor({ timeout: 60_000 });
  expect(await violations(ministry)).toEqual([]);
  await conflict.getByRole('button', { name: draftAr.conflict.choose.mine }).click();
  await saved(ministry);
  await expect.poll(amounts).toEqual([64_000_000, 10_000_000]);
  expect((await seen()).envelopes[1]?.holder.fr).toBe('Fonds de la région');
  await expect.poll(() => holder(council).inputValue(), { timeout: 60_000 }).toBe('Fonds de la région');

  // Both split one envelope: the two splits are told apart before one is chosen.
  const part = (page: Page, field: string) => page.locator(`[name="envelopes.0.split.0.${field}"]`);
  const split = async (page: Page, words: { addSplit: string }, [holderAr, holderFr, amount]: Part) => {
    await page.getByRole('button', { name: words.addSplit }).first().click();
    await part(page, 'holder.ar').fill(holderAr);
    await part(page, 'holder.fr').fill(holderFr);
    await type(part(page, 'amount'), amount);
  };
  await ministry.context().setOffline(true);
  await split(ministry, planDraftAr, ['وكالة التنمية الاجتماعية', 'ADS', '14 000 000']);
  await split(council, planDraftFr, ['التعاون الوطني', 'Entraide Nationale', '10 000 000']);
  const holders = async () => {
    const given = (await seen()).envelopes[0]?.split ?? [];
    return typeof given === 'string' ? given : given.map((each) => each.holder.fr);
  };
  await expect.poll(holders).toEqual(['Entraide Nationale']);
  await ministry.context().setOffline(false);
  for (const words of [/وكالة التنمية الاجتماعية \(.*14/, /التعاون الوطني \(.*10/])
    await conflict.getByText(words).waitFor({ timeout: 60_000 });
  expect(await picturesAndOverflows(ministry, 'plan-draft-split-conflict-phone')).toEqual([]);
  await conflict.getByRole('button', { name: draftAr.conflict.choose.theirs }).click();
  await expect.poll(() => part(ministry, 'holder.fr').inputValue()).toBe('Entraide Nationale');
  await saved(ministry);
  expect(await holders()).toEqual(['Entraide Nationale']);

  // The programme: one writes how many are new, the other how many are rehabilitated, each for one province.
  await Promise.all([council.goto(path('centres')), ministry.goto(path('centres'))]);
  const number = (page: Page, name: string) => page.locator(`[name="programme.${name}"]`);
  await Promise.all([council, ministry].map((page) => number(page, 'new.count').waitFor()));
  for (const work of ['new', 'rehabilitated']) await type(number(council, `${work}.count`), '7');
  for (const work of ['new', 'rehabilitated'])
    await expect.poll(() => number(ministry, `${work}.count`).inputValue(), { timeout: 60_000 }).toBe('7');
  await ministry.context().setOffline(true);
  await type(number(ministry, 'rehabilitated.count'), '21');
  await type(number(ministry, 'rehabilitated.provinces.MA-SAL'), '21');
  await type(number(council, 'new.count'), '9');
  await type(number(council, 'new.provinces.MA-KEN'), '9');
  const programme = async () => {
    const { new: built, rehabilitated } = (await seen()).programme ?? {};
    return [built, rehabilitated].map((each) => [
      each?.count,
      ...(each?.provinces ?? []).map(({ province, count }) => `${province} ${count}`),
    ]);
  };
  await expect.poll(programme).toEqual([[9, 'MA-KEN 9'], [7]]);
  await ministry.context().setOffline(false);
  await expect.poll(programme, { timeout: 60_000 }).toEqual([
    [9, 'MA-KEN 9'],
    [21, 'MA-SAL 21'],
  ]);
  await expect
    .poll(() => number(council, 'rehabilitated.count').inputValue(), { timeout: 60_000 })
    .toBe('21');
  await expect.poll(() => number(ministry, 'new.count').inputValue(), { timeout: 60_000 }).toBe('9');
  expect(await number(ministry, 'rehabilitated.provinces.MA-SAL').inputValue()).toBe('21');
  for (const page of [council, ministry]) expect(complaintsOf(page)).toEqual([]);
});
