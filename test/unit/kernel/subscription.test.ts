import { describe, expect, test } from 'vitest';
import {
  endSubscription,
  isValid,
  renewSubscription,
  type Subscription,
  subscribe,
} from '../../../functions/kernel/subscription.ts';
import { COUNCIL, person } from '../../../scenarios/cases.ts';

/** A subscription to an agenda lasts as long as the sign-ins that it was made with. */

const NOW = '2026-11-27T09:00:00.000Z';
const LATER = '2026-12-10T09:00:00.000Z';
const officer = person(COUNCIL, 'officer');
const given = { holder: 'h', secretHash: 'a'.repeat(64), language: 'ar' as const, days: 30, now: NOW };
const made: Subscription = subscribe(undefined, officer, given);

test('it answers to the end of the thirtieth day after the last sign-in', () => {
  expect(isValid(made, '2026-12-27T22:00:00.000Z')).toBe(true);
  expect(isValid(made, '2026-12-28T02:00:00.000Z')).toBe(false);
  const renewed = renewSubscription(made, officer, { days: 30, now: LATER });
  expect(isValid(renewed, '2027-01-09T12:00:00.000Z')).toBe(true);
  expect(renewed.version).toBe(made.version + 1);
});

test('a second sign-in on the same day changes nothing', () => {
  expect(renewSubscription(made, officer, { days: 30, now: '2026-11-27T15:00:00.000Z' })).toBe(made);
});

describe('the end of the role ends it', () => {
  test.each([
    ['a sign-in without the role', { ...officer, roles: ['auditor' as const] }],
    ['a sign-in for another party', { ...officer, party: 'other-party' }],
  ])('%s', (_, now) => {
    const after = renewSubscription(made, now, { days: 30, now: LATER });
    expect(after.ended?.why).toBe('roleEnded');
    expect(isValid(after, LATER)).toBe(false);
    expect(renewSubscription(after, officer, { days: 30, now: LATER })).toBe(after);
  });

  test('a role that was added is shown from the next sign-in on', () => {
    const both = { ...officer, roles: ['officer', 'approver'] as const };
    const after = renewSubscription(made, { ...both, roles: [...both.roles] }, { days: 30, now: NOW });
    expect(after.roles).toEqual(['officer', 'approver']);
    expect(isValid(after, LATER)).toBe(true);
  });
});

test('what has ended stays ended, and only a new one takes its place', () => {
  const ended = endSubscription(made, 'revoked', NOW);
  expect(endSubscription(ended, 'removed', LATER)).toBe(ended);
  const again = subscribe(ended, officer, { ...given, secretHash: 'b'.repeat(64), now: LATER });
  expect(again.ended).toBeUndefined();
  expect(again.version).toBe(ended.version + 1);
});
