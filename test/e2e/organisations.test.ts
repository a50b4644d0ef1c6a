import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { act, read, until, type World } from '../../scenarios/client.ts';
import { playRegister } from '../../scenarios/register.ts';
import * as ar from '../../web/locales/ar/index.ts';
import * as fr from '../../web/locales/fr/index.ts';
import { choose } from './hands.ts';
import { picturesAndOverflows, violations } from './inspect.ts';
import { complaintsOf, type Portal, startPortal } from './portal.ts';

/** The register, as an officer and an administrator use it. */

const words = fr.organisations;
let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
  await playRegister(worldOf(portal));
});
afterAll(() => portal?.stop());

const worldOf = ({ machine }: Portal): World => ({
  url: () => machine.url,
  play: randomUUID(),
  token: machine.token,
});

/** The list follows the acts by moments: waits until a search finds as many. */
const listed = (world: World, text: string, count: number) =>
  vi.waitFor(async () => {
    const { body } = await read(world, 'council.officer', `/v1/organisations?text=${text}`);
    expect(body.items).toHaveLength(count);
  }, 30_000);

test('an organisation is searched for, declared by an officer and verified by an administrator', async () => {
  const page = await portal.person('council.officer', { language: 'fr', path: '/organisations' });
  await page.getByLabel(words.search).fill('entraide');
  await page.getByRole('link', { name: 'Entraide Nationale' }).waitFor();
  await vi.waitFor(async () => expect(await page.locator('tbody tr').count()).toBe(1));

  await page.getByRole('link', { name: words.declare.open }).click();
  await page.getByLabel(words.nameAr).fill('جمعية النور');
  await page.getByLabel(words.nameFr).fill('Association Annour');
  await choose(page, words.kind, words.kinds.association);
  await choose(page, words.region, 'Rabat-Salé-Kénitra');
  await page.locator('input[name="ice"]').fill('001 234 567 0000 62');
  await page.getByRole('button', { name: words.declare.submit, exact: true }).click();
  await page.waitForURL('**/organisations/o-association-annour');
  await page.getByText(words.statuses.declared, { exact: true }).first().waitFor();
  expect(await page.getByRole('button', { name: words.acts.verify }).count()).toBe(0);
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();

  const administrator = await portal.person('ministry.administrator', {
    language: 'fr',
    path: '/organisations/o-association-annour',
  });
  await administrator.getByText('récépissé de l’association').waitFor();
  await administrator.getByRole('button', { name: words.acts.verify }).click();
  const dialog = administrator.getByRole('dialog');
  await dialog.getByLabel(words.verify.evidence).fill('Attestation ICE');
  await dialog.getByRole('button', { name: words.acts.verify }).click();
  await administrator.getByText(words.statuses.verified, { exact: true }).first().waitFor();
  await administrator.getByText('Attestation ICE').waitFor();
  expect(complaintsOf(administrator)).toEqual([]);
  await administrator.context().close();
});

test.each(['fr', 'ar'] as const)(
  'who declares an organisation that may be there already is told so, in %s',
  async (language) => {
    const said = { fr, ar }[language].organisations;
    await listed(worldOf(portal), 'annour', 1);
    const page = await portal.person('council.officer', { language, path: '/organisations/new' });
    await page.getByLabel(said.nameAr).fill('النور (جمعيه)');
    await page.getByLabel(said.nameFr).fill('Assoc. Ennour');
    const note = page.locator('.note', { hasText: said.similar.title });
    await note.getByRole('link').waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await picturesAndOverflows(page, `similar-${language}`)).toEqual([]);
    await page.getByLabel(said.nameAr).fill('جمعية أخرى');
    await page.getByLabel(said.nameFr).fill('Tout autre nom');
    await note.waitFor({ state: 'detached' });
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  },
);

