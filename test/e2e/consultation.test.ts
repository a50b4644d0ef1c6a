import { randomUUID } from 'node:crypto';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayAt } from '../../morocco/clock.ts';
import { caseA } from '../../scenarios/cases.ts';
import { act, until, type World } from '../../scenarios/client.ts';
import { quartersBefore } from '../../scenarios/region/centres.ts';
import { consultationScenes } from '../../scenarios/region/consultations.ts';
import { playRegister } from '../../scenarios/register.ts';
import type { Cast } from './by-hand/people.ts';
import { castOf, openTask } from './by-hand/people.ts';
import { choose, provideFile, tick, type } from './hands.ts';
import { joinedWords, offTheSheet, picture, picturesAndOverflows, violations } from './inspect.ts';
import { playCentre } from './played-centres.ts';
import { type Portal, startPortal } from './portal.ts';

/**
 * A consultation by hand, in Arabic and in French: called, held, its minutes approved, three recommendations, of which one
 * is merged, one declined with the reason, one carried on and verified; and an association that finds what became of its own.
 */

const TODAY = dayAt(Date.now());
const written = (day: string) => day.split('-').reverse().join('/');

const ASSOCIATION = 'association-al-amal';
const TITLES = {
  ar: { ar: 'جولة تشاورية في مراكز القرب', fr: 'Concertation sur les centres de proximité' },
  fr: { ar: 'جولة تشاورية في خدمات الإعاقة', fr: 'Concertation sur les services du handicap' },
} as const;
const SAID = [
  { ar: 'إحداث مركز للقرب بالقنيطرة', fr: 'Créer un centre de proximité à Kénitra' },
  { ar: 'تعميم النقل المجاني', fr: 'Rendre les transports gratuits' },
  { ar: 'فضاء للإنصات بالقنيطرة', fr: 'Un espace d’écoute à Kénitra' },
] as const;
const REASON = { ar: 'يدخل في اختصاص قطاع آخر', fr: 'Relève d’un autre département' };

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
  const { machine } = portal;
  const world: World = { url: () => machine.url, play: randomUUID(), token: machine.token };
  await playRegister(world);
  await act(world, 'council.officer', 'association', [
    'POST',
    '/v1/organisations',
    {
      party: ASSOCIATION,
      kind: 'association',
      name: { ar: 'جمعية الأمل', fr: 'Association Al Amal' },
      provinces: ['MA-KEN'],
    },
  ]);
  await portal.play(3);
  await draftPlan(world, PLAN, await portal.firstConvention());
  await until('the association in the register', async () => {
    const { items } = Object(await portal.ask('/v1/organisations?text=amal'));
    return items?.length > 0 ? true : undefined;
  });
});
afterAll(() => portal?.stop());

const PLAN = { ar: 'مخطط العمل الاجتماعي المشترك', fr: 'Plan d’action social commun' };

/** A plan of the three, with the convention as its line; its id. */
async function draftPlan(
  world: World,
  title: { ar: string; fr: string },
  convention: string,
): Promise<string> {
  const year = Number(TODAY.slice(0, 4));
  const { body } = await act(world, 'council.officer', 'plan', [
    'POST',
    '/v1/plans',
    {
      title,
      region: 'MA-04',
      years: { first: year, last: year + 4 },
      ministry: 'ministry-solidarity',
      wilaya: 'wilaya-rsk',
      council: 'council-rsk',
      contributors: [],
      axes: [{ id: 'centres', title: { ar: 'مراكز القرب', fr: 'Centres de proximité' } }],
      groups: [],
      consultations: [],
    },
  ]);
  const { id } = Object(body).actionPlan;
  const line = { convention, axis: 'centres', role: 'associated', contributions: [] };
  await act(world, 'council.officer', 'line', ['POST', `/v1/plans/${id}/lines`, line]);
  return String(id);
}

type Act = keyof typeof import('../../web/locales/ar/index.ts')['consultation']['acts'];

/** After each act the page is renewed, and its buttons move: nobody presses faster than that. */
async function standsStill(page: Page): Promise<void> {
  let before = '';
  const isStill = async () => {
    const now = await page.locator('main').innerHTML();
    const isSame = now === before;
    before = now;
    return isSame;
  };
  await expect.poll(isStill, { interval: 500, timeout: 30_000 }).toBe(true);
}

