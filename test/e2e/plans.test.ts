import { randomUUID } from 'node:crypto';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayAt } from '../../morocco/clock.ts';
import { caseAScenes } from '../../scenarios/case-a.ts';
import { until, type World } from '../../scenarios/client.ts';
import { consultationScenes, ELEVENTH } from '../../scenarios/region/consultations.ts';
import { playPlan } from '../../scenarios/region/plans.ts';
import { playRegister } from '../../scenarios/register.ts';
import * as ar from '../../web/locales/ar/index.ts';
import * as fr from '../../web/locales/fr/index.ts';
import { complaintsOf, type Portal, startPortal } from './portal.ts';

/**
 * The founding article's own figures, cell by cell, in Arabic and French: on the page of its joint plan, of its
 * convention, of its consultation, and of its region.
 */

const TODAY = dayAt(Date.now());

let portal: Portal;
let plan: string;
let convention: string;
let consultation: string;

beforeAll(async () => {
  portal = await startPortal();
  const { machine } = portal;
  const world: World = { url: () => machine.url, play: randomUUID(), token: machine.token };
  await playRegister(world);
  const scenes = caseAScenes({ today: TODAY });
  const inForce = scenes.findIndex(({ title }) => title.startsWith('finds an unanswered call'));
  const seen: string[] = [];
  for (const scene of scenes.slice(0, inForce)) seen.push(await scene.play(world));
  convention = seen[0] ?? '';
  await playPlan(world, TODAY, convention);
  const story = { ...ELEVENTH, today: TODAY, convention: () => convention, centre: () => '' };
  consultation = (await consultationScenes(story).round[0]?.play(world)) ?? '';
  plan = await until('the plan in the list', async () => {
    const { items } = Object(await portal.ask('/v1/plans'));
    return items[0]?.phase === 'inForce' && items[0]?.lines === 1 ? String(items[0].id) : undefined;
  });
}, 300_000);
afterAll(() => portal?.stop());

/** Words without marks of direction, and with one kind of space. */
const plain = (text: string) =>
  text
    .replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const wordsOf = async (part: Locator) => plain((await part.allInnerTexts()).join(' '));

const WORDS = {
  ar: {
    dirhams: 'درهم',
    to: 'إلى',
    share: '28 من حوالي 240 = 11,67 %',
    envelopes: ['برامج القطب الاجتماعي بالجهة', 'البرنامج الوطني للمراكز'],
  },
  fr: {
    dirhams: 'DH',
    to: 'à',
    share: '28 sur environ 240 = 11,67 %',
    envelopes: ['Programmes du pôle social dans la région', 'Programme national de centres'],
  },
} as const;

/** What the table has in the facts of the page, by their labels. */
function factsIn(language: 'ar' | 'fr'): Record<string, string> {
  const { plans } = language === 'ar' ? ar : fr;
  const { money, board, programme } = plans;
  const { dirhams, to, share, envelopes } = WORDS[language];
  const of = (label: string, envelope: string) => label.replace('{envelope}', envelope);
  return {
    [money.total]: `64.000.000 ${dirhams} ${to} 74.000.000 ${dirhams}`,
    [money.envelopes]: `50.000.000 ${dirhams}`,
    [money.committed]: `24.000.000 ${dirhams}`,
    [money.unknown]: `10.000.000 ${dirhams}`,
    [money.national]: `200.000.000 ${dirhams}`,
    [of(board.perInhabitant, envelopes[0])]: `9,74 ${dirhams}`,
    [of(board.perUnit, envelopes[1])]: `833.333,33 ${dirhams}`,
    [of(board.share, envelopes[1])]: `${share} = 23.333.333,33 ${dirhams}`,
    [programme.rehabilitated]: `21 ${programme.notPublished}`,
    [programme.all]: '28',
  };
}

