import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { caseAScenes } from '../../scenarios/case-a.ts';
import { act, until, type World } from '../../scenarios/client.ts';
import { GUELMIM, HEAD, importAs, playCampaigns, RABAT, sixtyRows, YEAR } from './figures-world.ts';
import { joinedWords, offTheSheet, picturesAndOverflows, smallTargets, violations } from './inspect.ts';
import { playCentre } from './played-centres.ts';
import { complaintsOf, type Portal, startPortal } from './portal.ts';

/**
 * Every address of the portal, in every language: accessible, whole at every width, named, without a word or a
 * value missing, no name that only the system knows, no two words run together, and with a focus that can be seen.
 * A new page is a new line of the table.
 */

/** How many scenes of the case bring a convention to each of these. */
const PLAYED = { active: 25, draft: 1, pledging: 9 } as const;
type Played = keyof typeof PLAYED;
type Ids = Record<Played, string> & {
  task: string;
  centre: string;
  plan: string;
  figuresTask: string;
  acceptanceTask: string;
};

interface Row {
  name: string;
  path: (ids: Ids) => string;
  user?: string;
  /** The one name of the system's that people come to this page to read. */
  names?: string;
}

const section = (name: string, of: Played = 'active'): Row => ({
  name: `convention-${name}`,
  path: (ids) => `/conventions/${ids[of]}/${name}`,
});

