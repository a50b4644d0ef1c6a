import { expect, test } from 'vitest';
import { openCalls } from '../../../../web/parts/calls/open-calls.ts';
import { call } from '../convention.ts';

/** The outstanding calls, as the page lists them. The API gives the sum, the day of the call and the due date. */

test('a call paid in part is still open for the rest, those due first before the others', () => {
  const open = openCalls([
    call('c1', 'ministry', 60, { dueAt: '2026-12-20T00:00:00.000Z' }),
    call('c2', 'wilaya', 0),
    call('c3', 'ministry', 30, { dueAt: '2026-12-01T00:00:00.000Z' }),
  ]);
  expect(open.map(({ id }) => id)).toEqual(['c3', 'c1']);
});

test('nobody owes what was cancelled; it stays in sight, last, for what comes in on it', () => {
  const cancelled = { ...call('c1', 'ministry', 60), status: 'cancelled' as const };
  const open = openCalls([cancelled, call('c3', 'ministry', 30, { dueAt: '2026-12-01T00:00:00.000Z' })]);
  expect(open.map(({ id }) => id)).toEqual(['c3', 'c1']);
});
