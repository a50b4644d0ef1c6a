import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { dayAt } from '../../morocco/clock.ts';
import { until, type World } from '../../scenarios/client.ts';
import { consultationScenes, ELEVENTH } from '../../scenarios/region/consultations.ts';
import { planScenes } from '../../scenarios/region/plans.ts';
import { playRegister } from '../../scenarios/register.ts';
import { castOf } from './by-hand/people.ts';
import { tick, type } from './hands.ts';
import { joinedWords, picturesAndOverflows, violations } from './inspect.ts';
import { playCentre } from './played-centres.ts';
import { complaintsOf, type Portal, startPortal } from './portal.ts';

/**
 * What nobody answered in time, nor whoever it was handed on to, is taken up by the steering committee, by hand: put on the
 * agenda of a session that is called, and decided on when it is held.
 */

const soon = { count: 3, unit: 'seconds' };
const TODAY = dayAt(Date.now());
const CENTRE = { ar: 'مركز سلا للنساء', fr: 'Centre de Salé pour les femmes' };

let portal: Portal;
let plan = '';
beforeAll(async () => {
  portal = await startPortal({
    rules: {
      recommendationAnswerDelay: soon,
      recommendationEscalationDelay: soon,
      centreStageDelay: soon,
      centreEscalationDelay: soon,
    },
  });
  const { machine } = portal;
  const world: World = { url: () => machine.url, play: randomUUID(), token: machine.token };
  await playRegister(world);
  await portal.play(3);
  const convention = await portal.firstConvention();
  const { round } = consultationScenes({
    ...ELEVENTH,
    today: TODAY,
    convention: () => convention,
    centre: () => '',
  });
  const [call, ...others] = round;
  const consultation = (await call?.play(world)) ?? '';
  // Up to the follow-up: then each is asked, and nobody answers.
  for (const scene of others.filter(({ title }) => !/accepts|declines/.test(title))) await scene.play(world);
  await playCentre(world, TODAY, { name: CENTRE, province: 'MA-SAL', groups: ['women'], reached: [] });
  const [propose, ...rest] = planScenes({
    today: TODAY,
    convention: () => convention,
    consultations: [consultation],
  });
  plan = (await propose?.play(world)) ?? '';
  for (const scene of rest) await scene.play(world);
  await until('what waits for the committee', async () =>
    (await waiting()).length === 6 ? true : undefined,
  );
});
afterAll(() => portal?.stop());

const Board = z.object({
  referred: z.array(z.object({ what: z.string(), n: z.optional(z.int()), session: z.optional(z.int()) })),
});
/** What waits: of a recommendation its number, and the session on whose agenda it is. */
const waiting = async () =>
  Board.parse(await portal.ask(`/v1/plans/${plan}/board`))
    .referred.map(({ what, n, session = 'none' }) => `${n ?? what}: ${session}`)
    .sort();

/** The first of the consultation. */
const RECOMMENDATION = 'إحداث مركز من الجيل الجديد';

const DECIDED = { centre: 'تُستأنف الأشغال قبل نهاية الشهر', recommendation: 'يجيب المجلس قبل نهاية الشهر' };

test('a recommendation and a centre that nobody answered for are decided on by the committee, on a phone', async () => {
  const { t } = castOf(portal, 'ar');
  const page = await portal.person('wilaya.officer', {
    language: 'ar',
    width: 360,
    height: 740,
    path: '/region/plans',
  });
  const looksWell = async (name: string) => {
    expect(await violations(page)).toEqual([]);
    expect(await joinedWords(page)).toEqual([]);
    expect(await picturesAndOverflows(page, name)).toEqual([]);
  };
  const committee = page.getByRole('region', { name: t('plans.sessions.title') });
  const dialog = page.getByRole('dialog');
  const of = (what: 'centre' | 'recommendation') =>
    committee.getByRole('listitem').filter({
      hasText: what === 'centre' ? CENTRE.ar : t('plans.referred.recommendation', { number: '1' }),
    });
  const open = async (act: 'callSession' | 'correctSession' | 'holdCalledSession') => {
    await page.getByRole('button', { name: t(`plans.acts.${act}.open`) }).click();
    await dialog.getByRole('group', { name: t('plans.acts.callSession.takesUp') }).waitFor();
  };
  const send = async (act: 'callSession' | 'correctSession' | 'holdCalledSession') => {
    await dialog.getByRole('button', { name: t(`plans.acts.${act}.open`), exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  };

  await page.locator(`main a[href="/region/plans/${plan}"]`).first().click();
  await of('recommendation').waitFor();
  await of('centre').waitFor();
  await looksWell('taking-up-waiting');

  await open('callSession');
  await type(dialog.locator('[name="day"]'), TODAY.split('-').reverse().join('/'));
  await dialog.locator('[name="subject"]').fill('ما ينتظر اللجنة');
  await tick(dialog, RECOMMENDATION);
  await looksWell('taking-up-call');
  await send('callSession');
  const onAgenda = t('plans.referred.onAgenda', { number: '2' });
  await of('recommendation').getByText(onAgenda).waitFor();
  expect(await waiting()).toContain('1: 2');
  expect(await waiting()).toContain('centre: none');

  // The centre was forgotten: the agenda is corrected.
  await open('correctSession');
  expect(await dialog.locator('[name="subject"]').inputValue()).toBe('ما ينتظر اللجنة');
  await dialog.locator('[name="agenda"]').fill('تتبع المراكز');
  await tick(dialog, CENTRE.ar);
  await looksWell('taking-up-correct');
  await send('correctSession');
  await of('centre').getByText(onAgenda).waitFor();
  await committee.getByRole('listitem').filter({ hasText: 'تتبع المراكز' }).waitFor();
  expect(await waiting()).toEqual(['1: 2', '2: none', '3: none', '5: none', '6: none', 'centre: 2']);

  // What is on the agenda is proposed: a decision on each, and on the whole.
  await open('holdCalledSession');
  const decision = (title: string) =>
    dialog.locator('fieldset[name="takesUp"] > div').filter({ hasText: title }).locator('textarea');
  await decision(RECOMMENDATION).fill(DECIDED.recommendation);
  await decision(CENTRE.ar).fill(DECIDED.centre);
  await dialog.locator('[name="decisions"]').fill('نقطتان قُرر في شأنهما');
  await looksWell('taking-up-hold');
  await send('holdCalledSession');
  for (const words of Object.values(DECIDED)) await committee.getByText(words).waitFor();
  for (const what of ['centre', 'recommendation'] as const) await expect.poll(() => of(what).count()).toBe(0);
  expect(await waiting()).toEqual(['2: none', '3: none', '5: none', '6: none']);
  await looksWell('taking-up-decided');

  // From what was decided to what it was decided on.
  await committee.getByRole('link', { name: t('plans.referred.recommendation', { number: '1' }) }).click();
  await page.locator('#recommendation-1').waitFor();
  expect(complaintsOf(page)).toEqual([]);
});