const PAGES: readonly Row[] = [
  { name: 'inbox', path: () => '/tasks', user: 'council.authorising-officer' },
  { name: 'task', path: ({ task }) => `/tasks/${task}`, user: 'council.authorising-officer' },
  { name: 'agenda', path: () => '/agenda', user: 'council.authorising-officer' },
  { name: 'agenda-month', path: () => '/agenda?view=month', user: 'council.authorising-officer' },
  { name: 'agenda-none', path: () => '/agenda?kind=consultation' },
  { name: 'conventions', path: () => '/conventions' },
  { name: 'conventions-none', path: () => '/conventions?text=nulle-part' },
  { name: 'social-map', path: () => '/region/map' },
  { name: 'centres', path: () => '/centres' },
  { name: 'centre-new', path: () => '/centres/new' },
  { name: 'centre-new-not-yours', path: () => '/centres/new', user: 'council.auditor' },
  { name: 'centres-import', path: () => '/centres/import' },
  { name: 'centre', path: ({ centre }) => `/centres/${centre}` },
  { name: 'social-map-coverage', path: () => `/region/map?indicator=coverage&region=MA-04&year=${YEAR}` },
  { name: 'region', path: () => '/region', user: 'wilaya.signatory' },
  { name: 'region-nothing', path: () => '/region?region=MA-12' },
  { name: 'country', path: () => '/region?region=all' },
  { name: 'coverage', path: () => `/region/coverage?region=MA-04&period=${YEAR}` },
  {
    name: 'coverage-accepting',
    path: () => `/region/coverage?region=MA-04&period=${YEAR}`,
    user: 'wilaya.approver',
  },
  { name: 'coverage-country', path: () => `/region/coverage?period=${YEAR}` },
  { name: 'coverage-none', path: () => '/region/coverage?region=MA-01&period=2020' },
  { name: 'campaigns', path: () => '/region/campaigns', user: 'wilaya.approver' },
  { name: 'campaign', path: () => `/region/campaigns/${GUELMIM}`, user: 'wilaya-gon.approver' },
  { name: 'campaign-source', path: () => `/region/campaigns/${GUELMIM}`, user: 'entraide.officer' },
  { name: 'campaign-published', path: () => `/region/campaigns/${RABAT}`, user: 'wilaya.approver' },
  { name: 'launch', path: () => '/region/campaigns/new', user: 'wilaya.approver' },
  { name: 'launch-not-yours', path: () => '/region/campaigns/new' },
  { name: 'plans', path: () => '/region/plans' },
  { name: 'plan-new', path: () => '/region/plans/new', user: 'council.officer' },
  { name: 'plan-new-not-yours', path: () => '/region/plans/new', user: 'council.auditor' },
  { name: 'plan', path: ({ plan }) => `/region/plans/${plan}` },
  ...(['identity', 'aims', 'envelopes', 'lines', 'centres', 'targets', 'check'] as const).map(
    (step): Row => ({
      name: `plan-edit-${step}`,
      path: ({ plan }) => `/region/plans/${plan}/edit?step=${step}`,
      user: 'ministry.officer',
    }),
  ),
  {
    name: 'plan-edit-not-yours',
    path: ({ plan }) => `/region/plans/${plan}/edit`,
    user: 'council.auditor',
  },
  { name: 'plan-revision-too-early', path: ({ plan }) => `/region/plans/${plan}/revision` },
  { name: 'unknown-plan', path: () => '/region/plans/p00000000000000000000' },
  { name: 'consultations', path: () => '/region/consultations' },
  { name: 'consultations-region', path: () => '/region/consultations?region=MA-07' },
  { name: 'consultation-new', path: () => '/region/consultations/new', user: 'wilaya.officer' },
  { name: 'consultation-new-not-yours', path: () => '/region/consultations/new' },
  { name: 'unknown-consultation', path: () => '/region/consultations/s00000000000000000000' },
  { name: 'import', path: () => `/region/campaigns/${GUELMIM}/import`, user: 'entraide.officer' },
  { name: 'import-not-yours', path: () => `/region/campaigns/${GUELMIM}/import` },
  { name: 'inbox-figures', path: () => '/tasks', user: 'wilaya-gon.approver' },
  { name: 'task-figures', path: ({ figuresTask }) => `/tasks/${figuresTask}`, user: 'entraide.officer' },
  {
    name: 'task-acceptance',
    path: ({ acceptanceTask }) => `/tasks/${acceptanceTask}`,
    user: 'wilaya-gon.approver',
  },
  { name: 'calendar', path: () => '/calendar', user: 'council.administrator' },
  { name: 'organisations', path: () => '/organisations' },
  { name: 'organisation-duplicates', path: () => '/organisations/duplicates' },
  { name: 'organisation-import', path: () => '/organisations/import' },
  { name: 'activities', path: () => '/organisations/activities' },
  { name: 'organisation-new', path: () => '/organisations/new' },
  {
    name: 'organisation',
    path: () => '/organisations/o-council-rsk',
    user: 'ministry.administrator',
    // The register is where people look up by which identifier tokens and conventions name whom.
    names: 'council-rsk',
  },
  { name: 'new', path: () => '/conventions/new' },
  { name: 'edit', path: ({ draft }) => `/conventions/${draft}/edit` },
  { name: 'pledges', path: ({ pledging }) => `/conventions/${pledging}/pledges` },
  { name: 'convention', path: ({ active }) => `/conventions/${active}` },
  { name: 'convention-pledging', path: ({ pledging }) => `/conventions/${pledging}` },
  { name: 'convention-draft', path: ({ draft }) => `/conventions/${draft}` },
  section('acts'),
  section('amendment'),
  section('works'),
  section('approvals'),
  section('money'),
  section('statement'),
  section('amendments'),
  section('trail'),
  section('text'),
  { name: 'unknown-order', path: ({ active }) => `/conventions/${active}/orders/o99` },
  { name: 'unknown-convention', path: () => '/conventions/c00000000000000000000' },
  { name: 'unknown-organisation', path: () => '/organisations/o-nobody' },
  { name: 'unknown-centre', path: () => '/centres/f00000000000000000000' },
  { name: 'unknown-campaign', path: () => '/region/campaigns/kma041999' },
  { name: 'unknown-task', path: () => '/tasks/c00000000000000000000.t1' },
  { name: 'help', path: () => '/help' },
  { name: 'glossary', path: () => '/glossary' },
  { name: 'accessibility', path: () => '/accessibility' },
  { name: 'legal', path: () => '/legal' },
  { name: 'contact', path: () => '/contact' },
  { name: 'unknown-page', path: () => '/nowhere' },
];

