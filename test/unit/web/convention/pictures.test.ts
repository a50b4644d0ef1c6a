import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { timelineOf } from '../../../../web/pages/convention/money/tranches/timeline.ts';
import { contributionYears, MAX_ROWS } from '../../../../web/parts/contributions/contribution-years.ts';
import type { Pledge } from '../../../../web/parts/convention/convention.ts';
import { call, tranche } from '../convention.ts';

/** What the pictures of the money draw: the same rows as the tables beside them. */

const NOW = Date.parse('2026-11-25T10:00:00Z');
const terms = { firstYear: 2026, lastYear: 2027 };

describe('the line of the tranches', () => {
  const stateOf = (part: Parameters<typeof tranche>[1], ...calls: ReturnType<typeof call>[]) =>
    timelineOf({ tranches: [tranche(1, part)], calls, terms }, NOW).rows[0]?.state;

  test('says of each what it waits for', () => {
    expect(stateOf({ status: 'planned', dueDate: '2026-11-26' })).toBe('planned');
    expect(stateOf({ status: 'planned', dueDate: '2026-11-25' })).toBe('due');
    const called = { status: 'called', dueDate: '2026-11-01' } as const;
    expect(stateOf(called, call('k1', 'council', 10, { dueAt: '2026-11-26T22:59:59.999Z' }))).toBe('called');
    expect(stateOf(called, call('k1', 'council', 10, { dueAt: '2026-11-24T22:59:59.999Z' }))).toBe('late');
    expect(stateOf({ status: 'paid' })).toBe('paid');
    expect(stateOf({ status: 'closed' })).toBe('paid');
    expect(stateOf({ status: 'cancelled' })).toBe('cancelled');
  });

  test('is not late for a call that is paid or cancelled, nor for another tranche’s', () => {
    const called = { status: 'called' } as const;
    const dueAt = '2026-11-01T22:59:59.999Z';
    expect(stateOf(called, call('k1', 'council', 0, { dueAt }))).toBe('called');
    expect(stateOf(called, call('k1', 'council', 10, { dueAt, status: 'cancelled' }))).toBe('called');
    expect(stateOf(called, call('k1', 'council', 10, { dueAt, tranche: 2 }))).toBe('called');
  });

  test('goes over the convention’s years, and each day stands in its part of them', () => {
    const tranches = [tranche(1, { dueDate: '2026-01-01' }), tranche(2, { dueDate: '2027-01-01' })];
    const { rows, years, today } = timelineOf({ tranches, calls: [], terms }, NOW);
    expect(years).toEqual([
      { year: 2026, at: 0 },
      { year: 2027, at: 0.5 },
    ]);
    expect(rows.map(({ at }) => at)).toEqual([0, 0.5]);
    expect(today).toBeCloseTo(328.4 / 730, 3);
  });

  test('shows from when to when its calls are open', () => {
    const calls = [
      call('k1', 'council', 5, { calledAt: '2026-03-02T00:00:00Z', dueAt: '2026-04-01T00:00:00Z' }),
      call('k2', 'wilaya', 5, { calledAt: '2026-03-01T00:00:00Z', dueAt: '2026-03-20T00:00:00Z' }),
      call('k3', 'ministry', 5, { calledAt: '2026-01-01T00:00:00Z', status: 'cancelled' }),
    ];
    const { rows } = timelineOf({ tranches: [tranche(1), tranche(2)], calls, terms }, NOW);
    expect(rows[0]?.call?.from).toBeCloseTo(59 / 730, 5);
    expect(rows[0]?.call?.until).toBeCloseTo(90 / 730, 5);
    expect(rows[1]?.call).toBeUndefined();
  });

  test('has every day on it, whatever the days', () => {
    const day = fc
      .date({ min: new Date('2015-01-01'), max: new Date('2045-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.array(day, { minLength: 1 }), (days) => {
        const tranches = days.map((dueDate, index) => tranche(index + 1, { dueDate }));
        const { rows, years, today } = timelineOf({ tranches, calls: [], terms }, NOW);
        for (const at of [...rows.map((row) => row.at), ...years.map((year) => year.at), today]) {
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThan(1);
        }
      }),
    );
  });
});

describe('the contributions by party and year', () => {
  const pledge = (party: string, fiscalYear: number, amount: number, rest: Partial<Pledge> = {}): Pledge => ({
    ...{ id: `${party}-${fiscalYear}-${amount}`, party, fiscalYear, amount },
    ...{ nature: 'cash', status: 'confirmed', ...rest },
  });

  test('have what is confirmed apart, of every nature and earmark', () => {
    const pledges = [
      pledge('council', 2027, 5),
      pledge('ministry', 2026, 10, { earmark: 'women' }),
      pledge('ministry', 2026, 3, { status: 'pledged' }),
      pledge('ministry', 2026, 4, { nature: 'land' }),
    ];
    expect(contributionYears(pledges, ['ministry', 'council', 'wilaya'])).toEqual({
      years: [2026, 2027],
      rows: [
        {
          party: 'ministry',
          cells: [
            { confirmed: 14, unconfirmed: 3 },
            { confirmed: 0, unconfirmed: 0 },
          ],
        },
        {
          party: 'council',
          cells: [
            { confirmed: 0, unconfirmed: 0 },
            { confirmed: 5, unconfirmed: 0 },
          ],
        },
      ],
      largest: 17,
    });
    expect(contributionYears([], [])).toEqual({ years: [], rows: [], largest: 0 });
  });

  test('have no more rows than can be looked at, and lose nothing', () => {
    const amounts = fc.array(fc.integer({ min: 1, max: 1e12 }), { maxLength: 30 });
    fc.assert(
      fc.property(amounts, (given) => {
        const parties = given.map((_, index) => `p${index}`);
        const pledges = given.map((amount, index) => pledge(`p${index}`, 2026 + (index % 3), amount));
        const { rows } = contributionYears(pledges, parties);
        expect(rows.length).toBe(Math.min(given.length, MAX_ROWS));
        const drawn = rows.flatMap(({ cells }) => cells.map((cell) => cell.confirmed + cell.unconfirmed));
        expect(drawn.reduce((all, each) => all + each, 0)).toBe(given.reduce((all, each) => all + each, 0));
      }),
    );
  });
});
