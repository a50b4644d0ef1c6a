import { describe, expect, test } from 'vitest';
import { isUnderWay, refreshOf } from '../../../../web/pages/convention/under-way.ts';
import { gapsByTime } from '../../../../web/parts/readiness/gap-time.ts';

/** The holder of the next step, and of each gap. */

const AT = '2026-11-25T10:00:00.000Z';
const now = Date.parse(AT) + 60_000;
const task = {
  task: 'c1.t1',
  kind: 'review',
  party: 'wilaya-rsk',
  role: 'approver',
  since: AT,
  dueAt: AT,
} as const;
const standing = { phase: 'active', waitingFor: [], amendments: [], tranches: [], changedAt: AT } as const;

describe('the system has the next step', () => {
  test.each(['review', 'pledging', 'adoption', 'signature', 'visa', 'closing'] as const)(
    'when nobody is asked in %s yet',
    (phase) => {
      expect(isUnderWay({ ...standing, phase }, now)).toBe(true);
      expect(isUnderWay({ ...standing, phase, waitingFor: [task] }, now)).toBe(false);
    },
  );

  test.each(['draft', 'returned', 'closed', 'suspended', 'terminated', 'lapsed'] as const)(
    'never in %s',
    (phase) => {
      expect(isUnderWay({ ...standing, phase }, Date.parse(AT))).toBe(false);
    },
  );

  test('in force: while an amendment is open, or money that was called is on its way', () => {
    expect(isUnderWay(standing, now)).toBe(false);
    expect(isUnderWay({ ...standing, amendments: [{ status: 'open' }] }, now)).toBe(true);
    expect(isUnderWay({ ...standing, tranches: [{ status: 'called', called: 100 }] }, now)).toBe(true);
    // A tranche whose conditions are unmet has called nothing.
    expect(isUnderWay({ ...standing, tranches: [{ status: 'called', called: 0 }] }, now)).toBe(false);
    expect(isUnderWay({ ...standing, tranches: [{ status: 'paid', called: 100 }] }, now)).toBe(false);
  });

  test('in force: for some seconds after any change', () => {
    expect(isUnderWay(standing, Date.parse(AT) + 2_000)).toBe(true);
    expect(isUnderWay(standing, Date.parse(AT) - 3_600_000)).toBe(false);
  });
});

test('the page looks closely while the system works, and calmly when it takes long or is done', () => {
  const review = { ...standing, phase: 'review' } as const;
  expect(refreshOf(review, now)).toBeLessThan(3_000);
  expect(refreshOf(review, now + 600_000)).toBeGreaterThan(10_000);
  expect(refreshOf({ ...review, waitingFor: [task] }, now)).toBeGreaterThan(10_000);
  expect(refreshOf({ ...review, waitingFor: [task] }, Date.parse(AT) + 1_000)).toBeLessThan(3_000);
  expect(refreshOf(undefined, now)).toBeGreaterThan(10_000);
});

describe('gaps', () => {
  const gaps = [
    { gap: 'componentsMissing' },
    { gap: 'contributionsUnbalanced' },
    { gap: 'tranchesUnbalanced' },
  ] as const;

  test.each([
    ['draft', 1],
    ['returned', 1],
    ['review', 0],
    ['pledging', 3],
    ['adoption', 3],
  ] as const)('in %s somebody can mend %d of the three', (phase, count) => {
    const { now: mine, later } = gapsByTime(phase, gaps);
    expect(mine).toHaveLength(count);
    expect(mine.length + later.length).toBe(gaps.length);
  });
});
