import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { picturesAndOverflows, violations } from './inspect.ts';
import { chooseLanguage, complaintsOf, type Portal, startPortal } from './portal.ts';

/** Proposing and pledging, as officials do it. */

let portal: Portal;
/** The demonstration's convention, which begins as a draft of the council. */
let demo = '';
beforeAll(async () => {
  portal = await startPortal();
  await portal.play(1);
  // The list follows the acts a moment later.
  demo = await vi.waitFor(
    async () => {
      const [first] = List.parse(await ask('council.officer', '/v1/conventions')).items;
      if (!first) throw new Error('The convention is not listed yet');
      return first.id;
    },
    { timeout: 60_000, interval: 500 },
  );
});
afterAll(() => portal?.stop());

async function ask(user: string, path: string): Promise<unknown> {
  const authorization = `Bearer ${await portal.machine.token(user)}`;
  return (await fetch(`${portal.machine.url}${path}`, { headers: { authorization } })).json();
}

const List = z.object({ items: z.array(z.object({ id: z.string() })) });
const Pledges = z.object({ pledges: z.array(z.object({ amount: z.int(), status: z.string() })) });

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
    for (const step of STEPS) {
      await page.goto(`/conventions/${demo}/edit?step=${step}`);
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

test('a link leads to a field of a row that is closed, and opens it', async () => {
  const page = await portal.person('council.officer', { language: 'ar', width: 360 });
  const name = 'terms.components.20.title.fr';
  await page.goto(`/conventions/${demo}/edit?step=works&field=${name}`);
  await page.locator(`details[open] [name="${name}"]:focus`).waitFor();
  expect(await page.locator('details.card-row[open]').count()).toBe(1);
  expect(await page.locator('details.card-row').count()).toBe(28);
  await page.waitForURL((url) => !url.searchParams.has('field'));
  // Its double is opened at its first field. It does not reach the draft, which other tests look at.
  await page.context().setOffline(true);
  await page.locator('details.card-row[open] .actions button').first().click();
  await page.locator('details[open] [name="terms.components.21.title.ar"]:focus').waitFor();
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();
});

test('a known party is chosen with its mailbox; a party without one is warned of', async () => {
  const page = await portal.person('council.officer', {
    language: 'fr',
    path: '/conventions/new?step=parties',
  });
  const ministry = page.locator('fieldset').first();
  const warning = ministry.getByText('Sans adresse électronique');
  await ministry.locator('button.select').first().click();
  await page.getByRole('option', { name: 'Ministère de la Solidarité' }).click();
  const mailbox = page.locator('input[name="terms.parties.0.mailbox"]');
  await vi.waitFor(async () => expect(await mailbox.inputValue()).toBe('bureau-ordre@solidarite.example'));
  expect(await page.locator('input[name="terms.parties.0.id"]').inputValue()).toBe('ministry-solidarity');
  expect(await warning.count()).toBe(0);
  await mailbox.fill('');
  await warning.waitFor();
  // A field that is emptied stays empty.
  expect(await mailbox.inputValue()).toBe('');
  await page.context().close();
});

/** Chooses from a list that opens. */
async function choose(page: Page, name: string, option: string): Promise<void> {
  await page.locator(`.field:has([name="${name}"]) button`).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

const fill = (page: Page, name: string, text: string) => page.locator(`[name="${name}"]`).fill(text);

/** An amount is typed, then left. */
async function amount(page: Page, name: string, text: string): Promise<void> {
  const field = page.locator(`[name="${name}"]`);
  await field.fill(text);
  await field.blur();
}

const next = (page: Page) => page.locator('.draft-columns nav.actions .button-primary').click();
const saved = (page: Page, status = 'saved') => page.locator(`.saving[data-status="${status}"]`).waitFor();

const PARTIES = [
  { id: 'ministry-solidarity', ar: 'وزارة التضامن', fr: 'Ministère de la Solidarité' },
  { id: 'wilaya-rsk', ar: 'ولاية الرباط', fr: 'Wilaya de Rabat' },
  { id: 'council-rsk', ar: 'مجلس الجهة', fr: 'Conseil régional' },
] as const;

test('a small convention from an empty form to its submission, in Arabic', async () => {
  const page = await portal.person('ministry.officer', { language: 'ar' });
  await page.getByRole('link', { name: 'اقتراح اتفاقية' }).click();
  await fill(page, 'terms.title.ar', 'مركز النساء بسلا');
  await fill(page, 'terms.title.fr', 'Centre des femmes de Salé');
  await page.goto('/conventions/new?step=check');
  await page.getByRole('link', { name: 'المبلغ المستهدف › الحد الأقصى' }).waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await picturesAndOverflows(page, 'draft-missing')).toEqual([]);
  await page.getByRole('link', { name: 'الموضوع › بالعربية' }).click();
  // The way leads to the field itself.
  await page.locator('[name="terms.object.ar"]:focus').waitFor();
  // Typed text survives a reload, though the API has nothing of it yet.
  await saved(page, 'local');
  await page.reload();
  expect(await page.locator('[name="terms.title.fr"]').inputValue()).toBe('Centre des femmes de Salé');
  await fill(page, 'terms.object.ar', 'إحداث مركز');
  await fill(page, 'terms.object.fr', 'Création d’un centre');
  await choose(page, 'terms.region', 'الرباط-سلا-القنيطرة');
  await next(page);
  for (const [index, { id, ar, fr }] of PARTIES.entries()) {
    await fill(page, `terms.parties.${index}.name.ar`, ar);
    await fill(page, `terms.parties.${index}.name.fr`, fr);
    const named = page.locator(`[name="terms.parties.${index}.id"]`);
    await page.locator('details', { has: named }).locator('summary').click();
    await named.fill(id);
  }
  await choose(page, 'terms.projectOwner', 'وزارة التضامن');
  await choose(page, 'terms.accountHolder', 'مجلس الجهة');
  await next(page);
  await page.locator('.editor [data-add]').click();
  await fill(page, 'terms.components.0.title.ar', 'مركز سلا');
  await fill(page, 'terms.components.0.title.fr', 'Centre de Salé');
  await choose(page, 'terms.components.0.work', 'إحداث');
  await choose(page, 'terms.components.0.province', 'سلا');
  await choose(page, 'terms.components.0.targetGroup', 'النساء');
  await amount(page, 'terms.components.0.cost', '3000000');
  await next(page);
  await amount(page, 'terms.target.minimum', '2000000');
  await amount(page, 'terms.target.maximum', '4000000');
  await saved(page);
  await next(page);
  expect(new URL(page.url()).pathname).toMatch(/^\/conventions\/c\w+\/edit$/);

  await page.getByText('ملء الأشطر بنسب مئوية').click();
  await choose(page, 'split.0.party', 'وزارة التضامن');
  await amount(page, 'split.0.amount', '3000000');
  await page.locator('[name="split.firstDue"]').fill('2027-03-01');
  await page.getByRole('button', { name: 'ملء الأشطر' }).click();
  expect(await page.locator('.tranche-row-head .amount').allTextContents()).toEqual([
    expect.stringContaining('1.500.000'),
    expect.stringContaining('900.000'),
    expect.stringContaining('600.000'),
  ]);
  await saved(page);
  await next(page);
  await page.getByText('حق تعرض الوالي').waitFor();
  await next(page);
  await page.getByRole('button', { name: 'إيداع المشروع للدراسة' }).click();
  await page.getByText('أودع المشروع للدراسة.').waitFor();
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();
});

test('two people at one draft: what they wrote in different places is there, in the same place one chooses', async () => {
  const path = `/conventions/${demo}/edit?step=identity`;
  const mine = await portal.person('council.officer', { language: 'fr', path });
  const theirs = await portal.person('council.officer2', { language: 'fr', path });
  await mine.locator('#step-title').waitFor();
  await fill(theirs, 'terms.title.fr', 'Titre du collègue');
  await fill(theirs, 'terms.object.ar', 'موضوع الزميل');
  await saved(theirs);
  await fill(mine, 'terms.title.fr', 'Mon titre');
  await mine.getByRole('alert').waitFor();
  expect(await violations(mine)).toEqual([]);
  expect(await picturesAndOverflows(mine, 'draft-conflict')).toEqual([]);
  expect(await mine.getByRole('alert').textContent()).toContain('Titre du collègue');
  expect(await mine.locator('[name="terms.title.fr"]').inputValue()).toBe('Mon titre');
  expect(await mine.locator('[name="terms.object.ar"]').inputValue()).toBe('موضوع الزميل');
  await mine.getByRole('button', { name: /Garder la mienne/ }).click();
  await saved(mine);
  await theirs.reload();
  await theirs.locator('#step-title').waitFor();
  expect(await theirs.locator('[name="terms.title.fr"]').inputValue()).toBe('Mon titre');
  await mine.context().close();
  await theirs.context().close();
});

test('a row that is taken out leaves focus on what adds one to its own list, and is told', async () => {
  const page = await portal.person('council.officer', {
    language: 'fr',
    path: `/conventions/${demo}/edit?step=schedule`,
  });
  const rows = page.locator('.tranche-row');
  await rows.first().waitFor();
  const before = await rows.count();
  await page.getByRole('button', { name: 'Ajouter une tranche' }).click();
  await rows.nth(before).waitFor();
  await page.getByRole('button', { name: `Retirer la tranche ${before + 1}` }).click();
  await page.locator('[data-add]:focus', { hasText: 'Ajouter une tranche' }).waitFor();
  await page.getByText(`La ligne ${before + 1} est retirée.`).waitFor({ state: 'attached' });
  expect(await rows.count()).toBe(before);
  await page.context().close();
});

test('a whole step by keyboard alone', async () => {
  const page = await portal.person('council.officer', {
    language: 'fr',
    path: `/conventions/${demo}/edit?step=target`,
  });
  await page.locator('[name="terms.target.minimum"]').waitFor();
  await page.locator('#step-title').focus();
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await press('Tab', 'ControlOrMeta+a');
  await page.keyboard.type('21000000');
  await press('Tab', 'ControlOrMeta+a');
  await page.keyboard.type('29000000');
  await press('Tab');
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest('[data-row], [data-add]')?.tagName ?? '');
  await expect.poll(focused).not.toBe('');
  await page.locator('.editor [data-add]').focus();
  await press('Enter');
  // Focus has gone into the new row: its list opens and is chosen from by keyboard, as soon as focus is seen there.
  await page.locator('.line-row').nth(1).locator('button.select:focus').waitFor();
  await press('Enter');
  await page.locator('[role="listbox"]:focus-within').waitFor();
  await press('ArrowDown', 'ArrowDown', 'Enter', 'Tab');
  await page.keyboard.type('1000000');
  await press('Tab');
  await saved(page);
  expect(await page.locator('[name="terms.earmarkFloors.1.minimum"]').inputValue()).toBe('1.000.000,00');
  await page.context().close();
});

