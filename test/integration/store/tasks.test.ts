import { beforeEach, expect, inject, test } from 'vitest';
import type { Command } from '../../../functions/aggregates/convention/commands.ts';
import { defaultPlan } from '../../../functions/aggregates/convention/settings.ts';
import type { Actor } from '../../../functions/kernel/principal.ts';
import type { Role } from '../../../functions/kernel/roles.ts';
import { inbox } from '../../../functions/store/inbox.ts';
import type { Store } from '../../../functions/store/table.ts';
import { COUNCIL, caseA, MINISTRY, person, WILAYA } from '../../../scenarios/cases.ts';
import { SMALL, smallLife, smallTerms } from '../../support/small.ts';
import { REHEARSAL } from '../../support/stage.ts';
import { commit, execute, load, settledDuty } from '../../support/store.ts';
import { newStore } from '../../table.ts';

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
  (await inbox(store, { now: new Date().toISOString(), party: MINISTRY, roles: [role], limit: 9 })).items;

/** A review that has been asked of the ministry's approver or signatory. */
async function asked(role: 'approver' | 'signatory'): Promise<void> {
  const { terms } = caseA('2026-11-24');
  const plan = defaultPlan(terms, COUNCIL).map((step) =>
    step.id === 'review' ? { ...step, assignees: [{ party: MINISTRY, role }] } : step,
  );
  await does({ type: 'propose', data: { terms, plan } }, officer);
  await does({ type: 'submit', data: {} }, officer);
  await does({ type: 'openGroup', data: { procedure: 'formation-1' } }, workflow);
}

test('a task that is escalated is in both inboxes, and leaves both when either decides', async () => {
  await asked('approver');
  await does({ type: 'applyDeadlines', data: { procedure: 'formation-1' } }, workflow, later);
  expect(await inboxOf('approver')).toMatchObject([
    { task: { id: 't1', escalatedUntil: expect.stringMatching(/^2030/) } },
  ]);
  expect(await inboxOf('signatory')).toHaveLength(1);
  const decision: Command = { type: 'decideTask', data: { task: 't1', decision: 'approve' } };
  await does(decision, person(MINISTRY, 'signatory'), later);
  expect([await inboxOf('approver'), await inboxOf('signatory')]).toEqual([[], []]);
});

test('what a signatory left unanswered is escalated to signatories: one row, and still to be decided', async () => {
  await asked('signatory');
  await does({ type: 'applyDeadlines', data: { procedure: 'formation-1' } }, workflow, later);
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
    { convention: { phase: 'suspended' }, task: { kind: 'resumption' } },
  ]);
});

const waits = async (party: string, role: Role, now = new Date().toISOString()) =>
  (await inbox(store, { party, roles: [role], limit: 50, now })).items.map(({ task }) => task.id);

test('a duty is in the inbox of whoever has it from the commit that gives it to the one that settles it', async () => {
  await does({ type: 'propose', data: caseA('2026-11-24') }, officer);
  expect(await waits(COUNCIL, 'officer')).toEqual(['submission']);
  await does({ type: 'submit', data: {} }, officer);
  expect(await waits(COUNCIL, 'officer')).toEqual([]);
  expect(await settledDuty(store, 'c1', 'submission')).toMatchObject({ status: 'settled' });
  expect(await settledDuty(store, 'c1', 't1')).toBeUndefined();
  await does({ type: 'openGroup', data: { procedure: 'formation-1' } }, workflow);
  for (const [index, party] of [MINISTRY, WILAYA, COUNCIL].entries())
    await does(
      { type: 'decideTask', data: { task: `t${index + 1}`, decision: 'approve' } },
      person(party, 'approver'),
    );
  for (const party of [MINISTRY, WILAYA, COUNCIL])
    expect(await waits(party, 'officer')).toEqual([`pledge-${party}`]);
  const terms = { fiscalYear: 2026, nature: 'cash', amount: 1000 } as const;
  await does({ type: 'pledge', data: terms }, person(WILAYA, 'officer'));
  expect([await waits(WILAYA, 'officer'), await waits(WILAYA, 'approver')]).toEqual([
    [],
    ['pledgeconfirmation-p1'],
  ]);
  await does({ type: 'confirmPledge', data: { pledge: 'p1' } }, person(WILAYA, 'approver'));
  expect(await waits(WILAYA, 'approver')).toEqual([]);
  expect(await waits(MINISTRY, 'officer')).toEqual([`pledge-${MINISTRY}`]);
});

test('a duty that begins later is in no inbox before, and among the others by its due date after', async () => {
  const terms = smallTerms('2026-03-02');
  const tranches = terms.tranches.map((each) => (each.n === 2 ? { ...each, dueDate: '2027-01-15' } : each));
  const { c } = smallLife('active', { terms: { ...terms, tranches } }).deliver();
  expect(await commit(store, { before: undefined, after: c, events: [] })).toBe('committed');
  const owner = (now: string, limit = 50, cursor?: string) =>
    inbox(store, { party: SMALL.contributor, roles: ['officer', 'approver'], limit, now, cursor });
  expect((await owner('2027-01-14T12:00:00.000Z')).items).toEqual([]);
  const begun = '2027-01-15T12:00:00.000Z';
  expect((await owner(begun)).items).toMatchObject([{ task: { id: 'trancheevidence-2', status: 'open' } }]);
  // With a task due before and one due after it, page by page.
  const [task] = c.tasks;
  if (!task) throw new Error('gone');
  const assignee = { party: SMALL.contributor, role: 'approver' } as const;
  const dueOn = (id: string, day: string) => ({
    ...task,
    id,
    assignee,
    status: 'open' as const,
    dueAt: `${day}T09:00:00.000Z`,
  });
  const after = {
    ...c,
    version: c.version + 1,
    tasks: [dueOn('t98', '2027-01-10'), dueOn('t99', '2027-12-01')],
  };
  expect(await commit(store, { before: c, after, events: [] })).toBe('committed');
  const ids: string[] = [];
  for (let cursor: string | undefined, pages = 0; pages === 0 || cursor; pages += 1) {
    const page = await owner(begun, 1, cursor);
    ids.push(...page.items.map(({ task: { id } }) => id));
    cursor = page.cursor;
  }
  expect(ids).toEqual(['t98', 'trancheevidence-2', 't99']);
  // Once its convention changes after it has begun, it is an ordinary row of the inbox.
  const later = { ...after, version: after.version + 1, changedAt: begun };
  expect(await commit(store, { before: after, after: later, events: [] })).toBe('committed');
  expect((await owner(begun)).items.map(({ task: { id } }) => id)).toEqual(ids);
});
