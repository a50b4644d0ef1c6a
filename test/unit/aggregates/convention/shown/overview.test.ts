import { expect, test } from 'vitest';
import { overviewOf } from '../../../../../functions/aggregates/convention/shown/overview.ts';
import { summaryOf } from '../../../../../functions/aggregates/convention/shown/summary.ts';
import { person } from '../../../../../scenarios/cases.ts';
import { SMALL, smallLife } from '../../../../support/small.ts';

/** Several conventions together, as the council of a region sees them. */

const nothing = { called: 0, received: 0, disbursed: 0, justified: 0, outstanding: 0 };

test('phases are counted in their order, and each party is added up over its conventions', () => {
  const found = ['draft', 'active', 'active'] as const;
  const { conventions, phases, figures } = overviewOf(
    found.map((phase) => summaryOf(smallLife(phase).c)),
    '2026-03-02T12:00:00.000Z',
  );
  expect(conventions).toBe(3);
  expect(phases).toEqual([
    { phase: 'draft', conventions: 1 },
    { phase: 'active', conventions: 2 },
  ]);
  expect(figures.map(({ name: _name, ...each }) => each)).toEqual([
    {
      party: SMALL.ministry,
      kind: 'ministry',
      conventions: 3,
      ...nothing,
      pledged: 100_000,
      committed: 100_000,
    },
    { party: SMALL.council, kind: 'council', conventions: 3, ...nothing, pledged: 50_002, committed: 50_002 },
    { party: SMALL.wilaya, kind: 'wilaya', conventions: 3, ...nothing, pledged: 29_998, committed: 29_998 },
    {
      party: SMALL.contributor,
      kind: 'contributor',
      conventions: 3,
      ...nothing,
      pledged: 20_000,
      committed: 20_000,
    },
  ]);
});

test('what was pledged to a convention that came to nothing is not counted', () => {
  const life = smallLife('adoption');
  life.open('formation-1');
  life.settle(life.task('deliberation'), 'reject');
  expect(life.c.phase).toBe('rejected');
  const { conventions, figures } = overviewOf([summaryOf(life.c)], life.now);
  expect([conventions, figures]).toEqual([1, []]);
});

test('while a convention is suspended, nobody is late but those who may resume it', () => {
  const life = smallLife('active');
  life.open('tranche-1');
  life.act({ type: 'suspend', data: { reason: 'x' } }, person(SMALL.wilaya, 'signatory'));
  life.wait(100);
  const { items } = overviewOf([summaryOf(life.c)], life.now).late;
  expect(items.map(({ kind }) => kind)).toEqual(['resumption', 'resumption', 'resumption']);
});

test('what is late comes the latest first, what is to come the nearest first', () => {
  const review = smallLife('review');
  review.open('formation-1');
  const active = smallLife('active');
  active.open('tranche-1');
  const summaries = [review, active].map(({ c }) => summaryOf(c));
  const due = summaries.flatMap(({ waitingFor }) => waitingFor.map(({ dueAt }) => dueAt)).sort();
  const now = new Date(Date.parse(due[0] ?? '') + 1).toISOString();
  const { late, deadlines } = overviewOf(summaries, now);
  expect(late.tasks).toBeGreaterThan(0);
  expect(late.tasks).toBeLessThan(due.length);
  expect(late.items.map(({ dueAt }) => dueAt)).toEqual(due.slice(0, late.tasks));
  expect(deadlines.filter(({ kind }) => kind !== 'tranche').map(({ dueAt }) => dueAt)).toEqual(
    due.slice(late.tasks),
  );
  expect(deadlines).toContainEqual({
    convention: { id: active.c.id, title: active.c.terms.title },
    kind: 'tranche',
    dueAt: `${active.today}T00:00:00.000Z`,
    amount: 45_001,
  });
});

test('all parties are added up together, and each is told what is called and has not come in', () => {
  const life = smallLife('active');
  life.open('tranche-1');
  life.receiveOn('c1', 15_000);
  life.receiveOn('c2', 4_000);
  const summaries = [summaryOf(life.c), summaryOf(smallLife('pledging').c)];
  const { figures, total } = overviewOf(summaries, life.now);
  expect(figures[0]).toMatchObject({
    party: SMALL.ministry,
    called: 25_000,
    received: 19_000,
    outstanding: 6_000,
  });
  expect(total).toMatchObject({ called: 44_999, received: 19_000, outstanding: 25_999 });
  expect(total.pledged).toBe(figures.reduce((sum, { pledged }) => sum + pledged, 0));
  expect(overviewOf([], life.now).total).toMatchObject({ ...nothing, pledged: 0, committed: 0 });
});
