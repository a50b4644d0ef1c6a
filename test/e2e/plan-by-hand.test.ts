import { randomUUID } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { act, until } from '../../scenarios/client.ts';
import draftAr from '../../web/locales/ar/draft.json' with { type: 'json' };
import ar from '../../web/locales/ar/planDraft.json' with { type: 'json' };
import plansAr from '../../web/locales/ar/plans.json' with { type: 'json' };
import termsAr from '../../web/locales/ar/terms.json' with { type: 'json' };
import acts from '../../web/locales/fr/acts.json' with { type: 'json' };
import fr from '../../web/locales/fr/planDraft.json' with { type: 'json' };
import plans from '../../web/locales/fr/plans.json' with { type: 'json' };
import tasks from '../../web/locales/fr/tasks.json' with { type: 'json' };
import terms from '../../web/locales/fr/terms.json' with { type: 'json' };
import { choose, provideFile, tick, type } from './hands.ts';
import { joinedWords, offTheSheet, picturesAndOverflows, violations } from './inspect.ts';
import { complaintsOf, type Portal, startPortal } from './portal.ts';

/** An action plan by hand: drafted by two people at once, returned, adopted, revised, followed, and closed. */

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
  // All have pledged: a line has contributions whose origin can be said.
  await portal.play(16);
});
afterAll(() => portal?.stop());

const YEAR = new Date().getFullYear();
const Seen = z.object({
  id: z.string(),
  title: z.object({ fr: z.string() }),
  phase: z.string(),
  axes: z.array(z.unknown()),
  targets: z.array(z.object({ place: z.string(), value: z.int() })),
  lines: z.array(z.object({ role: z.string(), title: z.optional(z.object({ fr: z.string() })) })),
  years: z.object({ last: z.int() }),
  tasks: z.array(z.object({ id: z.string(), kind: z.string(), party: z.string() })),
  revisions: z.array(z.object({ status: z.string() })),
});

const Planned = z.object({ items: z.array(z.object({ day: z.string(), label: z.string() })) });

let id = '';
const seen = async () => Seen.parse(await portal.ask(`/v1/plans/${id}`));
const saved = (page: Page) => page.locator('.saving[data-status="saved"]').waitFor({ timeout: 60_000 });
const step = async (page: Page, name: string) => {
  await page.locator('.steps').getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 2, name, exact: true }).waitFor();
};

const world = () => ({ url: () => portal.machine.url, play: randomUUID(), token: portal.machine.token });

/** The person who is asked for a task of a kind. */
const USERS: Record<string, string> = {
  'ministry-solidarity': 'ministry',
  'wilaya-rsk': 'wilaya',
  'council-rsk': 'council',
};
async function waitFor(kind: string) {
  return until(`a task: ${kind}`, async () => (await seen()).tasks.find((each) => each.kind === kind));
}
/** Decides every open task of a kind over the API. */
async function approve(kind: string, role = 'approver', details: object = {}): Promise<void> {
  await waitFor(kind);
  for (const task of (await seen()).tasks.filter((each) => each.kind === kind)) {
    const [, taskId = ''] = task.id.split('.');
    const user = `${USERS[task.party]}.${role}`;
    const path = `/v1/plans/${id}/tasks/${taskId}/decision`;
    await act(world(), user, task.id, ['POST', path, { decision: 'approve', ...details }]);
  }
}
const deliberation = {
  number: '12',
  date: new Date().toISOString().slice(0, 10),
  session: 'Session ordinaire',
  votesFor: 40,
  votesAgainst: 2,
  abstentions: 1,
};

const CORRECTED = 'Ouverture de trois centres';

/** The agenda of the second session is corrected by two at once: what a colleague has changed is shown and kept. */
async function correctAgenda(page: Page, dialog: Locator): Promise<void> {
  const send = dialog.getByRole('button', { name: plans.acts.correctSession.open });
  const agenda = dialog.locator('[name="agenda"]');
  await page.getByRole('button', { name: plans.acts.correctSession.open }).click();
  await agenda.waitFor();
  expect(await agenda.inputValue()).toBe('Calendrier\nPersonnel');
  await agenda.fill('Calendrier\nPersonnel\nTransport');
  const theirs = { subject: CORRECTED };
  await act(
    world(),
    'ministry.officer',
    'their correction',
    ['PATCH', `/v1/plans/${id}/sessions/2`, theirs],
    { ifMatch: '*' },
  );
  await send.click();
  await dialog.getByText(CORRECTED).waitFor();
  expect(await dialog.locator('[name="subject"]').inputValue()).toBe(CORRECTED);
  expect(await agenda.inputValue()).toContain('Transport');
  await looksWell(page, 'plan-session-correct');
  await send.click();
  await page.getByRole('listitem').filter({ hasText: 'Transport' }).waitFor();
  await page.getByRole('paragraph').filter({ hasText: CORRECTED }).waitFor();
}

