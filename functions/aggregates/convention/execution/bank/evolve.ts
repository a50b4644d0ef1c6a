import { book, type ChapterFolds, change } from '../../changes.ts';
import { withBack } from '../evolve.ts';
import { leftOfLine, type PaymentOrder } from '../records.ts';

/** How the bank's movements change a convention, besides receipts and payments. */

export const BANK = {
  AdvanceRecorded: (c, { data }) => book(c, data.entries),
  UnallocatedApplied: (c, { data }) => book(c, data.entries),
  UnallocatedReturned: (c, { data }) => book(c, data.entries),
  IncomeRecorded: (c, { data }) => book(c, data.entries),
  ChargeRecorded: (c, { data }) => book(c, data.entries),
  ChargeCovered: (c, { data }) => book(c, data.entries),
  PaymentCameBack(c, { seq, data: { order: id, line, amount, entries } }) {
    const orders = c.orders.map((order) =>
      order.id === id ? withReturns(withBack(order, entries, 1), [{ event: seq, line, amount }]) : order,
    );
    return book({ ...c, orders }, entries);
  },
  PaymentRefused(c, { seq, data: { order: id, entries } }) {
    const orders = c.orders.map((order) =>
      order.id === id ? withReturns(withBack(order, entries, 1), allOf(order, seq)) : order,
    );
    const refused = change(orders, (order) => order.id === id, { status: 'refused' });
    return book({ ...c, orders: refused }, entries);
  },
} satisfies ChapterFolds;

const withReturns = (order: PaymentOrder, returns: NonNullable<PaymentOrder['returns']>): PaymentOrder => ({
  ...order,
  returns: [...(order.returns ?? []), ...returns],
});

/** What is left of every line comes back by one event. */
function allOf(order: PaymentOrder, event: number) {
  return order.lines
    .map((_line, index) => ({ event, line: index + 1, amount: leftOfLine(order, index + 1) }))
    .filter(({ amount }) => amount > 0);
}
