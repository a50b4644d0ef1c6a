import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replay } from '../../../../../functions/aggregates/convention/evolve.ts';
import { duties } from '../../../../../functions/aggregates/convention/execution/duties.ts';
import type { Duty } from '../../../../../functions/aggregates/convention/execution/duty.ts';
import { awaited } from '../../../../../functions/aggregates/convention/shown/summary.ts';
import { dayOf, endOfDay } from '../../../../../functions/kernel/calendar.ts';
import { daysLater } from '../../../../../morocco/clock.ts';
import { person } from '../../../../../scenarios/cases.ts';
import { Life, WORKFLOW } from '../../../../support/life.ts';
import { lifeWithEvidence, SMALL, small, smallLife, smallLines } from '../../../../support/small.ts';

/** Duties are due by the same days as tasks: those of the stage, of the convention, and without a suspension's time. */

const approver = person(SMALL.wilaya, 'approver');
const reckon = { type: 'reckon', data: {} } as const;
const suspend = { type: 'suspend', data: { reason: 'Litige' } } as const;
const resume = { type: 'resume', data: { reason: 'Accord' } } as const;

const off = (day: string, addedAt = '2026-03-01T09:00:00.000Z') => ({
  day,
  name: { ar: 'عيد', fr: 'Aïd' },
  addedAt,
  addedBy: { kind: 'system' as const, name: 'x' },
});

const one = (life: Life, kind: Duty['kind']): Duty => {
  const found = duties(life.c).find((each) => each.kind === kind);
  if (!found) throw new Error(`No ${kind}`);
  return found;
};
const dueOn = (life: Life, kind: Duty['kind']) => dayOf(one(life, kind).dueAt);

/** A draft of 2 March 2026: thirty days end on Wednesday, 1 April. */
function draft(prepare: (life: Life) => void = () => {}): Life {
  const life = new Life();
  prepare(life);
  return life.propose(small(life.today), SMALL.ministry);
}

describe("the stage's days off, for a duty", () => {
  it('count that are known when the convention is proposed', () => {
    expect(dueOn(draft(), 'submission')).toBe('2026-04-01');
    const withDay = draft((life) => {
      life.holidays = [off('2026-04-01'), off('2026-02-01')];
    });
    expect(dueOn(withDay, 'submission')).toBe('2026-04-02');
    const ofEveryYear = draft((life) => {
      life.rules = { ...life.rules, yearlyHolidays: ['04-01', '04-02'] };
    });
    expect(dueOn(ofEveryYear, 'submission')).toBe('2026-04-03');
  });

  it('move its due date when they are added, by an event that says why', () => {
    const life = draft();
    life.holidays = [off('2026-04-01')];
    expect(life.act(reckon, WORKFLOW)).toEqual(['DueDatesMoved']);
    expect(life.events.at(-1)?.data).toEqual({
      why: 'holidays',
      holidays: [{ day: '2026-04-01', name: { ar: 'عيد', fr: 'Aïd' } }],
      tasks: [],
      duties: [
        {
          duty: 'submission',
          kind: 'submission',
          before: endOfDay('2026-04-01'),
          dueAt: endOfDay('2026-04-02'),
        },
      ],
    });
    expect(dueOn(life, 'submission')).toBe('2026-04-02');
    expect(life.act(reckon, WORKFLOW)).toEqual([]);
    expect(replay(life.events)).toEqual(life.c);
  });

  it('count also when the days of every year are others', () => {
    const life = draft();
    life.rules = { ...life.rules, yearlyHolidays: ['04-01'] };
    life.act(reckon, WORKFLOW);
    expect(life.events.at(-1)?.data).toMatchObject({ yearly: ['04-01'], withdrawn: expect.any(Array) });
    expect(dueOn(life, 'submission')).toBe('2026-04-02');
  });

  it('leave a convention alone for which nothing moves, and are known to it with its next act', () => {
    const life = draft();
    life.holidays = [off('2026-05-15')];
    expect(life.act(reckon, WORKFLOW)).toEqual([]);
    expect(life.act({ type: 'submit', data: {} }, person(SMALL.ministry, 'officer'))).toEqual([
      'DueDatesMoved',
      'ConventionSubmitted',
    ]);
    expect(life.c.daysOff).toContainEqual({ day: '2026-05-15' });
  });

  it('shorten nothing when they are withdrawn, and do not count for what begins afterwards', () => {
    const life = draft((each) => {
      each.holidays = [off('2026-04-01')];
    });
    life.holidays = [];
    expect(life.act(reckon, WORKFLOW)).toEqual([]);
    life.act({ type: 'submit', data: {} }, person(SMALL.ministry, 'officer'));
    life.open('formation-1');
    life.now = '2026-03-02T10:00:00.000Z';
    life.settle(life.task('review', SMALL.wilaya), 'return');
    expect(dueOn(life, 'submission')).toBe('2026-04-01');
  });

  it('are passed over alike by a duty and by the task that it goes with', () => {
    const life = smallLife();
    life.holidays = [off('2026-04-01')];
    life.open('tranche-1');
    expect(one(life, 'receipt').dueAt).toBe(life.task('fundsCall').dueAt);
    life.holidays = [off('2026-04-01'), off('2026-04-02'), off('2026-04-03')];
    life.act(reckon, WORKFLOW);
    expect(dueOn(life, 'receipt')).toBe('2026-04-06');
    expect(one(life, 'receipt').dueAt).toBe(life.task('fundsCall').dueAt);
  });
});

