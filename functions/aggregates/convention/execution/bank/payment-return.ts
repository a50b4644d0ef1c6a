import * as z from 'zod/mini';
import { proRata, sum } from '../../../../kernel/money.ts';
import { Id, Reason } from '../../fields.ts';
import { assertMovementsFew } from '../../limits.ts';
import { BOOKABLE } from '../../permissions.ts';
import { refuse } from '../../refuse.ts';
import { rule } from '../../rule.ts';
import type { Convention } from '../../state.ts';
import { standingActs } from '../books.ts';
import { assertNoSecondMovement } from '../duplicates.ts';
import type { Posting } from '../entries.ts';
import { balance } from '../ledger.ts';
import { type Drawn, leftOfLine, type PaymentOrder } from '../records.ts';
import { reopenTranche } from '../tranche-closing.ts';
import { assertNotFuture, MOVEMENT } from './advance.ts';

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

/** What of a drawn part is neither justified nor back: centimes. */
function returnable({ books }: Convention, { party, earmark, tranche, amount, returned }: Drawn): number {
  const by = { party, nature: 'cash', earmark: earmark ?? null, ...(tranche !== undefined && { tranche }) };
  return Math.max(0, Math.min(amount - returned, balance(books.funds, 'disbursed', by)));
}

/**
 * An amount of one earmark goes back to the parties in proportion to what the order took of each: all that has come
 * back, this amount included, stands in that proportion, as far as nothing of it is justified.
 */
function shared(convention: Convention, drawn: readonly Drawn[], amount: number): number[] {
  const most = drawn.map((each) => returnable(convention, each));
  const available = sum(most);
  if (amount > available) throw refuse('returnExceedsPaid', { amount, available }).at('amount');
  const ideal = proRata(
    amount + sum(drawn.map(({ returned }) => returned)),
    drawn.map((each) => each.amount),
  ).map((share, index) => Math.max(0, share - (drawn[index]?.returned ?? 0)));
  const within = ideal.map((share, index) => Math.min(share, most[index] ?? 0));
  const capped = sum(within) > amount ? proRata(amount, within) : within;
  const room = most.map((each, index) => each - (capped[index] ?? 0));
  const rest = proRata(amount - sum(capped), room);
  return capped.map((share, index) => share + (rest[index] ?? 0));
}

/** What may still come back of a line (from 1) of an executed order: centimes. */
export function returnableOfLine(convention: Convention, order: PaymentOrder, number: number): number {
  const earmark = order.lines[number - 1]?.earmark;
  const drawn = (order.drawn ?? []).filter((each) => each.earmark === earmark);
  return Math.min(leftOfLine(order, number), sum(drawn.map((each) => returnable(convention, each))));
}

function backLegs(
  convention: Convention,
  { id, drawn = [] }: PaymentOrder,
  earmark: string | undefined,
  amount: number,
): Omit<Posting, 'motive'>[] {
  const own = drawn.filter((each) => each.earmark === earmark);
  const shares = shared(convention, own, amount);
  return own.flatMap(({ party, tranche }, index) => {
    const share = shares[index] ?? 0;
    if (share === 0) return [];
    return [
      {
        ...{ party, nature: 'cash' as const, debit: 'received' as const, credit: 'disbursed' as const },
        ...{ amount: share, subject: id },
        ...(earmark !== undefined && { earmark }),
        ...(tranche !== undefined && { tranche }),
      },
    ];
  });
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
  by: { roles: ['accountant'], capacity: 'accountHolder', phases: BOOKABLE },
  refuses: ['orderUnknown', 'orderNotPaid', 'dateInFuture', 'valueDayTooEarly', 'returnExceedsPaid'],
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

const leftOfEarmark = (order: PaymentOrder, earmark: string | undefined) =>
  sum(order.lines.map((line, index) => (line.earmark === earmark ? leftOfLine(order, index + 1) : 0)));