test('two entries of one organisation are merged by two stewards, and the old address leads on', async () => {
  const world = worldOf(portal);
  for (const [party, arabic, french] of [
    ['twin-one', 'جمعية التوأم الأول', 'Association du Jumeau Un'],
    ['twin-two', 'جمعية التوأم الثاني', 'Association du Jumeau Deux'],
  ] as const) {
    const entry = { party, kind: 'association', name: { ar: arabic, fr: french }, provinces: ['MA-KEN'] };
    await act(world, 'council.officer', party, ['POST', '/v1/organisations', entry]);
  }
  await listed(world, 'jumeau', 2);
  const path = '/organisations/o-twin-one';
  const page = await portal.person('ministry.officer', { language: 'fr', path });
  await page.getByRole('button', { name: words.acts.proposeMerge }).click();
  let dialog = page.getByRole('dialog');
  const field = dialog.getByRole('combobox', { name: words.proposeMerge.into });
  await field.click();
  await field.pressSequentially('jumeau deux');
  await page.getByRole('option', { name: 'Association du Jumeau Deux' }).waitFor({ timeout: 10_000 });
  await field.press('ArrowDown');
  await field.press('Enter');
  expect(await field.inputValue()).toBe('Association du Jumeau Deux');
  await dialog.getByLabel(words.reason).fill('Même siège');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: words.acts.proposeMerge, exact: true }).click();
  await page.locator('.note', { hasText: 'Association du Jumeau Deux' }).waitFor();
  expect(await page.getByRole('button', { name: words.acts.confirmMerge }).count()).toBe(0);
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();

  const other = await portal.person('ministry.officer2', { language: 'ar', path });
  await other.getByRole('button', { name: ar.organisations.acts.confirmMerge }).click();
  dialog = other.getByRole('dialog');
  expect(await violations(other)).toEqual([]);
  await dialog.getByRole('button', { name: ar.organisations.acts.confirmMerge, exact: true }).click();
  // The page that was of one entry is now of the other, and says how the reader came there.
  await other.getByRole('heading', { level: 1, name: 'جمعية التوأم الثاني' }).waitFor();
  await other.locator('.note', { hasText: 'جمعية التوأم الأول' }).waitFor();
  expect(await violations(other)).toEqual([]);
  expect(await picturesAndOverflows(other, 'merged-ar')).toEqual([]);
  expect(complaintsOf(other)).toEqual([]);
  await other.context().close();
});

test('two entries that look alike are said to be two, and are shown as duplicates no more', async () => {
  const world = worldOf(portal);
  const french = 'Association du Palmier Dattier';
  for (const party of ['palm-one', 'palm-two']) {
    const name = { ar: 'جمعية نخلة التمر', fr: french };
    const entry = { party, kind: 'association', name, provinces: ['MA-SAL'] };
    await act(world, 'council.officer', party, ['POST', '/v1/organisations', entry]);
  }
  const groups = async () => {
    const { body } = await read(world, 'council.officer', '/v1/possible-duplicates?region=MA-04');
    return [...new Set(JSON.stringify(body.items).match(/o-palm-(one|two)/g))];
  };
  // The lists follow the acts by moments.
  await until('both as possible duplicates', async () => (await groups()).length === 2 || undefined);
  const page = await portal.person('ministry.officer', {
    language: 'ar',
    width: 360,
    height: 780,
    path: '/organisations/o-palm-one',
  });
  const said = ar.organisations.distinguish;
  await page.getByRole('button', { name: said.open }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(ar.organisations.reason).fill('وصلان مختلفان');
  expect(await violations(page)).toEqual([]);
  expect(await picturesAndOverflows(page, 'distinguish-ar')).toEqual([]);
  await dialog.getByRole('button', { name: said.open, exact: true }).click();
  await page.getByRole('heading', { name: said.list }).waitFor();
  await page.getByRole('button', { name: said.open }).waitFor({ state: 'detached' });
  expect(await violations(page)).toEqual([]);
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();
  await until('no possible duplicate', async () => (await groups()).length === 0 || undefined);
});

test('a party of a proposal is chosen from the register with its mailbox', async () => {
  const page = await portal.person('council.officer', {
    language: 'fr',
    path: '/conventions/new?step=parties',
  });
  await page.locator('fieldset').first().locator('button.select').first().click();
  await page.getByRole('option', { name: 'Ministère de la Solidarité' }).click();
  const field = (name: string) => page.locator(`input[name="terms.parties.0.${name}"]`);
  await vi.waitFor(async () =>
    expect(await field('mailbox').inputValue()).toBe('bureau-ordre@solidarite.example'),
  );
  expect(await field('id').inputValue()).toBe('ministry-solidarity');
  await page.context().close();
});

test.each(['ar', 'fr', 'en'] as const)(
  'the pages of the register are accessible and whole in %s',
  async (language) => {
    const page = await portal.person('ministry.administrator', { language });
    for (const path of [
      '/organisations',
      '/organisations/duplicates',
      '/organisations/new',
      '/organisations/o-entraide-nationale',
    ]) {
      await page.goto(path);
      await page.locator('h1').waitFor();
      await page.waitForTimeout(500);
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll('details')) fold.open = true;
      });
      expect(await violations(page), path).toEqual([]);
      expect(await picturesAndOverflows(page, `register-${language}`), path).toEqual([]);
    }
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  },
);
