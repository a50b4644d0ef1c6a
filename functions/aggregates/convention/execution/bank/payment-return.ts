import * as z from 'zod/mini';
import { Id, Reason } from '../../fields.ts';
import { assertMovementsFew } from '../../limits.ts';
import { BOOKABLE } from '../../permissions.ts';
import { refuse } from '../../refuse.ts';
import { rule } from '../../rule.ts';
import type { Convention } from '../../state.ts';
import { standingActs } from '../books.ts';
import { assertNoSecondMovement } from '../duplicates.ts';
import { leftOfLine, type PaymentOrder } from '../records.ts';
import { reopenTranche } from '../tranche-closing.ts';
import { assertNotFuture, MOVEMENT } from './advance.ts';
import { backLegs, leftOfEarmark } from './returnable.ts';

/** Money that comes back from a payee: a part of a payment, or a payment that the bank refuses. */

function executedOrder({ orders }: Convention, id: string): PaymentOrder {
  const order = orders.find((each) => each.id === id);
  if (!order) throw refuse('orderUnknown');
  if (order.status !== 'executed') throw refuse('orderNotPaid');
  return order;
}

/** Refuses a day of the bank on which the payment had not been made. */
function assertPaidBy({ books }: Convention, { id }: PaymentOrder, day: string): void {
  const from = standingActs(books, 'disbursement').find(({ subject }) => subject === id)?.valueDate;
  if (from !== undefined && day < from)
    throw refuse('valueDayTooEarly', { day: { day }, from: { day: from } }).at('valueDate');
}

/** Records a part of a payment that came back: it frees the component's cost, up to what is not yet justified. */
export const recordPaymentReturn = rule({
  data: z.strictObject({
    order: Id,
    /** The line of the order, counted from 1. */
    line: z.int().check(z.positive(), z.maximum(200)),
    ...MOVEMENT,
  }),
  by: { roles: ['accountant'], capacity: 'accountHolder', phases: [...BOOKABLE, 'closing'] },
  refuses: [
    'orderUnknown',
    'orderNotPaid',
    'lineUnknown',
    'dateInFuture',
    'valueDayTooEarly',
    'returnExceedsPaid',
    'paymentJustified',
    'movementsTooMany',
    'possibleDuplicate',
  ],
  run(context, { order: id, line: number, ...movement }): void {
    const { amount, valueDate, reference } = movement;
    const order = executedOrder(context.convention, id);
    const line = order.lines[number - 1];
    if (!line) throw refuse('lineUnknown').at('line');
    assertNotFuture(valueDate, context.now);
    assertPaidBy(context.convention, order, valueDate);
    assertNoSecondMovement(context.convention, ['paymentReturn'], movement);
    const available = leftOfLine(order, number);
    if (amount > available) throw refuse('returnExceedsPaid', { amount, available }).at('amount');
    assertMovementsFew(context.convention);
    const legs = backLegs(context.convention, order, line.earmark, amount);
    const entries = context.book(
      legs.map((leg) => ({ motive: 'paymentReturn', ...leg, reference, valueDate })),
    );
    context.emit({ type: 'PaymentCameBack', data: { order: id, line: number, amount, entries } });
    reopenTranche(context, order.tranche);
  },
});

/** Records that the bank refused a payment: all of it comes back, and its tranche is paid by a new order. */
export const recordPaymentRefusal = rule({
  data: z.strictObject({
    order: Id,
    reason: Reason,
    valueDate: MOVEMENT.valueDate,
    reference: MOVEMENT.reference,
  }),
  by: { roles: ['accountant'], capacity: 'accountHolder', phases: [...BOOKABLE, 'closing'] },
  refuses: ['orderUnknown', 'orderNotPaid', 'dateInFuture', 'valueDayTooEarly', 'paymentJustified'],
  run(context, { order: id, reason, valueDate, reference }): void {
    const order = executedOrder(context.convention, id);
    assertNotFuture(valueDate, context.now);
    assertPaidBy(context.convention, order, valueDate);
    const earmarks = [...new Set(order.lines.map(({ earmark }) => earmark))];
    const legs = earmarks.flatMap((earmark) =>
      backLegs(context.convention, order, earmark, leftOfEarmark(order, earmark)),
    );
    const entries = context.book(
      legs.map((leg) => ({ motive: 'paymentRefusal', ...leg, reference, valueDate })),
    );
    context.emit({ type: 'PaymentRefused', data: { order: id, reason, entries } });
    reopenTranche(context, order.tranche);
  },
});
