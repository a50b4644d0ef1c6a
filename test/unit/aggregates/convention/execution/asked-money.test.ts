import { expect, test } from 'vitest';
import { askedMoney } from '../../../../../functions/aggregates/convention/execution/asked-money.ts';
import { duties } from '../../../../../functions/aggregates/convention/execution/duties.ts';
import { sum } from '../../../../../functions/kernel/money.ts';
import type { Life } from '../../../../support/life.ts';
import { smallLife, smallLines } from '../../../../support/small.ts';

/** The money of a task, as an inbox shows it. */

function calledLife(): Life {
  const life = smallLife();
  life.open('tranche-1');
  return life;
}

test('a call is told from the others by its tranche, its day, its amount and the group it is for', () => {
  const { c } = calledLife();
  const calls = c.tasks.filter(({ kind }) => kind === 'fundsCall');
  expect(calls.length).toBeGreaterThan(1);
  for (const task of calls) {
    const call = c.calls.find(({ id }) => id === task.subject);
    expect(askedMoney(c, task)).toMatchObject({
      tranche: 1,
      trancheDue: c.terms.tranches[0]?.dueDate,
      amount: call?.amount,
      ...(call?.earmark !== undefined && { targetGroup: call.earmark }),
    });
  }
});

test('the budget lines of the pledges that a call is on are named once each', () => {
  const { c } = calledLife();
  const [task] = c.tasks.filter(({ kind }) => kind === 'fundsCall');
  const call = c.calls.find(({ id }) => id === task?.subject);
  const pledges = c.pledges.map((pledge) => ({
    ...pledge,
    budgetLine: `L-${pledge.party}-${pledge.earmark}`,
  }));
  const asked = task && askedMoney({ ...c, pledges: [...pledges, ...pledges] }, task);
  expect(asked?.budgetLines).toEqual([`L-${call?.party}-${call?.earmark}`]);
});

test('two open calls to one party are never the same in its inbox', () => {
  const { c } = calledLife();
  const shown = c.tasks
    .filter(({ kind, status }) => kind === 'fundsCall' && status === 'open')
    .map((task) => `${task.assignee.party} ${JSON.stringify(askedMoney(c, task))}`);
  expect(new Set(shown).size).toBe(shown.length);
});

test('the duty to record what comes in shows the same money as the call', () => {
  const { c } = calledLife();
  const receipts = duties(c).filter(({ kind }) => kind === 'receipt');
  expect(receipts.length).toBeGreaterThan(0);
  for (const duty of receipts) {
    const call = c.tasks.find(({ kind, subject }) => kind === 'fundsCall' && subject === duty.subject);
    expect(askedMoney(c, duty)).toEqual(call && askedMoney(c, call));
  }
});

test('a task about no tranche has none; one about an order has what the order pays', () => {
  const { c } = smallLife();
  for (const task of c.tasks) expect(askedMoney(c, task), task.kind).toBeUndefined();
  const after = smallLife().release(1, smallLines(1)).c;
  const execution = after.tasks.find(({ kind }) => kind === 'paymentExecution');
  const order = after.orders.find(({ id }) => id === execution?.subject);
  expect(execution && askedMoney(after, execution)?.amount).toBe(
    sum((order?.lines ?? []).map(({ amount }) => amount)),
  );
});
