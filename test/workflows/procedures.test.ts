import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { entryId } from '../../functions/aggregates/convention/execution/entries.ts';
import { COUNCIL, caseA, MINISTRY, person } from '../../scenarios/cases.ts';
import { Stage } from './harness.ts';
import {
  approve,
  closeDown,
  collectPledges,
  decide,
  execute,
  fileMinutes,
  intoForce,
  justify,
  officer,
  payCalls,
  prepare,
  proposalWith,
  release,
  submitted,
  today,
} from './officials.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.set(inject('dynamodb'));
});
afterAll(() => stage.strike());

/** States entered, children included, which are paid for: 150 with ten tranches, of which case A has three. */
const MAX_TRANSITIONS = 220 - 7 * 19;

const statusOf = (run: string) => stage.workflows.list().find(({ name }) => name === run)?.status;
const inSeconds = (count: number) => ({ count, unit: 'seconds' as const });

test('runs case A from submission to closure', async () => {
  const id = await submitted(stage);
  await intoForce(stage, id);
  await release(stage, id, 1);
  await fileMinutes(stage, id, 2);
  await release(stage, id, 2);
  await fileMinutes(stage, id, 3);
  await release(stage, id, 3, 777);
  const { books } = await closeDown(stage, id);
  expect(
    books.acts.filter(({ motive }) => motive === 'refund').reduce((sum, { amount }) => sum + amount, 0),
  ).toBe(777);
  await expect
    .poll(() =>
      stage.workflows.list().filter(({ name, status }) => name.startsWith(id) && status !== 'SUCCEEDED'),
    )
    .toEqual([]);
  const runs = stage.workflows.list().filter(({ name }) => name.startsWith(id));
  expect(runs.reduce((sum, { transitions }) => sum + transitions, 0)).toBeLessThanOrEqual(MAX_TRANSITIONS);
});

test('a return for change ends the run, and the resubmission begins another', async () => {
  const id = await submitted(stage);
  const [first] = await stage.asked(id, 'review');
  if (first) await decide(stage, id, first, { decision: 'return', comment: 'Complétez' });
  await stage.until(id, 'the return', (c) => c.phase === 'returned');
  await stage.does(id, officer, 'submit', {});
  await approve(stage, id, 'review');
  const { procedures } = await stage.until(id, 'pledging', (c) => c.phase === 'pledging');
  expect(procedures.map(({ key, status }) => [key, status])).toEqual([
    ['formation-1', 'done'],
    ['formation-2', 'open'],
  ]);
});

test('a rejection ends the procedure', async () => {
  const id = await submitted(stage);
  const [first] = await stage.asked(id, 'review');
  if (first) await decide(stage, id, first, { decision: 'reject', comment: 'Hors compétence' });
  const { tasks } = await stage.until(id, 'the rejection', (c) => c.phase === 'rejected');
  expect(tasks.filter(({ status }) => status === 'open')).toEqual([]);
  expect(await stage.idle(id)).toEqual([]);
});

test('a passed delay is a tacit approval where the plan says so', async () => {
  const id = await submitted(
    stage,
    proposalWith({ opposition: { delay: inSeconds(2), onTimeout: 'approve' } }),
  );
  await approve(stage, id, 'review');
  await collectPledges(stage, id);
  await approve(stage, id, 'pledging', 'deliberation');
  await stage.asked(id, 'budgetControl');
  const { tasks } = await stage.convention(id);
  expect(tasks.find(({ kind }) => kind === 'opposition')).toMatchObject({
    status: 'approvedTacitly',
    decision: 'approve',
  });
});

test('an unanswered step is reminded of, then escalated, and can still be decided', async () => {
  const id = await submitted(stage, proposalWith({ review: { delay: inSeconds(2) } }));
  await stage.until(
    id,
    'the escalation',
    (c) => c.tasks.filter(({ escalatedTo }) => escalatedTo).length === 3,
  );
  const types = await stage.types(id);
  expect(types.indexOf('TaskReminded')).toBeLessThan(types.indexOf('TaskEscalated'));
  await approve(stage, id, 'review');
  await stage.until(id, 'pledging', (c) => c.phase === 'pledging');
});

test('a collection of pledges that nobody concludes lapses', async () => {
  const id = await submitted(stage, proposalWith({ pledging: { delay: inSeconds(2) } }));
  await approve(stage, id, 'review');
  await stage.until(id, 'the lapse', (c) => c.phase === 'lapsed');
  expect(await stage.idle(id)).toEqual([]);
});

