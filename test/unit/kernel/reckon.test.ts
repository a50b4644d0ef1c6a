import { expect, test } from 'vitest';
import { dutiesOf } from '../../../functions/aggregates/campaign/inbox.ts';
import { CAMPAIGN } from '../../../functions/aggregates/campaign/index.ts';
import { CENTRE } from '../../../functions/aggregates/centre/index.ts';
import type { Actor } from '../../../functions/kernel/principal.ts';
import { MINISTRY, person } from '../../../scenarios/cases.ts';
import { ADS, approver, CAMPAIGN_BESIDE, reporter } from '../../support/campaign-setting.ts';
import { CENTRE_BESIDE, minister } from '../../support/centre-setting.ts';
import { fileOf, launched } from '../aggregates/campaign/setting.ts';
import { open } from '../aggregates/centre/setting.ts';

/** A day off that is added later: what is open in campaigns and centres is due later, and nothing else changes. */

const calendar: Actor = { kind: 'system', name: 'calendar' };
const administrator = person(MINISTRY, 'administrator');
const off = (...days: string[]) =>
  days.map((day) => ({
    day,
    name: { ar: 'عيد', fr: 'Aïd' },
    addedAt: '2026-11-02T09:00:00.000Z',
    addedBy: { kind: 'person' as const, sub: administrator.sub, name: 'x', party: MINISTRY },
  }));

type Campaign = ReturnType<typeof launched>['campaign'];

function reckonedCampaign(state: Campaign, now: string, days: readonly string[]) {
  const beside = { ...CAMPAIGN_BESIDE, holidays: off(...days) };
  const result = CAMPAIGN.decide(
    { type: 'reckon', data: {} },
    { id: state.id, state, actor: calendar, now, beside },
  );
  if ('refusal' in result) throw new Error(result.refusal.code);
  return result;
}

/** Figures that were sent: they wait ten working days. */
const waiting = () => launched().run().import(ADS, fileOf(ADS));

test('what waits to be accepted, and what was returned, is due a working day later', () => {
  const play = waiting();
  const [duty] = dutiesOf(play.campaign);
  const { state, events } = reckonedCampaign(play.campaign, play.now, ['2026-11-10']);
  expect(events.map(({ type }) => type)).toEqual(['DueDatesMoved']);
  const [later] = state ? dutiesOf(state) : [];
  expect([duty?.dueAt.slice(0, 10), later?.dueAt.slice(0, 10)]).toEqual(['2026-11-16', '2026-11-17']);

  play.act({ type: 'returnFigures', data: { source: ADS, reason: 'x' } }, approver).run();
  const task = play.campaign.tasks.at(-1);
  const returned = reckonedCampaign(play.campaign, play.now, ['2026-11-10']);
  const moved = returned.state?.tasks.find(({ id }) => id === task?.id);
  expect(Date.parse(moved?.dueAt ?? '')).toBe(Date.parse(task?.dueAt ?? '') + 86_400_000);
  expect(moved?.remindAt).toBeDefined();
});

test('a last day that is fixed stays, a second reckoning changes nothing, and a day that matters to nothing waits', () => {
  const play = launched().run();
  const days = play.campaign.tasks.map(({ dueAt }) => dueAt);
  expect(reckonedCampaign(play.campaign, play.now, ['2026-11-10', '2026-12-31']).events).toEqual([]);
  const sent = waiting();
  const once = reckonedCampaign(sent.campaign, sent.now, ['2026-11-10']);
  expect(once.state?.tasks.map(({ dueAt }) => dueAt)).toEqual(days);
  if (once.state) expect(reckonedCampaign(once.state, sent.now, ['2026-11-10']).events).toEqual([]);
  expect(reckonedCampaign(sent.campaign, sent.now, ['2028-11-10']).events).toEqual([]);
});

test('any act tells a campaign of the days off that it does not know, and a withdrawn one takes no time back', () => {
  const play = waiting();
  const given = { id: play.campaign.id, now: play.now };
  const beside = { ...CAMPAIGN_BESIDE, holidays: off('2026-11-10') };
  const act = { type: 'acceptFigures' as const, data: { source: ADS, places: ['MA-RAB' as const] } };
  const acted = CAMPAIGN.decide(act, { ...given, state: play.campaign, actor: approver, beside });
  if ('refusal' in acted) throw new Error(acted.refusal.code);
  expect(acted.events.map(({ type }) => type)).toEqual(['DueDatesMoved', 'FiguresAccepted']);
  const [duty] = acted.state ? dutiesOf(acted.state) : [];
  const now = '2026-11-04T09:00:00.000Z';
  const back = CAMPAIGN.decide(
    { type: 'submitFigures', data: { source: ADS, facts: [], salt: 'x'.repeat(16) } },
    { ...given, now, state: acted.state, actor: reporter(ADS), beside: CAMPAIGN_BESIDE },
  );
  if ('refusal' in back) throw new Error(back.refusal.code);
  expect(back.state?.daysOff).toEqual([{ day: '2026-11-10', withdrawnAt: now }]);
  expect(back.state && dutiesOf(back.state)[0]?.dueAt).toBe(duty?.dueAt);
});

test('a centre’s open task that ends on the new day off is due on the working day after it', () => {
  const play = open();
  const state = play.centre;
  const task = state.tasks.find(({ status, dueAt }) => status === 'open' && dueAt > play.now);
  if (!task) throw new Error('nothing is open');
  const day = new Date(Date.parse(task.dueAt)).toISOString().slice(0, 10);
  const beside = { ...CENTRE_BESIDE, holidays: off(day) };
  const given = { id: state.id, state, now: play.now, beside };
  const result = CENTRE.decide({ type: 'reckon', data: {} }, { ...given, actor: calendar });
  if ('refusal' in result) throw new Error(result.refusal.code);
  const after = result.state?.tasks.find(({ id }) => id === task.id);
  expect([task.kind, (after?.dueAt ?? '') > task.dueAt]).toEqual([task.kind, true]);
  expect('refusal' in CENTRE.decide({ type: 'reckon', data: {} }, { ...given, actor: minister })).toBe(true);
});
