import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { read, until, type World } from '../../scenarios/client.ts';
import * as ar from '../../web/locales/ar/index.ts';
import * as en from '../../web/locales/en/index.ts';
import * as fr from '../../web/locales/fr/index.ts';
import { GUELMIM, HEAD, importAs, playCampaigns, RABAT, sixtyRows, TODAY, YEAR } from './figures-world.ts';
import { addressesOverBudget } from './first-load.ts';
import { choose, openDialog, plural, tabTo, tick, type } from './hands.ts';
import { joinedWords, offTheSheet, picture, picturesAndOverflows, violations } from './inspect.ts';
import { playCentre } from './played-centres.ts';
import { complaintsOf, type Portal, startPortal } from './portal.ts';

/**
 * The pages of a region's figures: a source imports sixty rows with three faults, by keyboard alone and in Arabic; a
 * governor reads on a phone where the gap is, and how sure it is.
 */

let portal: Portal;
let world: World;
beforeAll(async () => {
  portal = await startPortal();
  world = await playCampaigns(portal);
});
afterAll(() => portal?.stop());

test('a source imports sixty rows with three faults in Arabic by keyboard, and loses nothing', async () => {
  const words = ar.campaigns.import;
  const rows = sixtyRows();
  const faulty = rows
    .with(1, String(rows[1]).replace('4000', '9500'))
    .with(5, String(rows[5]).replace('1500', '1.500'))
    .with(8, String(rows[8]).replace('1500', '-4'));
  const page = await portal.person('entraide.officer', {
    language: 'ar',
    path: `/region/campaigns/${GUELMIM}/import`,
  });
  await page.locator('textarea[name="csv"]').waitFor();
  await tabTo(page, 'textarea[name="csv"]');
  await page.keyboard.insertText([HEAD, ...faulty].join('\n'));
  await page.getByText(plural(words.problemCount, 'few').replace('#', '3')).waitFor();
  expect(await page.locator('.import-problems tbody tr').count()).toBe(3);
  expect(await violations(page)).toEqual([]);
  expect(await picturesAndOverflows(page, 'import-faults')).toEqual([]);

  // What was typed is there after a reload, and tried again by itself.
  await page.reload();
  await page.getByText(plural(words.problemCount, 'few').replace('#', '3')).waitFor();

  const mend = async (field: string, text: string) => {
    await tabTo(page, `input[name="${field}"]`);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  };
  await mend('3.note', 'إحصاء السجل أحدث من إحصاء السكان');
  await page.getByText(plural(words.problemCount, 'two')).waitFor();
  await mend('7.value', '1500');
  await page.getByText(plural(words.problemCount, 'one')).waitFor();
  await mend('10.value', '4');
  await page.getByText(words.ready).waitFor();
  await picture(page, 'import-ready');
  await tabTo(page, 'main button[type="submit"]:not([disabled])');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/region/campaigns/${GUELMIM}`);
  await page.getByText(ar.campaigns.requests.submitted).first().waitFor();
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('import:'))),
  ).toEqual([]);
  const { body } = await read(world, 'entraide.officer', `/v1/campaigns/${GUELMIM}`);
  const figures = Array.isArray(body.figures) ? body.figures : [];
  expect(figures).toHaveLength(60);
  expect(figures.filter(({ note }) => note === 'إحصاء السجل أحدث من إحصاء السكان')).toHaveLength(1);
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();
});

test('an import that another one has overtaken is tried again with what was typed', async () => {
  const words = fr.campaigns.import;
  const rows = sixtyRows();
  const page = await portal.person('entraide.officer', {
    language: 'fr',
    path: `/region/campaigns/${GUELMIM}/import`,
  });
  const mine = [HEAD, String(rows[2]).replace('1500', '1600')].join('\n');
  await page.locator('textarea[name="csv"]').fill(mine);
  const submit = page.getByRole('button', { name: plural(words.submit, 'one').replace('#', '1') });
  await vi.waitFor(async () => expect(await submit.isEnabled()).toBe(true), 30_000);
  await importAs(
    world,
    'entraide.officer2',
    GUELMIM,
    [HEAD, String(rows[2]).replace('1500', '1700')].join('\n'),
  );
  await submit.click();
  await page.locator('[role="alert"], .error-summary').first().waitFor();
  expect(await page.locator('textarea[name="csv"]').inputValue()).toBe(mine);
  await page.getByText('1.700').or(page.getByText('1 700')).first().waitFor();
  await vi.waitFor(async () => expect(await submit.isEnabled()).toBe(true), 30_000);
  await submit.click();
  await page.waitForURL(`**/region/campaigns/${GUELMIM}`);
  await page.context().close();
});

test('a governor reads on a phone where the gap is and how sure it is', async () => {
  const page = await portal.person('wilaya.signatory', {
    language: 'ar',
    width: 360,
    height: 740,
    path: '/region',
  });
  await page.getByRole('link', { name: ar.region.ways.coverage }).click();
  await page.locator('.coverage-headline').waitFor();
  const headline = ((await page.locator('.coverage-headline').textContent()) ?? '').replaceAll(
    /[\u2066-\u2069\u200e\u200f]/g,
    '',
  );
  expect(headline).toMatch(/17,3/);
  expect(headline).toContain('76.893');
  expect(headline).toContain('على الأقل');
  expect(headline).toContain('على الأكثر');
  // "At least 17.3 %" is read from the right: no mark within the number turns the sentence around.
  const turned = await page
    .locator('.coverage-group')
    .evaluate(
      (group) =>
        [...group.querySelectorAll('dd, dd *, .coverage-rate, .coverage-rate span')].filter(
          (each) => getComputedStyle(each).direction !== 'rtl',
        ).length,
    );
  expect(turned).toBe(0);
  // What is known of the region stands on the first screens, before any province.
  const top = await page
    .locator('.coverage-headline')
    .evaluate((each) => each.getBoundingClientRect().top + window.scrollY);
  expect(top).toBeLessThan(1100);
  expect(await page.getByText(ar.region.sign.hidden).count()).toBeGreaterThan(1);
  const shown = await page.locator('main').textContent();
  expect(shown).not.toMatch(/20.?357/);
  expect(await violations(page)).toEqual([]);
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();
});

test('from a centre to what is published where it stands, and from there to the centres that serve the group', async () => {
  const name = { ar: 'مركز سلا للأشخاص في وضعية إعاقة', fr: 'Centre de Salé pour le handicap' };
  const place = { province: 'MA-SAL', groups: ['disability'] };
  const centre = await playCentre(world, TODAY, { name, ...place, reached: [] });
  await until('the centre in its list', async () => {
    const { items } = Object(await portal.ask('/v1/centres?region=MA-04'));
    return items?.some(({ id }: { id: string }) => id === centre) ? true : undefined;
  });
  const { coverage, ofCentre } = fr.region;
  const page = await portal.person('wilaya.signatory', { language: 'fr', path: `/centres/${centre}` });
  const published = page.getByRole('region', { name: ofCentre.title });
  // 250 to 300 per mille in the province.
  const here = published.locator('tbody tr').first();
  await here.getByText('Salé', { exact: true }).waitFor();
  expect(await here.textContent()).toMatch(/25.*30/);
  expect(await violations(page)).toEqual([]);
  await published.getByRole('link').click();
  await page.waitForURL('**/region/coverage?*group=disability*');
  await page.getByRole('link', { name: coverage.centresOf.replace('{place}', 'Salé'), exact: true }).click();
  await page.waitForURL('**/centres?*province=MA-SAL*');
  await page.getByRole('link', { name: name.fr }).first().waitFor();
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();
});

test.each([
  ['ar', YEAR, ['5.022', '3.220', '2.027']],
  ['fr', 2016, ['5.022', '3.220', '2.027']],
  ['en', YEAR, ['5,022', '3,220', '2,027']],
] as const)(
  'in %s the country shows what others have published, with its source and without a day',
  async (language, year, counts) => {
    const words = { ar, fr, en }[language].region.published;
    const page = await portal.person('council.auditor', {
      language,
      width: 360,
      path: `/region/coverage?period=${year}`,
    });
    const section = page.locator('section', { has: page.getByRole('heading', { name: words.title }) });
    const row = section.getByRole('row', { name: words.services.railCard });
    await row.waitFor();
    const said = await row.textContent();
    for (const part of [...counts, words.undated, 'atlasinfo.fr']) expect(said).toContain(part);
    expect(await row.getByRole('link').getAttribute('href')).toMatch(/^https:\/\/atlasinfo\.fr\//);
    await section.scrollIntoViewIfNeeded();
    await picture(page, 'region-published');
    expect(await violations(page)).toEqual([]);
    // No region has it.
    await page.goto(`/region/coverage?region=MA-04&period=${YEAR}`);
    await page.locator('.coverage-headline').waitFor();
    expect(await page.getByRole('heading', { name: words.title }).count()).toBe(0);
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  },
);

describe.each(['ar', 'fr'] as const)('in %s', (language) => {
  test.each([
    ['region', '/region', 'wilaya.approver'],
    ['coverage', `/region/coverage?region=MA-04&period=${YEAR}`, 'council.auditor'],
    ['coverage-accepting', `/region/coverage?region=MA-04&period=${YEAR}`, 'wilaya.approver'],
    ['coverage-country', `/region/coverage?period=${YEAR}`, 'council.auditor'],
    ['campaigns', '/region/campaigns', 'wilaya.officer'],
    ['campaign-published', `/region/campaigns/${RABAT}`, 'wilaya.approver'],
    ['campaign-open', `/region/campaigns/${GUELMIM}`, 'wilaya-gon.approver'],
    ['launch', '/region/campaigns/new', 'wilaya.officer'],
    ['import', `/region/campaigns/${GUELMIM}/import`, 'entraide.officer'],
  ])('the page of %s is accessible, whole and printable', async (name, path, user) => {
    const page = await portal.person(user, { language, path });
    await page.locator('h1').waitFor();
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    const said = (await page.locator('body').textContent()) ?? '';
    expect(said.match(/\b(?:campaigns|region|tasks)\.[a-z]\w+|\{\s*\w+[^}]*\}/g)).toBeNull();
    expect(await joinedWords(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    expect(await picturesAndOverflows(page, `region-${name}`)).toEqual([]);
    expect(await offTheSheet(page)).toEqual([]);
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  });
});

/** A dialog is opened, filled in and sent. */
async function answer(
  page: Page,
  name: string,
  fill: (dialog: Locator) => Promise<void> = async () => undefined,
) {
  const dialog = await openDialog(page, name);
  await fill(dialog);
  await dialog.getByRole('button', { name, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

test('a campaign is launched, returned, accepted, frozen, published and corrected in the portal', async () => {
  const words = fr.campaigns;
  const id = `kma04${YEAR + 1}`;
  const path = `/region/campaigns/${id}`;
  const rows = (rabat: number) =>
    [HEAD, ...[`MA-RAB,${rabat}`, 'MA-SAL,200'].map((each) => each.split(','))]
      .map((row) =>
        typeof row === 'string'
          ? row
          : `${YEAR + 1},${row[0]},women,reached,people,${row[1]},,entraide-nationale,service,${TODAY}`,
      )
      .join('\n');

  const officer = await portal.person('wilaya.officer', { language: 'fr', path: '/region/campaigns' });
  await officer.getByRole('link', { name: words.launch.open }).click();
  await choose(officer, words.region, 'Rabat-Salé-Kénitra');
  await choose(officer, words.year, String(YEAR + 1));
  await choose(officer, words.kinds.ministry, 'Ministère de la Solidarité');
  await choose(officer, words.kinds.wilaya, 'Wilaya de Rabat-Salé-Kénitra');
  await type(officer.locator('input[name="dueOn"]'), `31/12/${YEAR + 1}`);
  await tick(officer, fr.terms.targetGroup.women);
  const source = officer.locator('.editor .panel');
  await source.getByLabel(words.searchSource).fill('entraide');
  await officer.waitForTimeout(1000);
  await choose(officer, words.source, 'Entraide Nationale', source);
  await tick(source.locator('.asked-places'), 'Rabat');
  await tick(source.locator('.asked-places'), 'Salé');
  await officer.getByRole('button', { name: words.launch.submit, exact: true }).click();
  await officer.waitForURL(`**${path}`);
  await officer.getByText(words.requests.asked).first().waitFor();
  await officer.context().close();

  await importAs(world, 'entraide.officer', id, rows(100));
  const approver = await portal.person('wilaya.approver', { language: 'fr', path });
  await answer(approver, words.submitted.return, async (dialog) => {
    const places = dialog.getByRole('checkbox');
    expect(await places.count()).toBe(2);
    expect(await dialog.getByRole('checkbox', { checked: true }).count()).toBe(0);
    expect(await violations(approver)).toEqual([]);
    await dialog.getByLabel(words.reason).fill('Année à vérifier');
    // Nothing is chosen: the way to the choice is offered, and the choice is made there by keyboard.
    await dialog.getByRole('button', { name: words.submitted.return, exact: true }).focus();
    await approver.keyboard.press('Enter');
    const alert = dialog.getByRole('alert');
    expect(await alert.textContent()).toContain(fr.ui.faults.choose);
    await alert.getByRole('link').focus();
    await approver.keyboard.press('Enter');
    await approver.keyboard.press('Space');
    expect(await dialog.getByRole('checkbox', { name: 'Rabat', checked: true }).count()).toBe(1);
  });
  await approver.getByText(words.requests.returned, { exact: true }).waitFor();
  await approver.getByText('Année à vérifier').waitFor();
  await importAs(world, 'entraide.officer', id, rows(110));
  await approver.reload();
  await answer(approver, words.submitted.accept);
  await vi.waitFor(
    async () => expect(await approver.getByText(words.requests.accepted, { exact: true }).count()).toBe(2),
    30_000,
  );
  await answer(approver, words.acts.freeze);
  await approver.getByText(words.statuses.frozen, { exact: true }).waitFor();

  const ministry = await portal.person('ministry.approver', { language: 'fr', path });
  await answer(ministry, words.acts.publish);
  await ministry.getByText(words.statuses.published, { exact: true }).first().waitFor();

  const reporter = await portal.person('entraide.officer', { language: 'fr', path });
  await answer(reporter, words.acts.proposeCorrection, async (dialog) => {
    await choose(reporter, words.corrections.figure, /Rabat/, dialog.locator('.line-row'));
    await type(dialog.locator('input[name="facts.0.value"]'), '120');
    await dialog.getByLabel(words.reason).fill('Dossiers comptés deux fois');
  });
  await reporter.getByText(words.corrections.proposed, { exact: true }).waitFor();
  await reporter.context().close();

  await approver.reload();
  await answer(approver, words.corrections.acts.acceptCorrection);
  await approver.getByText(words.corrections.accepted, { exact: true }).waitFor();
  await approver.context().close();
  await ministry.reload();
  await answer(ministry, words.acts.publish);
  const second = ministry.getByRole('row', { name: words.versions.numbered.replace('{number}', '2') });
  await second.getByText(words.versions.published, { exact: true }).waitFor();
  await second.getByText('Dossiers comptés deux fois').waitFor();
  expect(complaintsOf(ministry)).toEqual([]);

  // Nobody has said how many are entitled: nothing is called a coverage.
  await ministry.goto(`/region/coverage?region=MA-04&period=${YEAR + 1}`);
  await ministry.locator('.coverage-unknown').first().waitFor();
  await ministry.getByText(fr.region.sign.unknown, { exact: true }).first().waitFor();
  await ministry.context().close();
});

test('each of the pages takes at most 200 KB of compressed script', async () => {
  const page = await portal.person('wilaya.officer');
  const found = await addressesOverBudget(page, [
    ['/region', '.region-ways'],
    [`/region/coverage?region=MA-04&period=${YEAR}`, '.coverage-headline'],
    ['/region/campaigns', 'main table'],
    [`/region/campaigns/${RABAT}`, 'main table'],
    ['/region/campaigns/new', '.launch-choices'],
  ]);
  expect(found).toEqual([]);
  const reporter = await portal.person('entraide.officer');
  expect(await addressesOverBudget(reporter, [[`/region/campaigns/${GUELMIM}/import`, 'textarea']])).toEqual(
    [],
  );
});
