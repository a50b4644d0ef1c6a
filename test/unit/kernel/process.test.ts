import { expect, test } from 'vitest';
import type { Actor } from '../../../functions/kernel/principal.ts';
import { COUNCIL, person, WILAYA } from '../../../scenarios/cases.ts';
import { type Command, PERMIT, type Permit, PROCESS } from '../aggregates/contract/permit/permit.ts';

/** The process of procedures that begin by a command, shown by the permit of the contract suite. */

const NOW = '2026-03-02T09:00:00.000Z';
const workflow: Actor = { kind: 'system', name: 'workflow' };

function does(state: Permit | undefined, command: Command, actor: Actor): Permit {
  const result = PERMIT.decide(command, { id: 't1', state, actor, now: NOW, beside: { rules: undefined } });
  if ('refusal' in result) throw result.refusal;
  return result.state;
}

test('a run is needed while a procedure is open, and a round is over once it is decided', () => {
  const asked = does(
    undefined,
    { type: 'ask', data: { place: 'Salé', office: WILAYA } },
    person(COUNCIL, 'officer'),
  );
  expect(PROCESS.runsNeeded(asked, NOW)).toEqual([{ procedure: 'granting-1', run: 'granting-1-r0' }]);
  expect(PROCESS.comingGroups(asked, 'granting-1', NOW).map(({ group }) => group)).toEqual([1, 2]);

  const opened = does(asked, PROCESS.openGroup('granting-1'), workflow);
  const awaited = PROCESS.awaited(opened, 'granting-1');
  expect(PROCESS.isOver(opened, awaited)).toBe(false);
  // Read before the round was opened, it is not over either.
  expect(PROCESS.isOver(asked, awaited)).toBe(false);
  expect(PROCESS.overdueTasks(opened, '2026-06-01T00:00:00.000Z')).toBe(1);

  const opinion = does(
    opened,
    { type: 'decide', data: { task: 't1', decision: 'approve' } },
    person(WILAYA, 'officer'),
  );
  expect(PROCESS.isOver(opinion, awaited)).toBe(true);
  expect(PROCESS.comingGroups(opinion, 'granting-1', NOW).map(({ group }) => group)).toEqual([2]);
  const grant = does(opinion, PROCESS.openGroup('granting-1'), workflow);
  const granted = does(
    grant,
    { type: 'decide', data: { task: 't2', decision: 'approve' } },
    person(WILAYA, 'signatory'),
  );
  expect(granted.status).toBe('granted');
  expect(PROCESS.runsNeeded(granted, NOW)).toEqual([]);
});