test('a returned payment order is prepared anew', async () => {
  const id = await submitted(stage);
  await intoForce(stage, id);
  await payCalls(stage, id, 1);
  await prepare(stage, id, 1);
  const [task] = await stage.asked(id, 'paymentAuthorisation');
  if (task) await decide(stage, id, task, { decision: 'return', comment: 'Bénéficiaire inexact' });
  // One run opens its groups at a time: the first has nothing more to do.
  await expect.poll(() => statusOf(`${id}-tranche-1-r0-0`)).toBe('SUCCEEDED');
  await prepare(stage, id, 1);
  expect(statusOf(`${id}-tranche-1-r1-0`)).toBe('RUNNING');
  await approve(stage, id, 'paymentAuthorisation');
  await execute(stage, id);
  const { orders } = await stage.convention(id);
  expect(orders.map(({ status }) => status)).toEqual(['returned', 'executed']);
});

test('a payment that is reversed is paid again by a run of its own', async () => {
  const id = await submitted(stage);
  await intoForce(stage, id);
  await payCalls(stage, id, 1);
  await prepare(stage, id, 1);
  await approve(stage, id, 'paymentAuthorisation');
  await execute(stage, id);
  const { books } = await stage.convention(id);
  const paid = books.acts.find(({ motive }) => motive === 'disbursement');
  await stage.does(id, person(COUNCIL, 'accountant'), 'reverse', {
    entry: entryId(paid?.event ?? 0, 0),
    reason: 'Compte clos',
  });
  await prepare(stage, id, 1);
  await approve(stage, id, 'paymentAuthorisation');
  await execute(stage, id);
  await justify(stage, id, 1);
  const { orders } = await stage.convention(id);
  expect(orders.map(({ status }) => status)).toEqual(['reversed', 'executed']);
});

test('a receipt that is undone after the funds were all there is called again, by a run of its own', async () => {
  const id = await submitted(stage);
  await intoForce(stage, id);
  await payCalls(stage, id, 1);
  await prepare(stage, id, 1);
  await stage.asked(id, 'paymentAuthorisation');
  const { books } = await stage.convention(id);
  const receipt = books.acts.find(({ motive }) => motive === 'receipt');
  await stage.does(id, person(COUNCIL, 'accountant'), 'reverse', {
    entry: entryId(receipt?.event ?? 0, 0),
    reason: 'Virement rejeté',
  });
  const asked = await stage.asked(id, 'fundsCall');
  expect(asked.map(({ subject }) => subject)).toEqual([receipt?.subject]);
  await release(stage, id, 1);
  const { orders } = await stage.convention(id);
  expect(orders.map(({ status }) => status)).toEqual(['returned', 'executed']);
  for (const run of ['r0', 'r1'])
    await expect.poll(() => statusOf(`${id}-tranche-1-${run}-0`)).toBe('SUCCEEDED');
});

test('a tranche waits for its conditions and goes on when they are met', async () => {
  const id = await submitted(stage);
  await intoForce(stage, id);
  await release(stage, id, 1);
  expect((await stage.convention(id)).calls.some(({ tranche }) => tranche === 2)).toBe(false);
  await fileMinutes(stage, id, 2);
  await stage.until(id, 'tranche 2 to be called', (c) => c.calls.some(({ tranche }) => tranche === 2));
});

test('an amendment goes over the approvals it reopens, while the tranches wait', async () => {
  const id = await submitted(stage);
  await intoForce(stage, id);
  await release(stage, id, 1);
  const { terms } = caseA(today);
  const tranches = terms.tranches.map((tranche) => ({ ...tranche, conditions: [] }));
  const called = (await stage.convention(id)).terms.tranches[0];
  await stage.does(id, person(MINISTRY, 'officer'), 'amend', {
    reason: 'Sans conditions',
    changes: { tranches: [...(called ? [called] : []), ...tranches.slice(1)] },
  });
  await approve(stage, id, 'review', 'signature');
  const convention = await stage.until(id, 'the amendment', (c) => c.textVersion === 2);
  expect(convention.amendments[0]?.status).toBe('adopted');
  await stage.until(id, 'both tranches to be called', (c) => c.calls.some(({ tranche }) => tranche === 3));
});

test('a suspension stops the runs, and the resumption starts new ones where they stood', async () => {
  const id = await submitted(stage);
  await intoForce(stage, id);
  await stage.asked(id, 'fundsCall');
  const approver = person(COUNCIL, 'approver');
  await stage.does(id, approver, 'suspend', { reason: 'Contentieux' });
  await expect
    .poll(() =>
      stage.workflows.list().filter(({ name, status }) => name.startsWith(id) && status === 'RUNNING'),
    )
    .toEqual([]);
  await stage.does(id, approver, 'resume', { reason: 'Accord' });
  await release(stage, id, 1);
  const names = stage.workflows.list().map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining([`${id}-tranche-1-r0-0`, `${id}-tranche-1-r1-0`]));
});
