import { createTranslator } from 'use-intl/core';
import { expect, test } from 'vitest';
import type { CommandData } from '../../../../functions/aggregates/convention/commands.ts';
import { EVENT_TYPES, type Event } from '../../../../functions/aggregates/convention/events.ts';
import { conventionView } from '../../../../functions/aggregates/convention/shown/view.ts';
import type { Convention } from '../../../../functions/aggregates/convention/state.ts';
import { person } from '../../../../scenarios/cases.ts';
import * as ar from '../../../../web/locales/ar/index.ts';
import * as en from '../../../../web/locales/en/index.ts';
import * as fr from '../../../../web/locales/fr/index.ts';
import { sentenceOf, stepsOf } from '../../../../web/pages/convention/history/trail/event-sentences.ts';
import type { Writing } from '../../../../web/pages/convention/history/trail/trail-events.ts';
import { bankLives } from '../../../support/bank-lives.ts';
import { lifeWithDeliveries } from '../../../support/in-kind-life.ts';
import { centreLives } from '../../../support/linked-centres.ts';
import { begin, finish, live } from '../../../support/sequence.ts';
import {
  lifeWithEvidence,
  lifeWithRefundReturned,
  lifeWithResolutionRejected,
  SMALL,
  smallLife,
  smallLines,
} from '../../../support/small.ts';
import { transferLives } from '../../../support/transfers.ts';

/** Every event that can happen is told in each language, from lives that went straight and lives that did not. */

const READER = person(SMALL.council, 'auditor');

interface Lived {
  convention: Convention;
  events: readonly Event[];
}

/** Lives that chance seldom plays: a deadline passes, somebody rejects, a pledge is changed. */
function seldom(): Lived[] {
  const late = smallLife('pledging');
  late.open('formation-1');
  late.wait(64).applyDeadlines('formation-1');
  const rejected = smallLife('review');
  rejected.open('formation-1');
  rejected.settle(rejected.task('review'), 'reject');
  const revised = smallLife('pledging');
  const officer = person(SMALL.ministry, 'officer');
  const terms = { fiscalYear: revised.c.terms.firstYear, nature: 'cash', amount: 1000 } as const;
  revised.act({ type: 'pledge', data: terms }, officer);
  revised.act({ type: 'revisePledge', data: { pledge: 'p1', terms } }, officer);
  const ordered = smallLife();
  ordered.open('tranche-1');
  ordered.receive(1);
  ordered.open('tranche-1');
  const payment = { tranche: 1, lines: smallLines(1) };
  ordered.act({ type: 'preparePayment', data: payment }, person(SMALL.council, 'officer'));
  ordered.act({ type: 'terminate', data: { reason: 'Fin' } }, person(SMALL.council, 'signatory'));
  return [
    late,
    rejected,
    revised,
    ordered,
    lifeWithEvidence(),
    lifeWithRefundReturned(),
    lifeWithResolutionRejected(),
    ...bankLives(),
    ...transferLives(),
    ...centreLives(),
    lifeWithDeliveries(),
  ].map(({ c, events }) => ({ convention: c, events }));
}

function livesUntilAllHasHappened(): Lived[] {
  const lives = seldom();
  const missing = new Set(EVENT_TYPES);
  for (const { type } of lives.flatMap(({ events }) => events)) missing.delete(type);
  for (let seed = 1; missing.size > 0 && seed < 100; seed += 1) {
    const seeds = Array.from({ length: 120 }, (_, index) => seed * 1000 + index);
    const script = { plan: seed % 3, conditions: seed % 3, wildness: (seed * 7) % 60, seeds };
    const trail = begin(script);
    for (const _turn of live(script, trail));
    for (const _turn of finish(trail));
    if (trail.events.some((event) => missing.has(event.type))) lives.push(trail);
    for (const event of trail.events) missing.delete(event.type);
  }
  expect([...missing]).toEqual([]);
  return lives;
}