test.each(['ar', 'fr'] as const)('the article’s table is on the page of the plan in %s', async (language) => {
  const page = await portal.person('council.officer', { language, path: `/region/plans/${plan}` });
  const { plans } = language === 'ar' ? ar : fr;
  const { dirhams, envelopes } = WORDS[language];
  await page.getByText(plans.board.derived).waitFor();
  const labels = await page.locator('main dt').allInnerTexts();
  const values = await page.locator('main dd').allInnerTexts();
  const seen = new Map(labels.map((label, index) => [plain(label), plain(values[index] ?? '')]));
  expect(Object.fromEntries(seen)).toMatchObject(factsIn(language));

  // One in each of three prefectures and four provinces, and no gap that says otherwise.
  const built = seen.get(plans.programme.new) ?? '';
  expect([
    built.startsWith('7 '),
    built.match(/ 1(?= )/g)?.length,
    built.endsWith(plans.programme.notPublished),
  ]).toEqual([true, 7, true]);
  const gaps = await wordsOf(page.locator('section[aria-labelledby="plan-gaps"]'));
  expect(gaps).not.toMatch(/centre nouveau|مركز جديد/);

  const rowOf = (name: string) => wordsOf(page.locator('main tr', { hasText: name }));
  const [region, national] = [await rowOf(envelopes[0]), await rowOf(envelopes[1])];
  for (const said of [`50.000.000 ${dirhams}`, plans.envelope.region, plans.envelope.notPublished])
    expect(region).toContain(said);
  for (const said of [`200.000.000 ${dirhams}`, plans.envelope.national, plans.envelope.notPublished])
    expect(national).toContain(said);
  expect(national).toContain(plans.envelope.about.replace('{count}', '240'));
  // The 200 M are added to nothing: 264 and 274 stand nowhere.
  expect(await wordsOf(page.locator('main'))).not.toMatch(/2[567]4\.000\.000/);
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();
});

const NAMES = {
  ar: ['وزارة التضامن', 'مجلس الجهة', 'ولاية'],
  fr: ['Ministère de la Solidarité', 'Conseil régional', 'Wilaya'],
} as const;

test.each(['ar', 'fr'] as const)(
  'the article’s pledges, floor, target and consultation are on their pages in %s',
  async (language) => {
    const path = `/conventions/${convention}/money`;
    const page = await portal.person('council.officer', { language, path });
    const { consultations } = language === 'ar' ? ar : fr;
    const { dirhams } = WORDS[language];
    const given = page.locator('main table').first().locator('tbody tr');
    await given.first().waitFor();
    // The ministry's 10 M, the region's 6, and 8 of the wilaya, within the 4 to 14 that others were to bring.
    for (const [index, amount] of ['10.000.000', '6.000.000', '8.000.000'].entries())
      expect(await wordsOf(given.filter({ hasText: NAMES[language][index] ?? '' }))).toContain(
        ` ${amount} ${dirhams} `,
      );
    const money = await wordsOf(page.locator('main'));
    // 6 M of 6 M are for women; the whole is 24 M, aimed at 20 to 30 M.
    expect(money).toMatch(/6\.000\.000 \S+ \S+ 6\.000\.000/);
    expect(money).toMatch(/20\.000\.000 \S+ \S+ 30\.000\.000/);
    expect(money).toContain(`24.000.000 ${dirhams}`);

    await page.goto(`/region/consultations/${consultation}`);
    await page.locator('main dd').first().waitFor();
    const held = await wordsOf(page.locator('main'));
    const day = language === 'ar' ? '3 فبراير 2022' : '3 février 2022';
    const number = consultations.number.replace('{number}', '11');
    for (const said of [number, day, consultations.modes.onSite, consultations.modes.remote])
      expect(held).toContain(said);
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  },
);

test.each(['ar', 'fr'] as const)(
  'the article’s figures are on the page of the region in %s',
  async (language) => {
    const path = '/region?region=MA-04';
    const page = await portal.person('council.officer', { language, path });
    await page.goto(path);
    await page.locator('.region-figures').waitFor();
    const said = await wordsOf(page.locator('main'));
    const { dirhams, to } = WORDS[language];
    // Inhabitants; the range; 28 of about 240, whose part is within the 20 to 30 M of the convention.
    for (const figure of [
      '5.132.639',
      `64.000.000 ${dirhams} ${to} 74.000.000 ${dirhams}`,
      `50.000.000 ${dirhams}`,
      `24.000.000 ${dirhams}`,
      '11,67 %',
      `23.333.333,33 ${dirhams}`,
    ])
      expect(said).toContain(figure);
    expect(said).not.toMatch(/2[567]4\.000\.000/);
    expect(complaintsOf(page)).toEqual([]);
    await page.context().close();
  },
);
