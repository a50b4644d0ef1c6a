import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Event } from '../../functions/aggregates/convention/events.ts';
import { evolve, replay } from '../../functions/aggregates/convention/evolve.ts';
import { statement } from '../../functions/aggregates/convention/execution/ledger.ts';
import { noticesOf } from '../../functions/aggregates/convention/notices/notices.ts';
import { metricsOf } from '../../functions/aggregates/convention/shown/metrics.ts';
import { detailOf } from '../../functions/aggregates/convention/shown/published.ts';
import { summaryOf } from '../../functions/aggregates/convention/shown/summary.ts';
import { conventionView } from '../../functions/aggregates/convention/shown/view.ts';
import type { Convention } from '../../functions/aggregates/convention/state.ts';
import { fingerprint } from '../../functions/kernel/chain.ts';
import { person } from '../../scenarios/cases.ts';
import { begin, finish, live, script } from '../support/sequence.ts';
import { SMALL, smallLife, smallLines, smallPledges } from '../support/small.ts';

/**
 * A finished life, frozen: its events and their hashes, what the bus, the mail and the figures are told of each, and
 * what the API shows in the end. A change of it is a change for whoever has stored events or reads the API, so it is
 * made on purpose: `npx vitest run --project unit test/golden -u` writes it anew, and the commit says why.
 */

const READER = { ...person(SMALL.council, 'auditor'), name: 'Auditor' };

/** The small convention with a return, an escalation, a reversal, a suspension and an amendment, told as it goes. */
function finishedLife() {
  const life = smallLife('draft');
  const officer = person(SMALL.ministry, 'officer');
  life.act({ type: 'submit', data: {} }, officer);
  life.open('formation-1');
  life.settle(life.task('review'), 'return');
  life.act({ type: 'submit', data: {} }, officer);
  life.open('formation-2');
  life.wait(30).applyDeadlines('formation-2');
  for (const task of life.tasks()) life.settle(task);
  life.reach('active', smallPledges(life.today));
  life.open('tranche-1');
  life.receive(1);
  const entry = life.entries.findLast(({ motive }) => motive === 'receipt')?.id ?? '';
  life.act({ type: 'reverse', data: { entry, reason: 'Montant' } }, person(SMALL.council, 'accountant'));
  life.release(1, smallLines(1)).justify(1, 15_000, 'women').justify(1, 29_999);
  life.act({ type: 'suspend', data: { reason: 'Crue' } }, person(SMALL.council, 'approver'));
  life.wait(5).act({ type: 'resume', data: { reason: 'Fin' } }, person(SMALL.council, 'approver'));
  life.act(
    { type: 'amend', data: { reason: 'Titre', changes: { title: { ar: 'جديد', fr: 'Neuf' } } } },
    officer,
  );
  life.approve('amendment-1');
  life.approve('amendment-1');
  life.minutes(2).release(2, smallLines(2, 1)).justify(2, 15_000, 'women').justify(2, 30_000);
  return life.close();
}

const asSent = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const toldOf = (convention: Convention, event: Event) => ({
  detail: detailOf(convention, event),
  notices: noticesOf(convention, event),
  figures: metricsOf(event),
});

const endOf = (convention: Convention) => ({
  view: conventionView(convention, READER, { now: convention.changedAt, language: 'fr' }),
  summary: summaryOf(convention),
  statement: statement(convention.books.funds),
});

test('a finished life is what it was', async () => {
  const { c, events } = finishedLife();
  expect(c.phase).toBe('closed');
  const told = events.map((event, index) => {
    const before = replay(events.slice(0, index));
    return { event, ...toldOf(evolve(before, event), event) };
  });
  const lines = [...told, endOf(c)].map((each) => `${JSON.stringify(each)}\n`);
  await expect(lines.join('')).toMatchFileSnapshot('convention.jsonl');
});

test('forty lives by chance are what they were', () => {
  const lives = fc.sample(script, { seed: 20261126, numRuns: 40 }).map((each) => {
    const trail = begin(each);
    const turns = [...live(each, trail), ...finish(trail)].map(({ result }) =>
      'refusal' in result ? [result.refusal.code, result.refusal.details] : result.events.length,
    );
    return { turns, events: trail.events, end: endOf(trail.convention) };
  });
  expect(new Set(lives.flatMap(({ events }) => events.map(({ type }) => type))).size).toBeGreaterThan(30);
  expect(lives.map((each) => fingerprint(asSent(each)).slice(0, 16))).toMatchSnapshot();
});
