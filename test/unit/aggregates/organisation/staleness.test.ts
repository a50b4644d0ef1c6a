import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ORGANISATION } from '../../../../functions/aggregates/organisation/index.ts';
import { monthsAfter } from '../../../../functions/kernel/calendar.ts';
import { person } from '../../../../scenarios/cases.ts';
import { specificationsOf } from '../../../support/given.ts';
import { WORKFLOW } from '../../../support/life.ts';
import {
  administrator,
  BESIDE,
  declared,
  given,
  ID,
  NOW,
  PARTY,
  second,
  stale,
  suspended,
} from './setting.ts';

const CONFIRM_BY = '2028-11-24';
const mark = { type: 'markStale' as const, data: {} };
const verified = {
  event: { type: 'OrganisationVerified' as const, data: { confirmBy: CONFIRM_BY } },
  by: administrator,
};
const at = (now: string) => specificationsOf(ORGANISATION, { id: ID, now, beside: BESIDE });

describe('a verified organisation', () => {
  it('is stale once its last day has passed in Morocco, and not before', () => {
    const due = (now: string) => at(now)(declared, verified).when(mark, WORKFLOW).state?.status;
    expect(due('2028-11-24T23:59:59.999Z')).toBe('verified');
    expect(due('2028-11-25T00:00:00.000Z')).toBe('stale');
  });

  it('is looked at by the sweep from that instant on, in a region of its own', () => {
    const { state } = given(declared).when({ type: 'verify', data: {} }, second);
    expect(state && ORGANISATION.due(state)).toEqual({ region: 'MA-04', at: '2028-11-25T00:00:00.000Z' });
    const after = at('2029-01-01T00:00:00.000Z')(declared, verified).when(mark, WORKFLOW).state;
    expect(after && ORGANISATION.due(after)).toBeUndefined();
  });

  it('is marked once, and one that is suspended or was never verified is not', () => {
    const late = at('2029-01-01T00:00:00.000Z');
    for (const past of [[declared], [declared, verified, stale], [declared, verified, suspended]])
      late(...past)
        .when(mark, WORKFLOW)
        .thenEvents();
    late(declared, verified).when(mark, administrator).thenRefusal('notAllowed');
  });

  it('is confirmed by its own officer for as long again', () => {
    const now = '2029-03-10T09:00:00.000Z';
    const { state } = at(now)(declared, verified, stale).when(
      { type: 'confirm', data: {} },
      person(PARTY, 'officer'),
    );
    expect(state).toMatchObject({ status: 'verified', confirmBy: '2031-03-10', confirmedBy: PARTY });
    expect(NOW < now).toBe(true);
  });

  it('has no last day once its identity has changed', () => {
    const changed = { type: 'correct' as const, data: { ice: null } };
    const { state } = given(declared, verified, stale).when(changed, administrator);
    expect(state).toMatchObject({ status: 'declared' });
    expect(state).not.toHaveProperty('confirmBy');
  });
});

test('months after a day is a day of the month that many later, the last where it is too short', () => {
  expect(monthsAfter('2024-02-29', 12)).toBe('2025-02-28');
  expect(monthsAfter('2026-12-31', 2)).toBe('2027-02-28');
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2000-01-01'), max: new Date('2070-01-01'), noInvalidDate: true }),
      fc.nat(240),
      (date, months) => {
        const day = date.toISOString().slice(0, 10);
        const later = monthsAfter(day, months);
        const index = (each: string) => Number(each.slice(0, 4)) * 12 + Number(each.slice(5, 7));
        expect(index(later) - index(day)).toBe(months);
        expect(later.slice(8) <= day.slice(8)).toBe(true);
      },
    ),
  );
});