const lives = livesUntilAllHasHappened();

/** Codes stand for themselves: what is looked at is that each sentence gets all that it needs. */
function plainWriting({ convention, events }: Lived): Writing {
  const same = (code: string) => code;
  const steps = stepsOf(events);
  const { orders } = conventionView(convention, READER, { now: convention.changedAt, language: 'fr' });
  return {
    party: same,
    component: same,
    assignee: ({ party, role }) => `${party} (${role})`,
    group: (earmark) => earmark ?? 'any',
    money: (centimes) => `${centimes / 100} DH`,
    measure: ({ amount = 0, quantity = 0, unit = 'piece' }) => `${quantity} ${unit}, ${amount}`,
    delivery: (id) => convention.deliveries.find((delivery) => delivery.id === id),
    day: same,
    monthDay: same,
    text: ({ fr }) => fr,
    list: (words) => words.join(', '),
    procedure: same,
    asked: same,
    nature: same,
    phase: same,
    works: same,
    changed: same,
    decision: same,
    outcome: same,
    task: (id) => convention.tasks.find((task) => task.id === id),
    order: (id) => orders.find((order) => order.id === id),
    resolution: (number) => convention.resolutions.find((each) => each.number === number),
    step: (procedure, order) => steps.get(`${procedure}/${order}`),
  };
}

const LANGUAGES = [
  ['ar', ar],
  ['fr', fr],
  ['en', en],
] as const;

test.each(LANGUAGES)('every event has its sentence in %s, with nothing left out', (locale, messages) => {
  const t = createTranslator({
    locale,
    messages,
    onError: (error) => {
      throw error;
    },
  });
  for (const trail of lives) {
    const writing = plainWriting(trail);
    for (const event of trail.events) {
      const { values } = sentenceOf(event, writing);
      const sentence = t(`trail.event.${event.type}`, values ?? {});
      expect(sentence, event.type).toMatch(/\.$/);
      expect(sentence, event.type).not.toMatch(/undefined|NaN|\[object|[{}]|none/);
      expect(JSON.stringify(values ?? {}), event.type).not.toMatch(/null/);
    }
  }
});

/** A convention whose resolutions about calls move all, a part, and nothing. */
function lifeWithCallsChanged(): Lived {
  const life = smallLife();
  life.open('tranche-1');
  const officer = person(SMALL.council, 'officer');
  const propose = (matter: CommandData<'proposeResolution'>['matter']) =>
    life.act({ type: 'proposeResolution', data: { reason: 'Budget', matter } }, officer);
  propose({ type: 'carryCall', call: 'c3', to: 2 });
  propose({ type: 'cancelCall', call: 'c4' });
  life.receiveOn('c4', 7_499);
  for (const { id } of life.c.resolutions) life.approve(id);
  return { convention: life.c, events: life.events };
}

test('an adopted resolution is told by its matter, and by whether anything was left to move', () => {
  const trail = lifeWithCallsChanged();
  const t = createTranslator({ locale: 'en', messages: en });
  const told = trail.events.flatMap((event) =>
    event.type === 'ResolutionAdopted'
      ? [t('trail.event.ResolutionAdopted', sentenceOf(event, plainWriting(trail)).values ?? {})]
      : [],
  );
  expect(told).toEqual([
    'Resolution no. 1 was adopted: the amount of 125 DH is no longer called from cou with tranche 1, but with tranche 2.',
    'Resolution no. 2 was adopted: nothing was left to move by then.',
  ]);
});

test('a return and a rejection are told with the reason that was given', () => {
  const told = lives.flatMap((trail) =>
    trail.events
      .filter((event) => event.type === 'ConventionReturned' || event.type === 'ConventionRejected')
      .map((event) => [sentenceOf(event, plainWriting(trail)).quote, event.data.reason]),
  );
  expect(told.length).toBeGreaterThan(0);
  for (const [quote, reason] of told) expect(quote).toBe(reason);
});