describe('a duty that begins on a day', () => {
  it('is said to have begun, once, by whatever comes first', () => {
    const life = lifeWithEvidence();
    const { id: duty, dueAt } = one(life, 'trancheEvidence');
    expect(life.events.at(-1)).toMatchObject({
      type: 'DutiesBegun',
      data: { duties: [{ duty, kind: 'trancheEvidence', dueAt }] },
    });
    expect(life.act(reckon, WORKFLOW)).toEqual([]);
    expect(life.events.filter(({ type }) => type === 'DutiesBegun')).toHaveLength(1);
  });
});

describe('a command that comes before its convention was reckoned', () => {
  it('is decided by the days known now: nobody is late on a day off', () => {
    const life = smallLife('adoption');
    life.approve('formation-1');
    life.now = '2026-03-10T09:00:00.000Z';
    life.open('formation-1');
    life.holidays = [off('2026-03-20')];
    life.now = '2026-03-25T12:00:00.000Z';
    expect(life.applyDeadlines('formation-1')).not.toContain('TaskApprovedTacitly');
    expect(life.task('opposition').dueAt).toBe(endOfDay('2026-03-25'));
  });
});

/** Lives in which something is waited for that a suspension interrupts. */
const INTERRUPTED: Record<string, () => Life> = {
  receipt: () => {
    const life = smallLife();
    life.open('tranche-1');
    return life;
  },
  'receipt of the rest': () => {
    const life = smallLife();
    life.open('tranche-1');
    life.receiveOn('c1', 5000);
    return life;
  },
  trancheEvidence: () => smallLife(),
  justification: () => smallLife().release(1, smallLines(1)),
  closingReport: () =>
    smallLife()
      .release(1, smallLines(1))
      .justify(1, 15_000, 'women')
      .justify(1, 29_999)
      .minutes(2)
      .release(2, smallLines(2))
      .justify(2, 15_000, 'women')
      .justify(2, 30_001),
};

const DAY = 86_400_000;
/** The rest of the day, a weekend and the days off beside it. */
const MAX_ROLLED = 7 * DAY;

describe('a suspension', () => {
  it.each(Object.keys(INTERRUPTED))('gives back its time: %s', (name) => {
    const days = fc.record({ before: fc.nat(120), during: fc.nat(400), again: fc.nat(30) });
    fc.assert(
      fc.property(days, ({ before, during, again }) => {
        const life = INTERRUPTED[name]?.() ?? smallLife();
        const had = awaited(life.c);
        expect(had.length).toBeGreaterThan(0);
        const lost = new Map(had.map(({ id }) => [id, 0]));
        for (const [waited, lasted] of [
          [before, during],
          [1, again],
        ] as const) {
          life.wait(waited).act(suspend, approver);
          const since = life.now;
          life.wait(lasted).act(resume, approver);
          for (const past of had) {
            const [, from = since] = [past.openedAt, since].sort();
            const time = Math.max(0, Date.parse(life.now) - Date.parse(from));
            lost.set(past.id, (lost.get(past.id) ?? 0) + time);
          }
        }
        for (const past of had) {
          const now = awaited(life.c).find(({ id }) => id === past.id);
          const gained = Date.parse(now?.dueAt ?? '') - Date.parse(past.dueAt);
          const time = lost.get(past.id) ?? 0;
          expect(gained).toBeGreaterThanOrEqual(time);
          expect(gained).toBeLessThan(time + MAX_ROLLED);
        }
        expect(replay(life.events)).toEqual(life.c);
      }),
      { numRuns: 15 },
    );
  });

  it('that ends with the convention gives its time to what is left to do', () => {
    const life = INTERRUPTED.justification?.() ?? smallLife();
    const due = one(life, 'justification').dueAt;
    life.act(suspend, approver);
    life.wait(50);
    life.act({ type: 'terminate', data: { reason: 'Rupture' } }, person(SMALL.ministry, 'signatory'));
    expect(one(life, 'justification').dueAt >= endOfDay(daysLater(dayOf(due), 50))).toBe(true);
    expect(life.c.suspendedAt).toBeUndefined();
  });

  it('says in its trail which duties are due later', () => {
    const life = INTERRUPTED.justification?.() ?? smallLife();
    const { id, dueAt: before } = one(life, 'justification');
    life.act(suspend, approver);
    life.wait(10);
    life.act(resume, approver);
    const { dueAt } = one(life, 'justification');
    expect(life.events.at(-1)?.data).toMatchObject({
      why: 'suspension',
      duties: expect.arrayContaining([{ duty: id, kind: 'justification', before, dueAt }]),
    });
  });
});
