import { sum } from '../../../kernel/money.ts';
import type { Convention } from '../state.ts';
import { balance } from './ledger.ts';
import type { PaymentLine, PaymentOrder } from './records.ts';

/**
 * The money that an order of a tranche may still use: what was received for it and what closed tranches have left over,
 * less what open orders will take. An order takes the money of its own tranche first.
 */

/** The orders that will take money when they are executed. */
export const isOpenOrder = ({ status }: Pick<PaymentOrder, 'status'>): boolean =>
  status === 'prepared' || status === 'authorised';

/** The amounts of lines by earmark, in centimes. */
export function byEarmark(lines: readonly PaymentLine[]): Map<string | undefined, number> {
  const totals = new Map<string | undefined, number>();
  for (const { earmark, amount } of lines) totals.set(earmark, (totals.get(earmark) ?? 0) + amount);
  return totals;
}

/** The cash that lies there of a tranche, for one earmark or none: centimes. */
export function receivedFor({ books }: Convention, tranche: number, earmark: string | undefined): number {
  return balance(books.funds, 'received', { nature: 'cash', earmark: earmark ?? null, tranche });
}

/** The cash that closed tranches have left over, for one earmark or none: centimes. */
function restFor(convention: Convention, earmark: string | undefined): number {
  return sum(convention.closedTranches.map((n) => receivedFor(convention, n, earmark)));
}

/** What open orders of a tranche will take of an earmark; `except` is left out. */
function reservedFor(
  { orders }: Convention,
  tranche: number,
  earmark: string | undefined,
  except: string | undefined,
): number {
  const open = orders.filter(
    (order) => order.tranche === tranche && order.id !== except && isOpenOrder(order),
  );
  return sum(open.map(({ lines }) => byEarmark(lines).get(earmark) ?? 0));
}

/** What an order of a tranche may use of an earmark: centimes. `except` is an order that does not count. */
export function availableFor(
  convention: Convention,
  tranche: number,
  earmark: string | undefined,
  except?: string,
): number {
  const open = convention.terms.tranches.filter(({ n }) => !convention.closedTranches.includes(n));
  const spare = new Map(
    open.map(({ n }) => [
      n,
      receivedFor(convention, n, earmark) - reservedFor(convention, n, earmark, except),
    ]),
  );
  const takenByOthers = [...spare].map(([n, left]) => (n === tranche ? 0 : Math.max(0, -left)));
  return (spare.get(tranche) ?? 0) + restFor(convention, earmark) - sum(takenByOthers);
}

/** What of a tranche's own money no open order will take: centimes. What a closed one has left serves orders of others. */
export function unorderedOf(convention: Convention, tranche: number, earmark: string | undefined): number {
  const received = receivedFor(convention, tranche, earmark);
  const free = convention.closedTranches.includes(tranche)
    ? Math.min(received, availableFor(convention, tranche, earmark))
    : received - reservedFor(convention, tranche, earmark, undefined);
  return Math.max(0, free);
}

/** The same for each earmark that has any and last for none: centimes, above zero. */
export function unorderedFunds(
  convention: Convention,
  tranche: number,
): { earmark?: string; amount: number }[] {
  const earmarks = new Set(convention.books.funds.flatMap(({ earmark }) => earmark ?? []));
  return [...earmarks, undefined].flatMap((earmark) => {
    const amount = unorderedOf(convention, tranche, earmark);
    return amount > 0 ? [{ ...(earmark !== undefined && { earmark }), amount }] : [];
  });
}

/** The open orders that count on money which is no longer there, the latest first. */
export function unfundedOrders(convention: Convention): PaymentOrder[] {
  const open = convention.orders.filter(isOpenOrder).reverse();
  return open.filter(({ tranche, lines }) =>
    [...byEarmark(lines).keys()].some(
      (earmark) =>
        reservedFor(convention, tranche, earmark, undefined) > receivedFor(convention, tranche, earmark) &&
        availableFor(convention, tranche, earmark) < 0,
    ),
  );
}

/**
 * What orders of a tranche may use, for each earmark that has any and last for any component: centimes, above zero.
 * Nothing before it is called, nor once it is closed.
 */
export function availableFunds(
  convention: Convention,
  tranche: number,
): { earmark?: string; amount: number }[] {
  const isCalled = convention.calls.some((call) => call.tranche === tranche);
  if (!isCalled || convention.closedTranches.includes(tranche)) return [];
  const earmarks = new Set(convention.books.funds.flatMap(({ earmark }) => earmark ?? []));
  return [...earmarks, undefined].flatMap((earmark) => {
    const amount = availableFor(convention, tranche, earmark);
    return amount > 0 ? [{ ...(earmark !== undefined && { earmark }), amount }] : [];
  });
}

/** Whether a tranche's own money is not yet spent nor in an open order. */
export function hasUnordered(convention: Convention, tranche: number): boolean {
  const earmarks = new Set(convention.books.funds.map(({ earmark }) => earmark));
  return [...earmarks].some(
    (earmark) =>
      receivedFor(convention, tranche, earmark) > reservedFor(convention, tranche, earmark, undefined),
  );
}