/** Opens the form of an act on the consultation, or on one of its recommendations. */
async function openForm({ t }: Cast, page: Page, act: Act, recommendation?: number): Promise<Locator> {
  const open = t(`consultation.acts.${act}.open`);
  const about = t('consultation.about', { number: recommendation ?? 0 });
  const name = recommendation === undefined ? open : `${open}: ${about}`;
  // What is not the next step stands folded away.
  const button = page.locator('main').getByRole('button', { name, exact: true, includeHidden: true });
  await button.waitFor({ state: 'attached' });
  await standsStill(page);
  if (!(await button.isVisible())) await page.getByText(t('consultation.otherActs')).click();
  await button.click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: open, exact: true }).waitFor();
  return dialog;
}

async function send({ t }: Cast, dialog: Locator, name: Act): Promise<void> {
  await dialog.getByRole('button', { name: t(`consultation.acts.${name}.open`), exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

const NAMED = {
  wilaya: { ar: ['ولاية الرباط', 'ولاية الرباط'], fr: ['wilaya rabat', 'Wilaya de Rabat'] },
  council: { ar: ['مجلس جهة الرباط', 'مجلس جهة الرباط'], fr: ['conseil rabat', 'Conseil régional de Rabat'] },
  association: { ar: ['جمعية الأمل', 'جمعية الأمل'], fr: ['amal', 'Association Al Amal'] },
} as const;

/** Types into a field that searches, and chooses what is found. */
async function find(
  page: Page,
  within: Locator,
  label: string,
  [typed, found]: readonly [string, string],
): Promise<void> {
  await within.getByRole('combobox', { name: label }).fill(typed);
  const option = page.getByRole('option').filter({ hasText: found }).first();
  await option.waitFor();
  // The list moves while what is found still comes.
  await option.evaluate((element: HTMLElement) => element.click());
}

/** In an open dialog, or on a page: nothing that axe finds, nothing cut off, no words run together. */
async function isSound(page: Page, name: string): Promise<void> {
  expect(await violations(page)).toEqual([]);
  expect(await joinedWords(page)).toEqual([]);
  expect(await picturesAndOverflows(page, name)).toEqual([]);
}

/** The officer of the wilaya calls it; what was typed survives what is missing and what is refused. */
async function callIt(cast: Cast): Promise<string> {
  const { t, language } = cast;
  const page = await cast.at('wilaya.officer');
  await page.goto('/region/consultations');
  await page.getByRole('link', { name: t('consultations.call') }).click();
  const submit = page.getByRole('button', { name: t('consultations.call'), exact: true });
  await page.getByLabel(t('consultation.field.titleAr')).fill(TITLES[language].ar);
  await submit.click();
  await page.locator('.error-links a').first().waitFor();
  await isSound(page, 'consultation-call');
  await page.getByLabel(t('consultation.field.titleFr')).fill(TITLES[language].fr);
  await type(page.locator('input[name="day"]'), written(TODAY));
  await page.getByLabel(t('consultation.field.placeAr')).fill('الرباط');
  await page.getByLabel(t('consultation.field.placeFr')).fill('Rabat');
  await tick(page, t('consultations.modes.remote'));
  await page.getByRole('button', { name: t('consultation.field.addItem') }).click();
  await page.getByLabel(t('consultation.field.itemAr')).fill('مراكز القرب');
  await page.getByLabel(t('consultation.field.itemFr')).fill('Centres de proximité');
  const series = page.locator('input[name="series"]');
  await type(page.locator('input[name="number"]'), language === 'ar' ? '11' : '12');
  await series.fill('Série 2021');
  await submit.click();
  // The API refuses the series at its field; the rest of what was typed stays.
  await page.locator('.field:has(input[name="series"]) .field-error').waitFor();
  await series.fill('social-2021-2026');
  expect(await page.getByLabel(t('consultation.field.titleAr')).inputValue()).toBe(TITLES[language].ar);
  await submit.click();
  await page.waitForURL(/\/region\/consultations\/s\w+$/);
  await page.getByRole('heading', { level: 1, name: TITLES[language][language] }).waitFor();
  return new URL(page.url()).pathname;
}

async function recordIt(cast: Cast): Promise<void> {
  const { t, language } = cast;
  const page = await cast.at('wilaya.officer');
  let dialog = await openForm(cast, page, 'correct');
  await dialog.getByLabel(t('consultation.field.placeFr')).fill('Rabat, siège de la wilaya');
  await isSound(page, 'consultation-correct');
  await send(cast, dialog, 'correct');

  dialog = await openForm(cast, page, 'hold');
  await send(cast, dialog, 'hold');

  dialog = await openForm(cast, page, 'recordAttendance');
  const row = (number: number) =>
    dialog.getByRole('group', { name: t('consultation.field.attendee', { number }), exact: true });
  await choose(page, t('consultation.field.kind'), t('consultation.kinds.wilaya'), row(1));
  await find(page, row(1), t('consultation.field.organisation'), NAMED.wilaya[language]);
  await tick(row(1), t('consultations.modes.onSite'));
  await type(row(1).locator('input[name="attendance.0.count"]'), '6');
  await dialog.getByRole('button', { name: t('consultation.field.addAttendee') }).click();
  await choose(page, t('consultation.field.kind'), t('consultation.kinds.electedBody'), row(2));
  await tick(row(2), t('consultation.field.named'));
  await row(2).getByLabel(t('consultation.field.nameAr')).fill('مجالس منتخبة');
  await row(2).getByLabel(t('consultation.field.nameFr')).fill('Conseils élus');
  await tick(row(2), t('consultations.modes.remote'));
  await tick(row(2), t('consultation.field.uncounted'));
  await isSound(page, 'consultation-attendance');
  await send(cast, dialog, 'recordAttendance');
  await page.getByRole('cell', { name: t('consultations.notPublished') }).waitFor();

  for (const [index, said] of SAID.entries()) {
    dialog = await openForm(cast, page, 'record');
    await dialog.getByLabel(t('consultation.field.textAr')).fill(said.ar);
    const french = dialog.getByLabel(t('consultation.field.textFr'));
    await french.fill(index === 0 ? `${said.fr}, M. Untel, 06 12 34 56 78` : said.fr);
    await find(page, dialog, t('consultation.field.organisation'), NAMED.association[language]);
    if (index === 0) {
      await tick(dialog, t('terms.targetGroup.women'));
      // A phone number of a person is refused at its field, and what was typed is still there.
      await dialog.getByRole('button', { name: t('consultation.acts.record.open'), exact: true }).click();
      await dialog.locator('.field:has(textarea[name="text.fr"]) .field-error').waitFor();
      expect(await french.inputValue()).toContain('06 12 34 56 78');
      await isSound(page, 'consultation-recommendation');
      await french.fill(said.fr);
    }
    await send(cast, dialog, 'record');
    await page.getByRole('heading', { level: 3, name: said[language] }).waitFor();
  }
  dialog = await openForm(cast, page, 'correctRecommendation', 2);
  await dialog.getByLabel(t('consultation.field.textFr')).fill(`${SAID[1].fr} partout`);
  await send(cast, dialog, 'correctRecommendation');

  dialog = await openForm(cast, page, 'recordMinutes');
  const document = { title: t('acts.document.title'), link: t('acts.document.link') };
  await provideFile(dialog, document, 'PV de la concertation');
  await send(cast, dialog, 'recordMinutes');
  await page.getByRole('link', { name: 'PV de la concertation' }).waitFor();
}

/** On their phones: the minutes are approved, one is merged; two are assigned, and the follow-up begins. */
async function approveAndAssign(cast: Cast, path: string): Promise<void> {
  const { t, language } = cast;
  const wali = await cast.at('wilaya.approver');
  await wali.goto(path);
  let dialog = await openForm(cast, wali, 'approveMinutes');
  await dialog.getByRole('link', { name: 'PV de la concertation' }).waitFor();
  await picture(wali, 'consultation-approve');
  await send(cast, dialog, 'approveMinutes');
  dialog = await openForm(cast, wali, 'merge', 3);
  await choose(wali, t('consultation.field.into'), new RegExp(SAID[0][language]), dialog);
  await picture(wali, 'consultation-merge');
  await send(cast, dialog, 'merge');
  await wali
    .locator('#recommendation-3')
    .getByRole('link', { name: t('consultations.mergedInto', { number: 1 }) })
    .click();
  await wali.waitForURL(`**${path}#recommendation-1`);
  await wali.locator('#recommendation-1').getByRole('link', { name: '3', exact: true }).click();
  await wali.waitForURL(`**${path}#recommendation-3`);

  const officer = await cast.at('wilaya.officer');
  await officer.goto(path);
  for (const n of [1, 2]) {
    dialog = await openForm(cast, officer, 'assign', n);
    await find(officer, dialog, t('consultations.assignee'), NAMED.council[language]);
    await send(cast, dialog, 'assign');
  }
  const signatory = await cast.at('wilaya.signatory');
  await signatory.goto(path);
  dialog = await openForm(cast, signatory, 'beginFollowUp');
  await send(cast, dialog, 'beginFollowUp');
}

/** The council answers from its inbox: one is accepted, one declined with a public reason. */
async function answerThem(cast: Cast, path: string): Promise<void> {
  const { t } = cast;
  const president = await openTask(cast, 'council.approver', 'recommendationAnswer');
  await president.getByRole('link', { name: t('tasks.roundWay') }).click();
  await president.waitForURL(`**${path}#recommendation-*`);
  await president.locator('#recommendation-1').waitFor();
  await isSound(president, 'consultation-follow-up');
  let dialog = await openForm(cast, president, 'answer', 1);
  await tick(dialog, t('consultation.answers.accepted'));
  await send(cast, dialog, 'answer');
  dialog = await openForm(cast, president, 'answer', 2);
  await tick(dialog, t('consultation.answers.declined'));
  await dialog.getByLabel(t('consultation.field.reasonAr')).fill(REASON.ar);
  await dialog.getByLabel(t('consultation.field.reasonFr')).fill(REASON.fr);
  await isSound(president, 'consultation-answer');
  await send(cast, dialog, 'answer');
}

const HANDED_OVER = { ar: 'لم يعد لديه من يتابعها', fr: 'N’a plus personne pour la suivre' } as const;
const HANDED_BACK = { ar: 'عُيّن من يتابعها', fr: 'A de nouveau quelqu’un pour la suivre' } as const;

/** What the council accepted is handed over to the wilaya, with the reason, and back; each time both are named. */
async function reassign(cast: Cast, path: string): Promise<void> {
  const { t, language } = cast;
  const officer = await cast.at('wilaya.officer');
  await officer.goto(path);
  const recommendation = officer.locator('#recommendation-1');
  let dialog = await openForm(cast, officer, 'reassign', 1);
  await find(officer, dialog, t('consultations.assignee'), NAMED.wilaya[language]);
  await dialog.getByRole('button', { name: t('consultation.acts.reassign.open'), exact: true }).click();
  await dialog.locator('.field:has(textarea[name="reason"]) .field-error').waitFor();
  await dialog.getByLabel(t('consultations.reason')).fill(HANDED_OVER[language]);
  await isSound(officer, 'consultation-reassign');
  await send(cast, dialog, 'reassign');
  await recommendation.getByText(HANDED_OVER[language]).waitFor();
  expect(await recommendation.textContent()).toContain(NAMED.wilaya[language][1]);
  expect(await recommendation.textContent()).toContain(NAMED.council[language][1]);

  dialog = await openForm(cast, officer, 'reassign', 1);
  await find(officer, dialog, t('consultations.assignee'), NAMED.council[language]);
  await dialog.getByLabel(t('consultations.reason')).fill(HANDED_BACK[language]);
  await send(cast, dialog, 'reassign');
  await recommendation.getByText(HANDED_BACK[language]).waitFor();
}

/** Its officer links what was accepted, reports, and declares it delivered; the wali returns it once, then verifies. */
async function carryOn(cast: Cast, path: string): Promise<void> {
  const { t, language } = cast;
  const officer = await cast.at('council.officer');
  await officer.goto(path);
  const convention = await conventionTitle(language);
  let dialog = await openForm(cast, officer, 'link', 1);
  await tick(dialog, t('consultation.links.planLine'));
  await choose(officer, t('plans.plan'), PLAN[language], dialog);
  await choose(officer, t('consultation.find.planLine'), convention, dialog);
  await isSound(officer, 'consultation-link-line');
  await send(cast, dialog, 'link');
  await officer.getByText(t('consultations.linked.planLine')).waitFor();
  dialog = await openForm(cast, officer, 'link', 1);
  await tick(dialog, t('consultation.links.convention'));
  await find(officer, dialog, t('consultation.find.convention'), [convention, convention]);
  await isSound(officer, 'consultation-link');
  await send(cast, dialog, 'link');
  await officer.locator('#recommendation-1 a[href^="/conventions/"]').waitFor();

  dialog = await openForm(cast, officer, 'reportProgress', 1);
  await dialog.getByLabel(t('consultation.field.note')).fill('Le terrain est affecté');
  await send(cast, dialog, 'reportProgress');
  await declareDelivered(cast, officer);

  const wali = await cast.at('wilaya.approver');
  await wali.goto(path);
  dialog = await openForm(cast, wali, 'returnDelivery', 1);
  await dialog.getByLabel(t('consultations.reason')).fill('Il manque le procès-verbal');
  await send(cast, dialog, 'returnDelivery');
  await officer.reload();
  await officer.getByText('Il manque le procès-verbal').waitFor();
  await declareDelivered(cast, officer);
}

async function declareDelivered(cast: Cast, officer: Page): Promise<void> {
  const { t } = cast;
  const dialog = await openForm(cast, officer, 'deliver', 1);
  await type(dialog.locator('input[name="day"]'), written(TODAY));
  const document = { title: t('acts.document.title'), link: t('acts.document.link') };
  await provideFile(dialog, document, 'Procès-verbal de réception');
  await picture(officer, 'consultation-deliver');
  await send(cast, dialog, 'deliver');
}

async function verifyAndClose(cast: Cast, path: string): Promise<void> {
  const wali = await cast.at('wilaya.approver');
  await wali.goto(path);
  let dialog = await openForm(cast, wali, 'verifyDelivery', 1);
  await dialog.getByRole('link', { name: 'Procès-verbal de réception' }).waitFor();
  await send(cast, dialog, 'verifyDelivery');
  const signatory = await cast.at('wilaya.signatory');
  await signatory.goto(path);
  dialog = await openForm(cast, signatory, 'close');
  await send(cast, dialog, 'close');
}

async function conventionTitle(language: 'ar' | 'fr'): Promise<string> {
  const id = await portal.firstConvention();
  const { terms } = Object(await portal.ask(`/v1/conventions/${id}`));
  return terms.title[language];
}

/** Somebody of the association on a phone: from the first page to what became of each of its proposals. */
async function findOwn(cast: Cast): Promise<void> {
  const { t, language } = cast;
  const page = await portal.person('amal.officer', { language, width: 360, height: 740 });
  const started = Date.now();
  await page.getByRole('link', { name: t('tasks.ownRecommendations') }).click();
  await page.getByRole('heading', { level: 2, name: t('consultations.own') }).waitFor();
  const card = (index: 0 | 1 | 2) =>
    page.locator('.recommendation-list li', { hasText: SAID[index][language] }).first();
  await card(0).getByText(t('consultations.statuses.verified')).waitFor();
  await card(1).getByText(REASON[language]).waitFor();
  await card(2)
    .getByText(t('consultations.mergedInto', { number: 1 }))
    .waitFor();
  expect(Date.now() - started).toBeLessThan(30_000);
  await isSound(page, 'consultations-own');
  await page.context().close();
}

test.each(['ar', 'fr'] as const)('a consultation is played by hand in %s', async (language) => {
  const cast = castOf(portal, language);
  const path = await callIt(cast);
  await recordIt(cast);
  await approveAndAssign(cast, path);
  await answerThem(cast, path);
  await reassign(cast, path);
  await carryOn(cast, path);
  await verifyAndClose(cast, path);
  await findOwn(cast);
  const page = await cast.at('wilaya.officer');
  await page.goto(path);
  await page.getByText(cast.t('consultations.phases.closed'), { exact: true }).first().waitFor();
  await isSound(page, 'consultation');
  expect(await offTheSheet(page)).toEqual([]);
  expect(await cast.complaints()).toEqual([]);
});

const FOLLOWED = {
  plan: { ar: 'مخطط يُتتبع سطره', fr: 'Plan dont la ligne est suivie' },
  centre: { ar: 'مركز حسان للنساء', fr: 'Centre de Hassan pour les femmes' },
  people: 230,
};

/** A recommendation that led to the line of a plan, its convention, a tranche that waits, and a centre that is open. */
async function followedWorld(): Promise<{ consultation: string; convention: string }> {
  const { machine } = portal;
  const world: World = { url: () => machine.url, play: randomUUID(), token: machine.token };
  const { terms } = caseA(TODAY);
  const component = 'centre-ma-rab';
  const condition = { type: 'componentStatus', component, status: 'inService' };
  const tranches = terms.tranches.map((each) => (each.n === 2 ? { ...each, conditions: [condition] } : each));
  const title = { ar: 'اتفاقية مراكز النساء', fr: 'Convention des centres pour les femmes' };
  const { body } = await act(world, 'council.officer', 'convention', [
    'POST',
    '/v1/conventions',
    { terms: { ...terms, title, tranches } },
  ]);
  const convention = String(Object(body).convention.id);
  const plan = await draftPlan(world, FOLLOWED.plan, convention);
  const centre = await playCentre(world, TODAY, {
    name: FOLLOWED.centre,
    province: 'MA-RAB',
    groups: ['women'],
    reached: [600, 500, 260],
    isOpen: true,
    opened: 200,
    link: { convention, component },
  });
  for (const quarter of quartersBefore(TODAY, 1))
    await act(world, 'entraide.officer', `attendance ${quarter}`, [
      'POST',
      `/v1/centres/${centre}/attendance`,
      { quarter, people: FOLLOWED.people },
    ]);
  const scenes = consultationScenes({
    series: `followed-${randomUUID().slice(0, 8)}`,
    number: 11,
    day: '2022-02-03',
    today: TODAY,
    convention: () => convention,
    centre: () => centre,
    plan: () => plan,
  });
  const [call, ...others] = [...scenes.round, ...scenes.following];
  const consultation = (await call?.play(world)) ?? '';
  for (const scene of others) await scene.play(world);
  await until('the way from the recommendation to the people', async () => {
    const path = `/v1/conventions/${convention}/traceability`;
    const { recommendations, plans, people } = Object(await portal.ask(path));
    return recommendations?.length > 0 && plans?.length > 0 && people?.length > 0 ? true : undefined;
  });
  return { consultation, convention };
}

test('a recommendation is followed to the people reached and back, in Arabic, by clicking', async () => {
  const { consultation, convention } = await followedWorld();
  const { t, ...cast } = castOf(portal, 'ar');
  const page = await cast.at('council.officer');
  await page.goto(`/region/consultations/${consultation}#recommendation-1`);
  const recommendation = page.locator('#recommendation-1');
  await recommendation.getByText(t('traceability.plans')).waitFor();
  await recommendation.getByRole('link', { name: FOLLOWED.centre.ar }).waitFor();
  await isSound(page, 'traceability-recommendation');

  await recommendation.locator('.fold').getByRole('link', { name: FOLLOWED.plan.ar }).click();
  await page.getByRole('heading', { level: 1, name: FOLLOWED.plan.ar }).waitFor();
  await page.locator(`main table a[href="/conventions/${convention}"]`).click();
  await page.waitForURL(`**/conventions/${convention}`);
  const trace = page.getByRole('region', { name: t('traceability.title') });
  await trace.getByRole('link', { name: FOLLOWED.plan.ar }).waitFor();
  await trace.getByText(String(FOLLOWED.people)).first().waitFor();
  await isSound(page, 'traceability-convention');

  const waits = t('traceability.tranche.waits', { number: 2 });
  await trace.getByRole('link', { name: waits }).click();
  await page.waitForURL(`**/conventions/${convention}/money#tranche-2`);
  const tranche = page.locator('article', { has: page.locator('#tranche-2') });
  await tranche.getByRole('link', { name: FOLLOWED.centre.ar }).click();
  await page.getByRole('heading', { level: 1, name: FOLLOWED.centre.ar }).waitFor();
  await page.getByRole('cell', { name: String(FOLLOWED.people) }).waitFor();
  await trace.getByRole('link', { name: waits }).waitFor();
  await isSound(page, 'traceability-centre');

  // And back.
  await trace.locator(`a[href="/conventions/${convention}"]`).click();
  await page.waitForURL(`**/conventions/${convention}`);
  await trace.locator(`a[href="/region/consultations/${consultation}#recommendation-1"]`).click();
  await page.waitForURL(`**/region/consultations/${consultation}#recommendation-1`);
  await recommendation.getByRole('link', { name: FOLLOWED.centre.ar }).waitFor();
  expect(await cast.complaints()).toEqual([]);
});