let portal: Portal;
let ids: Ids;
beforeAll(async () => {
  portal = await startPortal();
  const world = await playCampaigns(portal);
  const found = { active: '', draft: '', pledging: '' };
  for (const played of ['active', 'draft', 'pledging'] as const) found[played] = await play(PLAYED[played]);
  const centre = await playCentre(world, new Date().toISOString().slice(0, 10), A_CENTRE);
  // The figures of one province are still to come: what is there waits to be accepted, and the source is still asked.
  await importAs(world, 'entraide.officer', GUELMIM, [HEAD, ...sixtyRows().slice(0, 45)].join('\n'));
  const tasks = {
    task: await firstTask('council.authorising-officer'),
    figuresTask: await firstTask('entraide.officer'),
    acceptanceTask: await firstTask('wilaya-gon.approver'),
  };
  ids = { ...found, ...tasks, centre, plan: await draftedPlan(world) };
});
afterAll(() => portal?.stop());

/** A plan with a row of each kind. */
async function draftedPlan(world: World): Promise<string> {
  const year = Number(YEAR);
  const title = (ar: string, fr: string) => ({ ar, fr });
  const { body } = await act(world, 'council.officer', 'plan', [
    'POST',
    '/v1/plans',
    {
      title: title('مخطط العمل الاجتماعي المشترك', 'Plan d’action social commun'),
      region: 'MA-04',
      years: { first: year, last: year + 4 },
      ministry: 'ministry-solidarity',
      wilaya: 'wilaya-rsk',
      council: 'council-rsk',
      contributors: [{ party: 'entraide-nationale', provinces: ['MA-KEN'] }],
      axes: [{ id: 'women', title: title('تمكين النساء', 'Autonomisation des femmes') }],
      groups: ['women'],
      programme: {
        new: { count: 7, groups: 'notPublished' },
        rehabilitated: { count: 21, groups: [{ group: 'women', count: 21 }] },
      },
    },
  ]);
  const id = z.object({ actionPlan: z.object({ id: z.string() }) }).parse(body).actionPlan.id;
  const holder = title('التعاون الوطني', 'Entraide Nationale');
  const envelope = {
    id: 'pole',
    title: title('برامج القطب الاجتماعي', 'Programmes du pôle social'),
    holder,
    scope: 'region',
    amount: 5_000_000_000,
    split: [{ holder, amount: 4_000_000_000 }],
  };
  await act(
    world,
    'council.officer',
    'envelopes',
    ['PUT', `/v1/plans/${id}/envelopes`, { envelopes: [envelope] }],
    {
      ifMatch: '"1"',
    },
  );
  const target = { place: 'MA-04', group: 'women', year: year + 1, measure: 'reached', value: 20_000 };
  await act(world, 'council.officer', 'targets', ['PUT', `/v1/plans/${id}/targets`, { targets: [target] }], {
    ifMatch: '"2"',
  });
  return id;
}

const A_CENTRE = {
  name: { ar: 'مركز القنيطرة', fr: 'Centre de Kénitra' },
  province: 'MA-KEN',
  groups: ['women'],
  reached: [400, 300, 200],
};

/** Plays the beginning of the case once more, and says which convention that is. */
async function play(scenes: number): Promise<string> {
  const { machine } = portal;
  const world = { url: () => machine.url, play: randomUUID(), token: machine.token };
  const today = new Date().toISOString().slice(0, 10);
  for (const scene of caseAScenes({ today, callSeconds: 2 }).slice(0, scenes)) await scene.play(world);
  // The list follows the stream: the newest is there when it is another than before.
  return until('the convention in its list', async () => {
    const id = await portal.firstConvention();
    if (known.has(id)) return undefined;
    known.add(id);
    return id;
  });
}
const known = new Set(['']);

const List = z.object({ items: z.array(z.object({ id: z.string() })) });

/** The first task of somebody's; the inbox follows a little later. */
function firstTask(user: string): Promise<string> {
  return until(`a task of ${user}`, async () => List.parse(await portal.ask('/v1/tasks', user)).items[0]?.id);
}

/** The first elements that Tab reaches, each with whether its focus is visible. */
async function unseenFocus(page: Page): Promise<string[]> {
  const unseen: string[] = [];
  for (let press = 0; press < 12; press += 1) {
    await page.keyboard.press('Tab');
    const missing = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return undefined;
      // A field's own mark may stand beside it, as with a checkbox.
      const marked = [element, element.closest('[data-focus-visible]')].some((each) => {
        const style = each ? getComputedStyle(each) : undefined;
        return (
          style !== undefined && style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2
        );
      });
      return marked ? undefined : element.outerHTML.slice(0, 120);
    });
    if (missing !== undefined) unseen.push(missing);
  }
  return unseen;
}

