import * as z from 'zod/mini';
import { Day, dayOf, isInFuture } from '../../../kernel/calendar.ts';
import { fault } from '../../../kernel/faults.ts';
import { sum } from '../../../kernel/money.ts';
import { findProcedure, newProcedure } from '../../../kernel/procedure/groups.ts';
import { readsRegister } from '../../shared/registered.ts';
import { BankReference, ConfirmedDistinct, Id } from '../fields.ts';
import { misused } from '../formation/pledges.ts';
import { assertOrdersFew } from '../limits.ts';
import { phrase } from '../phrases/sentence.ts';
import { settleByAct } from '../procedures/approval.ts';
import type { Step, Task, TaskKind } from '../procedures/tasks.ts';
import { refuse } from '../refuse.ts';
import { rule } from '../rule.ts';
import type { Convention } from '../state.ts';
import { TrancheNumber } from '../terms.ts';
import { availableFor, byEarmark } from './availability.ts';
import { assertWithinCosts } from './costs.ts';
import { payment } from './draw.ts';
import { assertNoSecondTransfer } from './duplicates.ts';
import { trancheFund } from './funds.ts';
import { assertOrderComplete } from './order-details.ts';
import { assertPayeesRegistered, MAX_REGISTERED, payeesOf } from './payees.ts';
import { Imputation, PaymentLine, type PaymentOrder, procedureOf } from './records.ts';
import { trancheOf } from './tranche.ts';

/** Payment orders: prepared, authorised by a decision, and paid. */

/** The refusals of an order that cannot be paid. */
const PAYMENT_REFUSALS = [
  'componentUnknown',
  'earmarkMisused',
  'fundsInsufficient',
  'componentCostExceeded',
] as const;

function assertPayable(convention: Convention, order: Pick<PaymentOrder, 'id' | 'tranche' | 'lines'>): void {
  const { tranche, lines } = order;
  for (const { component: id, earmark } of lines) {
    const component = convention.terms.components.find((each) => each.id === id);
    if (!component) throw refuse('componentUnknown', { component: { name: id } });
    if (earmark && component.targetGroup !== earmark) throw misused(earmark, component);
  }
  for (const [earmark, amount] of byEarmark(lines)) {
    const available = availableFor(convention, tranche, earmark, order.id);
    if (amount > available) {
      const fund = trancheFund(tranche, earmark);
      throw refuse('fundsInsufficient', { asked: amount, available: Math.max(0, available), fund });
    }
  }
  assertWithinCosts(convention, order);
}

/** Refuses an order of a tranche that was not called yet, or is closed. */
function assertOpen(convention: Convention, tranche: number): void {
  trancheOf(convention, tranche);
  if (!findProcedure(convention, `tranche-${tranche}`))
    throw refuse('stepNotReached', { tranche, at: phrase('awaitsCall') });
  if (convention.closedTranches.includes(tranche)) throw refuse('trancheClosed', { tranche });
}

/** The steps of a payment order: authorised, then executed, by the account holder. */
function stepsOf({ settings, terms }: Convention, order: string): Step[] {
  const party = terms.accountHolder;
  const common = { quorum: 'all', onTimeout: 'escalate' } as const;
  return [
    {
      id: 'authorisation',
      stage: 'authorisation',
      order: 1,
      kind: 'paymentAuthorisation',
      asked: [{ assignee: { party, role: 'authorising-officer' }, subject: order }],
      delay: settings.authorisationDelay,
      ...common,
    },
    {
      id: 'execution',
      stage: 'execution',
      order: 2,
      kind: 'paymentExecution',
      asked: [{ assignee: { party, role: 'accountant' }, subject: order }],
      delay: settings.executionDelay,
      ...common,
    },
  ];
}

/**
 * Prepares a payment order of a tranche: at most what was received and no open order takes, each earmark for its own
 * group, each component within its cost. A tranche has as many orders as it needs, one after another or at once.
 */
export const preparePayment = rule({
  data: z.strictObject({
    tranche: TrancheNumber,
    lines: z.array(PaymentLine).check(
      z.minLength(1),
      z.maxLength(200),
      z.refine((lines) => payeesOf(lines).length <= MAX_REGISTERED, fault('payeesTooMany')),
    ),
    budgetLine: z.optional(Imputation),
  }),
  by: { roles: ['officer'], capacity: 'accountHolder', phases: ['active'] },
  needs: ({ lines }) => readsRegister(payeesOf(lines)),
  refuses: [
    ...PAYMENT_REFUSALS,
    'payeeUnknown',
    'payeeMerged',
    'trancheUnknown',
    'stepNotReached',
    'trancheClosed',
    'ordersTooMany',
    'orderIncomplete',
  ],
  run(context, { tranche, lines, budgetLine }): void {
    const { convention } = context;
    assertOpen(convention, tranche);
    assertOrdersFew(convention, tranche);
    const number = convention.orders.length + 1;
    const id = `o${number}`;
    const order: PaymentOrder = {
      id,
      tranche,
      lines,
      ...(budgetLine !== undefined && { budgetLine }),
      status: 'prepared',
      preparedBy: context.actorId,
    };
    assertPayeesRegistered(context, lines);
    assertOrderComplete(order, convention.settings, context.rules);
    assertPayable(convention, order);
    const task = openTask(convention, `tranche-${tranche}`, 'paymentPreparation');
    const procedure = newProcedure('payment', number, stepsOf(convention, id));
    context.emit({ type: 'PaymentPrepared', data: { order, procedure } });
    if (task) settleByAct(context, task);
  },
});

/** The open task of a kind in a procedure. */
function openTask(convention: Convention, key: string, kind: TaskKind): Task | undefined {
  return convention.tasks.find(
    (task) => task.procedure === key && task.kind === kind && task.status === 'open',
  );
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
    const task = openTask(context.convention, procedureOf(order), 'paymentExecution');
    if (!task)
      throw refuse('stepNotReached', {
        tranche: order.tranche,
        at: phrase('awaits', { step: 'paymentExecution' }),
      });
    if ([order.authorisedBy, order.preparedBy].includes(context.actorId))
      throw refuse('segregationOfDuties', { what: phrase('youPreparedOrder') });
    if (isInFuture(valueDate, context.now))
      throw refuse('dateInFuture', { date: { day: valueDate } }).at('valueDate');
    const amount = sum(order.lines.map((line) => line.amount));
    assertNoSecondTransfer(context.convention, { amount, reference, valueDate, confirmedDistinct });
    assertPayable(context.convention, order);
    const postings = [...byEarmark(order.lines)].flatMap(([earmark, part]) =>
      payment(context.convention, order.tranche, part, {
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
