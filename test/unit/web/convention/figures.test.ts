import { describe, expect, test } from 'vitest';
import { coursesOf } from '../../../../web/pages/convention/approvals/approval-rounds.ts';
import { decisionWord } from '../../../../web/pages/convention/decision-word.ts';
import { journalOf, statementRows } from '../../../../web/pages/convention/money/ledger-figures.ts';
import { byProvince, byState, idle, worksOf } from '../../../../web/pages/convention/works/works-figures.ts';
import { matrixOf } from '../../../../web/parts/contributions/contribution-matrix.ts';
import type { Component, Entry, Line, Pledge, Task } from '../../../../web/parts/convention/convention.ts';
import { procedureOf } from '../../../../web/parts/tasks/procedure.ts';

/** The figures that the convention's page computes from the API's. */

const pledge = (
  id: string,
  party: string,
  fiscalYear: number,
  amount: number,
  rest: Partial<Pledge> = {},
): Pledge => ({
  id,
  party,
  fiscalYear,
  amount,
  nature: 'cash',
  status: 'confirmed',
  ...rest,
});

describe('contributions', () => {
  const pledges = [
    pledge('p1', 'ministry', 2027, 600, { earmark: 'women' }),
    pledge('p2', 'ministry', 2026, 300, { earmark: 'women' }),
    pledge('p3', 'ministry', 2026, 100, { earmark: 'women', status: 'pledged' }),
    pledge('p4', 'council', 2026, 500, { nature: 'land' }),
  ];

  test('lie in one row for each party, nature and earmark, in order of years, with the sums of both', () => {
    const { years, rows, totals, total } = matrixOf(pledges);
    expect(years).toEqual([2026, 2027]);
    expect(rows.map((row) => [row.party, row.nature, row.earmark, row.total])).toEqual([
      ['ministry', 'cash', 'women', 1000],
      ['council', 'land', undefined, 500],
    ]);
    expect(rows[0]?.years.get(2026)?.map((each) => each.id)).toEqual(['p2', 'p3']);
    expect([...totals]).toEqual([
      [2027, 600],
      [2026, 900],
    ]);
    expect(total).toBe(1500);
  });
});

describe('works', () => {
  const component = (id: string, province: Component['province'], cost: number): Component => ({
    id,
    kind: 'centre',
    work: 'new',
    title: { ar: id, fr: id },
    province,
    targetGroup: 'women',
    cost,
    beneficiaries: 10,
  });
  const components = [component('a', 'MA-RAB', 1), component('b', 'MA-SAL', 5), component('c', 'MA-RAB', 2)];
  const works = worksOf(components, { b: 'finished', c: 'inService' });

  test('are planned until something else is reported', () => {
    expect(works.map((work) => work.state)).toEqual(['planned', 'finished', 'inService']);
  });

  test('that are finished and never opened are called by name', () => {
    expect(idle(works).map((work) => work.id)).toEqual(['b']);
  });

  test('are summed by state and by province', () => {
    expect(byState(works).map(({ key, count, cost }) => [key, count, cost])).toEqual([
      ['planned', 1, 1],
      ['underway', 0, 0],
      ['finished', 1, 5],
      ['inService', 1, 2],
    ]);
    expect(byProvince(works)).toEqual([
      { key: 'MA-SAL', count: 1, cost: 5, beneficiaries: 10, inService: 0 },
      { key: 'MA-RAB', count: 2, cost: 3, beneficiaries: 20, inService: 1 },
    ]);
  });
});

const task = (id: string, procedure: string, step: string, openedAt: string): Task => ({
  id,
  procedure,
  step,
  kind: 'review',
  assignee: { party: 'council', role: 'approver' },
  status: 'open',
  openedAt,
  dueAt: openedAt,
  dueOn: '2026-12-01',
  decisions: [],
});

describe('approvals', () => {
  test('are told by procedure and by round: a step that was taken up again is a round of its own', () => {
    const courses = coursesOf([
      task('t1', 'formation-1', 'review', '2026-03-02T09:00:00.000Z'),
      task('t2', 'formation-1', 'review', '2026-03-02T09:00:00.000Z'),
      task('t3', 'formation-1', 'review', '2026-03-05T09:00:00.000Z'),
      task('t4', 'tranche-2', 'funds', '2026-04-05T09:00:00.000Z'),
    ]);
    expect(
      courses.map(({ kind, number, rounds }) => [kind, number, rounds.map((round) => round.tasks.length)]),
    ).toEqual([
      ['formation', 1, [2, 1]],
      ['tranche', 2, [1]],
    ]);
  });

  test.each([
    ['formation-1', 'formation', 1],
    ['amendment-3', 'amendment', 3],
    ['closure-2', 'closure', 2],
  ] as const)('of %s belong to %s %i', (key, kind, number) => {
    expect(procedureOf(key)).toEqual({ kind, number });
  });

  test('mean signing in one place, doing in another, and agreeing elsewhere', () => {
    expect(decisionWord('signature', 'approve')).toBe('sign');
    expect(decisionWord('fundsCall', 'approve')).toBe('done');
    expect(decisionWord('visa', 'approve')).toBe('approve');
    expect(decisionWord('signature', 'reject')).toBe('reject');
  });
});

describe('money', () => {
  const line = (party: string, earmark: string | undefined, pledged: number): Line => ({
    party,
    nature: 'cash',
    ...(earmark !== undefined && { earmark }),
    pledged,
    committed: 1,
    called: 0,
    received: 0,
    disbursed: 0,
    justified: 0,
    refunded: 0,
    unallocated: 0,
    income: 0,
    charged: 0,
    uncovered: 0,
    writtenOff: 0,
    delivered: 0,
    reserved: 0,
    transferred: 0,
  });
  const lines = [line('ministry', 'women', 6), line('council', undefined, 5), line('ministry', undefined, 4)];

  test('of a party with several funding lines is summed under them, and all of it in the end', () => {
    const { party: _party, nature: _nature, ...none } = line('x', undefined, 0);
    const byParty = [
      { ...none, party: 'ministry', pledged: 10 },
      { ...none, party: 'council', pledged: 5 },
    ];
    const rows = statementRows({ statement: lines, byParty, totals: { ...none, pledged: 15 } });
    expect(rows.map(({ key, pledged }) => [key, pledged])).toEqual([
      ['ministry/cash/women', 6],
      ['ministry/cash/-', 4],
      ['ministry', 10],
      ['council/cash/-', 5],
      ['total', 15],
    ]);
  });

  test('is told from its newest movement, each with what has undone it', () => {
    const entry = (id: string, reverses?: string): Entry => ({
      id,
      event: 1,
      at: '2026-03-02T09:00:00.000Z',
      motive: reverses === undefined ? 'receipt' : 'reversal',
      party: 'council',
      nature: 'cash',
      debit: 'received',
      credit: 'called',
      amount: 1,
      ...(reverses !== undefined && { reverses }),
    });
    const journal = journalOf([entry('e1'), entry('e2'), entry('e3', 'e1')]);
    expect(journal.map(({ id, reversedBy }) => [id, reversedBy])).toEqual([
      ['e3', undefined],
      ['e2', undefined],
      ['e1', 'e3'],
    ]);
  });
});
