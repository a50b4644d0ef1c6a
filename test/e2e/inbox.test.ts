import { afterAll, beforeAll, expect, test } from 'vitest';
import { overflowing, picture, picturesAndOverflows, violations } from './inspect.ts';
import { choose, chooseLanguage, complaintsOf, type Portal, startPortal } from './portal.ts';

/** The inbox, as officials use it. */

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
  await portal.play(2);
});
afterAll(() => portal?.stop());

const WORDS = {
  ar: { task: 'دراسة المشروع', return: 'إرجاع مع ملاحظات', confirm: 'تأكيد القرار', done: 'سُجل قراركم.' },
  fr: {
    task: 'Examiner le projet',
    return: 'Renvoyer avec observations',
    confirm: 'Confirmer la décision',
    done: 'Votre décision est enregistrée.',
  },
} as const;

for (const language of ['ar', 'fr'] as const) {
  test(`the inbox and an open task are accessible and fit every width in ${language}`, async () => {
    const page = await portal.person('ministry.approver', { language });
    const card = page.getByRole('link', { name: WORDS[language].task });
    await card.waitFor({ timeout: 20_000 });
    expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
    expect(await violations(page)).toEqual([]);
    expect(await picturesAndOverflows(page, 'inbox')).toEqual([]);
    await card.click();
    await page.getByRole('button', { name: WORDS[language].confirm }).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await picturesAndOverflows(page, 'task')).toEqual([]);
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });
}

test('on a phone the text is folded and the decision near', async () => {
  const page = await portal.person('ministry.approver', { width: 360, height: 800 });
  await page.getByRole('link', { name: WORDS.ar.task }).click();
  await page.getByRole('button', { name: WORDS.ar.confirm }).waitFor();
  await choose(page, WORDS.ar.return);
  expect(await page.locator('details[open]').count()).toBe(0);
  await picture(page, 'task-phone');
  await page.locator('summary').first().click();
  await page.getByRole('table').first().waitFor();
  expect(await overflowing(page)).toEqual([]);
  await picture(page, 'task-phone-open');
});

test('a task is returned with a comment that survives a reload; a colleague then finds it closed', async () => {
  const words = WORDS.fr;
  const page = await portal.person('wilaya.approver', { language: 'fr' });
  const colleague = await portal.person('wilaya.approver', { language: 'fr' });
  await page.getByRole('link', { name: words.task }).click();
  const address = new URL(page.url()).pathname;
  await colleague.goto(address);
  await choose(page, words.return);
  await page.getByRole('textbox').fill('Précisez la liste des centres.');
  await page.reload();
  expect(await page.getByRole('textbox').inputValue()).toBe('Précisez la liste des centres.');
  await chooseLanguage(page, 'ar');
  await page.getByRole('button', { name: WORDS.ar.confirm }).dblclick();
  await page.getByText(WORDS.ar.done).waitFor();

  await choose(colleague, words.return);
  await colleague.getByRole('textbox').fill('Trop tard.');
  await colleague.getByRole('button', { name: words.confirm }).click();
  await colleague.getByRole('alert').waitFor();
  await colleague.getByRole('heading', { name: 'Cette tâche est close' }).waitFor();
  expect(await colleague.getByText('Trop tard.').isVisible()).toBe(true);
  expect(await violations(colleague)).toEqual([]);
});