test('a connection lost while typing loses nothing: it is saved once it is back', async () => {
  const page = await portal.person('council.officer', {
    language: 'fr',
    path: `/conventions/${demo}/edit?step=identity`,
  });
  await page.locator('#step-title').waitFor();
  await page.context().setOffline(true);
  await fill(page, 'terms.reference', '14/2026');
  await saved(page, 'unanswered');
  await page.context().setOffline(false);
  await saved(page);
  await page.reload();
  await page.locator('#step-title').waitFor();
  expect(await page.locator('[name="terms.reference"]').inputValue()).toBe('14/2026');
  await page.context().close();
});

test('pledges are pasted in French by two parties, sent row by row, and confirmed by their approvers', async () => {
  await portal.play(7);
  const path = `/conventions/${demo}/pledges`;
  const year = new Date().getFullYear();
  const paste = async (user: string, rows: string[], sound: number) => {
    const page = await portal.person(user, { language: 'fr', path });
    await page.getByText('Coller depuis un tableur').click();
    await page.locator('[name="pledges.paste"]').fill(rows.join('\n'));
    await page
      .getByText(sound === 1 ? /Une ligne correcte/ : new RegExp(`${sound} lignes correctes`))
      .waitFor();
    return page;
  };
  const council = await paste(
    'council.officer',
    [
      `${year}\tNuméraire\t1.221.000,00\t\t\t12-34`,
      `${year + 1}\tnumeraire\t4 779 000\t\t\t12-35`,
      `${year}\tOr\t1,221`,
    ],
    2,
  );
  expect(await violations(council)).toEqual([]);
  expect(await picturesAndOverflows(council, 'pledges-paste')).toEqual([]);
  await council.getByRole('button', { name: 'Reprendre 2 lignes' }).click();
  await council.getByRole('button', { name: 'Envoyer les 2 lignes' }).click();
  await council.getByText('2 promesses enregistrées').waitFor();

  // One row too many: it stays with its reason, and can be sent again once it is mended.
  await council.locator('[name="pledges.paste"]').fill(`${year}\tFoncier\t900 000 000`);
  await council.getByRole('button', { name: 'Reprendre une ligne' }).click();
  await council.getByRole('button', { name: 'Ajouter une promesse' }).click();
  await council.getByRole('button', { name: 'Envoyer les 2 lignes' }).click();
  await council.getByText('Non envoyée').waitFor();
  await council
    .getByText(/Les promesses totaliseraient/)
    .first()
    .waitFor();
  expect(await violations(council)).toEqual([]);
  expect(await picturesAndOverflows(council, 'pledges-refused')).toEqual([]);
  await chooseLanguage(council, 'ar');
  // The page never stands without its words, nor without what was typed.
  expect(await violations(council)).toEqual([]);
  expect(await picturesAndOverflows(council, 'pledges-refused')).toEqual([]);
  await council.reload();
  await council.locator('.pledge-row-edited').nth(1).waitFor();
  await council.context().close();

  const wilaya = await paste(
    'wilaya.officer',
    [`${year}\tNuméraire\t٨٬٠٠٠٬٠٠٠\t\t\tW-1`, `${year}\tPersonnel\t50 000`],
    2,
  );
  await wilaya.getByRole('button', { name: 'Reprendre 2 lignes' }).click();
  await wilaya.getByRole('button', { name: 'Envoyer les 2 lignes' }).click();
  await wilaya.getByText('2 promesses enregistrées').waitFor();
  await wilaya.getByRole('button', { name: /^Retirer : .*Personnel/ }).click();
  expect(await violations(wilaya)).toEqual([]);
  await wilaya.getByRole('dialog').getByRole('button', { name: 'Retirer' }).click();
  await wilaya.getByText('La promesse est retirée.').waitFor();
  await wilaya.getByRole('button', { name: /^Modifier : .*Numéraire/ }).click();
  await amount(wilaya, 'amount', '8000001');
  await wilaya.getByRole('button', { name: 'Envoyer la modification' }).click();
  await wilaya.getByText('Une promesse enregistrée').waitFor();

  for (const [user, count] of [
    ['council.approver', 2],
    ['wilaya.approver', 1],
  ] as const) {
    const approver = await portal.person(user, { language: 'fr', path });
    for (let left = count; left > 0; left -= 1) {
      await approver
        .getByRole('button', { name: /^Confirmer/ })
        .first()
        .click();
      await approver
        .getByRole('button', { name: /^Confirmer/ })
        .nth(left - 1)
        .waitFor({ state: 'detached' });
    }
    expect(await violations(approver)).toEqual([]);
    await approver.context().close();
  }
  const { pledges } = Pledges.parse(await ask('council.officer', `/v1/conventions/${demo}`));
  expect(pledges.map(({ amount: each, status }) => [each, status])).toEqual([
    [122_100_000, 'confirmed'],
    [477_900_000, 'confirmed'],
    [800_000_100, 'confirmed'],
  ]);
});
