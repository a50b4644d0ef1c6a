import { beforeEach, expect, inject, test } from 'vitest';
import type { Actor } from '../../functions/domain/actor.ts';
import type { Command } from '../../functions/domain/commands.ts';
import { defaultPlan } from '../../functions/domain/settings.ts';
import { commit, load } from '../../functions/store/conventions.ts';
import { execute } from '../../functions/store/execute.ts';
import { inbox } from '../../functions/store/inbox.ts';
import type { Store } from '../../functions/store/table.ts';
import { COUNCIL, caseA, MINISTRY, person } from '../support/cases.ts';
import { REHEARSAL } from '../support/stage.ts';
import { newStore } from '../table.ts';

/** The rows of tasks: what an inbox shows is what the convention says. */

const workflow = { kind: 'system', name: 'workflow' } as const;
const officer = person(COUNCIL, 'officer');
const later = '2030-01-01T00:00:00.000Z';
let store: Store;
beforeEach(async () => {
  store = await newStore(inject('dynamodb'));
});

const does = (command: Command, actor: Actor, now = new Date().toISOString()) =>
  execute(store, { rules: REHEARSAL, conventionId: 'c1', command, actor, now: () => now });

const inboxOf = async (role: 'approver' | 'signatory') =>
  (await inbox(store, { party: MINISTRY, roles: [role], limit: 9 })).items;

/** A review that has been asked of the ministry's approver or signatory. */
async function asked(role: 'approver' | 'signatory'): Promise<void> {
  const { terms } = caseA('2026-11-24');
  const plan = defaultPlan(terms, COUNCIL).map((step) =>
    step.id === 'review' ? { ...step, assignees: [{ party: MINISTRY, role }] } : step,
  );
  await does({ type: 'propose', data: { terms, plan } }, officer);
  await does({ type: 'submit', data: {} }, officer);
  await does({ type: 'openStep', data: { procedure: 'formation-1' } }, workflow);
}

test('a task that is escalated is in both inboxes, and leaves both when either decides', async () => {
  await asked('approver');
  await does({ type: 'chase', data: { procedure: 'formation-1' } }, workflow, later);
  expect(await inboxOf('approver')).toMatchObject([
    { task: { id: 't1', dueAt: expect.stringMatching(/^2030/) } },
  ]);
  expect(await inboxOf('signatory')).toHaveLength(1);
  const decision: Command = { type: 'decideTask', data: { task: 't1', decision: 'approve' } };
  await does(decision, person(MINISTRY, 'signatory'), later);
  expect([await inboxOf('approver'), await inboxOf('signatory')]).toEqual([[], []]);
});

test('what a signatory left unanswered is escalated to signatories: one row, and still to be decided', async () => {
  await asked('signatory');
  await does({ type: 'chase', data: { procedure: 'formation-1' } }, workflow, later);
  expect(await inboxOf('signatory')).toMatchObject([{ task: { escalatedTo: { role: 'signatory' } } }]);
  const decision: Command = { type: 'decideTask', data: { task: 't1', decision: 'approve' } };
  await does(decision, person(MINISTRY, 'signatory'), later);
  expect(await inboxOf('signatory')).toEqual([]);
});

test('an open task names the phase its convention is in, though the task itself stays as it was', async () => {
  await asked('approver');
  const { convention: before } = await load(store, 'c1');
  if (!before) throw new Error('gone');
  const after = { ...before, version: before.version + 1, phase: 'suspended' as const };
  expect(await commit(store, { before, after, events: [] })).toBe('committed');
  expect(await inboxOf('approver')).toMatchObject([
    { convention: { phase: 'suspended' }, task: before.tasks[0] },
  ]);
});
