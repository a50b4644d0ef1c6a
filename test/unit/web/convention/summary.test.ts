import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { movesOf } from '../../../../web/pages/convention/changes/moves.ts';
import { centresOf } from '../../../../web/pages/convention/summary/centre-counts.ts';
import { lateCount, nextAct, nextDeadline } from '../../../../web/pages/convention/summary/next.ts';
import type { Convention } from '../../../../web/parts/convention/convention.ts';
import { isDutyKind, placeOf } from '../../../../web/parts/tasks/duty-place.ts';
import { convention, instant, tranche } from '../convention.ts';

/** What stands above a convention: which deadline is next, which act is the reader's, how its centres are. */

type Awaited = Convention['waitingFor'][number];
const TODAY = '2026-11-25';

const awaited = (task: string, dueOn: string, rest: Partial<Awaited> = {}): Awaited => ({
  task,
  kind: 'visa',
  party: 'ministry',
  role: 'approver',
  since: instant,
  dueAt: `${dueOn}T22:59:59.999Z`,
  dueOn,
  asked: 'as the API says it',
  act: { command: 'decideTask', method: 'POST', path: `/v1/tasks/${task}/decision` },
  ...rest,
});

describe('the next deadline', () => {
  const active: Parameters<typeof nextDeadline>[0] = { phase: 'active', tranches: [], waitingFor: [] };

  test('is the first of all that is asked, the late ones included', () => {
    const waitingFor = [awaited('c2.t2', '2026-11-20'), awaited('c2.t1', '2026-12-01')];
    expect(nextDeadline({ ...active, waitingFor }, TODAY)).toMatchObject({
      of: 'task',
      awaited: { task: 'c2.t2' },
    });
  });

  test('is the day of a tranche, where that comes first', () => {
    const waitingFor = [awaited('c2.t1', '2026-12-10')];
    const tranches = [tranche(1, { dueDate: '2026-12-20' }), tranche(2, { dueDate: '2026-12-01' })];
    expect(nextDeadline({ ...active, waitingFor, tranches }, TODAY)).toMatchObject({
      of: 'tranche',
      tranche: { n: 2 },
      dueAt: '2026-12-01',
    });
  });

  test('is what is asked before what begins by itself on the same day', () => {
    const given = {
      waitingFor: [awaited('c2.t1', '2026-12-01')],
      tranches: [tranche(1, { dueDate: '2026-12-01' })],
    };
    expect(nextDeadline({ ...active, ...given }, TODAY)?.of).toBe('task');
  });

  test.each([
    ['called', { status: 'called', dueDate: '2026-12-01' }],
    ['paid', { status: 'paid', dueDate: '2026-12-01' }],
    ['over', { status: 'planned', dueDate: '2026-11-24' }],
  ] as const)('is no day of a tranche that is %s', (_, part) => {
    expect(nextDeadline({ ...active, tranches: [tranche(1, part)] }, TODAY)).toBeUndefined();
  });

  test('is no day of a tranche before the convention is in force, nor after', () => {
    const tranches = [tranche(1, { dueDate: '2026-12-01' })];
    for (const phase of ['draft', 'signature', 'suspended', 'closing', 'closed'] as const)
      expect(nextDeadline({ ...active, phase, tranches }, TODAY)).toBeUndefined();
    expect(nextDeadline({ ...active, tranches }, '2026-12-01')).toBeDefined();
  });

  test('is before none that it was chosen from', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-12-${String(n).padStart(2, '0')}`);
    fc.assert(
      fc.property(fc.array(day), fc.array(day), (asked, due) => {
        const waitingFor = asked.toSorted().map((each, index) => awaited(`c2.t${index}`, each));
        const tranches = due.map((dueDate, index) => tranche(index + 1, { dueDate }));
        const next = nextDeadline({ ...active, waitingFor, tranches }, TODAY);
        expect(next?.dueAt.slice(0, 10)).toBe([...asked, ...due].sort()[0]);
      }),
    );
  });

  test('counts those who are late, by the moment', () => {
    const waitingFor = [awaited('c2.t1', '2026-11-24'), awaited('c2.t2', '2026-11-25')];
    expect(lateCount({ waitingFor }, Date.parse('2026-11-25T10:00:00Z'))).toBe(1);
    expect(lateCount({ waitingFor }, Date.parse('2026-11-25T23:00:00Z'))).toBe(2);
  });
});

describe('the next act', () => {
  const approver = { party: 'council', roles: ['approver'] } as const;
  const waitingFor = [
    awaited('c2.t1', '2026-11-26'),
    awaited('c2.t2', '2026-11-27', { party: 'council', role: 'signatory' }),
    awaited('c2.t3', '2026-11-28', { party: 'council', kind: 'budgetControl' }),
    awaited('c2.t4', '2026-11-29', { party: 'council' }),
  ];

  test('is the first that is asked of the reader’s party in a role of theirs', () => {
    expect(nextAct({ ...convention, waitingFor }, approver)).toMatchObject({
      to: 'asked',
      awaited: { task: 'c2.t3' },
    });
    expect(nextAct({ ...convention, waitingFor }, { party: 'wilaya', roles: ['approver'] })).toBeUndefined();
    expect(nextAct({ ...convention, waitingFor }, { party: 'council', roles: [] })).toBeUndefined();
  });

  test('is a task that has been escalated to the reader', () => {
    const task: Convention['tasks'][number] = {
      ...{ id: 'c2.t1', procedure: 'formation-1', step: 'visa', kind: 'visa', status: 'open' },
      ...{ openedAt: instant, dueAt: instant, dueOn: TODAY, decisions: ['approve'] },
      assignee: { party: 'ministry', role: 'approver' },
      escalatedTo: { party: 'ministry', role: 'signatory' },
    };
    const signatory = { party: 'ministry', roles: ['signatory'] } as const;
    expect(nextAct({ ...convention, waitingFor }, signatory)).toBeUndefined();
    expect(nextAct({ ...convention, waitingFor, tasks: [task] }, signatory)).toMatchObject({
      awaited: { task: 'c2.t1' },
    });
  });

  test('is the pledging or the draft, where nothing is asked', () => {
    const open = { ...convention, pledging: 'now' as const };
    expect(nextAct({ ...open, possibleActs: ['revise', 'pledge'] }, approver)).toEqual({ to: 'pledges' });
    expect(nextAct({ ...open, possibleActs: ['revise'] }, approver)).toEqual({ to: 'edit' });
    expect(nextAct({ ...open, pledging: 'over', possibleActs: ['pledge'] }, approver)).toBeUndefined();
    expect(nextAct({ ...open, waitingFor, possibleActs: ['pledge'] }, approver)?.to).toBe('asked');
  });

  test('is the form of the draft or of the pledges, where these are asked', () => {
    const asked = (kind: 'submission' | 'pledge' | 'pledgeConfirmation') =>
      nextAct({ ...convention, waitingFor: [awaited('c2.d1', TODAY, { party: 'council', kind })] }, approver);
    expect(asked('submission')).toEqual({ to: 'edit' });
    expect(asked('pledge')).toEqual({ to: 'pledges' });
    expect(asked('pledgeConfirmation')).toEqual({ to: 'pledges' });
  });

  test('leads to the place of a duty on the convention, and to the page of a task', () => {
    expect(isDutyKind('visa')).toBe(false);
    expect(isDutyKind('delivery')).toBe(true);
    expect(placeOf('delivery', 'c2')).toEqual({
      to: '/conventions/$id/acts',
      params: { id: 'c2' },
      hash: 'acts-in-kind',
    });
  });
});

test('centres are counted without the other components', () => {
  const of = (id: string, kind: 'centre' | 'programme'): Convention['terms']['components'][number] => ({
    ...{
      id,
      kind,
      work: 'new',
      title: { ar: id, fr: id },
      province: 'MA-RAB',
      targetGroup: 'women',
      cost: 1,
    },
  });
  const components = [of('a', 'centre'), of('b', 'centre'), of('c', 'centre'), of('d', 'programme')];
  const states = { a: 'inService', b: 'finished', d: 'inService' } as const;
  expect(centresOf(components, states)).toEqual({ all: 3, inService: 1, idle: 1 });
  expect(centresOf([], {})).toEqual({ all: 0, inService: 0, idle: 0 });
});

test('money between conventions stands in the order of its days, whichever way it goes', () => {
  const parts = [
    { party: 'council', amount: 300 },
    { party: 'wilaya', amount: 100 },
  ];
  const moves = movesOf({
    reservations: [
      {
        ...{ number: 1, tranche: 1, target: 'c3', targetNumber: 'RSK-2026-0003', parts },
        ...{ status: 'released', reservedOn: '2026-03-02' },
      },
    ],
    transfersIn: [
      {
        ...{ source: 'c1', sourceNumber: 'RSK-2026-0001', reservation: 2, parts, reservedOn: '2026-02-01' },
        ...{ status: 'announced', announcedAt: instant },
      },
    ],
  });
  expect(moves.map(({ way, other, amount, status }) => [way, other.id, amount, status])).toEqual([
    ['from', 'c1', 400, 'announced'],
    ['to', 'c3', 400, 'released'],
  ]);
});