/** A key of the translations that stands on the page in place of its words. */
const KEY =
  /\b(?:about|acts|agenda|bank|campaigns|centre|centres|convention|conventionPage|conventions|draft|inKind|order|plans|pledges|region|search|session|shell|socialMap|tasks|terms|ui)\.[a-z]\w+/;

/** Navigations in which more than one link is where the reader is. */
async function twiceCurrent(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('nav')]
      .filter((nav) => nav.querySelectorAll('[aria-current="page"]').length > 1)
      .map((nav) => nav.textContent ?? ''),
  );
}

/** The page's own heading, said again in its content. */
async function repeatedHeadings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const title = document.querySelector('h1')?.textContent ?? '';
    return (
      [...document.querySelectorAll('main :is(h2, h3, .state-title)')]
        // The text of the convention is headed by its title, as it is signed.
        .filter((heading) => !heading.closest('.text-body'))
        .map((heading) => heading.textContent ?? '')
        .filter((words) => words === title)
    );
  });
}

/** How far down a section of a convention begins on a phone, in pixels: within its first screen of 740. */
async function beginning(page: Page): Promise<number> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 740 });
  const top = await page
    .locator('.section > h2')
    .first()
    .evaluate((heading) => heading.getBoundingClientRect().top + window.scrollY);
  if (before) await page.setViewportSize(before);
  return top;
}

/** Values that a sentence still waits for, in texts and in what is read out: `{amount}`. */
async function unfilled(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const spoken = [...document.querySelectorAll('[aria-label], [title], [alt], [placeholder]')].flatMap(
      (element) =>
        ['aria-label', 'title', 'alt', 'placeholder'].map((name) => element.getAttribute(name) ?? ''),
    );
    return [document.title, document.body.textContent, ...spoken].flatMap(
      (text) => text.match(/.{0,40}\{\s*\w+[^}]*\}/gu) ?? [],
    );
  });
}

/** The names that the system gives: of conventions, campaigns, centres, tasks, and the demonstration's parties. */
const ID =
  /\b[cf][0-9a-z]{20}\b\S*|\bkma\d{6}\b\S*|\b(?:council|wilaya)-rsk\b|\b(?:ministry-solidarity|entraide-nationale)\b/g;

/** Such names that people would read, or hear read out: on the screen, or in a mark of it. */
async function shownIds(page: Page): Promise<string[]> {
  const spoken = await page.evaluate(() =>
    [...document.querySelectorAll('[aria-label], [title], [alt]')].flatMap((element) =>
      ['aria-label', 'title', 'alt'].map((name) => element.getAttribute(name) ?? ''),
    ),
  );
  // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is in the text content, and nobody reads it.
  const shown = await page.locator('body').innerText();
  return [await page.title(), shown, ...spoken].join('\n').match(ID) ?? [];
}

describe.each(['fr', 'ar', 'en'] as const)('in %s', (language) => {
  const people = new Map<string, Promise<Page>>();
  test.each(PAGES)('$name', async ({ name, path, user = 'council.officer', names }) => {
    const page = await (people.get(user) ?? portal.person(user, { language }));
    people.set(user, Promise.resolve(page));
    await page.goto(path(ids));
    await page.waitForLoadState('networkidle');
    await page.getByRole('heading').first().waitFor();
    expect(await page.title()).toMatch(/^\S.* · (شراكة|Sharaka)$/);
    expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr');
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.locator('body').textContent()).not.toMatch(KEY);
    expect(await unfilled(page)).toEqual([]);
    expect((await shownIds(page)).filter((id) => id !== names)).toEqual([]);
    expect(await joinedWords(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    expect(await picturesAndOverflows(page, `every-${name}`)).toEqual([]);
    expect(await smallTargets(page)).toEqual([]);
    expect(await offTheSheet(page)).toEqual([]);
    expect(await twiceCurrent(page)).toEqual([]);
    expect(await repeatedHeadings(page)).toEqual([]);
    if (name.startsWith('convention-')) expect(await beginning(page)).toBeLessThan(660);
    expect(await unseenFocus(page)).toEqual([]);
    expect(complaintsOf(page)).toEqual([]);
  });
});
