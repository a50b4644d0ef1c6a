import { expect, test } from 'vitest';
import { closureObstacles } from '../../../../web/pages/acts/life/obstacles.ts';
import { openCalls, owedBy } from '../../../../web/parts/calls/open-calls.ts';
import type { Task } from '../../../../web/parts/convention/convention.ts';
import { isAskedOf } from '../../../../web/parts/tasks/asked.ts';

/** Who owes what, who is asked, and what keeps a convention from its closure. */

function task(given: Partial<Task>): Task {
  return {
    id: 't1',
    procedure: 'tranche-1',
    step: 'funds',
    kind: 'fundsCall',
    assignee: { party: 'ministry', role: 'authorising-officer' },
    status: 'open',
    openedAt: '2026-11-01T00:00:00.000Z',
    dueAt: '2026-12-01T00:00:00.000Z',
    dueOn: '2026-12-01',
    ...given,
  };
}

const call = (id: string, party: string, amount: number, received: number) => ({
  id,
  tranche: 1,
  party,
  amount,
  received,
  status: received < amount ? ('open' as const) : ('paid' as const),
});

test('a call paid in part is still open for the rest, those due first before the others', () => {
  const calls = [
    call('c1', 'ministry', 100, 40),
    call('c2', 'wilaya', 70, 70),
    call('c3', 'ministry', 30, 0),
  ];
  const tasks = [
    task({ subject: 'c1', status: 'decided', openedAt: '2026-10-01T00:00:00.000Z' }),
    task({ subject: 'c1', openedAt: '2026-11-20T00:00:00.000Z', dueAt: '2026-12-20T00:00:00.000Z' }),
    task({ subject: 'c3' }),
  ];
  const open = openCalls({ calls, tasks });
  expect(open.map((each) => [each.call.id, each.outstanding, each.since])).toEqual([
    ['c3', 30, '2026-11-01T00:00:00.000Z'],
    ['c1', 60, '2026-11-20T00:00:00.000Z'],
  ]);
  expect(owedBy('ministry', open)).toBe(90);
  expect(owedBy('wilaya', open)).toBe(0);
});

test('nobody owes what was cancelled, and it is due no more; it stays in sight for what comes in on it', () => {
  const cancelled = { ...call('c1', 'ministry', 100, 40), status: 'cancelled' as const };
  const open = openCalls({ calls: [cancelled], tasks: [task({ subject: 'c1', status: 'voided' })] });
  expect(open).toMatchObject([{ outstanding: 60, dueAt: undefined }]);
  expect(owedBy('ministry', open)).toBe(0);
});

test('a task is asked of its office, and by escalation of another', () => {
  const person = (party: string, role: 'signatory' | 'authorising-officer') => ({
    sub: 's',
    name: 'n',
    party,
    roles: [role],
  });
  const escalated = task({ escalatedTo: { party: 'ministry', role: 'signatory' } });
  expect(isAskedOf(escalated, person('ministry', 'authorising-officer'))).toBe(true);
  expect(isAskedOf(escalated, person('ministry', 'signatory'))).toBe(true);
  expect(isAskedOf(escalated, person('wilaya', 'signatory'))).toBe(false);
  expect(isAskedOf(task({}), person('ministry', 'signatory'))).toBe(false);
  expect(isAskedOf(task({}), undefined)).toBe(false);
});

test('closure waits for every tranche, call and justification; termination waits for nothing', () => {
  const convention = {
    phase: 'active' as const,
    calls: [call('c1', 'ministry', 100, 40)],
    tasks: [],
    settings: { closureJustifiedPercent: 90 },
    amendments: [{ status: 'open' as const }],
    tranches: [
      { n: 1, status: 'paid' as const, disbursed: 100, justified: 85 },
      { n: 2, status: 'planned' as const, disbursed: 0, justified: 0 },
    ],
  };
  expect(closureObstacles(convention)).toEqual([
    { why: 'amendment' },
    { why: 'tranche', tranche: 2 },
    { why: 'call', party: 'ministry', amount: 60 },
    { why: 'unjustified', amount: 5, percent: 90 },
  ]);
  expect(closureObstacles({ ...convention, phase: 'terminated' })).toEqual([]);
});