async function looksWell(page: Page, name: string): Promise<void> {
  expect(await violations(page)).toEqual([]);
  expect(await picturesAndOverflows(page, name)).toEqual([]);
  expect(await joinedWords(page)).toEqual([]);
  expect(complaintsOf(page)).toEqual([]);
}

describe('a plan', () => {
  test('is drafted by two people at once, and nothing of either is lost', async () => {
    const council = await portal.person('council.officer', { language: 'fr', path: '/region/plans' });
    await council.getByRole('link', { name: plans.acts.new }).click();
    await council.locator('[name="title.ar"]').fill('مخطط العمل الاجتماعي المشترك');
    await council.locator('[name="title.fr"]').fill('Plan d’action social commun');
    for (const kind of ['Ministère', 'Wilaya', 'Conseil']) {
      const field = council.getByRole('button', { name: new RegExp(`^${kind}`) });
      if (/Choisissez/.test((await field.textContent()) ?? '')) {
        await field.click();
        await council.getByRole('option').first().click();
      }
    }
    await saved(council);
    // What was typed is there again after a reload, at the plan's own address.
    await council.reload();
    await council.waitForURL(/\/region\/plans\/p[a-z0-9]+\/edit/);
    id = /plans\/(p[a-z0-9]+)\//.exec(council.url())?.[1] ?? '';
    expect(await council.locator('[name="title.fr"]').inputValue()).toBe('Plan d’action social commun');
    await looksWell(council, 'plan-draft-identity');

    const ministry = await portal.person('ministry.officer', {
      language: 'ar',
      width: 360,
      path: `/region/plans/${id}/edit?step=aims`,
    });
    await step(council, fr.step.aims);
    await council.getByRole('button', { name: fr.addAxis }).click();
    await council.locator('[name="axes.0.title.ar"]').fill('تمكين النساء');
    await council.locator('[name="axes.0.title.fr"]').fill('Autonomisation des femmes');
    await tick(council, terms.targetGroup.women);
    await ministry.getByRole('button', { name: ar.addAxis }).click();
    await ministry.locator('[name="axes.0.title.ar"]').fill('الأشخاص في وضعية إعاقة');
    await ministry.locator('[name="axes.0.title.fr"]').fill('Handicap');
    await tick(ministry, termsAr.targetGroup.disability);
    await Promise.all([saved(council), saved(ministry)]);
    await expect.poll(async () => (await seen()).axes.length).toBe(2);
    // Each sees the other's axis before long.
    await expect.poll(() => council.locator('[name="axes.1.title.fr"]').count()).toBe(1);
    await looksWell(council, 'plan-draft-aims');
    await looksWell(ministry, 'plan-draft-aims-phone');

    // Both change one thing: the second is told, chooses, and has lost nothing of what was typed.
    await step(ministry, ar.step.identity);
    await ministry.context().setOffline(true);
    await ministry.locator('[name="title.fr"]').fill('Plan commun de la région');
    await step(council, fr.step.identity);
    await council.locator('[name="title.fr"]').fill('Plan d’action social de la région');
    await expect.poll(async () => (await seen()).title.fr).toBe('Plan d’action social de la région');
    await ministry.context().setOffline(false);
    const conflict = ministry.getByRole('alert').filter({ hasText: draftAr.conflict.text });
    await conflict.waitFor();
    await conflict.getByText('Plan d’action social de la région').waitFor();
    expect(await ministry.locator('[name="title.fr"]').inputValue()).toBe('Plan commun de la région');
    await looksWell(ministry, 'plan-draft-conflict-phone');
    await conflict.getByRole('button', { name: draftAr.conflict.choose.mine }).click();
    await saved(ministry);
    expect((await seen()).title.fr).toBe('Plan commun de la région');
    await expect
      .poll(() => council.locator('[name="title.fr"]').inputValue())
      .toBe('Plan commun de la région');

    await step(ministry, ar.step.targets);
    await ministry.getByRole('button', { name: ar.addTarget }).click();
    await choose(ministry, 'الفئة', termsAr.targetGroup.disability);
    await type(ministry.locator('[name="targets.0.value"]'), '1500');
    await saved(ministry);
    await ministry.context().close();

    await step(council, fr.step.envelopes);
    await council.getByRole('button', { name: fr.addEnvelope }).click();
    for (const [field, words] of Object.entries({
      'title.ar': 'برامج القطب الاجتماعي',
      'title.fr': 'Programmes du pôle social',
      'holder.ar': 'التعاون الوطني',
      'holder.fr': 'Entraide Nationale et ADS',
    }))
      await council.locator(`[name="envelopes.0.${field}"]`).fill(words);
    await type(council.locator('[name="envelopes.0.amount"]'), '50 000 000');
    await saved(council);
    await looksWell(council, 'plan-draft-envelopes');

    await step(council, fr.step.lines);
    await council.getByRole('button', { name: fr.addLine }).click();
    await council.getByRole('combobox', { name: fr.addLine }).fill('RSK');
    // What the search has not answered yet is no option: the convention is chosen by its number.
    await council.getByRole('option', { name: /RSK-\d{4}-\d{4}/ }).click();
    await choose(council, plans.line.axis, 'Autonomisation des femmes');
    await expect.poll(async () => (await seen()).lines.length).toBe(1);
    await saved(council);
    const from = council.getByRole('button', { name: /^Ministère.*, Numéraire/ }).first();
    await from.click();
    await council.getByRole('option', { name: /Programmes du pôle social/ }).click();
    await saved(council);
    await looksWell(council, 'plan-draft-lines');

    await step(council, fr.step.centres);
    await type(council.locator('[name="programme.new.count"]'), '7');
    await type(council.locator('[name="programme.rehabilitated.count"]'), '21');
    await type(council.locator('[name="programme.new.provinces.MA-KEN"]'), '6');
    await council.getByText(fr.sumDiffers.replace('{total}', '6').replace('{count}', '7')).waitFor();
    await type(council.locator('[name="programme.new.provinces.MA-SAL"]'), '1');
    await saved(council);
    await looksWell(council, 'plan-draft-centres');

    await step(council, fr.step.targets);
    await council.getByRole('button', { name: fr.addTarget }).click();
    await choose(council, plans.target.group, terms.targetGroup.women);
    await type(council.locator('[name="targets.1.value"]'), '20000');
    await saved(council);
    await looksWell(council, 'plan-draft-targets');
    expect((await seen()).targets.map(({ value }) => value)).toEqual([1500, 20_000]);

    await step(council, fr.step.check);
    await looksWell(council, 'plan-draft-check');
    await council.getByRole('button', { name: fr.submit }).click();
    await council.waitForURL(new RegExp(`/region/plans/${id}$`));
    await expect.poll(async () => (await seen()).phase).toBe('review');
    await council.context().close();
  });

  test('is returned with what is to be corrected, corrected, and adopted', async () => {
    await waitFor('review');
    const wilaya = await portal.person('wilaya.approver', { language: 'fr' });
    await wilaya.getByRole('link', { name: /Examiner le plan d’action/ }).click();
    await tick(wilaya, tasks.decide.return);
    await wilaya.getByRole('textbox').first().fill('Précisez les provinces des centres.');
    await looksWell(wilaya, 'plan-task');
    await wilaya.getByRole('button', { name: tasks.decide.submit }).click();
    await wilaya.getByText(tasks.decide.done).waitFor();
    await wilaya.context().close();
    await expect.poll(async () => (await seen()).phase).toBe('returned');

    const council = await portal.person('council.officer', { language: 'fr', path: `/region/plans/${id}` });
    await council.getByRole('link', { name: plans.acts.draft }).click();
    await council.getByText('Précisez les provinces des centres.').waitFor();
    await step(council, fr.step.check);
    await council.getByRole('button', { name: fr.submit }).click();
    await council.waitForURL(new RegExp(`/region/plans/${id}$`));
    await council.context().close();

    await approve('review');
    const task = await waitFor('deliberation');
    const president = await portal.person('council.approver', { language: 'fr', path: `/tasks/${task.id}` });
    await tick(president, tasks.decide.approve);
    await president.locator('[name="deliberation.number"]').fill('12');
    await president.locator('[name="deliberation.date"]').fill(new Date().toLocaleDateString('fr-FR'));
    await president.locator('[name="deliberation.session"]').fill('Session ordinaire');
    for (const [vote, count] of Object.entries({ votesFor: '40', votesAgainst: '2', abstentions: '1' }))
      await type(president.locator(`[name="deliberation.${vote}"]`), count);
    await president.getByRole('button', { name: tasks.decide.submit }).click();
    await president.getByText(tasks.decide.done).waitFor();
    await president.context().close();
    await approve('opposition');
    await approve('signature', 'signatory');
    await expect.poll(async () => (await seen()).phase).toBe('inForce');
  });

  test('is followed by its committee, revised with the same approvals, and closed', async () => {
    const council = await portal.person('council.officer', { language: 'fr', path: `/region/plans/${id}` });
    await council.getByRole('button', { name: plans.acts.holdSession.open }).click();
    const dialog = council.getByRole('dialog');
    await dialog.locator('[name="day"]').fill(new Date().toLocaleDateString('fr-FR'));
    await dialog.locator('[name="subject"]').fill('Suivi du programme de centres');
    await dialog.locator('[name="decisions"]').fill('Lancer les études.');
    await tick(dialog, plans.acts.holdSession.withMinutes);
    await provideFile(dialog, acts.document, 'PV du comité');
    await looksWell(council, 'plan-session');
    await dialog.getByRole('button', { name: plans.acts.holdSession.open }).click();
    await council.getByText('Lancer les études.').waitFor();

    // The next one is called, corrected, moved and cancelled: it stands in the agenda of the parties for as long as it is to come.
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
    const called = plans.sessions.toCome.split('{number}')[0];
    await council.getByRole('button', { name: plans.acts.callSession.open }).click();
    await dialog.locator('[name="day"]').fill(inDays(10).toLocaleDateString('fr-FR'));
    await dialog.locator('[name="subject"]').fill('Ouverture des centres');
    await dialog.locator('[name="agenda"]').fill('Calendrier\nPersonnel');
    await looksWell(council, 'plan-session-call');
    await dialog.getByRole('button', { name: plans.acts.callSession.open }).click();
    await council.getByRole('heading', { name: new RegExp(`^${called}2`) }).waitFor();
    await looksWell(council, 'plan-session-called');
    let subject = 'Ouverture des centres';
    const inAgenda = async () => {
      const [from, until] = [0, 40].map((days) => inDays(days).toISOString().slice(0, 10));
      const { items } = Planned.parse(await portal.ask(`/v1/agenda?from=${from}&until=${until}`));
      return items.filter(({ label }) => label.includes(subject)).map(({ day }) => day);
    };
    await expect.poll(inAgenda, { timeout: 30_000 }).toHaveLength(1);
    await correctAgenda(council, dialog);
    subject = CORRECTED;
    await expect.poll(inAgenda, { timeout: 30_000 }).toHaveLength(1);
    await council.getByRole('button', { name: plans.acts.moveSession.open }).click();
    await dialog.locator('[name="day"]').fill(inDays(20).toLocaleDateString('fr-FR'));
    await dialog.locator('[name="reason"]').fill('Salle indisponible');
    await dialog.getByRole('button', { name: plans.acts.moveSession.open }).click();
    await council.getByText('Salle indisponible').waitFor();
    await council.getByRole('button', { name: plans.acts.cancelSession.open }).click();
    await dialog.locator('[name="reason"]').fill('Sans objet');
    await dialog.getByRole('button', { name: plans.acts.cancelSession.open }).click();
    await council.getByText('Sans objet').waitFor();
    await expect.poll(inAgenda, { timeout: 30_000 }).toEqual([]);

    await council.getByRole('link', { name: plans.acts.revise }).click();
    await choose(council, fr.years.last, String(YEAR + 6));
    // It is kept on the device until it is proposed.
    await council.reload();
    await council.getByRole('button', { name: new RegExp(`${fr.years.last}.*${YEAR + 6}`) }).waitFor();
    await step(council, fr.step.check);
    await council.locator('[name="reason"]').fill('Prolongation d’un an');
    await looksWell(council, 'plan-revision');
    await council.getByRole('button', { name: fr.propose }).click();
    await council.waitForURL(new RegExp(`/region/plans/${id}$`));

    const review = await waitFor('review');
    const wilaya = await portal.person(`${USERS[review.party]}.approver`, {
      language: 'fr',
      path: `/tasks/${review.id}`,
    });
    await wilaya.getByText('Prolongation d’un an').waitFor();
    await wilaya.getByText(`${YEAR + 1} à ${YEAR + 6}`).waitFor();
    await looksWell(wilaya, 'plan-task-revision');
    await wilaya.context().close();
    await approve('review');
    await approve('deliberation', 'approver', { deliberation });
    await approve('opposition');
    await approve('signature', 'signatory');
    await expect.poll(async () => (await seen()).revisions.map(({ status }) => status)).toEqual(['adopted']);
    expect((await seen()).years.last).toBe(YEAR + 6);

    await council.reload();
    await council.getByRole('heading', { name: plans.revisions.title }).waitFor();
    await looksWell(council, 'plan-page');
    const page = await portal.person('ministry.signatory', { language: 'ar', path: `/region/plans/${id}` });
    await page.getByRole('heading', { level: 1, name: 'مخطط العمل الاجتماعي المشترك' }).waitFor();
    await page.getByRole('heading', { name: plansAr.revisions.title }).waitFor();
    await looksWell(page, 'plan-page-ar');
    expect(await offTheSheet(page)).toEqual([]);
    await page.goto('/region/plans');
    await page.getByText('مخطط العمل الاجتماعي المشترك').first().waitFor();
    await looksWell(page, 'plans-ar');
    await page.context().close();

    await council.getByRole('button', { name: plans.acts.close.open }).click();
    await provideFile(council.getByRole('dialog'), acts.document, 'Rapport final');
    await council.getByRole('dialog').getByRole('button', { name: plans.acts.close.open }).click();
    await approve('finalReport');
    await expect.poll(async () => (await seen()).phase).toBe('closed');
    await council.context().close();
  });
});
