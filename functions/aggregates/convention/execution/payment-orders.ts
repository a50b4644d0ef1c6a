import * as z from 'zod/mini';
import { Day, dayOf, isInFuture } from '../../../kernel/calendar.ts';
import { sum } from '../../../kernel/money.ts';
import { currentSteps, currentTasks, findProcedure } from '../../../kernel/procedure/groups.ts';
import type { Phrase } from '../../../kernel/sentence.ts';
import { BankReference, ConfirmedDistinct, Id, TrancheNumber } from '../fields.ts';
import { misused } from '../formation/pledges.ts';
import { assertOrdersFew } from '../limits.ts';
import { phrase } from '../phrases/sentence.ts';
import { settleByAct } from '../procedures/approval.ts';
import type { Procedure, Task, TaskKind } from '../procedures/tasks.ts';
import { refuse } from '../refuse.ts';
import { rule } from '../rule.ts';
import type { Convention } from '../state.ts';
import { assertWithinCosts } from './costs.ts';
import { assertNoSecondTransfer } from './duplicates.ts';
import { fundingLines, spread } from './funding-lines.ts';
import { trancheFund } from './funds.ts';
import { assertOrderComplete } from './order-details.ts';
import { Imputation, PaymentLine, type PaymentOrder } from './records.ts';
import { trancheOf } from './tranche.ts';

/** Payment orders: prepared, authorised by a decision, and paid. */

/** The refusals of an order that cannot be paid. */
const PAYMENT_REFUSALS = [
  'componentUnknown',
  'earmarkMisused',
  'fundsInsufficient',
  'componentCostExceeded',
] as const;

/** The open task of a kind in a tranche's procedure; refused when the procedure has not reached its step. */
function openTask(convention: Convention, n: number, kind: TaskKind): Task {
  trancheOf(convention, n);
  const procedure = findProcedure(convention, `tranche-${n}`);
  const task =
    procedure &&
    currentTasks(convention, procedure).find((each) => each.kind === kind && each.status === 'open');
  if (!task) throw refuse('stepNotReached', { tranche: n, at: awaitedIn(procedure) });
  return task;
}

/** The step that a tranche's procedure waits for, named in the refusal of an act that comes too early or too late. */
function awaitedIn(procedure: Procedure | undefined): Phrase {
  if (!procedure) return phrase('awaitsCall');
  const step = currentSteps(procedure)[0];
  if (procedure.status !== 'open' || !step) return phrase('awaitsNothing');
  return phrase('awaits', { step: step.kind });
}

function byEarmark(lines: readonly PaymentLine[]): Map<string | undefined, number> {
  const totals = new Map<string | undefined, number>();
  for (const line of lines) totals.set(line.earmark, (totals.get(line.earmark) ?? 0) + line.amount);
  return totals;
}

function assertPayable(convention: Convention, order: Pick<PaymentOrder, 'id' | 'tranche' | 'lines'>): void {
  const { tranche, lines } = order;
  for (const { component: id, earmark } of lines) {
    const component = convention.terms.components.find((each) => each.id === id);
    if (!component) throw refuse('componentUnknown', { component: { name: id } });
    if (earmark && component.targetGroup !== earmark) throw misused(earmark, component);
  }
  for (const [earmark, amount] of byEarmark(lines)) {
    const available = sum(
      fundingLines(convention, 'received', tranche, earmark).map((fundingLine) => fundingLine.amount),
    );
    if (amount > available) {
      throw refuse('fundsInsufficient', { asked: amount, available, fund: trancheFund(tranche, earmark) });
    }
  }
  assertWithinCosts(convention, order);
}

/**
 * Prepares the payment order of a tranche: at most what was received, each earmark for its own group, each
 * component within its cost.
 */
export const preparePayment = rule({
  data: z.strictObject({
    tranche: TrancheNumber,
    lines: z.array(PaymentLine).check(z.minLength(1), z.maxLength(200)),
    budgetLine: z.optional(Imputation),
  }),
  by: { roles: ['officer'], capacity: 'accountHolder', phases: ['active'] },
  refuses: [...PAYMENT_REFUSALS, 'trancheUnknown', 'stepNotReached', 'ordersTooMany', 'orderIncomplete'],
  run(context, { tranche, lines, budgetLine }): void {
    const task = openTask(context.convention, tranche, 'paymentPreparation');
    assertOrdersFew(context.convention, tranche);
    const order: PaymentOrder = {
      id: `o${context.convention.orders.length + 1}`,
      tranche,
      lines,
      ...(budgetLine !== undefined && { budgetLine }),
      status: 'prepared',
      preparedBy: context.actorId,
    };
    assertOrderComplete(order, context.convention.settings, context.rules);
    assertPayable(context.convention, order);
    context.emit({ type: 'PaymentPrepared', data: { order } });
    settleByAct(context, task);
  },
});

/** The order that a tranche's authorisation and execution are about: the last one prepared. */
export function pendingOrder(convention: Convention, tranche: number): PaymentOrder | undefined {
  return convention.orders.findLast((order) => order.tranche === tranche);
}

const UNPAYABLE = {
  prepared: 'orderToAuthorise',
  returned: 'orderToPrepare',
  executed: 'orderPaid',
  refused: 'orderRefused',
  reversed: 'orderReversed',
  cancelled: 'orderCancelled',
} as const;

/** Executes an authorised order: the money leaves the account. Never by who authorised or prepared it. */
export const executePayment = rule({
  data: z.strictObject({
    order: Id,
    reference: BankReference,
    /** The day on which the bank carried it out; today unless said. */
    valueDate: z.optional(Day),
    confirmedDistinct: ConfirmedDistinct,
  }),
  by: { roles: ['accountant'], capacity: 'accountHolder', phases: ['active'] },
  refuses: [
    ...PAYMENT_REFUSALS,
    'dateInFuture',
    'valueDayTooEarly',
    'chargesUncovered',
    'orderUnknown',
    'orderNotPayable',
    'trancheUnknown',
    'stepNotReached',
    'segregationOfDuties',
    'possibleDuplicate',
  ],
  run(context, data): void {
    const { order: id, reference, valueDate = dayOf(context.now), confirmedDistinct } = data;
    const order = context.convention.orders.find((each) => each.id === id);
    if (!order) throw refuse('orderUnknown');
    if (order.status !== 'authorised')
      throw refuse('orderNotPayable', { why: phrase(UNPAYABLE[order.status]) });
    const task = openTask(context.convention, order.tranche, 'paymentExecution');
    if ([order.authorisedBy, order.preparedBy].includes(context.actorId))
      throw refuse('segregationOfDuties', { what: phrase('youPreparedOrder') });
    if (isInFuture(valueDate, context.now))
      throw refuse('dateInFuture', { date: { day: valueDate } }).at('valueDate');
    const amount = sum(order.lines.map((line) => line.amount));
    assertNoSecondTransfer(context.convention, { amount, reference, valueDate, confirmedDistinct });
    assertPayable(context.convention, order);
    const postings = [...byEarmark(order.lines)].flatMap(([earmark, part]) =>
      spread(context.convention, part, 'received', order.tranche, {
        motive: 'disbursement',
        debit: 'disbursed',
        subject: id,
        reference,
        valueDate,
        ...(earmark && { earmark }),
      }),
    );
    context.emit({
      type: 'PaymentExecuted',
      data: { order: id, by: context.actorId, reference, entries: context.book(postings) },
    });
    settleByAct(context, task);
  },
});
